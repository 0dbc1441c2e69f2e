import { expect, test } from 'vitest'
import { cutoffText } from './cutoff-text.ts'

test.each([
  ['2025-12-31T16:00:00.000Z', '2025年12月31日24时'],
  ['2026-01-15T02:05:00.000Z', '2026年1月15日（周四） 10:05'],
  [null, '—'],
])('%s reads %s', (instant, text) => {
  expect(cutoffText(instant)).toBe(text)
})
