import type { Day } from '../definition/day.ts'
import type { Length } from '../definition/length.ts'
import type { Calendar } from './calendar.ts'

/** A time limit as a rule of law sets it. */
export type TimeLimit = {
  id: string
  label: string
  length: Length
  /** The provision, as users read it: 行政处罚法第六十条. */
  basis?: string
  /**
   * A last day that is a rest day moves to the next working day (民法典 art. 203). True unless said otherwise; say false where the limit
   * restricts a party (seizure). Means nothing for working days, hours and limits counted backwards.
   */
  roll?: boolean
  /** `before`: the act is due so long before the event in `start`. Suspensions, exclusions and extensions do not touch such a limit. */
  direction?: 'after' | 'before'
  /** Only with `before`. True (the safe reading, unless said otherwise) keeps the whole length between the act and the event, neither counted. */
  fullDays?: boolean
  /** The act may not come sooner than this, instead of not later. */
  minimum?: boolean
}

/** What sets the clock going. The day itself is not counted. */
export type Start = {
  day: Day
  label: string
  /** ISO instant with offset, for limits in hours. It must fall on `day` in Shanghai. */
  at?: string
}

/** The clock stands still after `from` through `until`; without `until` it has not resumed. */
export type Stop = { from: Day; until?: Day | undefined; label: string }

/** Lengthens the limit, counted from the same start; `day` is the day it was granted. */
export type Extension = { add: Length; label: string; day: Day }

export type DueInput = {
  limit: TimeLimit
  start: Start
  calendar: Calendar
  /** 中止 */
  suspensions?: readonly Stop[]
  /** 不计入期限 (hearing, test, appraisal): the same arithmetic under the statute's other word. */
  exclusions?: readonly Stop[]
  /** 延长 */
  extensions?: readonly Extension[]
  /** 重新起算: the latest one is the new start; what happened to the old clock falls away. */
  restarts?: readonly Start[]
}
