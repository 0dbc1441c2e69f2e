import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markUp } from './index.ts'

it('cuts at the edges of each finding', () => {
  expect(
    markUp({ text: '一二三四五' }, [
      { start: 1, end: 4 },
      { start: 2, end: 3 },
    ]),
  ).toEqual([
    { text: '一', start: 0, findings: [] },
    { text: '二', start: 1, findings: [0] },
    { text: '三', start: 2, findings: [0, 1] },
    { text: '四', start: 3, findings: [0] },
    { text: '五', start: 4, findings: [] },
  ])
})

it('loses and repeats no character, and marks exactly what each finding covers', () => {
  const text = fc.string({ minLength: 1, maxLength: 60 })
  const places = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 })
  fc.assert(
    fc.property(text, places, (written, pairs) => {
      const findings = pairs.map(([a, b]) => ({ start: Math.min(a, b, written.length), end: Math.min(Math.max(a, b), written.length) }))
      const segments = markUp({ text: written }, findings)
      expect(segments.map((each) => each.text).join('')).toBe(written)
      findings.forEach(({ start, end }, index) => {
        const marked = segments.filter((each) => each.findings.includes(index)).map((each) => each.text)
        expect(marked.join('')).toBe(written.slice(start, end))
      })
    }),
  )
})
