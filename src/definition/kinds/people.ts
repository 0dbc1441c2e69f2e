import { problemOfCreditCode, problemOfIdNumber } from '../codes.ts'
import type { Organisation, Party, Person } from '../field.ts'
import { type Cell, type Checked, isObject, type Kind, narrow, type Sealing } from './kind.ts'

export const person: Kind<Person> = {
  check: (value) => {
    if (!isObject(value)) return { problem: '应填写姓名' }
    return checkPerson(value)
  },
  text: (value) => value.name,
  masked: (value) => maskName(value.name),
  cells: (field) => [
    { key: '', label: field.label, format: 'text', width: 12 },
    { key: 'idNumber', label: `${field.label}身份证号`, format: 'text', width: 20, hint: '18位，可不填' },
    { key: 'phone', label: `${field.label}电话`, format: 'text', width: 14 },
  ],
  read: (cells) => checkPerson({ name: cells[''], idNumber: cells.idNumber, phone: cells.phone }),
  write: (value) => ({ '': value.name, idNumber: shownId(value), phone: value.phone ?? '' }),
  seal: sealPerson,
  identity: (value) => value.idPrint ?? value.idNumber ?? value.name,
}

export const organisation: Kind<Organisation> = {
  check: (value) => (isObject(value) ? checkOrganisation(value) : { problem: '应填写单位名称' }),
  text: (value) => value.name,
  masked: (value) => value.name,
  cells: (field) => [
    { key: '', label: field.label, format: 'text', width: 28 },
    { key: 'creditCode', label: `${field.label}统一社会信用代码`, format: 'text', width: 21, hint: '18位，可不填' },
    { key: 'representative', label: `${field.label}法定代表人`, format: 'text', width: 12 },
  ],
  read: (cells) => checkOrganisation({ name: cells[''], creditCode: cells.creditCode, representative: cells.representative }),
  write: (value) => ({ '': value.name, creditCode: value.creditCode ?? '', representative: value.representative ?? '' }),
  identity: (value) => value.creditCode ?? value.name,
}

export const party: Kind<Party> = {
  check: (value) => {
    if (!isObject(value)) return { problem: '应填写当事人' }
    const address = optionalText(value.address)
    if (value.type === 'person') {
      const checked = checkPerson(value)
      return 'problem' in checked ? checked : { value: { type: 'person', ...checked.value, ...address('address') } }
    }
    if (value.type === 'organisation') {
      const checked = checkOrganisation(value)
      return 'problem' in checked
        ? checked
        : { value: { type: 'organisation', ...checked.value, ...optionalText(value.phone)('phone'), ...address('address') } }
    }
    return { problem: '当事人应为公民，或者法人、其他组织' }
  },
  text: (value) => value.name,
  masked: (value) => (value.type === 'person' ? maskName(value.name) : value.name),
  cells: (field) => {
    const columns: Cell[] = [
      { key: '', label: field.label, format: 'text', width: 20, hint: '公民填姓名，单位填全称' },
      {
        key: 'code',
        label: `${field.label}证件号码`,
        format: 'text',
        width: 21,
        hint: '身份证号或统一社会信用代码，可不填；填信用代码即按单位登记',
      },
      { key: 'phone', label: `${field.label}电话`, format: 'text', width: 14 },
      { key: 'address', label: `${field.label}住址`, format: 'text', width: 28 },
    ]
    return columns
  },
  read: (cells, field) => {
    const name = cells[''] ?? ''
    const code = narrow(cells.code ?? '').toUpperCase()
    const looksLikeOrganisation =
      (code !== '' && problemOfIdNumber(code) !== undefined && problemOfCreditCode(code) === undefined) ||
      /(公司|店|厂|中心|合作社|委员会|学校|医院|经营部|超市|餐厅|饭店|物业)$/.test(name.trim())
    return looksLikeOrganisation
      ? party.check({ type: 'organisation', name, creditCode: code, phone: cells.phone, address: cells.address }, field)
      : party.check({ type: 'person', name, idNumber: code, phone: cells.phone, address: cells.address }, field)
  },
  write: (value) => ({
    '': value.name,
    code: value.type === 'person' ? shownId(value) : (value.creditCode ?? ''),
    phone: value.phone ?? '',
    address: value.address ?? '',
  }),
  seal: (value, seal) => (value.type === 'person' ? sealPerson(value, seal) : value),
  identity: (value) => (value.type === 'person' ? (value.idPrint ?? value.idNumber ?? value.name) : (value.creditCode ?? value.name)),
}

/** 王小明 → 王某某: the surname stays, as courts and publication rules have it. */
export function maskName(name: string): string {
  return name.length <= 1 ? '某' : `${name[0]}${'某'.repeat(Math.min(name.length - 1, 2))}`
}

function sealPerson<P extends Person>(value: P, seal: Sealing): P {
  if (value.idNumber === undefined || value.idPrint !== undefined) return value
  const { token, print } = seal(value.idNumber)
  return { ...value, idNumber: token, idPrint: print, idTail: value.idNumber.slice(-4) }
}

/** Never more than the last four characters of an identity number. */
function shownId(value: Person): string {
  const tail = value.idTail ?? value.idNumber?.slice(-4)
  return tail ? `${'*'.repeat(14)}${tail}` : ''
}

function checkPerson(value: Record<string, unknown>): Checked<Person> {
  const name = typeof value.name === 'string' ? value.name.trim() : ''
  if (name === '') return { problem: '姓名不能为空' }
  if (name.length > 50) return { problem: '姓名最多50字' }
  const idNumber = typeof value.idNumber === 'string' ? narrow(value.idNumber).toUpperCase() : ''
  const problem = idNumber === '' ? undefined : problemOfIdNumber(idNumber)
  if (problem) return { problem }
  return { value: { name, ...(idNumber ? { idNumber } : {}), ...optionalText(value.phone)('phone') } }
}

function checkOrganisation(value: Record<string, unknown>): Checked<Organisation> {
  const name = typeof value.name === 'string' ? value.name.trim() : ''
  if (name === '') return { problem: '单位名称不能为空' }
  if (name.length > 100) return { problem: '单位名称最多100字' }
  const creditCode = typeof value.creditCode === 'string' ? narrow(value.creditCode).toUpperCase() : ''
  const problem = creditCode === '' ? undefined : problemOfCreditCode(creditCode)
  if (problem) return { problem }
  return { value: { name, ...(creditCode ? { creditCode } : {}), ...optionalText(value.representative)('representative') } }
}

function optionalText(value: unknown): <K extends string>(key: K) => { [key in K]?: string } {
  const text = typeof value === 'string' ? value.trim() : ''
  return <K extends string>(key: K) => (text === '' ? {} : ({ [key]: text } as { [key in K]?: string }))
}
