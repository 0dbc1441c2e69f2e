import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationRole } from './access.ts'
import type { Context } from './database.ts'
import { lendDatabase } from './testing.ts'

const clerk: Context = { district: '990101', unit: 'wanghe', person: 'p1', roles: ['clerk', 'officer'] }
const other: Context = { district: '990102', unit: 'tonghua', person: 'p2', roles: [] }

let lent: Awaited<ReturnType<typeof lendDatabase>>

beforeAll(async () => {
  lent = await lendDatabase({ migrated: false })
  await lent.database.asOwner(async (client) => {
    await client.query(`
      create table chronicle (district text not null, number bigint not null, entry jsonb not null, primary key (district, number));
      grant select, insert on chronicle to ${applicationRole};
      alter table chronicle enable row level security;
      create policy own on chronicle using (district = current_setting('yifa.district', true));
      grant usage on schema public to ${applicationRole}`)
  })
})

afterAll(() => lent.giveBack())

describe('the application role', () => {
  it('adds to and reads a history it may neither change nor cut short', async () => {
    await lent.database.as(clerk, (db) => db.rows("insert into chronicle values ('990101', 1, '{}')"))
    for (const forbidden of ["update chronicle set entry = '[]'", 'delete from chronicle', 'truncate chronicle', 'drop table chronicle']) {
      await expect(
        lent.database.as(clerk, (db) => db.rows(forbidden)),
        forbidden,
      ).rejects.toThrow(/permission denied|must be owner/)
    }
    expect(await lent.database.as(clerk, (db) => db.rows('select * from chronicle'))).toEqual([
      { district: '990101', number: 1, entry: {} },
    ])
  })

  it('cannot make tables or switch row-level security off', async () => {
    await expect(lent.database.as(clerk, (db) => db.rows('create table public.mine (n int)'))).rejects.toThrow('permission denied')
    await expect(lent.database.as(clerk, (db) => db.rows('alter table chronicle disable row level security'))).rejects.toThrow(
      'must be owner',
    )
  })
})

describe('the context of a connection', () => {
  it('is what the statements of each caller see, though connections are shared', async () => {
    const seen =
      "select current_setting('yifa.district') as district, current_setting('yifa.roles') as roles, current_setting('yifa.person') as person"
    const ask = (context: Context) => lent.database.as(context, (db) => db.rows(seen))
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => ask(index % 3 === 0 ? other : clerk)))
    answers.forEach((rows, index) => {
      const { district, person, roles } = index % 3 === 0 ? other : clerk
      expect(rows).toEqual([{ district, person, roles: roles.join(',') }])
    })
  })

  it('hides the rows of another district', async () => {
    await lent.database.as(clerk, (db) => db.rows("insert into chronicle values ('990101', 7, '{}')"))
    const seen = await lent.database.as(other, (db) => db.rows('select * from chronicle'))
    expect(seen).toEqual([])
    await expect(lent.database.as(other, (db) => db.rows("insert into chronicle values ('990101', 8, '{}')"))).rejects.toThrow(
      'row-level security',
    )
  })

  it('outlives a statement that fails', async () => {
    await expect(lent.database.as(clerk, (db) => db.rows('select 1 / 0'))).rejects.toThrow('division by zero')
    expect(await lent.database.as(clerk, (db) => db.rows("select current_setting('yifa.person') as person"))).toEqual([{ person: 'p1' }])
  })
})

describe('a transaction', () => {
  it('keeps all or nothing', async () => {
    const count = () => lent.database.as(clerk, (db) => db.rows('select count(*) as count from chronicle where number > 100'))
    const failing = lent.database.transaction(clerk, async (db) => {
      await db.rows("insert into chronicle values ('990101', 101, '{}')")
      await db.rows('select 1 / 0')
    })
    await expect(failing).rejects.toThrow('division by zero')
    expect(await count()).toEqual([{ count: 0 }])
    await lent.database.transaction(clerk, (db) => db.rows("insert into chronicle values ('990101', 102, '{}'), ('990101', 103, '{}')"))
    expect(await count()).toEqual([{ count: 2 }])
  })
})

describe('values', () => {
  it('arrive as numbers, days and ISO instants', async () => {
    const [row] = await lent.database.as(clerk, (db) =>
      db.rows(`select 9007199254740991::bigint as big, 12.50::numeric as amount, '2026-03-05'::date as day,
        '2026-03-05 09:02:03.123456+08'::timestamptz as instant, array[1, null]::bigint[] as bigs, array['2026-03-05']::date[] as days,
        array['2026-03-05 09:00+08']::timestamptz[] as instants, '{"a": [1]}'::jsonb as facts, array['一,二', null]::text[] as words`),
    )
    expect(row).toEqual({
      big: 9007199254740991,
      amount: 12.5,
      day: '2026-03-05',
      instant: '2026-03-05T01:02:03.123456Z',
      bigs: [1, null],
      days: ['2026-03-05'],
      instants: ['2026-03-05T01:00:00Z'],
      facts: { a: [1] },
      words: ['一,二', null],
    })
  })

  it('too large for a number are refused rather than rounded', async () => {
    await expect(lent.database.as(clerk, (db) => db.rows('select 9007199254740993::bigint'))).rejects.toThrow(RangeError)
  })

  it('come out of kysely alike', async () => {
    const { rows } = await lent.database.as(clerk, (db) => sql<{ day: string }>`select ${'2026-03-05'}::date as day`.execute(db))
    expect(rows).toEqual([{ day: '2026-03-05' }])
  })
})
