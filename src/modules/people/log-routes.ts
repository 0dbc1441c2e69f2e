import { Hono } from 'hono'
import { type Day, isDay } from '../../definition/index.ts'
import { pageOf } from '../../platform/http.ts'
import type { Page } from '../matters/view.ts'
import type { Env, PeopleDeps } from './env.ts'
import { eventLabel } from './journal.ts'
import { requireRole } from './roles.ts'
import { listLog } from './store.ts'
import type { LogLine } from './view.ts'

/** `GET /log?person=&what=&from=&to=&page=&size=`: the administration's log, newest first, for the audit administrator. */
export function logRoutes({ database }: PeopleDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/log', requireRole('auditAdmin'), async (c) => {
    const { office, person } = c.var
    const { page, size } = pageOf(c, 50)
    const asked = {
      person: c.req.query('person') || undefined,
      what: c.req.query('what') || undefined,
      from: dayOf(c.req.query('from')),
      to: dayOf(c.req.query('to')),
      page,
      size,
    }
    const { rows, total } = await database.as(office.contextOf(person), (db) => listLog(db, office.district, asked))
    const lines = rows.map((row) => ({
      id: row.id,
      at: row.at,
      person: row.person,
      personName: row.person === 'system' ? '系统' : (office.person(row.person)?.name ?? row.person),
      what: eventLabel(row.what),
      key: row.what,
      detail: row.detail,
    }))
    return c.json({ rows: lines, total, page, size } satisfies Page<LogLine>)
  })
  return app
}

function dayOf(text: string | undefined): Day | undefined {
  return isDay(text) ? text : undefined
}
