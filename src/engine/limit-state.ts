import type { Day } from '../definition/day.ts'
import type { Procedure } from '../definition/procedure.ts'
import type { Basis } from '../definition/source.ts'
import type { Proof } from './due.ts'

/** A time limit of a matter that has started, as it stands. */
export interface LimitState {
  readonly key: string
  readonly label: string
  readonly binds: Procedure['limits'][string]['binds']
  readonly basis: Basis
  /** Running, stopped (no last day until the clock goes on) or met. Whether a running one is overdue depends on the day one asks. */
  readonly state: 'running' | 'stopped' | 'met'
  readonly proof: Proof
  readonly metOn?: Day
  /** Only when met: not later than the last day. */
  readonly kept?: boolean
}
