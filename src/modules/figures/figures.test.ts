import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { figureCatalogue } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'
import { createSeal } from '../../platform/seal.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { type Desk, openMatter } from '../matters/index.ts'
import type { Office } from '../office/index.ts'
import { openTestOffice, seedDistrict } from '../people/testing.ts'
import { type Book, bookOf, figureValue, openBook, openBooks, partsOf, valueText } from './book.ts'
import { countCounted, listCounted, type TotalRow } from './store.ts'

const row = (figure: string, month: Day | null, amount: number, base = 0, dims: Record<string, string> = {}): TotalRow => ({
  figure,
  unit: 'u',
  month,
  dims,
  amount,
  base,
})

describe('values', () => {
  const book = bookOf(
    { unit: 'u' },
    [
      row('mediation.accepted', '2023-02-01', 3, 0, { channel: 'walkIn' }),
      row('mediation.accepted', '2023-11-01', 2, 0, { channel: 'booked' }),
      row('mediation.accepted', '2022-11-01', 9, 0, { channel: 'booked' }),
      row('mediation.amount', '2023-02-01', 12_345_67),
      row('mediation.successRate', '2023-02-01', 2, 3),
      row('mediation.open', null, 4),
      row('mediation.open', '2023-02-01', 3),
      row('mediation.open', '2023-11-01', -2),
    ],
    [],
  )
  test.each([
    ['a count in a year', { figure: 'mediation.accepted' }, '2023', 5],
    ['in a month', { figure: 'mediation.accepted' }, '2023-11', 2],
    ['of one part', { figure: 'mediation.accepted', where: { channel: 'walkIn' } }, '2023', 3],
    ['money in yuan', { figure: 'mediation.amount' }, '2023', 12_345.67],
    ['a ratio in percent', { figure: 'mediation.successRate' }, '2023', 200 / 3],
    ['a stock on the last day of a year, with what was there before', { figure: 'mediation.open' }, '2023', 5],
    ['and of a month', { figure: 'mediation.open' }, '2023-10', 7],
    ['nothing posted is nought for a count', { figure: 'mediation.failed' }, '2023', 0],
    ['and nothing for a ratio', { figure: 'mediation.onTime' }, '2023', undefined],
  ])('%s', (_, ref, period, value) => {
    const found = book.value(ref, period)
    if (value === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(value, 9)
  })
  test('words', () => {
    expect(valueText({ type: 'ratio', unit: '%' }, 97.4137)).toBe('97.41%')
    expect(valueText({ type: 'count', unit: '件' }, 464)).toBe('464件')
    expect(valueText({ type: 'ratio', unit: '%' }, undefined)).toBe('—')
  })
  test('composed figures add up their parts, and open the same records', () => {
    for (const figure of figureCatalogue().values()) {
      if (!figure.adds) continue
      const rows = partsOf({ figure: figure.id }).map((part, index) => row(part.figure, '2023-05-01', index + 1, 0, { ...part.where }))
      const sum = bookOf({ unit: 'u' }, rows, []).amounts({ figure: figure.id }, '2023').amount
      if (new Set(rows.map((one) => one.figure)).size === rows.length)
        expect(sum, figure.id).toBe(rows.reduce((total, one) => total + one.amount, 0))
      else expect(sum, figure.id).toBeGreaterThan(0)
    }
  })
})

describe('the book and the records', () => {
  let lent: Awaited<ReturnType<typeof lendDatabase>>
  let database: Database
  let office: Office
  const openings: { unit: string; day: Day; channel: string }[] = []

  beforeAll(async () => {
    lent = await lendDatabase()
    database = lent.database
    await seedDistrict(database)
    office = await openTestOffice(database, '2024-06-30T09:00:00+08:00')
    const desk: Desk = { office, seal: createSeal(Buffer.alloc(32, 9)) }
    const made = fc.sample(
      fc.record({
        unit: fc.constantFrom('990101/001', '990101/002'),
        day: fc.integer({ min: 0, max: 540 }).map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10) as Day),
        channel: fc.constantFrom('walkIn', 'booked', 'referred'),
      }),
      { numRuns: 40, seed: 11 },
    )
    for (const one of made) {
      const person = office.person(one.unit === '990101/001' ? 'p-clerk' : 'p-clerk2')
      if (!person) throw new Error('no clerk')
      const values = {
        applicant: { type: 'person', name: '许文' },
        respondent: { type: 'person', name: '孟江' },
        source: 'application',
        kind: 'other',
        claim: '纠纷',
        channel: one.channel,
      }
      await database.as(office.contextOf(person), (db) =>
        openMatter(db, desk, office.actor(person), 'mediation', one.unit, { step: 'register', day: one.day, values }),
      )
      openings.push(one)
    }
  })
  afterAll(() => lent.giveBack())

  const whole = (): Promise<Book> => database.as(office.systemContext, (db) => openBook(db, { unit: '990101', from: 2022, to: 2024 }))
  const expected = (test: (one: (typeof openings)[number]) => boolean) => openings.filter(test).length

  test('years, months, parts and units count what was entered', async () => {
    const book = await whole()
    for (const year of ['2022', '2023', '2024']) {
      expect(book.value({ figure: 'mediation.registered' }, year)).toBe(expected((one) => one.day.startsWith(year)))
      for (const channel of ['walkIn', 'booked', 'referred'])
        expect(book.value({ figure: 'mediation.registered', where: { channel } }, year)).toBe(
          expected((one) => one.day.startsWith(year) && one.channel === channel),
        )
      const months = Array.from(
        { length: 12 },
        (_, month) => book.value({ figure: 'mediation.registered' }, `${year}-${String(month + 1).padStart(2, '0')}`) ?? 0,
      )
      expect(months.reduce((sum, month) => sum + month, 0)).toBe(book.value({ figure: 'mediation.registered' }, year))
    }
    const units = await database.as(office.systemContext, (db) => openBooks(db, { unit: '990101', from: 2023, to: 2023 }))
    for (const unit of ['990101/001', '990101/002'])
      expect(units.get(unit)?.value({ figure: 'mediation.registered' }, '2023') ?? 0).toBe(
        expected((one) => one.unit === unit && one.day.startsWith('2023')),
      )
  })

  test('a figure opens as many records as it says', async () => {
    const scope = { unit: '990101', from: '2023-01-01', to: '2023-12-31', stock: false } as const
    const where = { channel: 'booked' }
    const refs = partsOf({ figure: 'mediation.registered', where })
    const counted = await database.as(office.systemContext, async (db) => ({
      ...(await countCounted(db, refs, scope)),
      list: await listCounted(db, refs, scope, { page: 1, size: 100 }),
    }))
    const value = expected((one) => one.day.startsWith('2023') && one.channel === 'booked')
    expect(counted).toMatchObject({ rows: value, amount: value })
    expect(counted.list.map((one) => one.day)).toEqual([...counted.list.map((one) => one.day)].sort().reverse())
  })

  test('the open stock on a day opens the matters open on it', async () => {
    const book = await whole()
    const stock = await database.as(office.systemContext, (db) =>
      countCounted(db, [{ figure: 'mediation.open' }], { unit: '990101', from: '2023-01-01', to: '2023-12-31', stock: true }),
    )
    expect(stock.rows).toBe(book.value({ figure: 'mediation.open' }, '2023'))
    expect(stock.rows).toBe(expected((one) => one.day <= '2023-12-31'))
  })

  test('what was entered later was not known before', async () => {
    const before = await database.as(office.systemContext, (db) =>
      openBook(db, { unit: '990101', from: 2023, to: 2024, knownAt: '2024-06-30T00:59:00Z' }),
    )
    expect(before.value({ figure: 'mediation.registered' }, '2023')).toBe(0)
    const after = await database.as(office.systemContext, (db) =>
      openBook(db, { unit: '990101', from: 2023, to: 2024, knownAt: '2024-06-30T01:00:00Z' }),
    )
    expect(after.value({ figure: 'mediation.registered' }, '2023')).toBe(expected((one) => one.day.startsWith('2023')))
  })

  test('somebody of a street opens the book of that street only', async () => {
    const clerk = office.person('p-clerk')
    if (!clerk) throw new Error('no clerk')
    const book = await database.as(office.contextOf(clerk), (db) => openBook(db, { unit: '990101', from: 2023, to: 2024 }))
    expect(book.value({ figure: 'mediation.registered' }, '2023')).toBe(
      expected((one) => one.unit === clerk.unit && one.day.startsWith('2023')),
    )
  })
})

test('an average of nothing is nothing', () => {
  const average = [...figureCatalogue().values()].find((figure) => figure.type === 'average')
  expect(average).toBeDefined()
  if (average) expect(figureValue(average, { amount: 0, base: 0 })).toBeUndefined()
})
