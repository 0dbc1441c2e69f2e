import { type Day, dayFromNumber, daysBetween } from '../definition/day.ts'
import type { Length } from '../definition/length.ts'
import { type Calendar, countWorkingDays } from './calendar.ts'
import { type ProofLine, proofLines } from './proof-lines.ts'
import { HOUR, type Reckoning, reckon } from './reckoning.ts'
import type { DueInput, Start } from './time-limit.ts'

/** When something is due, with every step that led there. Plain data: it survives JSON. */
export type Proof = {
  limitId: string
  label: string
  length: Length
  /** The unit the limit ends in; differs from `length.unit` only after an extension in another unit. */
  unit: Length['unit']
  /** The event the clock runs from, after any restart. */
  start: Start
  /** The last day before it moves off a rest day; internal warnings run on this one. Undefined while the clock stands still. */
  rawLast: Day | undefined
  /** The last day on which the act is in time; backwards limits: the latest day to act. Undefined while the clock stands still. */
  last: Day | undefined
  /** For hours: the last moment, ISO with +08:00. */
  lastInstant?: string
  /** For minimum lengths: the first day the act may come. For hours the day `lastInstant` falls on. */
  earliest?: Day
  minimum: boolean
  /** A year without holiday notice was counted as Monday to Friday. */
  provisional: boolean
  calendarVersion: string
  stopped: boolean
  /** While stopped: since when, why, and how much is left (in `unit`; months and years in days). */
  stop?: { from: Day; label: string; left: number }
  lines: ProofLine[]
}

/**
 * When a limit ends, and the proof a reader can recompute by hand. Throws a RangeError (in Chinese) on days that do not exist,
 * a suspension that ends before it begins, or an instant without offset or on another day than its event.
 */
export function due(input: DueInput): Proof {
  const { limit, calendar } = input
  const reckoning = reckon(input)
  const { raw, last } = reckoning
  const stop = openStop(reckoning)
  const minimum = limit.minimum === true
  let words: ProofLine[] | undefined
  return {
    limitId: limit.id,
    label: limit.label,
    length: limit.length,
    unit: reckoning.unit,
    start: reckoning.start,
    rawLast: raw && dayFromNumber(raw.day),
    last: last && dayFromNumber(last.day),
    ...(last?.instant !== undefined && { lastInstant: instantInShanghai(last.instant) }),
    ...(minimum && last && { earliest: dayFromNumber(last.instant === undefined ? last.day + 1 : last.day) }),
    minimum,
    provisional: reckoning.provisional,
    calendarVersion: calendar.version,
    stopped: stop !== undefined,
    ...(stop && { stop }),
    // Most readers want the day alone; the words take forty times as long as the reckoning.
    get lines() {
      words ??= proofLines(input, reckoning)
      return words
    },
  }
}

/** How much of a limit is left, with the words for lists. */
export type Left = {
  unit: 'day' | 'workingDay' | 'hour'
  /** Zero on the last day; negative when overdue, then always in days (or hours). */
  left: number
  overdue: boolean
  /** 剩3个工作日, 逾期2日, 今日到期, 已中止（尚余12日）; for minimum lengths 距期满还有3日, 今日期满, 已期满 */
  words: string
}

/** What is left on `today`; limits in hours are exact when `now` (an instant) is given and go by days otherwise. */
export function daysLeft(calendar: Calendar, proof: Proof, today: Day, now?: Date): Left {
  if (proof.last === undefined) return stoppedLeft(proof)
  if (proof.lastInstant !== undefined && now !== undefined) return hoursLeft(proof, Date.parse(proof.lastInstant) - now.getTime())
  const days = daysBetween(today, proof.last)
  if (days > 0 && proof.unit === 'workingDay') return inWords(proof, 'workingDay', countWorkingDays(calendar, today, proof.last))
  return inWords(proof, 'day', days)
}

const UNIT_WORDS = { day: '日', workingDay: '个工作日', hour: '小时' }

function openStop({ steps }: Reckoning): Proof['stop'] {
  const open = steps.find((step) => step.kind === 'open')
  return open && { from: dayFromNumber(open.from), label: open.stop.label, left: open.left }
}

function instantInShanghai(instant: number): string {
  return `${new Date(instant + 8 * HOUR).toISOString().slice(0, 19)}+08:00`
}

function stoppedLeft({ unit, stop }: Proof): Left {
  const shown = unit === 'workingDay' || unit === 'hour' ? unit : 'day'
  const left = stop?.left ?? 0
  return { unit: shown, left, overdue: false, words: `已中止（尚余${left}${UNIT_WORDS[shown]}）` }
}

function hoursLeft(proof: Proof, milliseconds: number): Left {
  const overdue = milliseconds < 0 && !proof.minimum
  // Whole hours still available; an hour begun late counts as late.
  const left = Math.floor(milliseconds / HOUR)
  if (left === 0 && !proof.minimum) return { unit: 'hour', left, overdue, words: '剩不足1小时' }
  return { ...inWords(proof, 'hour', left), overdue }
}

function inWords({ minimum }: Proof, unit: Left['unit'], left: number): Left {
  const amount = `${Math.abs(left)}${UNIT_WORDS[unit]}`
  if (minimum) return { unit, left, overdue: false, words: left > 0 ? `距期满还有${amount}` : left === 0 ? '今日期满' : '已期满' }
  return { unit, left, overdue: left < 0, words: left > 0 ? `剩${amount}` : left === 0 ? '今日到期' : `逾期${amount}` }
}
