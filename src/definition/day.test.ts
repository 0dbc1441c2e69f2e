import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths, type Day, dayFromNumber, dayInShanghai, daysBetween, formatDay, isDay, parseDay, weekday } from './day.ts'

const anyNumber = fc.integer({ min: -300_000, max: 2_900_000 })
const anyDay = fc.integer({ min: -5_000, max: 60_000 }).map(dayFromNumber)

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01', '9999-12-31'])('%s exists', (text) => {
  expect(parseDay(text)).toBe(text)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '2026/01/01',
  '０２６-01-01',
  '+026-01-01',
  ' 2026-01-0',
  '',
  '2026-01-01T',
])('“%s” does not', (text) => {
  expect(isDay(text)).toBe(false)
  expect(() => parseDay(text)).toThrow(RangeError)
  expect(() => addDays(text as Day, 1)).toThrow(/不是有效日期/)
  expect(() => addMonths(text as Day, 1)).toThrow(/不是有效日期/)
})

describe('arithmetic', () => {
  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const date = new Date(number * 86_400_000)
        const day = dayFromNumber(number)
        expect(day).toBe(date.toISOString().slice(0, 10))
        expect(weekday(day)).toBe(date.getUTCDay() || 7)
      }),
    )
  })

  it('adds and takes away days', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => daysBetween(day, addDays(day, count)) === count))
  })

  it('finds the corresponding day of the month, or the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, count) => {
        const moved = addMonths(day, count)
        const months = (each: Day) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7))
        expect(months(moved) - months(day)).toBe(count)
        const lastOfMonth = addDays(moved, 1).slice(8) === '01'
        expect(moved.slice(8) === day.slice(8) || (lastOfMonth && moved.slice(8) < day.slice(8))).toBe(true)
      }),
    )
  })

  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2025-12-31', 12, '2026-12-31'],
  ] as const)('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  it('refuses to leave the years it can write', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(/超出/)
    expect(() => addMonths('1000-01-01', -1)).toThrow(/超出/)
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow(RangeError)
  })
})

test.each([
  ['2026-03-05T15:59:59.999Z', '2026-03-05'],
  ['2026-03-05T16:00:00Z', '2026-03-06'],
  ['2025-12-31T16:00:00Z', '2026-01-01'],
])('%s is %s in Shanghai', (instant, day) => {
  expect(dayInShanghai(new Date(instant))).toBe(day)
})

it('reads out a day as documents write it', () => {
  expect(formatDay('2026-03-05')).toBe('2026年3月5日（周四）')
  expect(formatDay('2023-10-08')).toBe('2023年10月8日（周日）')
})
