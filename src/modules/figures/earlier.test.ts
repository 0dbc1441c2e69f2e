import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { figureCatalogue } from '../../law/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { bookOf, openBook, openBooks } from './book.ts'
import type { EarlierFigure } from './earlier.ts'
import { loadTotals, type TotalRow } from './store.ts'

const catalogue = [...figureCatalogue().values()]
const source = { report: 'r', name: '望河街道2021年度报告.txt', reportYear: 2021, quote: '全年调解纠纷88件。', start: 4, end: 7 }
const earlierFigure = (figure: string, year: number, amount: number, base = 0, dims: Record<string, string> = {}): EarlierFigure => ({
  id: `${figure}-${year}`,
  unit: 'u',
  year,
  figure,
  dims,
  amount,
  base,
  source,
  confirmed_by: 'p',
  confirmed_at: '2024-01-01T00:00:00Z',
})
const total = (figure: string, month: Day | null, amount: number, base = 0): TotalRow => ({
  figure,
  unit: 'u',
  month,
  dims: {},
  amount,
  base,
})

describe('the base of comparison', () => {
  const book = bookOf(
    { unit: 'u' },
    [total('mediation.accepted', '2023-02-01', 3)],
    [],
    [
      earlierFigure('mediation.accepted', 2022, 88),
      earlierFigure('mediation.accepted', 2023, 999),
      earlierFigure('penalty.ordinary.fines', 2022, 500_00),
      earlierFigure('mediation.successRate', 2022, 0.96, 1),
      earlierFigure('publicity.event.held', 2022, 7, 0, { form: 'lecture' }),
    ],
  )
  test.each([
    ['comes from the old report where the ledger has no records', { figure: 'mediation.accepted' }, '2022', 88],
    ['comes from the ledger where it has', { figure: 'mediation.accepted' }, '2023', 3],
    ['is in the unit of prose', { figure: 'penalty.ordinary.fines' }, '2022', 500],
    ['may be a rate', { figure: 'mediation.successRate' }, '2022', 96],
    ['is of the part confirmed', { figure: 'publicity.event.held', where: { form: 'lecture' } }, '2022', 7],
    ['and of no other', { figure: 'publicity.event.held' }, '2022', 0],
    ['is not made from some parts of a sum only', { figure: 'penalty.fines' }, '2022', 0],
    ['has no months', { figure: 'mediation.accepted' }, '2022-02', 0],
  ])('%s', (_, ref, period, value) => expect(book.value(ref, period)).toBeCloseTo(value, 9))

  test('says where it was read, and nothing where the ledger speaks', () => {
    expect(book.earlier({ figure: 'mediation.accepted' }, '2022').map((one) => one.source)).toEqual([source])
    expect(book.earlier({ figure: 'mediation.accepted' }, '2023')).toEqual([])
  })

  test('a sum is read as a whole, or from all its parts', () => {
    const parts =
      figureCatalogue()
        .get('penalty.fines')
        ?.adds?.map((part) => part.figure) ?? []
    expect(parts.length).toBeGreaterThan(1)
    const ofParts = bookOf(
      { unit: 'u' },
      [],
      [],
      parts.map((id) => earlierFigure(id, 2022, 100_00)),
    )
    expect(ofParts.value({ figure: 'penalty.fines' }, '2022')).toBe(100 * parts.length)
    const whole = bookOf({ unit: 'u' }, [], [], [earlierFigure('penalty.fines', 2022, 700_00)])
    expect(whole.value({ figure: 'penalty.fines' }, '2022')).toBe(700)
    const recorded = bookOf({ unit: 'u' }, [total(parts[0] ?? '', '2022-03-01', 5_00)], [], [earlierFigure('penalty.fines', 2022, 700_00)])
    expect(recorded.value({ figure: 'penalty.fines' }, '2022')).toBe(5)
  })
})

