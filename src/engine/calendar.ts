import { type Day, type DayNumber, dayFromNumber, dayNumber, weekdayOfNumber, yearOf } from '../definition/day.ts'
import type { HolidayNotice } from '../definition/holiday-notice.ts'

/** Working days of the years whose notices are known, laid out so that every question is answered by a look-up. Made by `makeCalendar`. */
export type Calendar = {
  /** Years covered and a digest of every notice, e.g. `2019-2026/1f0c3a77`: it changes with any change of content. */
  version: string
  /** Years with a notice of their own, with the titles of their notices. All other years are provisional. */
  years: ReadonlyMap<number, readonly string[]>
  /** Days the notices name, by day number. */
  named: ReadonlyMap<DayNumber, { working: boolean; name: string }>
  table: Table
}

export type Explanation = { day: Day; working: boolean; why: string; provisional: boolean }

export function makeCalendar(notices: readonly HolidayNotice[]): Calendar {
  const years = new Map<number, string[]>()
  const named = new Map<DayNumber, { working: boolean; name: string }>()
  for (const notice of notices) {
    years.set(notice.year, [...(years.get(notice.year) ?? []), notice.title])
    for (const { name, from, to } of notice.off) {
      for (let number = dayNumber(from); number <= dayNumber(to); number++) named.set(number, { working: false, name })
    }
    for (const { name, days } of notice.makeUp) {
      for (const day of days) named.set(dayNumber(day), { working: true, name })
    }
  }
  return { version: versionOf(notices, years), years, named, table: tabulate(named) }
}

/** Whether offices work on `day`. A year without notice counts Monday to Friday as working. */
export function isWorking(calendar: Calendar, day: Day): boolean {
  return isWorkingNumber(calendar, dayNumber(day))
}

export function isWorkingNumber({ table }: Calendar, number: DayNumber): boolean {
  const index = number - table.first
  if (index >= 0 && index < table.working.length) return table.working[index] === 1
  return weekdayOfNumber(number) <= 5
}

/** Whether `day` is a working day and why, in words for users; `provisional` when its year has no notice and it was inferred. */
export function explain(calendar: Calendar, day: Day): Explanation {
  const number = dayNumber(day)
  const working = isWorkingNumber(calendar, number)
  const name = calendar.named.get(number)?.name
  if (name !== undefined) return { day, working, why: working ? `调休上班（${name}）` : `${name}放假`, provisional: false }

  const weekend = WEEKEND_NAMES[weekdayOfNumber(number)]
  if (!isYearKnown(calendar, yearOf(day))) return { day, working, why: whyProvisional(calendar, yearOf(day), weekend), provisional: true }
  return { day, working, why: weekend === undefined ? '工作日' : `${weekend}（休息日）`, provisional: false }
}

/** The `count`-th working day after `day` (before it when negative); `day` itself is never counted, and is the answer when `count` is 0. */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  return dayFromNumber(addWorkingDayNumbers(calendar, dayNumber(day), count))
}

export function addWorkingDayNumbers({ table }: Calendar, number: DayNumber, count: number): DayNumber {
  if (count === 0) return number
  return count > 0 ? nthWorking(table, rank(table, number) + count) : nthWorking(table, rank(table, number - 1) + count + 1)
}

/** Working days in (`from`, `to`]: the first day is not counted, the last one is. Zero when `to` is not later. */
export function countWorkingDays(calendar: Calendar, from: Day, to: Day): number {
  return countWorkingDayNumbers(calendar, dayNumber(from), dayNumber(to))
}

export function countWorkingDayNumbers({ table }: Calendar, from: DayNumber, to: DayNumber): number {
  return to <= from ? 0 : rank(table, to) - rank(table, from)
}

/** `day` itself when it is a working day, else the first working day after it (民法典 art. 203). */
export function firstWorkingDayFrom(calendar: Calendar, day: Day): Day {
  return isWorking(calendar, day) ? day : addWorkingDays(calendar, day, 1)
}

/** Whether the notices of all years from `from` to `to` are known. */
export function isKnownThroughout(calendar: Calendar, from: Day, to: Day): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    if (!isYearKnown(calendar, year)) return false
  }
  return true
}

type Table = {
  /** Day number of the first entry. */
  first: DayNumber
  /** 1 for a working day. */
  working: Uint8Array
  /** Rank of each day, see `rank`. */
  ranks: Int32Array
  /** Day numbers of the working days, in order. */
  workingDays: Int32Array
}

const WEEKEND_NAMES: Record<number, string> = { 6: '星期六', 7: '星期日' }

function isYearKnown(calendar: Calendar, year: number): boolean {
  return calendar.years.has(year)
}

function whyProvisional(calendar: Calendar, year: number, weekend: string | undefined): string {
  const reason = year > Math.max(...calendar.years.keys()) ? `${year}年放假安排未公布` : `${year}年放假安排未录入`
  return `${weekend === undefined ? '' : `${weekend}，`}暂按周一至周五推定（${reason}）`
}

/** From the January before the first named day to the December after the last, so that most questions never leave the table. */
function tabulate(named: Calendar['named']): Table {
  const numbers = [...named.keys()].sort((a, b) => a - b)
  const firstNamed = numbers[0] ?? 0
  const first = dayNumber(`${yearOf(dayFromNumber(firstNamed))}-01-01` as Day)
  const last = dayNumber(`${yearOf(dayFromNumber(numbers.at(-1) ?? firstNamed))}-12-31` as Day)
  const working = new Uint8Array(last - first + 1)
  const ranks = new Int32Array(last - first + 1)
  const workingDays: number[] = []
  for (let number = first; number <= last; number++) {
    const works = named.get(number)?.working ?? weekdayOfNumber(number) <= 5
    if (works) workingDays.push(number)
    working[number - first] = works ? 1 : 0
    ranks[number - first] = weekdaysThrough(first - 1) + workingDays.length
  }
  return { first, working, ranks, workingDays: Int32Array.from(workingDays) }
}

/** How many working days there are up to and including `number`, from a fixed point in the past; only differences mean anything. */
function rank(table: Table, number: DayNumber): number {
  const index = number - table.first
  if (index < 0) return weekdaysThrough(number)
  const size = table.ranks.length
  if (index < size) return table.ranks[index] as number
  return (table.ranks[size - 1] as number) + weekdaysThrough(number) - weekdaysThrough(table.first + size - 1)
}

/** The inverse: the working day whose rank is `wanted`. */
function nthWorking(table: Table, wanted: number): DayNumber {
  const before = weekdaysThrough(table.first - 1)
  if (wanted <= before) return nthWeekday(wanted)
  const index = wanted - before - 1
  if (index < table.workingDays.length) return table.workingDays[index] as number
  return nthWeekday(wanted - before - table.workingDays.length + weekdaysThrough(table.first + table.working.length - 1))
}

/** Mondays to Fridays in days 4 to `number`; day 4 (1970-01-05) is a Monday. Negative before. */
function weekdaysThrough(number: DayNumber): number {
  const weeks = Math.floor((number - 3) / 7)
  return weeks * 5 + Math.min(number - 3 - weeks * 7, 5)
}

function nthWeekday(wanted: number): DayNumber {
  const weeks = Math.floor((wanted - 1) / 5)
  return 3 + weeks * 7 + (wanted - weeks * 5)
}

function versionOf(notices: readonly HolidayNotice[], years: ReadonlyMap<number, unknown>): string {
  const known = [...years.keys()].sort((a, b) => a - b)
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(notices)) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193)
  return `${known[0] ?? ''}-${known.at(-1) ?? ''}/${(hash >>> 0).toString(16).padStart(8, '0')}`
}
