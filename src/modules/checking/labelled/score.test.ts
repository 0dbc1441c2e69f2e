import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../check.ts'
import { rules } from '../rules/index.ts'
import { leastPrecision, leastRecall } from './floors.ts'
import { unmark } from './marks.ts'
import { inventedReports, seedReports } from './reports.ts'
import { precision, recall, score } from './score.ts'

const today = '2026-03-10'
const reports = await inventedReports()
const result = score(reports, today)

it('a mark gives its place in the text without marks, also inside another', () => {
  expect(unmark('共⟦sums|三⟦rates|百⟧⟧件')).toEqual({
    text: '共三百件',
    marks: [
      { rule: 'sums', start: 1, end: 3 },
      { rule: 'rates', start: 2, end: 3 },
    ],
  })
  expect(() => unmark('⟦sums|三')).toThrow()
  expect(() => unmark('三⟧')).toThrow()
})

describe('the labelled reports', () => {
  it('are thirty and more, a third of them clean, and name only rules that there are', () => {
    expect(reports.length).toBeGreaterThanOrEqual(36)
    expect(reports.filter((each) => each.marks.length === 0).length).toBeGreaterThanOrEqual(12)
    const ids = new Set(rules.map((rule) => rule.id))
    expect(reports.flatMap((each) => each.marks).filter((mark) => !ids.has(mark.rule))).toEqual([])
  })

  // The rules of the disclosure report are of another kind of report and proved beside themselves.
  const own = rules.filter((rule) => !rule.id.startsWith('disclosure-'))
  it.each(own.map((rule) => [rule.id]))('have the defect %s in three reports at least', (id) => {
    expect(reports.filter((each) => each.marks.some((mark) => mark.rule === id)).length).toBeGreaterThanOrEqual(3)
  })

  it.each(reports.filter((each) => each.marks.length === 0).map((each) => [each.name, each] as const))('%s has no findings', (_, each) => {
    const { reading, earlier } = each
    expect(checkReport(reading, { today, ...(earlier ? { earlier } : {}) })).toEqual([])
  })
})

it.each(result.rules.map((each) => [each.id, each] as const))('%s is right often enough and finds enough', (id, each) => {
  expect(precision(each) ?? 1, result.misses.map(({ rule, text }) => `${rule}: ${text}`).join('\n')).toBeGreaterThanOrEqual(
    leastPrecision[each.severity],
  )
  expect(recall(each) ?? 1, id).toBeGreaterThanOrEqual(leastRecall)
})

const seeds = await seedReports(join(import.meta.dirname, '../../../../../shared/seeds'))

describe.skipIf(seeds.length === 0)('real reports', () => {
  const real = score(seeds, today)
  it.each(real.rules.filter((each) => each.findings > 0).map((each) => [each.id, each] as const))(
    '%s raises no false alarm',
    (id, each) => {
      expect(real.misses.filter((miss) => miss.rule === id && miss.kind === 'false alarm')).toEqual([])
      expect(each.right).toBe(each.findings)
    },
  )

  it('nine tenths of what a reader marked are found', () => {
    const [marked, found] = real.severities.reduce(([all, some], each) => [all + each.marked, some + each.found], [0, 0])
    expect(found / marked).toBeGreaterThanOrEqual(0.9)
  })
})
