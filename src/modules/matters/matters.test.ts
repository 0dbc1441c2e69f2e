import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Day } from '../../definition/index.ts'
import { standingClock } from '../../platform/clock.ts'
import type { Context, Database } from '../../platform/database.ts'
import { createSeal } from '../../platform/seal.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { type Office, openOffice } from '../office/index.ts'
import { reconcile } from './reconcile.ts'
import { cancelMatter, correctEntry, type Desk, getMatter, openMatter, Refused, restate, takeStep } from './service.ts'
import { countMatters, countOpen, listMatters } from './store.ts'
import { verifyChains } from './verify.ts'
import { Changed } from './write.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let database: Database
let office: Office
let desk: Desk
const clock = standingClock('2024-03-15T10:00:00+08:00')
const street = '990101/001'
const otherStreet = '990101/002'

beforeAll(async () => {
  lent = await lendDatabase()
  database = lent.database
  await lent.database.asOwner(async (client) => {
    await client.query(`insert into district (district, name) values ('990101', '澄湖区')`)
    await client.query(`insert into unit (district, path, name, short, kind) values ('990101', '990101', '澄湖区', '澄湖区', 'district'),
      ('990101', '990101/001', '望河街道', '望河街', 'street'), ('990101', '990101/002', '桐花街道', '桐花街', 'street')`)
    await client.query(`insert into person (district, id, name, unit, login, roles) values ('990101', 'p1', '林晓', '990101/001', 'linxiao', '{clerk,head}'),
      ('990101', 'p2', '郑航', '990101/002', 'zhenghang', '{clerk}')`)
  })
  const opened = await openOffice(database, clock)
  if (!opened) throw new Error('no office')
  office = opened
  desk = { office, seal: createSeal(Buffer.alloc(32, 7)) }
})
afterAll(() => lent.giveBack())

const contextOf = (id: string): Context => office.contextOf(office.person(id) as never)
const actorOf = (id: string): Actor => office.actor(office.person(id) as never)
const party = (name: string, idNumber?: string) => ({ type: 'person', name, ...(idNumber ? { idNumber } : {}) })
const dispute = {
  applicant: party('许文'),
  respondent: party('孟江'),
  channel: 'walkIn',
  source: 'application',
  kind: 'neighbour',
  claim: '楼上漏水致天花板受损，请求维修',
}

async function open(day: Day = '2024-03-11', values: Record<string, unknown> = dispute) {
  return database.as(contextOf('p1'), (db) => openMatter(db, desk, actorOf('p1'), 'mediation', street, { step: 'register', day, values }))
}

describe('the write path', () => {
  test('opens a matter with its number, history, limits and postings in one statement', async () => {
    const { id, number } = await open()
    expect(number).toMatch(/^调2024-\d{4}$/)
    const loaded = await database.as(contextOf('p1'), (db) => getMatter(db, id))
    expect(loaded.entries.map((entry) => entry.step)).toEqual(['register'])
    expect(loaded.entries[0]?.values).toEqual(dispute)
    const [posted] = await database.as(contextOf('p1'), (db) =>
      db.rows<{ n: number }>(`select count(*) as n from posting where matter = $1 and figure = 'mediation.registered'`, [id]),
    )
    expect(posted?.n).toBe(1)
  })

  test('numbers go on after the ten-thousandth of a year', async () => {
    await open('2021-03-11')
    await lent.database.asOwner((client) => client.query('update counter set last = 9998 where year = 2021'))
    expect((await open('2021-03-11')).number).toBe('调2021-9999')
    expect((await open('2021-03-11')).number).toBe('调2021-10000')
    expect((await open('2021-03-11')).number).toBe('调2021-10001')
  })

  test('refuses with every reason and writes nothing', async () => {
    const before = await database.as(contextOf('p1'), (db) => countMatters(db, {}))
    const refused = await open('2024-03-16', { ...dispute, kind: 'weather', claim: '' }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).refusals.map((refusal) => refusal.field)).toEqual(['$day', 'kind', 'claim'])
    expect(await database.as(contextOf('p1'), (db) => countMatters(db, {}))).toBe(before)
  })

  test('of two clerks taking the same step one wins and the other is told', async () => {
    const { id } = await open()
    const accept = () =>
      database.as(contextOf('p1'), (db) =>
        takeStep(db, desk, actorOf('p1'), id, 1, {
          step: 'accept',
          day: '2024-03-12',
          values: { mediators: [{ id: 'p1', name: '林晓' }], toldOn: true },
        }),
      )
    const outcomes = await Promise.allSettled([accept(), accept()])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: expect.any(Changed) })
    const loaded = await database.as(contextOf('p1'), (db) => getMatter(db, id))
    expect(loaded.version).toBe(2)
  })

  test('a correction posts the opposite and the new, a cancellation takes everything back', async () => {
    const { id } = await open()
    await database.as(contextOf('p1'), (db) =>
      correctEntry(db, desk, actorOf('p1'), id, 1, {
        corrects: 1,
        day: '2024-02-20',
        values: { kind: 'property' },
        reason: '类型登记有误',
      }),
    )
    const kinds = await database.as(contextOf('p1'), (db) =>
      db.rows<{ kind: string; day: string; n: number }>(
        `select dims->>'kind' as kind, day, sum(amount) as n from posting where matter = $1 and figure = 'mediation.registered' group by 1, 2 order by 2`,
        [id],
      ),
    )
    expect(kinds).toEqual([
      { kind: 'property', day: '2024-02-20', n: 1 },
      { kind: 'neighbour', day: '2024-03-11', n: 0 },
    ])
    await database.as(contextOf('p1'), (db) => cancelMatter(db, desk, actorOf('p1'), id, 2, '重复登记'))
    const [left] = await database.as(contextOf('p1'), (db) =>
      db.rows<{ n: number }>('select coalesce(sum(amount), 0) as n from posting where matter = $1', [id]),
    )
    expect(left?.n).toBe(0)
  })

  test('totals are the postings and the recount', async () => {
    const proof = await database.as(office.systemContext, (db) => reconcile(db, desk))
    expect(proof).toMatchObject({ differences: [] })
    expect(proof.postings).toBeGreaterThan(5)
  })

  test('counts the tabs of a worklist at once as it counts them one by one', async () => {
    const filters = [
      { state: 'open' },
      { state: 'open', officer: 'p1' },
      { state: 'open', awaits: ['head'] },
      { state: 'open', dueBefore: '2024-04-01' },
    ] as const
    const [together, apart] = await database.as(contextOf('p1'), async (db) => {
      const single: number[] = []
      for (const filter of filters) single.push(await countMatters(db, filter))
      return [await countOpen(db, filters), single]
    })
    expect(together).toEqual(apart)
    expect(together[0]).toBeGreaterThan(0)
  })

  test('finds words of two characters, by party and by number', async () => {
    await open('2024-03-13', { ...dispute, claim: '楼道堆物占用公共通道' })
    const found = await database.as(contextOf('p1'), (db) => listMatters(db, { q: '堆物' }, { page: 1, size: 20 }))
    expect(found.map((row) => row.title)).toEqual(['楼道堆物占用公共通道'])
    expect(await database.as(contextOf('p1'), (db) => countMatters(db, { q: '没有' }))).toBe(0)
    const number = found[0]?.number ?? ''
    const byNumber = (id: string) => database.as(contextOf(id), (db) => listMatters(db, { q: number }, { page: 1, size: 20 }))
    expect((await byNumber('p1')).map((row) => row.number)).toEqual([number])
    expect(await byNumber('p2')).toEqual([])
    const beyond = await database.as(contextOf('p2'), (db) => db.rows('select matters_matching($1::text[], $2)', [['堆物'], number]))
    expect(beyond).toEqual([])
  })
})

