import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Judged, middle, outliers, standingOut } from './outliers.ts'

const text = (value: number) => `${value}件`
const year = (values: readonly number[], of = 2023): Judged[] => values.map((value, index) => ({ unit: `${index}`, year: of, value }))

describe('among the streets of a year', () => {
  test('the one that is many times the others stands out, and says why', () => {
    const found = outliers(year([100, 120, 90, 110, 1100]), text)
    expect([...found]).toEqual([['4 2023', '2023年5个单位的中位数是110件，1100件明显偏高']])
  })
  test.each([
    ['three are too few', [1, 1, 1000]],
    ['the same everywhere but once', [5, 5, 5, 5, 6]],
    ['streets of different sizes', [40, 80, 120, 200, 90]],
    ['nothing', []],
  ])('%s: none', (_, values) => expect(outliers(year(values), text).size).toBe(0))
})

test('a jump from the year before stands out among the changes of all', () => {
  const before = year([100, 200, 300, 400, 500], 2022)
  const now = year([104, 190, 309, 412, 5200], 2023)
  const found = outliers([...before, ...now], text)
  expect(found.get('4 2023')).toContain('为上年500件的10倍')
  expect(found.has('0 2023')).toBe(false)
})

describe('what stands out', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 30 })
  test('are never half of the values, and none of fewer than four', () => {
    fc.assert(
      fc.property(values, (all) => {
        const found = standingOut(all)
        expect(found.size * 2).toBeLessThanOrEqual(all.length)
        if (all.length < 4) expect(found.size).toBe(0)
      }),
    )
  })
  test('does not depend on the order', () => {
    fc.assert(
      fc.property(values, (all) => {
        const told = (list: number[]) => [...standingOut(list)].map(([at, side]) => [list[at], side]).sort()
        expect(told([...all].reverse())).toEqual(told(all))
      }),
    )
  })
  test('the middle lies between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (all) => {
        expect(middle(all)).toBeGreaterThanOrEqual(Math.min(...all))
        expect(middle(all)).toBeLessThanOrEqual(Math.max(...all))
      }),
    )
  })
})
