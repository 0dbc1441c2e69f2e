import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { figureCatalogue } from '../../law/index.ts'
import { deficiencies, gravities, leadershipChapters, measuresChapters } from '../../law/report/index.ts'
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
/** A book of 2023 with nothing but these. */
const withAmounts = (values: Readonly<Record<string, readonly [amount: number, base: number]>>): Book => ({
  ...book,
  amounts: ({ figure }, period) => {
    const [amount, base] = (period === '2023' ? values[figure] : undefined) ?? [0, 0]
    return { amount, base }
  },
})
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

  test.each([
    [
      'some late',
      { 'penalty.publishedInTime': [43, 44], 'penalty.published': [44, 0], 'petition.onTime': [38, 39], 'mediation.successRate': [19, 21] },
    ],
    [
      'none late',
      {
        'hotline.order.onTime': [97, 97],
        'hotline.order.received': [104, 0],
        'petition.onTime': [39, 39],
        'petition.timelyAcceptance': [49, 49],
      },
    ],
    [
      'few',
      {
        'recommendation.onTime': [1, 3],
        'reconsideration.onTime': [2, 2],
        'legality.onTime': [4, 5],
        'petition.reviewChangedRate': [1, 2],
      },
    ],
  ] as const)('nor where rates stand beside their counts: %s', (_, values) => {
    const text = textOf(draft(withAmounts(values), '望河街道', 2023))
    expect(checkReport(readText(text), { year: 2023, today: '2024-02-01' }).filter(({ severity }) => severity === '高')).toEqual([])
  })

  test('what others have said of the work is a chapter of its own where there are three such things', () => {
    const text = (media: number) => textOf(draft(withAmounts({ 'leadership.honour.received': [media, 0] }), '望河街道', 2023))
    expect(text(3)).toContain('有关做法被媒体报道3次')
    expect(text(2)).not.toContain('媒体报道')
  })

  test('openness and the procedures of penalties are told, what was all in time in words', () => {
    const text = textOf(
      draft(
        withAmounts({
          'disclosure.item.published': [40, 0],
          'disclosure.application.answered': [4, 0],
          'disclosure.application.onTime': [4, 4],
          'penalty.ordinary.decided': [22, 0],
          'penalty.summary.decided': [19, 0],
        }),
        '望河街道',
        2023,
      ),
    )
    expect(text).toContain('主动公开政府信息40条，答复政府信息公开申请4件，均在法定期限内答复。')
    expect(text).toContain('适用普通程序作出处罚决定22件，适用简易程序当场处罚19件。')
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

describe('shortcomings', () => {
  const partTwo = (some: Book) => /存在的不足和原因\n([\s\S]*?)\n　　三、/.exec(textOf(draft(some, '望河街道', 2023)))?.[1] ?? ''

  test('begin with the gravest: lost cases before late ones before low satisfaction before open tasks', () => {
    const text = partTwo(
      withAmounts({
        'leadership.task.open': [4, 0],
        'hotline.order.satisfiedRate': [51, 59],
        'petition.onTime': [205, 210],
        'recommendation.received': [2, 0],
      }),
    )
    expect(text).toMatch(
      /一是日常监管.*2件[\s\S]*二是信访办理.*210件信访事项中有5件超期[\s\S]*三是群众诉求.*86.44%[\s\S]*四是年度法治任务.*4项未完成/,
    )
    expect(text).toMatch(/【待核：以上原因[^】]*】$/)
  })

  test('nobody’s figures give away are marked one by one', () => {
    expect(partTwo(withAmounts({})).match(/【待核：台账数据没有反映/g)).toHaveLength(3)
  })

  test('are counted, not given in percent, where there are only a few', () => {
    const text = partTwo(withAmounts({ 'recommendation.onTime': [1, 3], 'petition.reviewChangedRate': [2, 2] }))
    expect(text).toContain('应当回复的3件检察建议、司法建议中有2件超期')
    expect(text).toContain('经复查的2件信访事项，原处理意见均被改变')
    expect(text).not.toContain('%')
  })

  test('are led up to differently, and each has a measure with a target in part four', () => {
    const doc = draft(
      withAmounts({ 'petition.onTime': [205, 210], 'leadership.task.open': [4, 0], 'hotline.order.satisfiedRate': [51, 59] }),
      '望河街道',
      2023,
    )
    const text = textOf(doc)
    for (const lead of ['原因主要是', '究其原因，', '其原因在于']) expect(text.split(lead)).toHaveLength(2)
    expect(text).toContain('推动按期办理率在97.62%的基础上稳步提高')
    expect(text).toContain('确保结转的4项任务在上半年全部销号')
    expect(tokensOf(doc).find(({ id }) => id === 'tasks.open.target.open.value')).toMatchObject({
      figure: 'leadership.task.open',
      text: '4项',
    })
  })

  test('overridden rules are told in words and open a record', () => {
    const doc = draft(withAmounts({}), '望河街道', 2023, { kind: 'street', overrides: ['0190f7a2-0000-7000-8000-000000000001'] })
    expect(textOf(doc)).toContain('个别事项未完全按照程序要求办理')
    expect(JSON.stringify(doc)).toContain('"attrs":{"matter":"0190f7a2-0000-7000-8000-000000000001"}')
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
    ['a fall, absolute and in percent', 'publicity.event.held', 'difference', null, '较上年减少15场、下降15%（上年100场）'],
    ['half of it gone', 'petition.nationalFirst', 'difference', null, '较上年减少7件、下降50%（上年14件）'],
    ['a rate with its counts', 'petition.onTime', 'fraction', null, '97.62%（205/210件）'],
    ['the numerator', 'petition.onTime', 'part', null, '205件'],
    ['the denominator', 'petition.onTime', 'base', null, '210件'],
    ['what is left of it', 'petition.onTime', 'rest', null, '5件'],
    ['nothing left', 'petition.timelyAcceptance', 'rest', null, undefined],
    ['no counts of a count', 'mediation.accepted', 'fraction', null, undefined],
    ['no rank unless it is known', 'petition.onTime', 'rank', null, undefined],
    ['zero', 'mediation.failed', 'value', null, undefined],
    ['no base', 'mediation.performanceRate', 'value', null, undefined],
    ['nothing went wrong', 'safety.fault.faults', 'none', { kind: 'isolation' }, '零失误'],
  ] as const)('%s', (_, figure, mode, where, words) => expect(told(figure, mode, where)).toBe(words))

  test('a rank is told, also a shared one, and a saved token of it has words when ranking ends', () => {
    const token = { figure: 'petition.onTime', where: null, year: 2023, half: null, mode: 'rank' } as const
    const ranked = (ties: number) => ({ ...book, ranks: new Map([['petition.onTime 2023', { place: 2, streets: 9, ties }]]) })
    expect([tell(ranked(1), token), tell(ranked(3), token)]).toEqual(['居全区9个街道第2位', '居全区9个街道并列第2位'])
    expect(tokenText(book, token)).toBe('未作排名')
  })

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

  test('about shortcomings stand in the order of their gravity, each with cause, measure and section', () => {
    const order = deficiencies.map(({ gravity }) => gravities.indexOf(gravity))
    expect(order).toEqual([...order].sort((one, other) => one - other))
    for (const { cause, plan } of deficiencies)
      expect([cause.endsWith('。'), plan.says.endsWith('。'), plan.section.length > 1]).toEqual([true, true, true])
  })

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
