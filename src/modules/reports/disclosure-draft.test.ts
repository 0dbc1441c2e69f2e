import { describe, expect, test } from 'vitest'
import type { TestCase } from '../../law/testing.ts'
import { booked, handled, year } from '../disclosure/testing.ts'
import { draftDisclosure } from './disclosure-draft.ts'

describe('the draft on open information', () => {
  const wordsOf = (all: readonly TestCase[]) =>
    draftDisclosure(booked(all), '望河街道办事处', year)
      .content.flatMap((block) => (block.type === 'paragraph' ? (block.content ?? []) : []))
      .map((node) => (node.type === 'text' ? node.text : ''))
      .join('')

  test('has six parts and says plainly that nothing came', () => {
    const doc = draftDisclosure(booked([]), '望河街道办事处', year)
    const headings = doc.content.flatMap((block) => (block.type === 'heading' && block.attrs.level === 1 ? [block] : []))
    expect(headings).toHaveLength(6)
    const words = wordsOf([])
    expect(words).toContain('本年度未收到政府信息公开申请，也没有上年结转的申请。')
    expect(words).toContain('本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况')
    expect(words).toContain('本年度未收取信息处理费')
  })

  test('owns up to late answers, with a measure', () => {
    const late = wordsOf([handled({ day: 400, kind: 'person', way: 'open', after: 60 })])
    expect(late).toContain('答复时效还有差距')
    expect(late).toContain('期限过半即提醒')
    expect(wordsOf([])).not.toContain('答复时效还有差距')
  })
})
