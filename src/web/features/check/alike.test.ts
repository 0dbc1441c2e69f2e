import { expect, test } from 'vitest'
import type { Finding } from '../../../modules/checking/index.ts'
import { alikeFindings } from './alike.ts'

const finding = (start: number, text: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'residue',
  severity: '高',
  start,
  end: start + text.length,
  text,
  message: `“${text}”不成词`,
  ...more,
})

test('the same words wrong in the same way are read once, in the order of the text', () => {
  const findings = [finding(3, '依法政府'), finding(20, '某某街'), finding(40, '依法政府'), finding(60, '依法政府', { fix: '法治政府' })]
  expect(alikeFindings(findings, () => true).map(({ indexes }) => indexes)).toEqual([[0, 2], [1], [3]])
})

test('what has no words of its own stands alone, and what is not listed is left out', () => {
  const findings = [finding(0, ''), finding(9, ''), finding(20, '某某街', { severity: '低' })]
  expect(alikeFindings(findings, ({ severity }) => severity === '高').map(({ indexes }) => indexes)).toEqual([[0], [1]])
})
