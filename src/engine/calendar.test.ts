import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayFromNumber, dayNumber } from '../definition/day.ts'
import type { HolidayNotice } from '../definition/holiday-notice.ts'
import { addWorkingDays, countWorkingDays, explain, firstWorkingDayFrom, isKnownThroughout, isWorking, makeCalendar } from './calendar.ts'

/** Invented years with a gap: 2031 and 2033 have notices, 2032 has none. */
const notices: HolidayNotice[] = [
  {
    year: 2031,
    title: '二〇三一年放假通知',
    off: [
      { name: '灯节', from: '2030-12-30', to: '2031-01-03' },
      { name: '渡口节', from: '2031-06-02', to: '2031-06-09' },
    ],
    makeUp: [{ name: '渡口节', days: ['2031-05-31', '2031-06-01', '2031-06-14'] }],
  },
  { year: 2033, title: '二〇三三年放假通知', off: [{ name: '灯节', from: '2033-01-03', to: '2033-01-05' }], makeUp: [] },
]
const calendar = makeCalendar(notices)
const anyDay = fc.integer({ min: dayNumber('2028-01-01'), max: dayNumber('2036-12-31') }).map(dayFromNumber)

describe('addWorkingDays', () => {
  it('is what stepping day by day finds, in both directions', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -700, max: 700 }),
        (day, count) => addWorkingDays(calendar, day, count) === stepped(day, count),
      ),
    )
  })

  it('lands on a working day and grows with the count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 5_000 }), (day, count) => {
        const landed = addWorkingDays(calendar, day, count)
        expect(isWorking(calendar, landed)).toBe(true)
        expect(addWorkingDays(calendar, day, count + 1) > landed).toBe(true)
        expect(countWorkingDays(calendar, day, landed)).toBe(count)
      }),
    )
  })

  it('leaves the day alone for 0', () => {
    expect(addWorkingDays(calendar, '2031-06-07', 0)).toBe('2031-06-07')
  })
})

it('moves a rest day forward and keeps a working day', () => {
  expect(firstWorkingDayFrom(calendar, '2031-06-02')).toBe('2031-06-10')
  expect(firstWorkingDayFrom(calendar, '2031-06-14')).toBe('2031-06-14')
})

it('lets a later notice overrule an earlier one day by day', () => {
  const changed = makeCalendar([
    ...notices,
    {
      year: 2031,
      title: '调整通知',
      off: [{ name: '渡口节', from: '2031-06-10', to: '2031-06-14' }],
      makeUp: [{ name: '渡口节', days: ['2031-06-09'] }],
    },
  ])
  expect([isWorking(changed, '2031-06-14'), isWorking(changed, '2031-06-09'), isWorking(changed, '2031-06-08')]).toEqual([
    false,
    true,
    false,
  ])
  expect(changed.years.get(2031)).toEqual(['二〇三一年放假通知', '调整通知'])
  expect(changed.version).not.toBe(calendar.version)
})

it('is provisional in years without notice, except on days another notice names', () => {
  expect(explain(calendar, '2032-05-03')).toMatchObject({ working: true, provisional: true })
  expect(explain(calendar, '2030-12-30')).toMatchObject({ working: false, provisional: false, why: '灯节放假' })
  expect(isKnownThroughout(calendar, '2031-01-01', '2031-12-31')).toBe(true)
  expect(isKnownThroughout(calendar, '2031-12-31', '2033-01-01')).toBe(false)
})

it('works without any notice', () => {
  const bare = makeCalendar([])
  expect(addWorkingDays(bare, '2026-10-01', 1)).toBe('2026-10-02')
  expect(explain(bare, '2026-10-01').provisional).toBe(true)
})

function stepped(day: Day, count: number): Day {
  let left = Math.abs(count)
  let at = day
  while (left > 0) {
    at = addDays(at, Math.sign(count))
    if (isWorking(calendar, at)) left--
  }
  return at
}
