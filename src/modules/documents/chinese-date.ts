import { type Day, parseDay } from '../../definition/day.ts'

/** 成文日期 in Arabic numerals, full year, no leading zero (GB/T 9704-2012): 2023年3月5日. Throws a RangeError for a day that does not exist. */
export function formatDate(day: Day): string {
  const [year, month, date] = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** The same day in characters, for certificates and old forms: 二〇二三年三月五日. */
export function formatDateInCharacters(day: Day): string {
  const [year, month, date] = partsOf(day)
  const digits = [...String(year)].map((digit) => DIGITS[Number(digit)]).join('')
  return `${digits}年${upToNinetyNine(month)}月${upToNinetyNine(date)}日`
}

const DIGITS = '〇一二三四五六七八九'

function upToNinetyNine(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return head + (ones === 0 ? '' : DIGITS[ones])
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  parseDay(day)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
