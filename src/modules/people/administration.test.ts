import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lendDatabase } from '../../platform/testing.ts'
import { district, openTestApp, password, seedDistrict, type TestApp } from './testing.ts'
import type { ParameterView, StaffView } from './view.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let app: TestApp
let cookies: Record<'clerk' | 'system' | 'security' | 'audit', string>

beforeEach(async () => {
  lent = await lendDatabase()
  await seedDistrict(lent.database)
  app = await openTestApp(lent.database)
  const [clerk, system, security, audit] = await Promise.all(['clerk', 'system', 'security', 'audit'].map((login) => app.cookieOf(login)))
  cookies = { clerk: clerk!, system: system!, security: security!, audit: audit! }
})

afterEach(() => lent.giveBack())

const newcomer = { name: '乙新', login: 'newcomer', unit: `${district}/001`, roles: ['clerk'] }

describe('who may do what', () => {
  const systemOnly = [
    ['POST', '/admin/units', { parent: `${district}/001`, code: '001', name: '柳岸社区', kind: 'community' }],
    ['PUT', '/admin/units/credit-code', { unit: `${district}/001`, creditCode: '' }],
    ['POST', '/admin/parameters', { id: 'penalty.spotFine', from: '2026-01-01', value: 5000, reason: '试' }],
  ] as const
  const securityOnly = [
    ['POST', '/admin/people', newcomer],
    ['PATCH', '/admin/people/p-head', { name: '丙' }],
    ['POST', '/admin/people/p-head/password', {}],
    ['POST', '/admin/people/p-head/certificates', { number: 'X1', validFrom: '2026-01-01' }],
  ] as const

  it.each([
    ...systemOnly.map((request) => [...request, ['clerk', 'security', 'audit']] as const),
    ...securityOnly.map((request) => [...request, ['clerk', 'system', 'audit']] as const),
    ['GET', '/admin/log', undefined, ['clerk', 'system', 'security']] as const,
    ['GET', '/admin/people', undefined, ['clerk', 'system']] as const,
    ['GET', '/admin/units', undefined, ['clerk']] as const,
  ])('%s %s is refused to others', async (method, path, body, others) => {
    for (const who of others) {
      const answer = await app.ask(method, path, body, cookies[who as keyof typeof cookies])
      expect(answer.status, who).toBe(403)
      expect(answer.body.error.message, who).toMatch(/由.*管理员/)
    }
    expect((await app.ask(method, path, body)).status).toBe(401)
  })

  it.each([
    [['systemAdmin', 'securityAdmin'], '三员应当分设'],
    [['auditAdmin', 'clerk'], '管理与业务应当分离'],
    [['systemAdmin', 'district'], '管理与业务应当分离'],
    [[], '至少选择一个角色'],
    [['party'], '没有这个角色'],
  ])('nobody holds %j', async (roles, reason) => {
    const added = await app.ask('POST', '/admin/people', { ...newcomer, roles }, cookies.security)
    expect(added.status).toBe(422)
    expect(added.body.error.message).toContain(reason)
    const changed = await app.ask('PATCH', '/admin/people/p-clerk', { roles }, cookies.security)
    expect(changed.body.error.message).toContain(reason)
    expect(changed.body.error.refusals[0].field).toMatch(/^roles/)
  })

  it('the security administrator changes neither their own roles nor disables themself', async () => {
    for (const change of [{ roles: ['auditAdmin'] }, { disabled: true }])
      expect((await app.ask('PATCH', '/admin/people/p-security', change, cookies.security)).status).toBe(403)
  })
})

