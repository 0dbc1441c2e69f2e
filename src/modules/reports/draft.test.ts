import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { figureCatalogue } from '../../law/index.ts'
import { deficiencies, leadershipChapters, measuresChapters } from '../../law/report/index.ts'
import type { Database } from '../../platform/database.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { checkReport, readText } from '../checking/index.ts'
import { toText } from '../documents/index.ts'
import type { Book } from '../figures/index.ts'
import { mapTokens, type ReportDoc, tokenModes, tokensOf } from './doc.ts'
import { draft } from './draft.ts'
import { reportTitle } from './kinds.ts'
import { toPaper } from './paper.ts'
import { openReportBook } from './produce.ts'
import { tell, tokenText } from './tell.ts'
import { slotsIn } from './template.ts'
import { district, inventedYear, post, seedPlaces, street } from './testing.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let database: Database
let book: Book

beforeAll(async () => {
  lent = await lendDatabase()
  database = lent.database
  await seedPlaces(database)
  await post(database, inventedYear)
  book = await open(2023)
})
afterAll(() => lent.giveBack())

const context = { district, unit: district, person: 'system', roles: ['system'] }
const open = (year: number, unit = street) => database.as(context, (db) => openReportBook(db, unit, year))
const letter = { place: '望河街道', addressee: '区委、区政府', signature: '澄湖区人民政府望河街道办事处' }
const textOf = (doc: ReportDoc, year = 2023) =>
  toText(toPaper(doc, letter, reportTitle('ruleOfLaw', letter.place, year), `${year + 1}-01-15` as Day))

describe('a drafted year', () => {
  test('reads as it did when somebody last read it', async () => {
    await expect(textOf(draft(book, '望河街道', 2023))).toMatchFileSnapshot(join(import.meta.dirname, 'goldens', 'invented-year.txt'))
  })

  test('our own checker finds nothing grave in it', () => {
    const findings = checkReport(readText(textOf(draft(book, '望河街道', 2023))), { year: 2023, today: '2024-02-01' })
    expect(findings.filter(({ severity }) => severity !== '低')).toEqual([])
  })

  test('a year without records still has the four parts and no number', async () => {
    const doc = draft(await open(2010), '望河街道', 2010)
    expect(tokensOf(doc)).toEqual([])
    const text = textOf(doc, 2010)
    for (const title of ['一、2010年', '二、2010年', '三、2010年', '四、2011年']) expect(text).toContain(title)
    expect(checkReport(readText(text), { year: 2010, today: '2011-02-01' }).filter(({ severity }) => severity !== '低')).toEqual([])
  })

  test('ids of tokens are unique, and every token says what the book says', () => {
    const tokens = tokensOf(draft(book, '望河街道', 2023))
    expect(new Set(tokens.map(({ id }) => id)).size).toBe(tokens.length)
    for (const token of tokens) expect(token.text).toBe(tokenText(book, token))
  })
})

