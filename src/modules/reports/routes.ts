import { Hono } from 'hono'
import type { Database } from '../../platform/database.ts'
import { contextOf } from '../matters/index.ts'
import { type Env, requireRole } from '../people/index.ts'
import { listReports } from './store.ts'

/** Annual reports: drafted from the figures, edited, checked, frozen and printed. */
export function reportRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/reports/*', requireRole('clerk', 'reviewer', 'head', 'district'))

  app.get('/reports', async (c) => {
    const heads = await database.as(contextOf(c), listReports)
    return c.json(heads.map((head) => ({ ...head, unitName: c.var.office.unit(head.unit)?.name ?? head.unit })))
  })
  return app
}
