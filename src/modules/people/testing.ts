import { Hono } from 'hono'
import type { SystemRole } from '../../definition/index.ts'
import { standingClock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { handleErrors } from '../../platform/http.ts'
import { createLog } from '../../platform/log.ts'
import { translateRefusals } from '../matters/index.ts'
import { type Member, type Office, openOffice } from '../office/index.ts'
import { administrationRoutes } from './administration.ts'
import type { Env, PeopleDeps } from './env.ts'
import { hashPassword } from './passwords.ts'
import { requireSession } from './require-session.ts'
import { sessionRoutes } from './session-routes.ts'
import { createSessions } from './sessions.ts'
import { addDistrict, addPerson, addUnits } from './store.ts'

export const password = '望河-correct-horse'
export const district = '990101'

const staff: readonly [id: string, unit: string, ...roles: SystemRole[]][] = [
  ['clerk', `${district}/001`, 'clerk'],
  ['clerk2', `${district}/002`, 'clerk'],
  ['head', `${district}/001`, 'head', 'reviewer'],
  ['district', district, 'district'],
  ['system', district, 'systemAdmin'],
  ['security', district, 'securityAdmin'],
  ['audit', district, 'auditAdmin'],
]

/** A district of two streets with seven people, all of the same password. */
export async function seedDistrict(database: Database, { demo = false } = {}): Promise<void> {
  seedHash ??= hashPassword(password)
  const hashed = await seedHash
  await database.transaction({ district, unit: district, person: 'system', roles: ['system'] }, async (db) => {
    await addDistrict(db, { district, name: '云岭市澄湖区', demo })
    await addUnits(db, [
      { district, path: district, name: '云岭市澄湖区', short: '澄湖区', kind: 'district' },
      { district, path: `${district}/001`, name: '望河街道', short: '望河街', kind: 'street' },
      { district, path: `${district}/002`, name: '桐花街道', short: '桐花街', kind: 'street' },
    ])
    for (const [id, unit, ...roles] of staff)
      await addPerson(db, { district, id: `p-${id}`, name: `甲${id}`, unit, login: id, roles, password: hashed, locked_until: null })
  })
}

/** The office of the only district of the database, on a day that stands still. */
export async function openTestOffice(database: Database, now: string): Promise<Office> {
  const office = await openOffice(database, standingClock(now))
  if (!office) throw new Error('no office')
  return office
}

/** Routes of an office as whoever `asker` names at the time meets them, without log-in. */
export function appAskedBy(office: Office, asker: () => string, routes: readonly Hono<Env>[]): Hono<Env> {
  const log = createLog('json', () => {})
  const app = new Hono<Env>()
  handleErrors(app as never, log, [translateRefusals])
  app.use(async (c, next) => {
    c.set('person', office.person(asker()) as Member)
    c.set('office', office)
    c.set('log', log)
    await next()
  })
  for (const each of routes) app.route('/', each)
  return app
}

/** The office's people, over requests without a port. `local` decides whether requests come from this machine. */
export async function openTestApp(database: Database, start = '2026-03-05T09:00:00+08:00') {
  const clock = standingClock(start)
  let office = await openOffice(database, clock)
  const holder = {
    get office(): Office | undefined {
      return office
    },
    async reopen() {
      office = await openOffice(database, clock)
    },
  }
  const machine = { local: true }
  const lines: string[] = []
  const log = createLog('json', (line) => lines.push(line))
  const sessions = createSessions({ database, clock, holder })
  const deps: PeopleDeps = { database, clock, holder, log, sessions, loopbackOf: () => machine.local }
  const app = new Hono<Env>().basePath('/api')
  handleErrors(app as never, log, [])
  app.route('/', sessionRoutes(deps))
  app.use('/*', requireSession(deps))
  app.route('/', administrationRoutes(deps))

  async function ask(method: string, path: string, body?: unknown, cookie?: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await app.request(`http://localhost/api${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const setCookie = response.headers.get('set-cookie') ?? ''
    return { status: response.status, text, body: text ? JSON.parse(text) : undefined, setCookie, cookie: setCookie.split(';')[0] ?? '' }
  }
  const signIn = (login: string, given = password) => ask('POST', '/session', { login, password: given })
  /** The cookie of somebody who has signed in. */
  const cookieOf = async (login: string, given = password) => {
    const answer = await signIn(login, given)
    if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.text}`)
    return answer.cookie
  }
  return { app, deps, clock, machine, lines, holder, ask, signIn, cookieOf }
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>

interface Answer {
  readonly status: number
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what the test expects of it says what it is
  readonly body: any
  readonly setCookie: string
  readonly cookie: string
}

let seedHash: Promise<string> | undefined
