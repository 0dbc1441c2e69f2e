import { expect, test } from 'vitest'
import { bookOf } from '../figures/index.ts'
import { formulaOf } from './formula.ts'
import { tokenText } from './tell.ts'

const source = { report: 'r', name: '2022年报告.docx', reportYear: 2022, quote: '', start: 0, end: 0 }
const earlier = (figure: string, amount: number, base = 0) => ({
  id: figure,
  unit: 'u',
  year: 2022,
  figure,
  dims: {},
  amount,
  base,
  source,
  confirmed_by: 'p',
  confirmed_at: '',
})
const book = bookOf(
  { unit: 'u' },
  [
    { figure: 'mediation.accepted', unit: 'u', month: '2023-05-01', dims: {}, amount: 132, base: 0 },
    { figure: 'mediation.successRate', unit: 'u', month: '2023-05-01', dims: {}, amount: 128, base: 132 },
  ],
  [],
  [earlier('mediation.accepted', 88), earlier('mediation.successRate', 0.9, 1)],
)
const token = (figure: string) => ({ id: 't', figure, where: null, year: 2023, half: null, mode: 'change', text: '' }) as const

test.each([
  ['mediation.accepted', '较上年增长50%（上年88件）'],
  ['mediation.successRate', '较上年提高6.97个百分点（上年90%）'],
])('%s is compared with what an old report says, and says so', (figure, words) => {
  expect(tokenText(book, token(figure))).toBe(words)
  expect(formulaOf(book, token(figure))).toContain('上年数来自2022年报告')
  expect(formulaOf(book, { ...token(figure), mode: 'value' })).not.toContain('报告')
})
