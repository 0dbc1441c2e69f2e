import { Hono } from 'hono'
import { standingClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { handleErrors } from '../../platform/http.ts'
import { createLog } from '../../platform/log.ts'
import { createSeal } from '../../platform/seal.ts'
import { type Desk, translateRefusals } from '../matters/index.ts'
import { type Member, openOffice } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { exchangeRoutes } from './routes.ts'

export const street = '990101/001'

/** An invented district with two streets and their people, for tests that bring matters in. */
export async function furnish(database: Database): Promise<void> {
  await database.asOwner(async (client) => {
    await client.query(`insert into district (district, name) values ('990101', '澄湖区')`)
    await client.query(`insert into unit (district, path, name, short, kind) values ('990101', '990101', '澄湖区', '澄湖区', 'district'),
      ('990101', '990101/001', '望河街道', '望河街', 'street'), ('990101', '990101/002', '桐花街道', '桐花街', 'street')`)
    await client.query(`insert into person (district, id, name, unit, login, roles) values ('990101', 'p1', '林晓', '990101/001', 'linxiao', '{clerk}'),
      ('990101', 'p2', '郑航', '990101/002', 'zhenghang', '{clerk}'), ('990101', 'p3', '何川', '990101/001', 'hechuan', '{clerk,head}')`)
  })
}

export interface Bench {
  readonly database: Database
  readonly desk: Desk
  person(id: string): Member
  /** The routes as a signed-in person meets them. */
  app(id: string): Hono<Env>
}

export async function openBench(database: Database, now = '2024-03-15T10:00:00+08:00'): Promise<Bench> {
  const office = await openOffice(database, standingClock(now))
  if (!office) throw new Error('no office')
  const desk: Desk = { office, seal: createSeal(Buffer.alloc(32, 7)) }
  const log = createLog('json', () => {})
  const person = (id: string) => office.person(id) as Member
  return {
    database,
    desk,
    person,
    app(id) {
      const app = new Hono<Env>()
      app.use((c, next) => {
        c.set('person', person(id))
        c.set('office', office)
        c.set('log', log)
        return next()
      })
      app.route('/', exchangeRoutes({ database, seal: desk.seal }))
      handleErrors(app as never, log, [translateRefusals])
      return app
    },
  }
}