test('limits worked out anew move the last days of open matters, and say which', async () => {
  const { id } = await open('2024-03-11')
  await database.as(contextOf('p1'), (db) =>
    takeStep(db, desk, actorOf('p1'), id, 1, {
      step: 'accept',
      day: '2024-03-12',
      values: { mediators: [{ id: 'p1', name: '林晓' }], toldOn: true },
    }),
  )
  expect(await database.as(office.systemContext, (db) => restate(db, desk))).toEqual([])
  await database.asOwner((client) =>
    client.query(`update time_limit set last_day = '2024-04-01' where matter = $1 and key = 'mediation'`, [id]),
  )
  expect(await database.as(office.systemContext, (db) => restate(db, desk))).toEqual([
    expect.objectContaining({ limit: '调解期限', before: '2024-04-01', after: '2024-04-12' }),
  ])
})

describe('nothing leaks', () => {
  test('another street sees neither matter nor history nor postings', async () => {
    const { id } = await open()
    await expect(database.as(contextOf('p2'), (db) => getMatter(db, id))).rejects.toThrow('没有这个事项')
    for (const table of ['matter', 'history', 'posting', 'time_limit', 'figure_month', 'paper']) {
      const [row] = await database.as(contextOf('p2'), (db) => db.rows<{ n: number }>(`select count(*) as n from ${table}`))
      expect(row?.n, table).toBe(0)
    }
  })

  test('a matter cannot be written into another street', async () => {
    const write = database.as(contextOf('p1'), (db) =>
      openMatter(db, desk, actorOf('p1'), 'mediation', otherStreet, { step: 'register', day: '2024-03-11', values: dispute }),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('identity numbers are stored sealed', async () => {
    const { id } = await open('2024-03-11', { ...dispute, applicant: party('许文', '110101200001011232') })
    const [row] = await database.as(contextOf('p1'), (db) =>
      db.rows<{ text: string }>('select values::text as text from history where matter = $1', [id]),
    )
    expect(row?.text).not.toContain('110101200001011232')
    expect(row?.text).toContain('"idTail": "1232"')
  })

  test('the application can neither change nor delete history', async () => {
    await expect(database.as(contextOf('p1'), (db) => db.rows(`update history set reason = 'x'`))).rejects.toThrow(/permission denied/)
    await expect(database.as(contextOf('p1'), (db) => db.rows('delete from history'))).rejects.toThrow(/permission denied/)
    await expect(database.as(contextOf('p1'), (db) => db.rows('update posting set amount = 0'))).rejects.toThrow(/permission denied/)
  })
})

describe('the chain', () => {
  test('holds, and shows an entry that was altered behind the program', async () => {
    const { id } = await open()
    expect(await database.as(office.systemContext, (db) => verifyChains(db, office.district))).toMatchObject({ broken: [] })
    await database.asOwner((client) => client.query(`update history set day = '2024-03-01' where matter = $1`, [id]))
    expect((await database.as(office.systemContext, (db) => verifyChains(db, office.district))).broken).toEqual([
      { matter: id, version: 1 },
    ])
    await database.asOwner((client) => client.query(`update history set day = '2024-03-11' where matter = $1`, [id]))
  })
})
