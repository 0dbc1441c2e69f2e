import { Hono, type Context as Request } from 'hono'
import { reportCarriers } from '../../law/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import { contextOf } from '../matters/index.ts'
import type { Unit } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { kindOf, reportKinds } from '../reports/index.ts'
import { type Desk, deskOf } from './desk.ts'
import { streetsOf } from './gather.ts'
import type { ReportKind } from './received.ts'
import { unitOf, yearOf } from './scope.ts'
import { listOwnStates, listReceived, yearsReported } from './store.ts'

/** Both yearly reports of one's own unit and of the streets below it, year by year. */
export interface Overview {
  readonly year: number
  readonly reports: Readonly<Record<ReportKind, Desk>>
}

/** More years than this are looked up by year. */
const mostYears = 8

/** Who has handed in which report. */
export function deskRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/compiling/desk', async (c) => {
    const unit = unitOf(c)
    const scope = { unit, units: streetsOf(c.var.office, unit), kind: kindOf(c.req.query('kind')), year: yearOf(c.req.query('year')) }
    return c.json(await database.as(contextOf(c), (db) => openDesk(c, db, scope)))
  })
  app.get('/compiling/overview', async (c) => {
    const unit = unitOf(c)
    const own = c.var.office.unit(unit)
    const below = streetsOf(c.var.office, unit).filter(({ path }) => path !== unit)
    const units = [...(own ? [own] : []), ...below]
    const last = Number(c.var.office.today().slice(0, 4))
    const overview = await database.as(contextOf(c), async (db) => {
      const years = [...new Set([last, last - 1, ...(await yearsReported(db, unit))])].sort((a, b) => b - a).slice(0, mostYears)
      const found: Overview[] = []
      for (const year of years) {
        const desks: [ReportKind, Desk][] = []
        for (const kind of reportKinds) desks.push([kind, await openDesk(c, db, { unit, units, kind, year })])
        found.push({ year, reports: Object.fromEntries(desks) as Record<ReportKind, Desk> })
      }
      return found
    })
    return c.json(overview)
  })
  return app
}

async function openDesk(
  c: Request<Env>,
  db: Db,
  { unit, units, kind, year }: { unit: string; units: readonly Unit[]; kind: ReportKind; year: number },
): Promise<Desk> {
  const states = await listOwnStates(db, { unit, year, kind, procedure: reportCarriers[kind].procedure })
  const files = await listReceived(db, { unit, from: year, to: year })
  return deskOf(units, states, files, { kind, year, today: c.var.office.today() })
}