describe('people', () => {
  it('come with a password shown once, which they change before anything else', async () => {
    const { status, body } = await app.ask('POST', '/admin/people', newcomer, cookies.security)
    expect(status).toBe(201)
    expect(body.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(body.person).toMatchObject({ name: '乙新', unitName: '望河街道', roleLabel: '经办人', passwordDue: true })
    const first = await app.signIn('newcomer', body.password)
    expect(first.body.passwordDue).toBe(true)
    const early = await app.ask('GET', '/admin/parameters', undefined, first.cookie)
    expect([early.status, early.body.error.code]).toEqual([403, 'passwordDue'])

    const change = (input: object) => app.ask('POST', `/admin/people/${body.person.id}/password`, input, first.cookie)
    const own = '自己的密码-2026-望河'
    expect((await change({ old: 'wrong', new: own })).body.error.refusals[0].field).toBe('old')
    expect((await change({ old: body.password, new: '123456789' })).body.error.message).toContain('至少10个字符')
    expect((await change({ old: body.password, new: body.password })).body.error.message).toContain('不能与原密码相同')
    expect((await change({ old: body.password, new: own })).status).toBe(204)
    expect((await app.ask('GET', '/admin/parameters', undefined, first.cookie)).status).toBe(200)
    expect((await app.signIn('newcomer', body.password)).status).toBe(401)
    expect((await app.signIn('newcomer', own)).body.passwordDue).toBe(false)
  })

  it('do not take their login as password', async () => {
    const { body } = await app.ask('POST', '/admin/people', { ...newcomer, login: 'a-long-login' }, cookies.security)
    const cookie = await app.cookieOf('a-long-login', body.password)
    const change = { old: body.password, new: 'A-long-Login' }
    const answer = await app.ask('POST', `/admin/people/${body.person.id}/password`, change, cookie)
    expect(answer.body.error.message).toBe('密码不能与登录名相同')
  })

  it('share no login, and belong to a unit that exists', async () => {
    const taken = await app.ask('POST', '/admin/people', { ...newcomer, login: 'clerk' }, cookies.security)
    expect(taken.body.error.refusals).toEqual([{ code: 'input', field: 'login', says: '登录名“clerk”已有人使用' }])
    const lost = await app.ask('POST', '/admin/people', { ...newcomer, unit: '330000' }, cookies.security)
    expect(lost.body.error.refusals[0].field).toBe('unit')
    const empty = await app.ask('POST', '/admin/people', {}, cookies.security)
    expect(empty.body.error.refusals.map((one: { field: string }) => one.field)).toEqual(['name', 'login', 'unit', 'roles'])
  })

  it.each([
    ['disabling', { disabled: true }],
    ['new roles', { roles: ['reviewer'] }],
    ['another unit', { unit: `${district}/002` }],
  ])('lose their sessions at once with %s', async (_, change) => {
    expect((await app.ask('GET', '/session', undefined, cookies.clerk)).status).toBe(200)
    expect((await app.ask('PATCH', '/admin/people/p-clerk', change, cookies.security)).status).toBe(200)
    expect((await app.ask('GET', '/session', undefined, cookies.clerk)).status).toBe(401)
  })

  it('lose their sessions and their old password when it is reset', async () => {
    const { body } = await app.ask('POST', '/admin/people/p-clerk/password', {}, cookies.security)
    expect((await app.ask('GET', '/session', undefined, cookies.clerk)).status).toBe(401)
    expect((await app.signIn('clerk')).status).toBe(401)
    expect((await app.signIn('clerk', body.password)).body.passwordDue).toBe(true)
  })

  it('have certificates, which decide who is certified on a day', async () => {
    const add = (input: object) => app.ask('POST', '/admin/people/p-clerk/certificates', input, cookies.security)
    expect((await add({ number: '云澄001', validFrom: '2026-03-01', validTo: '2026-02-01' })).status).toBe(422)
    expect((await add({ number: '云澄001', validFrom: '2026-03-01' })).status).toBe(201)
    expect((await add({ number: '云澄001', validFrom: '2026-03-01' })).body.error.message).toContain('已经登记过')
    const office = app.holder.office!
    expect([office.certified('p-clerk', '2026-02-28'), office.certified('p-clerk', '2026-03-01')]).toEqual([false, true])
    const path = `/admin/people/p-clerk/certificates/${encodeURIComponent('云澄001')}`
    const ended = await app.ask('PATCH', path, { validTo: '2026-06-30' }, cookies.security)
    expect(ended.body.certificates).toEqual([{ number: '云澄001', validFrom: '2026-03-01', validTo: '2026-06-30' }])
    expect([office.certified('p-clerk', '2026-06-30'), office.certified('p-clerk', '2026-07-01')]).toEqual([true, false])
  })

  it('are never answered with a hash of a password or of a session', async () => {
    const asked = [
      await app.signIn('clerk'),
      await app.ask('GET', '/session', undefined, cookies.security),
      await app.ask('POST', '/admin/people', newcomer, cookies.security),
      await app.ask('GET', '/admin/people', undefined, cookies.security),
      await app.ask('PATCH', '/admin/people/p-clerk', { name: '丁' }, cookies.security),
      await app.ask('POST', '/admin/people/p-clerk/password', {}, cookies.security),
      await app.ask('GET', '/admin/log?size=200', undefined, cookies.audit),
      await app.ask('GET', '/demo-logins'),
      await app.ask('GET', '/setup'),
    ]
    const [first] = await lent.database.as(app.holder.office!.systemContext, (db) =>
      db.selectFrom('session').select('token_hash').execute(),
    )
    const everything = [...asked.map((answer) => answer.text), ...app.lines].join('\n')
    expect(asked.map((answer) => answer.status)).toEqual([200, 200, 201, 200, 200, 200, 200, 200, 200])
    expect(everything).not.toMatch(/argon2|\$v=19/)
    expect(everything).not.toContain(first!.token_hash)
    expect(everything).not.toContain(password)
    const staff: StaffView[] = asked[3]!.body
    expect(Object.keys(staff[0]!).sort()).toEqual(
      ['certificates', 'disabled', 'id', 'lockedUntil', 'login', 'name', 'passwordDue', 'roleLabel', 'roles', 'unit', 'unitName'].sort(),
    )
  })
})

describe('units', () => {
  it('are added under one that can have them', async () => {
    const add = (input: object) => app.ask('POST', '/admin/units', input, cookies.system)
    expect((await add({ code: '003', name: '北埠街道', kind: 'street' })).body).toEqual({
      path: '990101/003',
      name: '北埠街道',
      short: '北埠街',
      kind: 'street',
    })
    expect((await add({ code: '003', name: '又一街道', kind: 'street' })).body.error.message).toContain('已有单位')
    expect((await add({ code: '3', name: '北埠街道', kind: 'street' })).status).toBe(422)
    expect((await add({ parent: '990101/003', code: '001', name: '柳岸社区', kind: 'community' })).status).toBe(201)
    expect((await add({ parent: '990101/009', code: '001', name: '无处社区', kind: 'community' })).body.error.message).toContain(
      '没有这个上级单位',
    )
    expect((await add({ code: '004', name: '悬空社区', kind: 'community' })).body.error.message).toBe('社区应当属于街道')
    expect((await add({ parent: '990101/003', code: '004', name: '街中街道', kind: 'street' })).body.error.message).toBe('街道应当直属区县')
    expect(app.holder.office!.units.map((unit) => unit.path)).toContain('990101/003/001')
  })

  it('bear a credit code that is checked, and can be taken away', async () => {
    const code = (creditCode: string) => app.ask('PUT', '/admin/units/credit-code', { unit: '990101/001', creditCode }, cookies.system)
    expect((await code('11990101MB0000019')).body.error.message).toContain('18位')
    expect((await code('11990101MB00000194')).body.error.message).toContain('校验位不符')
    expect((await code(' 11990101mb00000193 ')).body.creditCode).toBe('11990101MB00000193')
    expect(app.holder.office!.unit('990101/001')?.creditCode).toBe('11990101MB00000193')
    expect((await code('')).body.creditCode).toBeNull()
    expect((await app.ask('PUT', '/admin/units/credit-code', { unit: '990101/777', creditCode: '' }, cookies.system)).status).toBe(422)
  })
})

describe('parameters', () => {
  const list = async (): Promise<ParameterView[]> => (await app.ask('GET', '/admin/parameters', undefined, cookies.clerk)).body
  const find = async (id: string) => (await list()).find((one) => one.id === id)!

  it('are listed once each with their basis, and marked where it is not verified', async () => {
    const all = await list()
    expect(all.length).toBeGreaterThan(10)
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
    expect(await find('penalty.spotFine')).toMatchObject({ value: 10_000, unit: '分', verified: true, local: false })
    expect((await find('penalty.spotFine')).source).toContain('第六十八条')
    expect(await find('penalty.hearingFineCitizen')).toMatchObject({ value: 500_000, verified: false })
  })

  it('take the value the office sets from a day on, with a reason', async () => {
    const set = (input: object) => app.ask('POST', '/admin/parameters', { id: 'penalty.hearingFineCitizen', ...input }, cookies.system)
    const reason = '云岭省听证办法'
    expect((await set({ from: '2026-01-01', value: 300_000 })).body.error.refusals[0].field).toBe('reason')
    expect((await set({ from: '2026-13-01', value: 300_000, reason })).body.error.refusals[0].field).toBe('from')
    expect((await set({ from: '2020-01-01', value: 300_000, reason })).body.error.message).toContain('2021年7月15日')
    expect((await set({ from: '2026-01-01', value: 0.5, reason })).body.error.message).toContain('整数')
    expect((await set({ id: 'no.such', from: '2026-01-01', value: 1, reason })).status).toBe(404)

    expect((await set({ from: '2026-01-01', value: 300_000, reason })).status).toBe(201)
    expect((await set({ from: '2026-04-01', value: 200_000, reason })).status).toBe(201)
    expect((await set({ from: '2026-01-01', value: 350_000, reason: '更正' })).status).toBe(201)
    expect(await find('penalty.hearingFineCitizen')).toMatchObject({ value: 350_000, verified: true, local: true, source: '更正' })
    expect(app.holder.office!.ownValues('penalty.hearingFineCitizen')).toMatchObject([
      { from: '2026-01-01', value: 350_000 },
      { from: '2026-04-01', value: 200_000 },
    ])
    const log = (await app.ask('GET', '/admin/log?what=parameter.set', undefined, cookies.audit)).body
    expect(log.total).toBe(3)
    expect(log.rows[0].detail).toMatchObject({ value: 350_000, before: 300_000, reason: '更正' })
    expect((await app.ask('GET', '/admin/log?to=2026-03-04', undefined, cookies.audit)).body.total).toBe(0)
  })
})

describe('the second wall', () => {
  let walled: Awaited<ReturnType<typeof lendDatabase>>
  beforeAll(async () => {
    walled = await lendDatabase()
    await seedDistrict(walled.database)
  })
  afterAll(() => walled.giveBack())

  it('shows a person of one street nothing of another, and an administrator no matter at all', async () => {
    const office = (await openTestApp(walled.database)).holder.office!
    await walled.database.as(office.systemContext, async (db) => {
      for (const street of ['001', '002'])
        await db.rows(
          `insert into matter (district, id, unit, procedure, edition, number, title, ended, opened_on, awaits, officers, version, "values", grams, changed_at)
           values ($1, gen_random_uuid(), $2, 'toy', '1', $3, '事', false, '2026-03-01', '{}', '{}', 1, '{}', '{}', now())`,
          [district, `${district}/${street}`, `甲${street}`],
        )
    })
    const seen = async (id: string) => {
      const matters = await walled.database.as(office.contextOf(office.person(id)!), (db) =>
        db.selectFrom('matter').select('unit').execute(),
      )
      return matters.map((matter) => matter.unit).sort()
    }
    expect(await seen('p-clerk')).toEqual(['990101/001'])
    expect(await seen('p-clerk2')).toEqual(['990101/002'])
    expect(await seen('p-district')).toEqual(['990101/001', '990101/002'])
    for (const administrator of ['p-system', 'p-security', 'p-audit']) expect(await seen(administrator), administrator).toEqual([])
    const moved = walled.database.as(office.contextOf(office.person('p-clerk')!), (db) =>
      db.updateTable('matter').set({ title: '改' }).where('unit', '=', '990101/002').returning('id').execute(),
    )
    expect(await moved).toEqual([])
  })
})
