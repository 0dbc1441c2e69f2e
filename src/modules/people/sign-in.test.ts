import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lendDatabase } from '../../platform/testing.ts'
import { district, openTestApp, seedDistrict, type TestApp } from './testing.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let app: TestApp

beforeEach(async () => {
  lent = await lendDatabase()
  await seedDistrict(lent.database)
  app = await openTestApp(lent.database)
})

afterEach(() => lent.giveBack())

const wrong = 'not the password'

describe('signing in', () => {
  it('tells who one is and gives a cookie scripts cannot read', async () => {
    const answer = await app.signIn('clerk')
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      person: { id: 'p-clerk', name: '甲clerk', roles: ['clerk'] },
      unit: { path: '990101/001', name: '望河街道', kind: 'street' },
      district: { code: '990101', name: '云岭市澄湖区', demo: false },
      today: '2026-03-05',
      passwordDue: false,
    })
    expect(answer.setCookie).toMatch(/^yifa=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await app.ask('GET', '/session', undefined, answer.cookie)).body).toEqual(answer.body)
    expect((await app.ask('GET', '/session')).status).toBe(401)
  })

  it('marks the cookie for https when a proxy speaks it', async () => {
    const body = { login: 'clerk', password: '望河-correct-horse' }
    expect((await app.ask('POST', '/session', body, undefined, { 'x-forwarded-proto': 'https' })).setCookie).toContain('Secure')
  })

  it('answers an unknown login and a wrong password alike', async () => {
    const unknown = await app.signIn('nobody')
    const mistaken = await app.signIn('clerk', wrong)
    expect([unknown.status, mistaken.status]).toEqual([401, 401])
    expect({ ...unknown.body.error, request: '' }).toEqual({ ...mistaken.body.error, request: '' })
  })

  it('refuses a disabled person, telling why only to who knows the password', async () => {
    const security = await app.cookieOf('security')
    await app.ask('PATCH', '/admin/people/p-clerk', { disabled: true }, security)
    expect((await app.signIn('clerk')).body.error.code).toBe('disabled')
    expect((await app.signIn('clerk', wrong)).body.error.code).toBe('wrong')
  })

  it('is refused from the page of another site', async () => {
    const post = (headers: Record<string, string>) =>
      app.app.request('http://localhost/api/session', {
        method: 'POST',
        headers: { host: 'localhost', ...headers },
        body: '{"login":"clerk"}',
      })
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(403)
    expect((await post({ 'content-type': 'text/plain', origin: 'http://elsewhere.example' })).status).toBe(403)
    expect((await post({ 'content-type': 'text/plain', origin: 'http://localhost' })).status).toBe(401)
    expect((await post({ 'content-type': 'application/json' })).status).toBe(401)
  })
})

