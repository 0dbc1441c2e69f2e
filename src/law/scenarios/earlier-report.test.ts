import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { checkReport, readReport } from '../../modules/checking/index.ts'
import { seeded } from '../../modules/demo/random.ts'
import { earlierReport } from './earlier-report.ts'

const read = async (seed: number, around: number) => {
  const text = earlierReport({ name: '望河街道' }, 2024, () => around, seeded(seed))
  const reading = await readReport({ name: '2024.txt', bytes: new TextEncoder().encode(text) })
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

test('an invented report of an earlier year has nothing wrong in it, whatever the numbers are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), fc.integer({ min: 10, max: 4000 }), async (seed, around) => {
      const findings = checkReport(await read(seed, around), { year: 2024, today: '2026-01-15' as Day })
      expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('it has the four parts the law asks for, and chapters for an outline of last year', async () => {
  const { outline, organisation, year } = await read(3, 50)
  expect([organisation, year]).toEqual(['望河街道', 2024])
  expect(outline.map(({ number }) => number)).toEqual(['一、', '二、', '三、', '四、'])
  expect(outline[0]?.children.map(({ number }) => number)).toEqual(['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'])
})
