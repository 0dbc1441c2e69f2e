import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Database } from '../../platform/database.ts'
import { lendDatabase } from '../../platform/testing.ts'
import type { Env } from '../people/index.ts'
import { appAskedBy, openTestOffice } from '../people/testing.ts'
import { reportRoutes } from './routes.ts'

export const district = '990101'
export const street = `${district}/001`

/** One posting: `figure`, `figure?key=value`; day; amount; base. */
export type Posted = readonly [figure: string, day: string, amount: number, base?: number]

/** A year of a street, told only by what it posts, beside the report drafted from it. The year before it is thinner. */
export const inventedYear = JSON.parse(
  readFileSync(join(import.meta.dirname, 'goldens', 'invented-year.json'), 'utf8'),
) as readonly Posted[]

/** Writes postings and their totals, as the write path would; the matters behind them are not made. */
export async function post(database: Database, rows: readonly Posted[], at = '2024-01-05T02:00:00Z'): Promise<void> {
  await database.as({ district, unit: district, person: 'system', roles: ['system'] }, async (db) => {
    for (const [id, day, amount, base = 0] of rows) {
      const [figure, query = ''] = id.split('?')
      const dims = JSON.stringify(Object.fromEntries(new URLSearchParams(query)))
      await db.rows(
        `insert into posting (district, figure, unit, day, matter, entry, amount, base, dims, posted_at) values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9)`,
        [district, figure, street, day, randomUUID(), amount, base, dims, at],
      )
      await db.rows(
        `insert into figure_month (district, figure, unit, month, dims, amount, base) values ($1, $2, $3, date_trunc('month', $4::date), $5, $6, $7)
         on conflict (district, figure, month, unit, dims) do update set amount = figure_month.amount + excluded.amount, base = figure_month.base + excluded.base`,
        [district, figure, street, day, dims, amount, base],
      )
    }
  })
}

/** A district of two streets; a clerk and a head in the first, a district officer. */
export async function seedPlaces(database: Database): Promise<void> {
  await database.asOwner(async (client) => {
    await client.query(`insert into district (district, name) values ('${district}', '云岭市澄湖区')`)
    await client.query(`insert into unit (district, path, name, short, kind) values ('${district}', '${district}', '云岭市澄湖区', '澄湖区', 'district'),
      ('${district}', '${street}', '望河街道', '望河街', 'street'), ('${district}', '${district}/002', '桐花街道', '桐花街', 'street')`)
    await client.query(`insert into person (district, id, name, unit, login, roles) values ('${district}', 'clerk', '林晓舟', '${street}', 'clerk', '{clerk}'),
      ('${district}', 'head', '程以宁', '${street}', 'head', '{head}'), ('${district}', 'other', '苏木林', '${district}/002', 'other', '{clerk,head}'),
      ('${district}', 'district', '周行远', '${district}', 'district', '{district}'), ('${district}', 'audit', '秦明鉴', '${district}', 'audit', '{auditAdmin}')`)
  })
}

export interface Answer<T> {
  readonly status: number
  readonly body: T & { readonly error: { readonly code: string; readonly message: string } & Record<string, unknown> }
}

/** An office with a street's invented year, asked over HTTP by whoever is named: `ask('clerk', 'GET', '/reports/2023')`. `first`: routes before those of reports. */
export async function openReportOffice(first: readonly ((database: Database) => Hono<Env>)[] = []) {
  const { database, giveBack } = await lendDatabase()
  await seedPlaces(database)
  await database.asOwner((client) =>
    client.query(`insert into person (district, id, name, unit, login, roles) values ('${district}', 'second', '何知秋', '${street}', 'second', '{clerk}'),
      ('${district}', 'reviewer', '孟清和', '${street}', 'reviewer', '{reviewer}')`),
  )
  await post(database, inventedYear, '2023-12-20T02:00:00Z')
  const office = await openTestOffice(database, '2024-01-15T10:00:00+08:00')
  let asker = ''
  const app = appAskedBy(office, () => asker, [...first.map((routes) => routes(database)), reportRoutes({ database })])
  const raw = (as: string, method: string, path: string, body?: unknown) => {
    asker = as
    return app.request(`http://localhost${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  }
  return {
    office,
    database,
    giveBack,
    raw,
    async ask<T>(as: string, method: string, path: string, body?: unknown): Promise<Answer<T>> {
      const response = await raw(as, method, path, body)
      return { status: response.status, body: (response.status === 204 ? {} : await response.json()) as Answer<T>['body'] }
    },
  }
}
