import type { Context } from 'hono'
import type { Db } from '../../platform/database.ts'
import type { Env, PeopleDeps } from './env.ts'
import type { Event } from './journal.ts'
import { note } from './store.ts'

/** Does an administrator's work, with its line in the log, in one transaction; afterwards the office knows of it. */
export async function act<T>(
  { database, clock }: PeopleDeps,
  c: Context<Env>,
  what: Event,
  detail: Record<string, unknown> | (() => Record<string, unknown>),
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const { office, person } = c.var
  const done = await database.transaction(office.contextOf(person), async (db) => {
    const result = await work(db)
    const line = { district: office.district, at: clock.now().toISOString(), person: person.id, what }
    await note(db, { ...line, detail: typeof detail === 'function' ? detail() : detail })
    return result
  })
  await office.reload()
  return done
}
