import { describe, expect, test } from 'vitest'
import { readText } from '../checking/index.ts'
import { bookOf } from '../figures/index.ts'
import { deskOf } from './desk.ts'
import { remarksOf, tableFile } from './export.ts'
import { type FileFigure, fileFigures } from './file-figures.ts'
import { propose } from './proposals.ts'
import { contentOf } from './received.ts'
import { recognise } from './recognise.ts'
import { type Column, compare, type Known } from './table.ts'
import { report2022 } from './testing.ts'
import { passagesOn, topicsOf } from './topics.ts'

const street = { path: 'd/1', name: '望河街道', short: '望河街', kind: 'street' } as const
const district = { path: 'd', name: '澄湖区', short: '澄湖区', kind: 'district' } as const
const column = (unit: string, year: number): Column => ({ unit, unitName: unit, year })
const total = (figure: string, year: number, amount: number) => ({
  figure,
  unit: '',
  month: `${year}-05-01` as const,
  dims: {},
  amount,
  base: 0,
})
const fileFigure = (
  value: number,
  standing: FileFigure['standing'] = 'certain',
  qualifier: FileFigure['qualifier'] = 'exact',
): FileFigure => ({
  start: value,
  end: value + 3,
  label: '调处矛盾纠纷',
  value,
  unit: '件',
  qualifier,
  kind: 'count',
  written: `${value}${qualifier === 'exact' ? '' : '余'}件`,
  quote: '',
  standing,
  ref: { figure: 'mediation.accepted' },
  others: [],
  why: null,
})
const knownOf = (amount: number | undefined, figures: readonly FileFigure[] = []): Known => ({
  book: amount === undefined ? undefined : bookOf({ unit: '' }, [total('mediation.accepted', 2023, amount)], []),
  files: new Map(figures.length > 0 ? [[2023, { id: 'f', name: '报告.docx', figures }]] : []),
})
const cellOf = (known: Known) =>
  compare([column('a', 2023)], new Map([['a', known]])).find((row) => row.key === 'mediation.accepted')?.cells[0]

describe('a cell', () => {
  test.each([
    ['of the ledger comes first', knownOf(88, [fileFigure(88)]), { value: 88, source: 'ledger' }],
    [
      'tells when the file says something else',
      knownOf(88, [fileFigure(90)]),
      { value: 88, source: 'ledger', differs: { written: '90件' } },
    ],
    [
      'of a file, where the ledger is silent',
      knownOf(undefined, [fileFigure(90)]),
      { value: 90, source: 'file', place: { report: 'f', start: 90 } },
    ],
    ['is only likely while nobody has looked', knownOf(undefined, [fileFigure(90, 'likely')]), { value: 90, source: 'likely' }],
    ['of a person’s choice comes before what the words say', knownOf(undefined, [fileFigure(90), fileFigure(91, 'chosen')]), { value: 91 }],
    ['tells a second value of the file', knownOf(undefined, [fileFigure(90), fileFigure(95)]), { value: 90, differs: { written: '95件' } }],
  ])('%s', (_, known, expected) => expect(cellOf(known)).toMatchObject(expected))

  test('agrees with a rounded number of the file', () => {
    expect(cellOf(knownOf(2347, [fileFigure(2300, 'certain', 'more_than')]))).not.toHaveProperty('differs')
    expect(cellOf(knownOf(2247, [fileFigure(2300, 'certain', 'more_than')]))).toHaveProperty('differs')
  })
})

test('a gap is a figure missing where others have it, not a report missing altogether', () => {
  const columns = [column('a', 2023), column('b', 2023), column('c', 2023)]
  const other = { book: bookOf({ unit: '' }, [total('mediation.agreed', 2023, 3)], []), files: new Map() }
  const rows = compare(
    columns,
    new Map([
      ['a', knownOf(5)],
      ['b', other],
      ['c', knownOf(undefined)],
    ]),
  )
  const row = rows.find((one) => one.key === 'mediation.accepted')
  expect(row?.gaps).toEqual([1])
  expect(row && remarksOf(columns, row)).toEqual(['缺：b2023年'])
})

