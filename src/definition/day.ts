/**
 * A legal day in Asia/Shanghai, written `2026-03-05`. Everything here is integer arithmetic on the proleptic Gregorian calendar:
 * no clock, no time zone, no locale. Every function throws a RangeError (in Chinese) when given a day that does not exist.
 */
export type Day = `${number}-${number}-${number}`

/** Days since 1970-01-01 (which is 0). The engine counts in these; records hold a `Day`. */
export type DayNumber = number

/** The day written in `text`. Throws a RangeError when the text has another form or the day does not exist (2023-02-29). */
export function parseDay(text: string): Day {
  dayNumber(text as Day)
  return text as Day
}

/** Whether `value` is an existing day in the form `2026-03-05` (years 1000 to 9999). */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && decode(value) !== undefined
}

/** `day` moved by `count` days, backwards when negative. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** The corresponding day `count` months on, or the last day of that month when it has none (民法典 art. 202: 2025-08-31 + 6 = 2026-02-28). */
export function addMonths(day: Day, count: number): Day {
  dayNumber(day)
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return write(year, month, Math.min(dateOf(day), daysInMonth(year, month)))
}

/** Days from `from` to `to`: 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day))
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOfNumber(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Negative, zero or positive, as `Array.sort` wants it. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function yearOf(day: Day): number {
  return digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
}

/**
 * The legal day at the instant `date`. China has kept UTC+8 without summer time since 1992, so the offset is fixed; records here begin later.
 */
export function dayInShanghai(date: Date): Day {
  const milliseconds = date.getTime()
  if (Number.isNaN(milliseconds)) throw new RangeError('不是有效的时刻')
  return dayFromNumber(Math.floor((milliseconds + SHANGHAI_OFFSET) / DAY_MILLISECONDS))
}

/** 2026年3月5日（周四） */
export function formatDay(day: Day): string {
  const number = dayNumber(day)
  return `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日（周${WEEKDAY_NAMES[weekdayOfNumber(number) - 1]}）`
}

export function dayNumber(day: Day): DayNumber {
  const number = decode(day)
  if (number === undefined) throw new RangeError(`“${day}”不是有效日期，应写成 2026-03-05 的形式`)
  return number
}

/** The day with this number. Throws a RangeError outside the years 1000 to 9999. */
export function dayFromNumber(number: DayNumber): Day {
  // Civil date from a day count: eras of 400 years (146097 days) that begin on 1 March, so that the leap day comes last.
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

const SHANGHAI_OFFSET = 8 * 3_600_000
const DAY_MILLISECONDS = 86_400_000
const WEEKDAY_NAMES = '一二三四五六日'
const DASH = 45
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TWO_DIGITS = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'))

function decode(text: string): DayNumber | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined
  for (let index = 0; index < 10; index++) {
    if (index === 4 || index === 7) continue
    const value = digit(text, index)
    if (value < 0 || value > 9) return undefined
  }
  const year = yearOf(text as Day)
  const month = monthOf(text)
  const date = dateOf(text)
  if (year < 1000 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined

  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

function write(year: number, month: number, date: number): Day {
  if (!(year >= 1000 && year <= 9999)) throw new RangeError('日期超出可以计算的范围（1000年至9999年）')
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}` as Day
}

function digit(text: string, index: number): number {
  return text.charCodeAt(index) - 48
}

function monthOf(text: string): number {
  return digit(text, 5) * 10 + digit(text, 6)
}

function dateOf(text: string): number {
  return digit(text, 8) * 10 + digit(text, 9)
}

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : (MONTH_LENGTHS[month - 1] as number)
}
