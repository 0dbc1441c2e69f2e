import { describe, expect, test } from 'vitest'
import { createSeal } from '../../../platform/seal.ts'
import type { Office } from '../../office/index.ts'
import type { ReportRow } from '../store.ts'
import { digestOf } from './matter.ts'
import { indexNumber, publicAddress, summaryOf, unitOfAddress } from './metadata.ts'
import { openPersonalData } from './publish.ts'

test('an index number is credit code, year and five digits', () => {
  expect(indexNumber('11990101MB00000193', 2024, 14)).toBe('11990101MB00000193/2024-00014')
  expect(() => indexNumber('11990101MB00000193', 2024, 100_000)).toThrow(RangeError)
  expect(() => indexNumber('11990101MB00000193', 2024, 0)).toThrow(RangeError)
})

test('an address leads back to its unit', () => {
  expect(publicAddress({ unit: '990101/001', kind: 'ruleOfLaw', year: 2023 })).toBe('/public/reports/990101-001/ruleOfLaw/2023')
  expect(unitOfAddress('990101-001')).toBe('990101/001')
})

test('the gist is the first real paragraph, cut at what catalogues show', () => {
  expect(summaryOf(['特此报告。', '望河街道坚持依法行政，把权力关进制度的笼子里，全年工作有序。'])).toMatch(/^望河街道/)
  expect(summaryOf(['长'.repeat(200)])).toHaveLength(120)
  expect(summaryOf([])).toBe('')
})

const row: ReportRow = {
  unit: '990101/001',
  kind: 'ruleOfLaw',
  year: 2023,
  version: 4,
  state: 'frozen',
  content: { doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '依法行政。' }] }] } },
  known_at: '2023-12-31T16:00:00.000Z',
  saved_by: 'clerk',
  saved_at: '2024-01-10T02:00:00.000Z',
}

describe('the digest', () => {
  test('is of the text and data, not of who saved it or how the moment is written', () => {
    expect(digestOf({ ...row, saved_by: 'second', known_at: '2024-01-01T00:00:00+08:00' })).toBe(digestOf(row))
  })

  test.each<[string, Partial<ReportRow>]>([
    ['another version', { version: 5 }],
    ['another cut-off', { known_at: '2024-01-10T00:00:00.000Z' }],
    ['another text', { content: { doc: { type: 'doc', content: [] } } }],
    ['another table', { content: { ...row.content, table: {} as never } }],
  ])('tells %s', (_, change) => expect(digestOf({ ...row, ...change })).not.toBe(digestOf(row)))
})

describe('personal data', () => {
  const unit = { path: '990101/001', name: '望河街道', short: '望河街', kind: 'street' as const }
  const office = { name: '云岭市澄湖区', unit: () => unit, today: () => '2024-01-15' } as unknown as Office
  const desk = { office, seal: createSeal(Buffer.alloc(32, 3)) }
  const text = '典型案例：居民许文（身份证号110101200001011232）反映的噪声问题已经解决。'
  const doc = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] }

  test('is found before anything is published, until somebody has answered for it', () => {
    const found = openPersonalData(desk, { ...row, content: { doc } }, row)
    expect(found.map(({ severity }) => severity)).toContain('高')
    const answers = found.map((one) => ({ rule: one.rule, text: one.text, reason: '当事人书面同意公开' }))
    const answered = { ...row, content: { doc, review: { by: 'reviewer', on: '2024-01-12', answers } } }
    expect(openPersonalData(desk, answered, row)).toEqual([])
  })
})
