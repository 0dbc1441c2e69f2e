import type { Hono } from 'hono'
import type { Database } from '../../platform/database.ts'
import { createSeal } from '../../platform/seal.ts'
import { lendDatabase } from '../../platform/testing.ts'
import type { Desk } from '../matters/index.ts'
import type { Member } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { appAskedBy, openTestOffice } from '../people/testing.ts'
import { exchangeRoutes } from './routes.ts'

export const street = '990101/001'

/** An invented district with two streets and their people, for tests that bring matters in. */
async function furnish(database: Database): Promise<void> {
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

/** A bench on a database of its own, to be given back. */
export async function lendBench(): Promise<Bench & Awaited<ReturnType<typeof lendDatabase>>> {
  const { database, access, giveBack } = await lendDatabase()
  await furnish(database)
  return { ...(await openBench(database)), access, giveBack }
}

export async function openBench(database: Database, now = '2024-03-15T10:00:00+08:00'): Promise<Bench> {
  const office = await openTestOffice(database, now)
  const desk: Desk = { office, seal: createSeal(Buffer.alloc(32, 7)) }
  return {
    database,
    desk,
    person: (id) => office.person(id) as Member,
    app: (id) => appAskedBy(office, () => id, [exchangeRoutes({ database, seal: desk.seal })]),
  }
}