describe('the lock', () => {
  it('comes with the fifth wrong password and goes after fifteen minutes', async () => {
    for (let count = 1; count <= 4; count += 1) expect((await app.signIn('clerk', wrong)).status, `${count}`).toBe(401)
    const fifth = await app.signIn('clerk', wrong)
    expect(fifth.status).toBe(423)
    expect(fifth.body.error.message).toContain('锁定到2026年3月5日（周四）09:15')
    expect(fifth.body.error.until).toBe('2026-03-05T01:15:00Z')

    app.clock.set('2026-03-05T09:14:59+08:00')
    const early = await app.signIn('clerk')
    expect(early.status).toBe(423)
    expect(early.body.error.message).toBe(fifth.body.error.message)
    app.clock.set('2026-03-05T09:15:00+08:00')
    expect((await app.signIn('clerk')).status).toBe(200)
  })

  it('counts anew after it is over, and after a right password', async () => {
    for (let count = 1; count <= 5; count += 1) await app.signIn('clerk', wrong)
    app.clock.set('2026-03-05T09:20:00+08:00')
    for (let count = 1; count <= 4; count += 1) expect((await app.signIn('clerk', wrong)).status, `${count}`).toBe(401)
    expect((await app.signIn('clerk')).status).toBe(200)
    for (let count = 1; count <= 4; count += 1) expect((await app.signIn('clerk', wrong)).status, `${count}`).toBe(401)
    expect((await app.signIn('clerk', wrong)).status).toBe(423)
  })

  it('lets no sixth guess through, however many come at once', async () => {
    const guesses = await Promise.all(Array.from({ length: 24 }, () => app.signIn('clerk', wrong)))
    const statuses = guesses.map((guess) => guess.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(4)
    expect(statuses.filter((status) => status === 423)).toHaveLength(20)
    expect((await app.signIn('clerk')).status).toBe(423)
    expect((await app.signIn('clerk2')).status).toBe(200)
  })

  it('is taken off by the security administrator', async () => {
    for (let count = 1; count <= 5; count += 1) await app.signIn('clerk', wrong)
    const security = await app.cookieOf('security')
    const staff = (await app.ask('GET', '/admin/people', undefined, security)).body
    expect(staff.find((one: { id: string }) => one.id === 'p-clerk').lockedUntil).toBe('2026-03-05T01:15:00Z')
    const unlocked = await app.ask('PATCH', '/admin/people/p-clerk', { unlock: true }, security)
    expect(unlocked.body.lockedUntil).toBeNull()
    expect((await app.signIn('clerk')).status).toBe(200)
  })

  it('stands in the log with everything before and after it', async () => {
    for (let count = 1; count <= 6; count += 1) await app.signIn('clerk', wrong)
    await app.signIn('nobody', wrong)
    const audit = await app.cookieOf('audit')
    const page = (await app.ask('GET', '/admin/log?size=100', undefined, audit)).body
    expect(page.total).toBe(8)
    expect(page.rows.map((line: { key: string }) => line.key).reverse()).toEqual([
      ...Array(4).fill('login.failed'),
      'login.locked',
      'login.refused',
      'login.failed',
      'login',
    ])
    expect(page.rows[0]).toMatchObject({ what: '登录', personName: '甲audit', at: '2026-03-05T01:00:00Z' })
    expect(page.rows[1]).toMatchObject({ what: '登录失败', person: '', detail: { login: 'nobody' } })
    expect(page.rows[2]).toMatchObject({ person: 'p-clerk', what: '账号锁定期间尝试登录' })
  })
})

describe('a session', () => {
  it('ends after twelve hours without use', async () => {
    const cookie = await app.cookieOf('clerk')
    app.clock.set('2026-03-05T20:59:59+08:00')
    expect((await app.ask('GET', '/session', undefined, cookie)).status).toBe(200)
    app.clock.set('2026-03-06T08:59:58+08:00')
    expect((await app.ask('GET', '/session', undefined, cookie)).status).toBe(200)
    app.clock.set('2026-03-06T20:59:58+08:00')
    expect((await app.ask('GET', '/session', undefined, cookie)).status).toBe(401)
  })

  it('is written no more often than every ten minutes', async () => {
    const cookie = await app.cookieOf('clerk')
    const expiry = () => lent.database.as(context, (db) => db.selectFrom('session').select('expires_at').executeTakeFirst())
    app.clock.set('2026-03-05T09:10:00+08:00')
    await app.ask('GET', '/session', undefined, cookie)
    expect(await expiry()).toEqual({ expires_at: '2026-03-05T13:00:00Z' })
    app.clock.set('2026-03-05T09:10:01+08:00')
    await app.ask('GET', '/session', undefined, cookie)
    expect(await expiry()).toEqual({ expires_at: '2026-03-05T13:10:01Z' })
  })

  it('is over with the log-out, whoever kept the cookie', async () => {
    const cookie = await app.cookieOf('clerk')
    expect((await app.ask('GET', '/session', undefined, cookie)).status).toBe(200)
    expect((await app.ask('DELETE', '/session', undefined, cookie)).status).toBe(403)
    const left = await app.ask('DELETE', '/session', undefined, cookie, { 'sec-fetch-site': 'same-origin' })
    expect(left.status).toBe(204)
    expect(left.setCookie).toContain('Max-Age=0')
    expect((await app.ask('GET', '/session', undefined, cookie)).status).toBe(401)
  })

  it('is kept as a hash only, and gone when forged', async () => {
    const cookie = await app.cookieOf('clerk')
    const rows = await lent.database.as(context, (db) => db.selectFrom('session').selectAll().execute())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(cookie.slice('yifa='.length))
    expect((await app.ask('GET', '/session', undefined, `yifa=${rows[0]?.token_hash}`)).status).toBe(401)
  })

  it('is remembered for half a minute without asking the database', async () => {
    const cookie = await app.cookieOf('clerk')
    await lent.database.as(context, (db) => db.deleteFrom('session').execute())
    app.clock.set('2026-03-05T09:00:30+08:00')
    expect((await app.ask('GET', '/session', undefined, cookie)).status).toBe(200)
    app.clock.set('2026-03-05T09:00:31+08:00')
    expect((await app.ask('GET', '/session', undefined, cookie)).status).toBe(401)
  })
})

const context = { district, unit: district, person: 'system', roles: ['system'] }
