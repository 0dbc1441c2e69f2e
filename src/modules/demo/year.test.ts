import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { isWorking } from '../../engine/index.ts'
import { standingClock } from '../../platform/clock.ts'
import type { Database, Db } from '../../platform/database.ts'
import { createSeal } from '../../platform/seal.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { type Book, countCounted, openBook } from '../figures/index.ts'
import { type Desk, reconcile } from '../matters/index.ts'
import { type Office, openOffice } from '../office/index.ts'
import { addDistrict, castOf, demoDistrict, type MadeYear, makeYear, readYearFile, type Target } from './index.ts'

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'years')
const reported = existsSync(shared) ? readdirSync(shared).filter((name) => name.startsWith('sub-district-')) : []
const files = [join(import.meta.dirname, 'year-2022.example.json'), ...reported.map((name) => join(shared, name))]
const clock = standingClock('2026-01-15T09:00:00+08:00')
const street = `${demoDistrict}/001`

describe.each(files.map((path) => [path.split('/').at(-1) ?? path, path] as const))('a year made from %s', (name, path) => {
  let lent: Awaited<ReturnType<typeof lendDatabase>>
  let office: Office
  let desk: Desk
  let made: MadeYear
  const asSystem = <T>(work: (db: Db) => Promise<T>): Promise<T> => database().as(office.systemContext, work)
  const database = (): Database => lent.database

  beforeAll(async () => {
    lent = await lendDatabase()
    const system = { district: demoDistrict, unit: demoDistrict, person: 'system', roles: ['system'] }
    await lent.database.transaction(system, (db) => addDistrict(db, { streets: 1 }))
    const opened = await openOffice(lent.database, clock)
    if (!opened) throw new Error('no office')
    office = opened
    desk = { office, seal: createSeal(Buffer.alloc(32, 7)) }
    const file = readYearFile(readFileSync(path, 'utf8'), name)
    made = await lent.database.transaction(system, (db) => makeYear(db, desk, castOf(office, street), file))
  }, 180_000)
  afterAll(() => lent.giveBack())

  test('every figure comes out as reported, rates that cannot are named with the nearest', async () => {
    expect(made.targets.length).toBeGreaterThan(5)
    const years = made.targets.map((target) => Number(target.from.slice(0, 4)))
    const book = await asSystem((db) => openBook(db, { unit: street, from: Math.min(...years), to: Math.max(...years) }))
    const nearest = new Map(made.nearest.map((one) => [one.label, one]))
    for (const target of made.targets) {
      const { value, qualifier, label_zh } = target.file
      const found = inReportedUnit(target, valueIn(book, target))
      const near = nearest.get(label_zh)
      if (qualifier === 'more_than') {
        expect(found, label_zh).toBeGreaterThan(value)
        expect(found, label_zh).toBeLessThan(value * 1.1)
      } else if (near) {
        expect(Math.abs(near.amount / near.base - target.want), label_zh).toBeLessThanOrEqual(0.5 / near.base)
        expect(found, label_zh).toBeCloseTo(near.made, 9)
      } else expect(Math.abs((found ?? Number.NaN) - value), label_zh).toBeLessThan(target.figure.type === 'ratio' ? 0.005 : 1e-6)
    }
  })

  test('the records behind a figure add up to it', async () => {
    for (const target of made.targets) {
      const counted = await asSystem((db) => countCounted(db, target.parts, scopeOf(target)))
      expect({ label: target.label, amount: counted.amount, base: counted.base }).toEqual({
        label: target.label,
        amount: expect.closeTo(target.amount, 4),
        base: expect.closeTo(target.base, 4),
      })
      if (target.figure.type === 'count') expect(counted.rows, target.label).toBe(target.want)
    }
  })

  test('entries were made on working days within office hours', async () => {
    const rows = await asSystem((db) =>
      db.rows<{ day: Day; clock: string; recorded: Day; actor: { id: string } }>(
        `select day, to_char(at at time zone 'Asia/Shanghai', 'HH24:MI') as clock, (at at time zone 'Asia/Shanghai')::date as recorded, actor from history`,
      ),
    )
    expect(rows.length).toBeGreaterThan(made.matters - 1)
    const own = rows.filter((row) => row.actor.id !== 'clock')
    expect(own.filter((row) => !isWorking(office.calendar, row.day) || row.recorded !== row.day)).toEqual([])
    expect(rows.filter((row) => row.clock < '08:30' || row.clock > '17:40')).toEqual([])
  })

  test('totals are the postings and the recount', async () => {
    const proof = await asSystem((db) => reconcile(db, desk))
    expect(proof).toMatchObject({ matters: made.matters, differences: [] })
  })
})

test('says what is wrong with a file', () => {
  expect(() => readYearFile('{', 'a.json')).toThrow('不是有效的 JSON')
  expect(() => readYearFile('{"year":2022,"figures":[{"label_zh":"立案处罚"}]}', 'a.json')).toThrow('第1个数据')
})

/** The year, or the sum of the months where only half of it is meant. */
function valueIn(book: Book, target: Target): number | undefined {
  const year = target.from.slice(0, 4)
  const first = Number(target.from.slice(5, 7))
  const last = Number(target.to.slice(5, 7))
  if (first === 1 && last === 12) return book.value(target.ref, year)
  const months = Array.from({ length: last - first + 1 }, (_, index) => `${year}-${String(first + index).padStart(2, '0')}`)
  return months.reduce((sum, month) => sum + (book.value(target.ref, month) ?? 0), 0)
}

/** The book tells money in yuan; a report may tell it in ten thousands. */
function inReportedUnit(target: Target, value: number | undefined): number | undefined {
  return value !== undefined && target.file.unit.startsWith('万') ? value / 10_000 : value
}

function scopeOf(target: Target): { unit: string; from: Day; to: Day; stock: boolean } {
  return { unit: street, from: target.from, to: target.to, stock: target.figure.type === 'stock' }
}
