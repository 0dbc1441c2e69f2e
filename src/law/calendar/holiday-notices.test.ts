import chineseDays from 'chinese-days'
import { describe, expect, it, test } from 'vitest'
import { addDays, compareDays, type Day, weekday } from '../../definition/day.ts'
import { explain, isWorking, makeCalendar } from '../../engine/calendar.ts'
import { holidayNotices } from './holiday-notices.ts'

const calendar = makeCalendar(holidayNotices)

/** Days off that fall on Monday to Friday, and weekends worked, year by year: an independent transcript, by notice. */
const transcript: [year: number, off: string, working: string][] = [
  [2019, '12-30..01-01 02-04..02-10 04-05 05-01..05-04 06-07 09-13 10-01..10-07', '12-29 02-02 02-03 04-28 05-05 09-29 10-12'],
  [2020, '01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08', '01-19 04-26 05-09 06-28 09-27 10-10'],
  [
    2021,
    '01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ],
  [
    2022,
    '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ],
  [2023, '12-31..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06', '01-28 01-29 04-23 05-06 06-25 10-07 10-08'],
  [2024, '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07', '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'],
  [2025, '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08', '01-26 02-08 04-27 09-28 10-11'],
  [
    2026,
    '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ],
]

describe.each(transcript)('%i', (year, off, working) => {
  // A notice begins with New Year, whose days can lie in the December before.
  const day = (text: string): Day => `${text.startsWith('12-') ? year - 1 : year}-${text}` as Day
  const offDays = new Set(
    off.split(' ').flatMap((range) => {
      const [from = '', to = from] = range.split('..')
      return eachDay(day(from), day(to))
    }),
  )
  const workedDays = new Set(working.split(' ').map(day))
  const days = eachDay(year === 2019 ? '2018-12-29' : `${year}-01-01`, `${year}-12-31`).filter((each) => !elsewhere(each, year))

  it('rests and works as the transcript says', () => {
    const expected = days.map((each) => [each, workedDays.has(each) || (weekday(each) <= 5 && !offDays.has(each))])
    expect(days.map((each) => [each, isWorking(calendar, each)])).toEqual(expected)
  })

  it('works on no ordinary weekday and rests on no make-up day by mistake', () => {
    for (const each of workedDays) expect(weekday(each)).toBeGreaterThan(5)
    for (const each of offDays) expect(explain(calendar, each).why).toMatch(/放假$/)
    for (const each of workedDays) expect(explain(calendar, each).why).toMatch(/^调休上班（.+）$/)
  })
})

it('agrees with chinese-days on every day of 2019 to 2026', () => {
  const days = eachDay('2019-01-01', '2026-12-31')
  expect(days.filter((day) => isWorking(calendar, day) !== chineseDays.isWorkday(day))).toEqual([])
  expect(days).toHaveLength(2922)
})

it('names each notice and orders ranges and days within its own year', () => {
  for (const { year, title, off, makeUp } of holidayNotices) {
    expect(title).toMatch(new RegExp(`^国务院办公厅关于.*${year}年.*的通知$`))
    for (const { from, to } of off) expect(compareDays(from, to)).toBeLessThanOrEqual(0)
    const days = [...off.flatMap(({ from, to }) => [from, to]), ...makeUp.flatMap((each) => each.days)]
    for (const day of days) expect(day >= `${year - 1}-12-25` && day <= `${year}-12-31`).toBe(true)
  }
})

test.each([
  ['2023-10-07', true, '调休上班（中秋节、国庆节）', false],
  ['2020-02-01', false, '春节放假', false],
  ['2020-02-03', true, '工作日', false],
  ['2018-12-30', false, '元旦放假', false],
  ['2018-12-29', true, '调休上班（元旦）', false],
  ['2022-12-31', false, '元旦放假', false],
  ['2019-05-01', false, '劳动节放假', false],
  ['2019-05-02', false, '劳动节放假', false],
  ['2026-11-21', false, '星期六（休息日）', false],
  ['2027-01-04', true, '暂按周一至周五推定（2027年放假安排未公布）', true],
  ['2027-01-03', false, '星期日，暂按周一至周五推定（2027年放假安排未公布）', true],
  ['2018-05-01', true, '暂按周一至周五推定（2018年放假安排未录入）', true],
] as const)('%s: working %s, %s', (day, working, why, provisional) => {
  expect(explain(calendar, day)).toEqual({ day, working, why, provisional })
})

/** December days that belong to the next year's notice. */
function elsewhere(day: Day, year: number): boolean {
  return year === 2022 && day === '2022-12-31'
}

function eachDay(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
