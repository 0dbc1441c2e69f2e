import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { loopbackOf } from './loopback.ts'
import { createSetupToken } from './setup.ts'
import { openTestApp, seedDistrict, type TestApp } from './testing.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>

beforeEach(async () => {
  lent = await lendDatabase()
})

afterEach(() => lent.giveBack())

const administrators = [
  { name: '甲', login: 'sys', password: 'first password 1', role: 'systemAdmin' },
  { name: '乙', login: 'sec', password: 'first password 2', role: 'securityAdmin' },
  { name: '丙', login: 'aud', password: 'first password 3', role: 'auditAdmin' },
]
const form = {
  district: { code: '990202', name: '云岭市北埠区' },
  units: [
    { code: '001', name: '北埠街道', kind: 'street' },
    { parent: '001', code: '003', name: '柳岸社区', kind: 'community' },
  ],
  administrators,
}

async function openDemo(): Promise<TestApp> {
  await seedDistrict(lent.database, { demo: true })
  return openTestApp(lent.database)
}

describe('the demonstration', () => {
  it('lets in without a password, from this machine only', async () => {
    const app = await openDemo()
    const { logins } = (await app.ask('GET', '/demo-logins')).body
    expect(logins).toHaveLength(7)
    expect(logins).toContainEqual({ login: 'head', name: '甲head', roleLabel: '负责人、法制审核人员', unitName: '望河街道' })
    const entered = await app.ask('POST', '/session', { demo: 'head' })
    expect(entered.body.person.id).toBe('p-head')
    expect((await app.ask('GET', '/session', undefined, entered.cookie)).status).toBe(200)
    expect((await app.ask('POST', '/session', { demo: 'nobody' })).status).toBe(403)

    app.machine.local = false
    expect((await app.ask('GET', '/demo-logins')).body).toEqual({ logins: [] })
    const refused = await app.ask('POST', '/session', { demo: 'head' })
    expect([refused.status, refused.cookie]).toEqual([403, ''])
  })

  it('lets nobody in where the district is not a demonstration', async () => {
    await seedDistrict(lent.database)
    const app = await openTestApp(lent.database)
    expect((await app.ask('GET', '/demo-logins')).body).toEqual({ logins: [] })
    expect((await app.ask('POST', '/session', { demo: 'head' })).status).toBe(403)
    expect((await app.ask('GET', '/setup')).body).toEqual({ needed: false, demo: false })
  })
})

