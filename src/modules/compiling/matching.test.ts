import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { figureCatalogue } from '../../law/index.ts'
import { readText } from '../checking/index.ts'
import { bookOf, figureValue, getFigure } from '../figures/index.ts'
import { fileFigures } from './file-figures.ts'
import { matchFigure, refKey, refLabel, refOfKey } from './matching.ts'
import { contentOf } from './received.ts'
import { report2022, report2023 } from './testing.ts'

const read = (text: string, year: number) => fileFigures({ content: contentOf(readText(text), []), choices: [], year })
const of = (label: string, value: number, unit: string, more: Partial<Parameters<typeof matchFigure>[0]> = {}) =>
  matchFigure({
    label,
    value,
    unit,
    kind: unit === '%' ? 'ratio' : unit === '元' ? 'amount' : 'count',
    sentence: `${label}${value}${unit}。`,
    before: label,
    inPlan: false,
    year: 2023,
    ...more,
  })

describe('the words before a number', () => {
  test.each([
    ['全年共调处矛盾纠纷', '件', 'certain mediation.accepted'],
    ['收到行政复议申请', '件', 'certain reconsideration.received'],
    ['信访事项及时受理率', '%', 'certain petition.timelyAcceptance'],
    ['发放宣传材料', '份', 'likely publicity.material.count?kind=leaflet'],
    ['其他', '件', 'none'],
    ['调处矛盾纠纷', '元', 'none'],
    ['不予受理信访事项', '件', 'likely reconsideration.refused'],
    ['较上年下降', '%', 'none 变动或者占比，由两个数推算'],
    ['2019年调处矛盾纠纷', '件', 'none 2019年的数'],
    ['上半年调处矛盾纠纷', '件', 'none 不足一年的数'],
  ])('%s (%s) %s', (label, unit, expected) => {
    const match = of(label, 12, unit)
    const told = match.level === 'none' ? `none ${match.why ?? ''}` : `${match.level} ${refKey(match.ref)}`
    expect(told.trim()).toBe(expected)
  })

  test('of a plan for the next year are no figure of this one', () => {
    expect(of('调处矛盾纠纷', 12, '件', { inPlan: true })).toEqual({ level: 'none', why: expect.stringContaining('安排') })
  })

  test('that hint at a figure hold only where the sentence is about it', () => {
    expect(of('按期办理率', 97, '%', { sentence: '信访事项按期办理率97%。' })).toMatchObject({
      level: 'likely',
      ref: { figure: 'petition.onTime' },
    })
    const elsewhere = of('按期办理率', 97, '%', { sentence: '工单按期办理率97%。' })
    expect(elsewhere.level === 'none' || elsewhere.ref.figure !== 'petition.onTime' || elsewhere.level === 'likely').toBe(true)
  })
})

test('a key names its figure and part, and nothing that is not declared', () => {
  const ref = { figure: 'publicity.event.held', where: { form: 'lecture' } }
  expect(refOfKey(refKey(ref))).toEqual(ref)
  expect(refLabel(ref)).toBe('普法活动（专题法治讲座）')
  expect([refOfKey('made.up'), refOfKey('publicity.event.held?form=made')]).toEqual([undefined, undefined])
})

describe('our own reports', () => {
  // The year the draft was made from: what is certain must come to the value the accounts have.
  const posted = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'reports', 'goldens', 'invented-year.json'), 'utf8')) as [
    string,
    string,
    number,
    number?,
  ][]
  const book = bookOf(
    { unit: 'u' },
    posted.map(([id, day, amount, base = 0]) => {
      const [figure = '', query = ''] = id.split('?')
      return {
        figure,
        unit: 'u',
        month: `${day.slice(0, 7)}-01` as `${number}-${number}-${number}`,
        dims: Object.fromEntries(new URLSearchParams(query)),
        amount,
        base,
      }
    }),
    [],
  )
  const figures = read(report2023(), 2023)
  const certain = figures.filter((figure) => figure.standing === 'certain')

  test('are matched for certain only where the accounts say the same', () => {
    expect(certain.length).toBeGreaterThan(8)
    const wrong = certain.filter(({ ref, value, qualifier }) => {
      if (!ref) return true
      const own = figureValue(getFigure(ref.figure), book.amounts(ref, '2023')) ?? Number.NaN
      return qualifier === 'exact' ? Math.abs(own - value) > 0.005 : own < value || own > value * 1.2
    })
    expect(wrong.map((figure) => `${figure.label}${figure.written} → ${figure.ref && refKey(figure.ref)}`)).toEqual([])
  })

  test('have a home or a reason for most of their numbers', () => {
    const open = figures.filter((figure) => figure.standing === 'none' && figure.why === null)
    expect(open.length / figures.length).toBeLessThan(0.35)
  })
})

test('every figure of the catalogue is found by its own label, where no other has that label', () => {
  const labels = [...figureCatalogue().values()].map((figure) => figure.label)
  const lost = [...figureCatalogue().values()].filter(({ id, label, unit, type, money, adds }) => {
    if (labels.filter((one) => one === label).length > 1 || adds || label.length < 6 || unit.includes('、')) return false
    const kind = type === 'ratio' ? 'ratio' : money ? 'amount' : type === 'average' ? 'score' : 'count'
    const match = of(label, 5, money ? '元' : unit, { kind })
    // 变动、占比 and the like are left to a person.
    return match.level === 'none' ? match.why === undefined : match.level === 'certain' && match.ref.figure !== id
  })
  expect(lost.map((figure) => `${figure.id} ${figure.label}`)).toEqual([])
})

test('a short report of another hand', () => {
  const found = read(report2022(), 2022).filter((figure) => figure.standing === 'certain')
  expect(Object.fromEntries(found.map((figure) => [figure.ref ? refKey(figure.ref) : '', figure.value]))).toMatchObject({
    'publicity.event.held': 100,
    'mediation.accepted': 88,
    'mediation.agreed': 80,
    'penalty.filed': 50,
    'penalty.fines': 21450,
  })
})
