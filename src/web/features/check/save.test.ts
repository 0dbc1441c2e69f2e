import { expect, test } from 'vitest'
import { mendedText } from './save.ts'

const finding = (start: number, end: number, fix?: string) =>
  ({ rule: 'a', severity: '低', start, end, text: '', message: '', ...(fix === undefined ? {} : { fix }) }) as const

test('accepted mends are in the text, the others are not; of two that overlap the first counts', () => {
  const text = '零一二三四五六七'
  const findings = [finding(6, 7, '陆'), finding(1, 3, '壹贰'), finding(2, 4, '叁'), finding(4, 5), finding(7, 7, '。')]
  expect(mendedText({ text, findings }, new Set([0, 1, 2, 3]))).toBe('零壹贰三四五陆七')
  expect(mendedText({ text, findings }, new Set([4, 0]))).toBe('零一二三四五陆。七')
  expect(mendedText({ text, findings }, new Set())).toBe(text)
})
