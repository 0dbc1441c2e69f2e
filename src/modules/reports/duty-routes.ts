import { Hono } from 'hono'
import type { Env } from '../people/index.ts'
import { keyOf, type ReportDesk } from './desk.ts'
import { placeOf } from './duties.ts'
import { type DutyOverview, overviewOf } from './duty-overview.ts'
import { loadDuties } from './materials.ts'
import { mayEdit } from './may-edit.ts'

/** The principal leaders' duties of a year with what the register holds for each. Mounted by `reportRoutes`. */
export function dutyRoutes(desk: ReportDesk): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/reports/:year/duties', async (c) => {
    const { unit, year } = keyOf(c)
    const { office, person } = c.var
    const duties = await desk.as(c, (db) => loadDuties(db, office, unit, year))
    const overview = overviewOf(duties, year, placeOf(office.unit(unit)?.kind))
    return c.json({ ...overview, mayEnter: mayEdit(person, unit) } satisfies DutyOverview & { mayEnter: boolean })
  })
  return app
}
