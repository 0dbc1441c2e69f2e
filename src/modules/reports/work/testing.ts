import { Hono } from 'hono'
import { standingClock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'
import { handleErrors } from '../../../platform/http.ts'
import { createLog } from '../../../platform/log.ts'
import { lendDatabase } from '../../../platform/testing.ts'
import { translateRefusals } from '../../matters/index.ts'
import { openOffice } from '../../office/index.ts'
import type { Env } from '../../people/index.ts'
import { reportRoutes } from '../routes.ts'
import { district, inventedYear, post, seedPlaces, street } from '../testing.ts'

export interface Answer<T> {
  readonly status: number
  readonly body: T & { readonly error: { readonly code: string; readonly message: string } & Record<string, unknown> }
}

/** An office with a street's invented year, asked over HTTP by whoever is named: `ask('clerk', 'GET', '/reports/2023')`. `first`: routes before those of reports. */
export async function openReportOffice(first: readonly ((database: Database) => Hono<Env>)[] = []) {
  const lent = await lendDatabase()
  await seedPlaces(lent.database)
  await lent.database.asOwner((client) =>
    client.query(`insert into person (district, id, name, unit, login, roles) values ('${district}', 'second', '何知秋', '${street}', 'second', '{clerk}'),
      ('${district}', 'reviewer', '孟清和', '${street}', 'reviewer', '{reviewer}')`),
  )
  await post(lent.database, inventedYear, '2023-12-20T02:00:00Z')
  const office = await openOffice(lent.database, standingClock('2024-01-15T10:00:00+08:00'))
  if (!office) throw new Error('no office')
  const log = createLog('json', () => {})
  let asker = ''
  const app = new Hono<Env>()
  handleErrors(app as never, log, [translateRefusals])
  app.use(async (c, next) => {
    c.set('person', office.person(asker) as never)
    c.set('office', office)
    c.set('log', log)
    await next()
  })
  for (const routes of first) app.route('/', routes(lent.database))
  app.route('/', reportRoutes({ database: lent.database }))
  const raw = (as: string, method: string, path: string, body?: unknown) => {
    asker = as
    return app.request(`http://localhost${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  }
  return {
    office,
    database: lent.database,
    giveBack: lent.giveBack,
    raw,
    async ask<T>(as: string, method: string, path: string, body?: unknown): Promise<Answer<T>> {
      const response = await raw(as, method, path, body)
      return { status: response.status, body: (response.status === 204 ? {} : await response.json()) as Answer<T>['body'] }
    },
  }
}
