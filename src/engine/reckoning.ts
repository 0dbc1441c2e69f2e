import { addMonths, type Day, type DayNumber, dayFromNumber, dayInShanghai, dayNumber } from '../definition/day.ts'
import type { Length } from '../definition/length.ts'
import { addWorkingDayNumbers, type Calendar, countWorkingDayNumbers, isKnownThroughout, isWorkingNumber } from './calendar.ts'
import type { DueInput, Extension, Start, Stop } from './time-limit.ts'

export const HOUR = 3_600_000

/** Where the count stands: a day and, for hours, the instant in it (milliseconds since 1970, UTC). */
export type Position = { day: DayNumber; instant?: number }

/** One thing that set or moved the last day. Working days count as (`before`, `to`]. */
export type ReckoningStep =
  | { kind: 'count'; to: Position }
  | { kind: 'extension'; extension: Extension; total: Length; joined: boolean; before: Position; to: Position }
  | { kind: 'void'; extension: Extension }
  | { kind: 'stop'; word: StopWord; stop: Stop; from: DayNumber; until: DayNumber; count: number; before: Position; to: Position }
  | { kind: 'idle'; word: StopWord; stop: Stop; why: 'earlier' | 'overlaps' | 'expired' }
  | { kind: 'open'; word: StopWord; stop: Stop; from: DayNumber; left: number }

export type StopWord = 'suspension' | 'exclusion'

/** The bare result of a limit. `raw` and `last` are undefined while the clock stands still. */
export type Reckoning = {
  start: Start
  /** The instant of `start` was not recorded, so the stricter end of its day was taken. */
  assumedInstant: boolean
  /** The unit the limit ends in: that of its last extension, else its own. */
  unit: Length['unit']
  steps: ReckoningStep[]
  raw: Position | undefined
  last: Position | undefined
  provisional: boolean
}

/** Computes a limit without putting it in words; `due` adds the words. Throws a RangeError on days that do not exist or run backwards. */
export function reckon(input: DueInput): Reckoning {
  const { limit, calendar } = input
  const start = lastStart(input)
  const assumedInstant = limit.length.unit === 'hour' && start.at === undefined
  const origin = originOf(start, limit.length.unit === 'hour', limit.minimum === true && limit.direction !== 'before')
  if (limit.direction === 'before') {
    const last = backwards(calendar, origin, limit.length, limit.fullDays ?? true)
    const unit = limit.length.unit
    const provisional = unit === 'workingDay' && !knownThroughout(calendar, last.day, origin.day)
    return { start, assumedInstant, unit, steps: [{ kind: 'count', to: last }], raw: last, last, provisional }
  }

  let raw = reach(calendar, origin, [limit.length])
  const steps: ReckoningStep[] = [{ kind: 'count', to: raw }]
  const lengths = [limit.length]
  for (const extension of input.extensions ?? []) {
    if (extension.day < start.day) {
      steps.push({ kind: 'void', extension })
      continue
    }
    const joined = append(lengths, extension.add)
    const to = reach(calendar, origin, lengths)
    steps.push({ kind: 'extension', extension, total: lengths.at(-1) as Length, joined, before: raw, to })
    raw = to
  }

  const unit = (lengths.at(-1) as Length).unit
  const rolls = limit.roll !== false && unit !== 'workingDay' && unit !== 'hour'
  const rolled = (position: Position): Position =>
    rolls && !isWorkingNumber(calendar, position.day) ? { day: addWorkingDayNumbers(calendar, position.day, 1) } : position
  const consulted = (from: DayNumber, to: DayNumber): boolean =>
    lengths.some((each) => each.unit === 'workingDay') && !knownThroughout(calendar, from, to)

  let covered = origin.day
  for (const { word, stop } of stopsInOrder(input)) {
    const begun = dayNumber(stop.from)
    const until = stop.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(stop.until)
    if (until < begun) throw new RangeError(`“${stop.label}”的恢复日${stop.until}早于开始日${stop.from}`)
    if (until <= covered) {
      steps.push({ kind: 'idle', word, stop, why: until <= origin.day ? 'earlier' : 'overlaps' })
      continue
    }
    if (begun > rolled(raw).day) {
      steps.push({ kind: 'idle', word, stop, why: 'expired' })
      continue
    }
    // A clock stopped on the rest days between the raw and the moved last day has no day left to count, so it counts as stopped on the raw one.
    const from = Math.min(Math.max(begun, covered), raw.day)
    if (stop.until === undefined) {
      steps.push({ kind: 'open', word, stop, from, left: remaining(calendar, unit, from, raw) })
      return { start, assumedInstant, unit, steps, raw: undefined, last: undefined, provisional: consulted(origin.day, raw.day) }
    }
    const count = unit === 'workingDay' ? countWorkingDayNumbers(calendar, from, until) : until - from
    const to = delayed(calendar, unit, raw, count, until)
    steps.push({ kind: 'stop', word, stop, from, until, count, before: raw, to })
    raw = to
    covered = until
  }

  const last = rolled(raw)
  const provisional = consulted(origin.day, last.day) || (rolls && !knownThroughout(calendar, raw.day, last.day))
  return { start, assumedInstant, unit, steps, raw, last, provisional }
}

