import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inventedReports } from '../labelled/reports.ts'
import { precision, recall, score } from '../labelled/score.ts'

const reports = inventedReports(join(import.meta.dirname, 'reports'))
const result = reports.then((all) => score(all, '2026-02-01'))

test('every planted defect of a report on disclosure is found, and nothing else is, by any rule', async () => {
  expect((await result).misses).toEqual([])
})

test.each(['disclosure-table', 'disclosure-other-tables', 'disclosure-text', 'disclosure-form'])(
  '%s is right whenever it speaks, and speaks',
  async (id) => {
    const own = (await result).rules.find((rule) => rule.id === id)
    expect(own?.marked).toBeGreaterThan(1)
    expect(own && [precision(own), recall(own)]).toEqual([1, 1])
  },
)

test('reports without defects are among them', async () => {
  expect((await result).clean).toBeGreaterThan(7)
})