describe('whether a request comes from this machine', () => {
  const ask = async (host: string, remote: string, headers: Record<string, string> = {}) => {
    const isLocal = loopbackOf(host)
    const app = new Hono().get('/', (c) => c.json(isLocal(c)))
    const incoming = { socket: { remoteAddress: remote, remotePort: 1, remoteFamily: 'IPv4' } }
    const answer = await app.request('http://localhost/', { headers: { host: 'localhost:8080', ...headers } }, { incoming })
    return answer.json()
  }
  it.each([
    ['127.0.0.1', '127.0.0.1', {}, true],
    ['::1', '::1', { host: '[::1]:8080' }, true],
    ['localhost', '::ffff:127.0.0.1', { host: '127.0.0.1:8080' }, true],
    ['127.0.0.1', '192.0.2.7', {}, false],
    ['0.0.0.0', '127.0.0.1', {}, false],
    ['127.0.0.1', '127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false],
    ['127.0.0.1', '127.0.0.1', { host: 'elsewhere.example' }, false],
    ['127.0.0.1', '192.0.2.7', { 'x-forwarded-for': '127.0.0.1' }, false],
  ])('bound to %s, from %s with %j: %s', async (host, remote, headers, local) => {
    expect(await ask(host, remote, headers as Record<string, string>)).toBe(local)
  })
})

describe('setting up', () => {
  it('leaves the demonstration, whose people and sessions are left behind', async () => {
    const app = await openDemo()
    const demo = await app.ask('POST', '/session', { demo: 'clerk' })
    expect((await app.ask('GET', '/setup')).body).toEqual({ needed: true, demo: true })
    const token = await createSetupToken(lent.database, app.clock)
    const done = await app.ask('POST', '/setup', { ...form, token: ` ${token.toLowerCase()} ` })
    expect([done.status, done.body]).toEqual([201, { district: '990202', logins: ['sys', 'sec', 'aud'] }])
    expect((await app.ask('GET', '/setup')).body).toEqual({ needed: false, demo: false })
    expect((await app.ask('GET', '/session', undefined, demo.cookie)).status).toBe(401)
    expect((await app.signIn('clerk')).status).toBe(401)
    expect((await app.ask('GET', '/demo-logins')).body).toEqual({ logins: [] })

    const security = await app.signIn('sec', 'first password 2')
    expect(security.body).toMatchObject({ district: { code: '990202', demo: false }, passwordDue: true, unit: { kind: 'district' } })
    expect(app.holder.office!.units).toEqual([
      { path: '990202', name: '云岭市北埠区', short: '北埠区', kind: 'district', creditCode: null },
      { path: '990202/001', name: '北埠街道', short: '北埠街', kind: 'street', creditCode: null },
      { path: '990202/001/003', name: '柳岸社区', short: '柳岸社区', kind: 'community', creditCode: null },
    ])
    const left = await lent.database.as({ district: '990101', unit: '990101', person: 'system', roles: ['system'] }, (db) =>
      db.selectFrom('person').select('id').execute(),
    )
    expect(left).toHaveLength(7)
  })

  it('is how an empty installation begins', async () => {
    const app = await openTestApp(lent.database)
    expect((await app.ask('GET', '/setup')).body).toEqual({ needed: true, demo: false })
    expect((await app.signIn('sys')).body.error.code).toBe('setUp')
    const token = await createSetupToken(lent.database, app.clock)
    expect((await app.ask('POST', '/setup', { ...form, token })).status).toBe(201)
    expect((await app.signIn('sys', 'first password 1')).status).toBe(200)
  })

  it('takes a token once, the last one made, and for a day', async () => {
    const app = await openDemo()
    const attempt = (token: string) => app.ask('POST', '/setup', { ...form, token })
    expect((await attempt('AAAAA-AAAAA')).status).toBe(403)
    const first = await createSetupToken(lent.database, app.clock)
    const second = await createSetupToken(lent.database, app.clock)
    expect((await attempt(first)).status).toBe(403)
    app.clock.set('2026-03-06T09:00:00+08:00')
    expect((await attempt(second)).body.error.code).toBe('token')
    const third = await createSetupToken(lent.database, app.clock)
    const both = await Promise.all([attempt(third), attempt(third)])
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 403])
    expect((await attempt(third)).status).toBe(403)
    await expect(createSetupToken(lent.database, app.clock)).rejects.toThrow(Problem)
  })

  it.each([
    ['two administrators', { administrators: administrators.slice(1) }, 'administrators'],
    ['one role twice', { administrators: administrators.map((one) => ({ ...one, role: 'systemAdmin' })) }, 'administrators'],
    ['a business role', { administrators: [{ ...administrators[0], role: 'clerk' }, ...administrators.slice(1)] }, 'administrators.0.role'],
    ['one person twice', { administrators: administrators.map((one) => ({ ...one, name: '甲' })) }, 'administrators.1.name'],
    ['one login twice', { administrators: administrators.map((one) => ({ ...one, login: 'one' })) }, 'administrators.1.login'],
    [
      'a short password',
      { administrators: [{ ...administrators[0], password: 'short' }, ...administrators.slice(1)] },
      'administrators.0.password',
    ],
    ['a wrong code', { district: { code: '99', name: '区' } }, 'district.code'],
    ['the code of the demonstration', { district: { code: '990101', name: '云岭市澄湖区' } }, 'district.code'],
    ['a unit without the one above', { units: form.units.slice(1) }, 'units.0.code'],
    ['a unit twice', { units: [form.units[0], form.units[0]] }, 'units.1.code'],
  ])('refuses %s and keeps the token', async (_, change, field) => {
    const app = await openDemo()
    const token = await createSetupToken(lent.database, app.clock)
    const answer = await app.ask('POST', '/setup', { ...form, ...change, token })
    expect(answer.status).toBe(422)
    expect(answer.body.error.refusals.map((one: { field: string }) => one.field)).toContain(field)
    expect(app.holder.office!.demo).toBe(true)
    expect((await app.ask('POST', '/setup', { ...form, token })).status).toBe(201)
  })
})
