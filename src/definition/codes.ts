import { isDay } from './day.ts'

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const idChecks = '10X98765432'

/** What is wrong with an 18-digit resident identity number (GB 11643-1999); undefined when it is right. */
export function problemOfIdNumber(text: string): string | undefined {
  if (!/^\d{17}[\dX]$/.test(text)) return '身份证号应为18位，前17位是数字，末位是数字或大写X'
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  if (!isDay(born)) return '身份证号第7至14位不是真实的出生日期'
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  if (idChecks[sum % 11] !== text[17]) return '身份证号校验位不符（GB 11643），请核对是否录错'
  return undefined
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** What is wrong with a unified social credit code (GB 32100-2015, with the organisation code of GB 11714 inside); undefined when it is right. */
export function problemOfCreditCode(text: string): string | undefined {
  if (text.length !== 18) return '统一社会信用代码应为18位'
  if ([...text].some((character) => !usccAlphabet.includes(character))) return '统一社会信用代码只含数字和大写字母，且不含 I、O、S、V、Z'
  const sum = usccWeights.reduce((total, weight, index) => total + weight * usccAlphabet.indexOf(text[index] ?? ''), 0)
  if (usccAlphabet[(31 - (sum % 31)) % 31] !== text[17]) return '统一社会信用代码校验位不符（GB 32100），请核对是否录错'
  if (organisationCheck(text.slice(8, 16)) !== text[16]) return '统一社会信用代码第9至17位的组织机构代码校验不符（GB 11714）'
  return undefined
}

function organisationCheck(body: string): string {
  const sum = organisationWeights.reduce((total, weight, index) => total + weight * Number.parseInt(body[index] ?? '0', 36), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