test('where the ledger has records an earlier figure never changes a value', () => {
  const declared = catalogue.filter((figure) => figure.source && figure.type !== 'distinct').map((figure) => figure.id)
  const rows = fc.array(
    fc.record({
      figure: fc.constantFrom(...declared),
      month: fc.constantFrom<Day>('2021-03-01', '2022-05-01', '2022-11-01', '2023-01-01'),
      amount: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 40 },
  )
  const earlier = fc.array(
    fc.record({
      figure: fc.constantFrom(...catalogue.map((figure) => figure.id)),
      year: fc.integer({ min: 2021, max: 2023 }),
      amount: fc.nat(999),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(rows, earlier, (posted, confirmed) => {
      const totals = posted.map(({ figure, month, amount }) => total(figure, month, amount, amount + 1))
      const without = bookOf({ unit: 'u' }, totals, [])
      const having = bookOf(
        { unit: 'u' },
        totals,
        [],
        confirmed.map(({ figure, year, amount }) => earlierFigure(figure, year, amount, amount + 1)),
      )
      for (const { id } of catalogue)
        for (const year of ['2021', '2022', '2023']) {
          const ref = { figure: id }
          if (having.earlier(ref, year).length === 0) expect(having.amounts(ref, year), id).toEqual(without.amounts(ref, year))
          else expect(without.amounts(ref, year), id).toEqual({ amount: 0, base: 0 })
        }
    }),
    { numRuns: 25 },
  )
})

describe('what was known at a moment', () => {
  const district = '990101'
  const context = { district, unit: district, person: 'system', roles: ['system'] }
  let lent: Awaited<ReturnType<typeof lendDatabase>>
  let database: Database

  beforeAll(async () => {
    lent = await lendDatabase()
    database = lent.database
  })
  afterAll(() => lent.giveBack())

  test('is the same by totals less what came later as by adding up all that had come', async () => {
    const posting = fc.record({
      figure: fc.constantFrom('mediation.accepted', 'mediation.successRate', 'mediation.open'),
      unit: fc.constantFrom(`${district}/001`, `${district}/002/003`),
      day: fc.integer({ min: 0, max: 1000 }).map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10)),
      kind: fc.constantFrom('neighbour', 'family'),
      amount: fc.constantFrom(-1, 1, 2.5),
      lag: fc.integer({ min: 0, max: 400 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(posting, { maxLength: 40 }), fc.integer({ min: 0, max: 1500 }), fc.boolean(), async (rows, at, byUnit) => {
        const made = fc.sample(fc.uuid(), 1)[0]
        const area = `${district}/${made}`
        const placed = rows.map((row) => ({ ...row, unit: row.unit.replace(district, area) }))
        const knownAt = new Date(Date.UTC(2021, 0, 1 + at, 12)).toISOString()
        const found = await database.as(context, async (db) => {
          await write(db, placed)
          return loadTotals(db, { unit: area, from: '2022-01-01', to: '2023-12-31', byUnit, knownAt })
        })
        const expected = new Map<string, { amount: number; base: number }>()
        for (const row of placed) {
          if (row.day > '2023-12-31' || postedAt(row) > knownAt) continue
          const key = keyOf({
            ...row,
            unit: byUnit ? row.unit : '',
            month: row.day < '2022' ? null : `${row.day.slice(0, 7)}-01`,
            dims: { kind: row.kind },
          })
          const sum = expected.get(key) ?? { amount: 0, base: 0 }
          expected.set(key, { amount: sum.amount + row.amount, base: sum.base + 1 })
        }
        const told = found
          .filter((row) => row.amount !== 0 || row.base !== 0)
          .map((row) => [keyOf(row), { amount: row.amount, base: row.base }])
        expect(new Map(told as never)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('an earlier figure counts from its confirmation until it is revoked', async () => {
    const unit = `${district}/009`
    await database.as(context, (db) =>
      db.rows(
        `insert into earlier_figure (district, id, unit, year, figure, amount, base, source, confirmed_by, confirmed_at, revoked_by, revoked_at)
         values ($1, $2, $3, 2022, 'mediation.accepted', 88, 0, $4, 'p', '2024-02-01T00:00:00Z', 'p', '2024-03-01T00:00:00Z')`,
        [district, randomUUID(), unit, JSON.stringify(source)],
      ),
    )
    const value = async (knownAt?: string) =>
      (await database.as(context, (db) => openBook(db, { unit, from: 2022, to: 2023, ...(knownAt ? { knownAt } : {}) }))).value(
        { figure: 'mediation.accepted' },
        '2022',
      )
    expect(await value()).toBe(0)
    expect(await value('2024-01-15T00:00:00Z')).toBe(0)
    expect(await value('2024-02-15T00:00:00Z')).toBe(88)
    expect(await value('2024-03-15T00:00:00Z')).toBe(0)
    const books = await database.as(context, (db) =>
      openBooks(db, { unit: district, from: 2022, to: 2023, knownAt: '2024-02-15T00:00:00Z' }),
    )
    expect(books.get(unit)?.value({ figure: 'mediation.accepted' }, '2022')).toBe(88)
  })

  test('a street does not see the earlier figures of another', async () => {
    const unit = `${district}/010`
    await database.as(context, (db) =>
      db.rows(
        `insert into earlier_figure (district, id, unit, year, figure, amount, base, source, confirmed_by, confirmed_at)
         values ($1, $2, $3, 2022, 'mediation.accepted', 88, 0, $4, 'p', now())`,
        [district, randomUUID(), unit, JSON.stringify(source)],
      ),
    )
    const seen = (own: string) =>
      database.as({ ...context, unit: own, roles: ['clerk'] }, (db) => db.rows(`select id from earlier_figure where unit = $1`, [unit]))
    expect(await seen(unit)).toHaveLength(1)
    expect(await seen(`${district}/011`)).toEqual([])
  })
})

interface Row {
  readonly figure: string
  readonly unit: string
  readonly day: string
  readonly kind: string
  readonly amount: number
  readonly lag: number
}

function postedAt({ day, lag }: Row): string {
  return new Date(Date.parse(`${day}T02:00:00Z`) + lag * 86_400_000).toISOString()
}

function keyOf({ figure, unit, month, dims }: Pick<TotalRow, 'figure' | 'unit' | 'dims'> & { month: string | null }): string {
  return JSON.stringify([figure, unit, month, dims])
}

/** Postings and their totals, as the write path keeps them. */
async function write(db: Db, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const dims = JSON.stringify({ kind: row.kind })
    await db.rows(
      `insert into posting (district, figure, unit, day, matter, entry, amount, base, dims, posted_at) values ('990101', $1, $2, $3, $4, 1, $5, 1, $6, $7)`,
      [row.figure, row.unit, row.day, randomUUID(), row.amount, dims, postedAt(row)],
    )
    await db.rows(
      `insert into figure_month (district, figure, unit, month, dims, amount, base) values ('990101', $1, $2, date_trunc('month', $3::date), $4, $5, 1)
       on conflict (district, figure, month, unit, dims) do update set amount = figure_month.amount + excluded.amount, base = figure_month.base + 1`,
      [row.figure, row.unit, row.day, dims, row.amount],
    )
  }
}
