import type { Day } from './day.ts'
import type { Officer } from './field.ts'
import type { Parameter } from './parameter.ts'

/** Who takes a step. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly SystemRole[]
}

/** Roles of the office. `party` acts through a clerk who records it; `clock` is the passing of time. */
export type SystemRole = 'clerk' | 'reviewer' | 'head' | 'district' | 'party' | 'clock' | 'systemAdmin' | 'securityAdmin' | 'auditAdmin'

/** What a rule may know of a linked matter: where it stands and what it holds, never more. */
export interface LinkedMatter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly procedure: string
  readonly stage: string
  readonly ended: boolean
  readonly passed: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
  readonly openedOn: Day
  readonly lastDay: Day
}

/** What a rule may ask of the history, on the day of the proposed step. */
export interface Facts<StepKey extends string = string, LimitKey extends string = string, FieldKey extends string = string> {
  /** The legal day of the step. */
  readonly on: Day
  readonly actor: Actor
  /** The step has been taken. */
  passed(step: StepKey): boolean
  /** The step has been taken after the last time of the other one; where that was never taken, at all. */
  passedSince(step: StepKey, since: StepKey): boolean
  times(step: StepKey): number
  /** The day the step was last taken. */
  dayOf(step: StepKey): Day | undefined
  /** The limit has started, was not met, and its last day is over. */
  lapsed(limit: LimitKey): boolean
  /** The limit has started and its last day is not over. */
  within(limit: LimitKey): boolean
  /** The step that ends the limit came no later than its last day. */
  kept(limit: LimitKey): boolean
  /** Last day of a running limit; undefined while it is stopped or has not started. */
  lastDay(limit: LimitKey): Day | undefined
  linked(procedure: string): readonly LinkedMatter[]
  /** The officer holds an enforcement certificate that is valid on the day. */
  certified(officer: Officer): boolean
  /** The value of a parameter on the day, an office's own values first. */
  value(parameter: Parameter): number
  /** A value as it stood before this step. */
  before(field: FieldKey): unknown
  /** Working days in (from, to]. */
  workingDays(from: Day, to: Day): number
}