export function dayOfInstant(instant: number): DayNumber {
  return dayNumber(dayInShanghai(new Date(instant)))
}

function lastStart({ start, restarts = [] }: DueInput): Start {
  return restarts.reduce((latest, restart) => (restart.day >= latest.day ? restart : latest), start)
}

function originOf(start: Start, inHours: boolean, toEndOfDay: boolean): Position {
  const day = dayNumber(start.day)
  if (!inHours) return { day }
  if (start.at === undefined) return { day, instant: midnight(toEndOfDay ? day + 1 : day) }
  const instant = /(Z|[+-]\d\d:\d\d)$/.test(start.at) ? Date.parse(start.at) : Number.NaN
  if (Number.isNaN(instant)) throw new RangeError(`“${start.at}”不是带时区的时刻，应写成 2026-03-05T15:20:00+08:00 的形式`)
  if (dayOfInstant(instant) !== day) throw new RangeError(`时刻“${start.at}”不在${start.day}这一天`)
  return { day, instant }
}

/** The instant a day begins in Shanghai. */
function midnight(day: DayNumber): number {
  return day * 24 * HOUR - 8 * HOUR
}

/** The end of `lengths` laid one after the other from `origin`. */
function reach(calendar: Calendar, origin: Position, lengths: readonly Length[]): Position {
  let at = origin
  for (const length of lengths) at = after(calendar, at, length)
  return at
}

function after(calendar: Calendar, at: Position, { unit, count }: Length): Position {
  switch (unit) {
    case 'day':
      return { day: at.day + count }
    case 'workingDay':
      return { day: addWorkingDayNumbers(calendar, at.day, count) }
    case 'month':
      return { day: moveMonths(at.day, count) }
    case 'year':
      return { day: moveMonths(at.day, count * 12) }
    case 'hour':
      return moveHours(at, count)
  }
}

/** Adds an extension to what is counted from the start: to the length before it when both have one unit, else as a stretch of its own. */
function append(lengths: Length[], add: Length): boolean {
  const before = lengths.at(-1) as Length
  if (add.unit === 'hour' && before.unit !== 'hour') throw new RangeError('以小时计的延长只能用于以小时计的期限')
  const inMonths = (each: Length): Length => (each.unit === 'year' ? { unit: 'month', count: each.count * 12 } : each)
  const pair = before.unit === add.unit ? ([before, add] as const) : ([inMonths(before), inMonths(add)] as const)
  const joined = pair[0].unit === pair[1].unit
  if (joined) lengths[lengths.length - 1] = { unit: pair[0].unit, count: pair[0].count + pair[1].count }
  else lengths.push(add)
  return joined
}

function stopsInOrder({ suspensions = [], exclusions = [] }: DueInput): { word: StopWord; stop: Stop }[] {
  if (suspensions.length + exclusions.length === 0) return []
  return [
    ...suspensions.map((stop) => ({ word: 'suspension' as const, stop })),
    ...exclusions.map((stop) => ({ word: 'exclusion' as const, stop })),
  ].sort((a, b) => dayNumber(a.stop.from) - dayNumber(b.stop.from))
}

function delayed(calendar: Calendar, unit: Length['unit'], raw: Position, count: number, until: DayNumber): Position {
  if (unit === 'hour') return moveHours(raw, count * 24)
  if (unit !== 'workingDay') return { day: raw.day + count }
  // Stopped on the last day and resumed on a rest day: the limit cannot end while the clock still stands.
  const resumed = isWorkingNumber(calendar, until) ? until : addWorkingDayNumbers(calendar, until, 1)
  const moved = addWorkingDayNumbers(calendar, raw.day, count)
  return { day: moved < until ? resumed : moved }
}

function remaining(calendar: Calendar, unit: Length['unit'], from: DayNumber, raw: Position): number {
  if (unit === 'workingDay') return countWorkingDayNumbers(calendar, from, raw.day)
  if (unit === 'hour') return Math.max(0, Math.floor(((raw.instant as number) - midnight(from + 1)) / HOUR))
  return raw.day - from
}

function backwards(calendar: Calendar, event: Position, { unit, count }: Length, fullDays: boolean): Position {
  if (unit === 'hour') return moveHours(event, -count)
  if (unit === 'workingDay') return { day: addWorkingDayNumbers(calendar, event.day, -(fullDays ? count + 1 : count)) }
  const corresponding = unit === 'day' ? event.day - count : moveMonths(event.day, unit === 'year' ? -count * 12 : -count)
  return { day: fullDays ? corresponding - 1 : corresponding }
}

function moveMonths(day: DayNumber, count: number): DayNumber {
  return dayNumber(addMonths(dayFromNumber(day), count))
}

function moveHours(at: Position, count: number): Position {
  const moved = (at.instant as number) + count * HOUR
  return { day: dayOfInstant(moved), instant: moved }
}

function knownThroughout(calendar: Calendar, from: DayNumber, to: DayNumber): boolean {
  const [first, last]: [Day, Day] = [dayFromNumber(from), dayFromNumber(to)]
  return isKnownThroughout(calendar, first, last)
}
