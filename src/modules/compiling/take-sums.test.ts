import { expect, test } from 'vitest'
import type { InlineNode, ReportDoc, StreetSum, Token } from '../reports/index.ts'
import { chaptersOf, takeSums } from './take-sums.ts'

const year = 2023
const words = (text: string): InlineNode => ({ type: 'text', text })
const told = (figure: string, mode: Token['mode'], more: Partial<Token> = {}): InlineNode => ({
  type: 'figure',
  attrs: { id: `${figure}-${mode}`, figure, where: null, year, half: null, mode, text: 'x', ...more },
})
const doc: ReportDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [words('一、主要举措')] },
    {
      type: 'paragraph',
      content: [
        words('全年调解'),
        told('mediation.accepted', 'value'),
        words('，'),
        told('mediation.accepted', 'difference'),
        words('，上半年'),
        told('mediation.accepted', 'value', { half: 1 }),
        words('。'),
      ],
    },
    { type: 'heading', attrs: { level: 1 }, content: [words('二、不足')] },
  ],
}
const sum = (figure: string, ...values: readonly (number | null)[]): StreetSum => ({
  figure,
  where: {},
  value: values.reduce<number>((all, value) => all + (value ?? 0), 0),
  rounded: false,
  addends: values.map((value, index) => ({
    unit: `u${index}`,
    unitName: `${'甲乙丙'[index]}街道`,
    value,
    text: String(value),
    source: value === null ? null : 'ledger',
  })),
})
const all = ['甲街道', '乙街道']
const textOf = ({ content }: ReportDoc) =>
  content.map((block) =>
    block.type === 'bulletList'
      ? ''
      : (block.content ?? []).map((node) => (node.type === 'text' ? node.text : `{${node.attrs.mode}${node.attrs.half ?? ''}}`)).join(''),
  )

test('a number already told becomes the sum; the comparison with the year before goes with its comma, half a year stays', () => {
  const taken = takeSums(doc, [sum('mediation.accepted', 1, 2)], year, 0, all, 's')
  expect([taken.bound, taken.dropped, taken.added]).toEqual([1, 1, 0])
  expect(textOf(taken.doc)).toEqual(['一、主要举措', '全年调解{sum}，上半年{value1}。', '二、不足'])
})

test('what is not told yet is told at the end of the chapter, of all streets or of those named', () => {
  const whole = takeSums(doc, [sum('petition.received', 1, 2), sum('study.session.held', 3, 4)], year, 0, all, 's')
  expect([whole.bound, whole.dropped, whole.added]).toEqual([0, 0, 2])
  expect(textOf(whole.doc)[2]).toMatch(/^据各街道统计，全区.+\{sum\}，.+\{sum\}。$/)
  const some = takeSums(doc, [sum('petition.received', 1)], year, 2, all, 's')
  expect(textOf(some.doc).at(-1)).toMatch(/^据甲街道统计，.+\{sum\}。$/)
})

test('a gap is asked for once, however often the sum is taken', () => {
  const once = takeSums(doc, [sum('mediation.accepted', 1, null)], year, 0, all, 's')
  const twice = takeSums(once.doc, [sum('mediation.accepted', 1, null)], year, 0, all, 't')
  expect(twice.doc).toEqual(once.doc)
  expect(textOf(once.doc)[1]).toContain('【待补：乙街道没有“')
})

test('chapters are the headings, by their place', () => {
  expect(chaptersOf(doc)).toEqual([
    { at: 0, level: 1, text: '一、主要举措' },
    { at: 2, level: 1, text: '二、不足' },
  ])
})