test('an export writes formulas of strangers as text', async () => {
  const csv = await tableFile(
    [{ unit: 'a', unitName: '=1+1', year: 2023 }],
    compare([column('a', 2023)], new Map([['a', knownOf(5)]])),
    'csv',
  )
  expect(csv).not.toMatch(/(^|,)=1\+1/m)
})

test('a proposal adds what is sure, and says what it lacks', () => {
  const columns = ['a', 'b', 'c', 'e'].map((unit) => column(unit, 2023))
  const known = new Map([
    ['a', knownOf(10)],
    ['b', knownOf(undefined, [fileFigure(20, 'certain', 'more_than')])],
    ['c', knownOf(undefined, [fileFigure(40, 'likely')])],
    ['e', knownOf(undefined)],
  ])
  const [one] = propose(columns, compare(columns, known))
  expect(one).toMatchObject({ sum: 30, ledger: 10, missing: ['e'], unconfirmed: 1, rounded: true, adds: true })
})

describe('recognising a file', () => {
  const office = { units: [district, street], today: () => '2024-02-20' as const }
  test.each([
    ['title', report2022(), '报告.txt', { unit: 'd/1', unitSure: true, year: 2022, yearSure: true }],
    ['name of the file', report2022('某街'), '望河街道.txt', { unit: 'd/1', unitSure: false }],
    ['a street nobody knows is not its district', report2022('澄湖区某街道'), '报告.txt', { unitSure: false }],
    ['a year to come', report2022().replaceAll('2022', '2031'), '报告.txt', { year: null, yearSure: false }],
  ])('%s', (_, text, name, expected) => expect(recognise(office, readText(text), name, 'd')).toMatchObject(expected))
})

test('the desk counts days, and knows who has handed in', () => {
  const own = {
    unit: 'd/1',
    version: 2,
    state: 'frozen',
    saved_at: '2024-01-09',
    matter: null,
    stage: null,
    edition: null,
    published_on: null,
  } as const
  const of = (more: object) =>
    deskOf([street], [{ ...own, ...more }], [], { kind: 'ruleOfLaw', year: 2023, today: '2024-03-05' }).lines[0]?.state
  expect(deskOf([street], [], [], { kind: 'ruleOfLaw', year: 2023, today: '2024-03-05' })).toMatchObject({
    due: '2024-03-01',
    daysLeft: -4,
    lines: [{ state: 'none' }],
  })
  expect([of({}), of({ stage: 'submitted' }), of({ stage: 'reviewing' }), of({ published_on: '2024-03-02' })]).toEqual([
    'frozen',
    'submitted',
    'frozen',
    'published',
  ])
})

test('chapters are found by topic, parts two to four as a whole', () => {
  const { text, outline } = readText(report2022())
  expect(passagesOn('disputes', text, outline).map((one) => one.heading)).toEqual(['（二）化解矛盾纠纷'])
  expect(passagesOn('deficiencies', text, outline)[0]?.text).toContain('人员流动较快')
  expect(passagesOn('plan', text, outline)).toHaveLength(1)
  expect(topicsOf('畅通诉求渠道，就地化解矛盾')).toEqual(['petition', 'disputes'])
  expect(topicsOf('做好其他工作')).toEqual(['other'])
})

test('what a person has said of a figure comes before what its words say', () => {
  const content = contentOf(readText(report2022()), [])
  const one = fileFigures({ content, choices: [], year: 2022 }).find((figure) => figure.value === 88)
  const choice = { start: one?.start ?? 0, label: one?.label ?? '', by: 'p', at: '' }
  const after = (figure: string | null) =>
    fileFigures({ content, choices: [{ ...choice, figure }], year: 2022 }).find((each) => each.start === one?.start)
  expect(after('mediation.registered')).toMatchObject({ standing: 'chosen', ref: { figure: 'mediation.registered' } })
  expect(after(null)).toMatchObject({ standing: 'refused', ref: null })
})