describe('the words of a token', () => {
  const told = (figure: string, mode: (typeof tokenModes)[number], where: Record<string, string> | null = null, year = 2023) =>
    tell(book, { figure, where, year, half: null, mode })

  test.each([
    ['a count', 'mediation.accepted', 'value', null, '132件'],
    ['money in yuan', 'penalty.fines', 'value', null, '31260元'],
    ['more money in 万元, roughly', 'mediation.amount', 'round', null, '87万余元'],
    ['more money in 万元', 'mediation.amount', 'value', null, '87.65万元'],
    ['roughly', 'enforcement.patrol.times', 'round', { kind: 'stall' }, '2300余次'],
    ['round already', 'publicity.material.count', 'round', { kind: 'sms' }, '12万条'],
    ['a ratio', 'petition.onTime', 'value', null, '97.62%'],
    ['an average', 'study.exam.average', 'value', { kind: 'study', scope: 'own' }, '93分'],
    ['the number alone', 'study.exam.sat', 'bare', { kind: 'study', scope: 'own' }, '61'],
    ['a fall', 'petition.nationalFirst', 'change', null, '较上年下降50%（上年14件）'],
    ['a rise', 'penalty.filed', 'change', null, '较上年增长46%（上年50件）'],
    ['nothing to compare', 'mediation.accepted', 'change', null, undefined],
    ['last year too thin to compare', 'petition.received', 'change', null, undefined],
    ['zero', 'mediation.failed', 'value', null, undefined],
    ['no base', 'mediation.performanceRate', 'value', null, undefined],
    ['nothing went wrong', 'safety.fault.faults', 'none', { kind: 'isolation' }, '零失误'],
  ] as const)('%s', (_, figure, mode, where, words) => expect(told(figure, mode, where)).toBe(words))

  test('half a year is told by itself', () => {
    const half = (which: 1 | 2) =>
      tell(book, { figure: 'study.exam.sat', where: { kind: 'study', scope: 'own' }, year: 2023, half: which, mode: 'value' })
    expect([half(1), half(2)]).toEqual(['61人', undefined])
  })

  test('a round number is never above the value, and within a tenth below it', () => {
    const digits = (words: string) => Number.parseFloat(words) * (words.includes('万') ? 10_000 : 1)
    const one = (value: number): Book => ({ ...book, amounts: () => ({ amount: value, base: 0 }) })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (value) => {
        const words = tell(one(value), { figure: 'mediation.accepted', where: null, year: 2023, half: null, mode: 'round' }) ?? ''
        const round = digits(words)
        expect(round).toBeLessThanOrEqual(value)
        expect(round).toBeGreaterThan(value * 0.67)
        expect(words.includes('余')).toBe(round !== value)
      }),
    )
  })
})

describe('every number is a token', () => {
  const anyPosted = fc.constantFrom(...figureCatalogue().values()).map(({ id }) => [id, '2023-06-15'] as const)
  const withoutTokens = (doc: ReportDoc) => textOf(mapTokens(doc, (token) => ({ ...token, text: '' })))

  test('whatever the figures, no digit stands in the prose but years', () => {
    fc.assert(
      fc.property(fc.array(anyPosted, { maxLength: 60 }), fc.integer({ min: 1, max: 5000 }), (chosen, amount) => {
        const ids = new Set(chosen.map(([id]) => id))
        const some: Book = {
          ...book,
          amounts: ({ figure }, period) =>
            ids.has(figure) ? { amount: period === '2023' ? amount : amount + 3, base: amount + 9 } : { amount: 0, base: 0 },
        }
        const prose = withoutTokens(draft(some, '望河街道', 2023))
          .replace(/20\d\d年|2021—2025/g, '')
          .replace(/\d+月\d+日\n$/, '')
        expect(prose).not.toMatch(/\d/)
      }),
      { numRuns: 60 },
    )
  })

  test('marks stay whole where parts of a sentence are left out', () => {
    const nodes = (doc: ReportDoc) => textOf(doc)
    const told = [...figureCatalogue().keys()]
    fc.assert(
      fc.property(fc.subarray(told), (ids) => {
        const chosen = new Set(ids)
        const some: Book = { ...book, amounts: ({ figure }) => (chosen.has(figure) ? { amount: 37, base: 41 } : { amount: 0, base: 0 }) }
        expect(nodes(draft(some, '望河街道', 2023))).not.toMatch(/[，、；：][，、；。]|。[，、；。]|\[|\]|\{|\}|undefined/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the sentences', () => {
  const all = [
    ...[...measuresChapters, ...leadershipChapters].flatMap((chapter) => chapter.passages.flatMap((passage) => passage.sentences)),
    ...deficiencies,
  ]

  test('have ids of their own', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length))

  test.each(all.map((sentence) => [sentence.id, sentence] as const))('%s tells figures that are declared', (_, { figures, says }) => {
    for (const slot of Object.values(figures)) {
      const { figure, where = {} } = typeof slot === 'string' ? { figure: slot } : slot
      const entry = figureCatalogue().get(figure)
      expect(entry, figure).toBeDefined()
      for (const [key, value] of Object.entries(where))
        expect(entry?.dims.find((dim) => dim.key === key)?.options, `${figure} ${key}`).toHaveProperty(value)
    }
    for (const template of says)
      for (const { slot, mode } of slotsIn(typeof template === 'string' ? template : template.says)) {
        expect(Object.keys(figures)).toContain(slot)
        expect(tokenModes).toContain(mode)
      }
  })
})
