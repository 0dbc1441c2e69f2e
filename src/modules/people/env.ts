import type { Context } from 'hono'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import type { Log } from '../../platform/log.ts'
import type { Member, Office } from '../office/index.ts'
import type { OfficeHolder } from './holder.ts'
import type { Sessions } from './sessions.ts'

/** What every route behind `requireSession` may read as `c.var`. */
export type Env = { Variables: { person: Member; office: Office; log: Log } }

export interface PeopleDeps {
  readonly database: Database
  readonly clock: Clock
  readonly holder: OfficeHolder
  readonly log: Log
  /** One for the whole program: routes and guard share what it remembers. */
  readonly sessions: Sessions
  /** Works out the limits of open matters anew when a value they rest on has changed; answers every last day that moved. */
  restate?(office: Office): Promise<readonly unknown[]>
  /** The request comes from this machine, see `loopbackOf`. */
  loopbackOf(c: Context): boolean
}
