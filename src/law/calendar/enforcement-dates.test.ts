import { describe, expect, test } from 'vitest'
import type { Day } from '../../definition/day.ts'
import { hours, type Length, months, calendar as natural, working, years } from '../../definition/length.ts'
import { addWorkingDays, makeCalendar } from '../../engine/calendar.ts'
import { daysLeft, due, type Proof } from '../../engine/due.ts'
import type { DueInput, TimeLimit } from '../../engine/time-limit.ts'
import { holidayNotices } from './holiday-notices.ts'

const calendar = makeCalendar(holidayNotices)

type More = Partial<Omit<DueInput, 'limit' | 'start' | 'calendar'>>
type Row = [id: string, what: string, length: Length, start: Day, raw: Day, last: Day, limit?: Partial<TimeLimit>, more?: More]

const still = { roll: false }

/** Penalty, coercion, licence and hotline: the worked dates of the enforcement rules. */
const rows: Row[] = [
  ['TV01', '陈述申辩、听证申请', working(5), '2025-03-10', '2025-03-17', '2025-03-17'],
  ['TV02', '跨国庆节与调休周日', working(5), '2025-09-26', '2025-10-10', '2025-10-10'],
  ['TV03', '送达、公示、登记保存跨春节', working(7), '2025-01-24', '2025-02-10', '2025-02-10'],
  ['TV04', '七个工作日', working(7), '2025-04-28', '2025-05-12', '2025-05-12'],
  ['TV05', '跨中秋', working(7), '2024-09-12', '2024-09-24', '2024-09-24'],
  ['TV06', '新法施行首日后', working(7), '2021-07-16', '2021-07-27', '2021-07-27'],
  ['TV07', '跨中秋国庆', working(7), '2023-09-27', '2023-10-12', '2023-10-12'],
  ['TV08', '跨春节,止于调休周六', working(7), '2026-02-12', '2026-02-28', '2026-02-28'],
  ['TV09', '撤回公示', working(3), '2025-01-24', '2025-02-05', '2025-02-05'],
  ['TV10', '其他决定公示', working(20), '2025-04-28', '2025-05-29', '2025-05-29'],
  ['TV11', '其他决定公示跨春节', working(20), '2025-01-24', '2025-02-27', '2025-02-27'],
  ['TV12', '办案期限,止于假日', natural(90), '2025-03-03', '2025-06-01', '2025-06-03'],
  ['TV13', '办案期限,止于周日', natural(90), '2024-12-02', '2025-03-02', '2025-03-03'],
  ['TV14', '办案期限,延长', natural(90), '2025-03-03', '2025-07-01', '2025-07-01', {}, extended(natural(30), '2025-05-20')],
  ['TV15', '办案期限,听证不计入', natural(90), '2025-03-03', '2025-06-17', '2025-06-17', {}, excluded('2025-04-14', '2025-04-30')],
  ['TV16', '缴款,止于假期', natural(15), '2025-04-18', '2025-05-03', '2025-05-06'],
  ['TV17', '缴款,止于国庆', natural(15), '2025-09-17', '2025-10-02', '2025-10-09'],
  ['TV18', '查封,不顺延', natural(30), '2025-06-10', '2025-07-10', '2025-07-10', still],
  ['TV19', '查封,延长,不顺延', natural(30), '2025-06-10', '2025-08-09', '2025-08-09', still, extended(natural(30), '2025-07-08')],
  ['TV20', '查封,检测不计入,不顺延', natural(30), '2025-06-10', '2025-07-20', '2025-07-20', still, excluded('2025-06-15', '2025-06-25')],
  ['TV22', '申请复议', natural(60), '2025-03-03', '2025-05-02', '2025-05-06'],
  ['TV23', '起诉', months(6), '2025-03-03', '2025-09-03', '2025-09-03'],
  ['TV26', '没有对应日', months(6), '2025-08-31', '2026-02-28', '2026-02-28'],
  ['TV27', '立案前核查', working(15), '2025-02-14', '2025-03-07', '2025-03-07'],
  ['TV27 extended', '立案前核查', working(15), '2025-02-14', '2025-03-28', '2025-03-28', {}, extended(working(15), '2025-03-05')],
  ['TV28', '立案前核查,住建', working(15), '2025-02-14', '2025-03-21', '2025-03-21', {}, extended(working(10), '2025-03-05')],
  ['TV29', '结案', working(15), '2025-02-14', '2025-03-07', '2025-03-07'],
  ['TV30', '当场收缴罚款交付', working(2), '2025-09-26', '2025-09-29', '2025-09-29'],
  ['TV33', '许可决定', working(20), '2025-12-29', '2026-01-27', '2026-01-27'],
  ['TV33 extended', '许可决定', working(20), '2025-12-29', '2026-02-10', '2026-02-10', {}, extended(working(10), '2026-01-20')],
  ['TV34', '许可补正告知', working(5), '2026-02-12', '2026-02-26', '2026-02-26'],
  ['TV35', '许可送达', working(10), '2025-06-05', '2025-06-19', '2025-06-19'],
  ['TV36', '移送涉嫌犯罪,自然日', natural(3), '2025-09-24', '2025-09-27', '2025-09-28'],
  ['TV40', '旧法要求听证,自然日', natural(3), '2020-09-29', '2020-10-02', '2020-10-09'],
  ['TV41', '热线工单', working(5), '2025-09-24', '2025-09-30', '2025-09-30'],
  ['TV42', '复议申请后自行纠正', working(5), '2026-07-06', '2026-07-13', '2026-07-13'],
]

test.each(rows)('%s %s', (id, label, length, start, raw, last, limit, more) => {
  const proof = due({ limit: { id, label, length, ...limit }, start: { day: start, label: '事件' }, calendar, ...more })
  expect([proof.rawLast, proof.last, proof.provisional]).toEqual([raw, last, false])
})

test.each([
  ['TV18', '2025-07-10', '2025-07-09'],
  ['TV19', '2025-08-09', '2025-08-08'],
] as const)('%s: the internal day is the working day before %s', (_, last, internal) => {
  expect(addWorkingDays(calendar, last, -1)).toBe(internal)
})

test('TV21 twenty-four hours run through the holiday', () => {
  const start = { day: '2025-10-03' as const, label: '实施', at: '2025-10-03T15:20:00+08:00' }
  const proof = due({ limit: { id: 'TV21', label: '补办批准手续', length: hours(24) }, start, calendar })
  expect([proof.last, proof.lastInstant]).toEqual(['2025-10-04', '2025-10-04T15:20:00+08:00'])
})

test('TV24 the window for court enforcement opens the day after TV23 and closes three months on', () => {
  const limitation = simple('TV23', months(6), '2025-03-03', { minimum: true })
  expect(limitation.earliest).toBe('2025-09-04')
  expect(simple('TV24', months(3), limitation.last as Day).last).toBe('2025-12-03')
})

describe('earliest day to act', () => {
  test.each([
    ['TV25', '催告后申请法院', working(10), '2025-09-04', '2025-09-18', '2025-09-19'],
    ['TV39', '强制拆除', months(6), '2025-05-06', '2025-11-06', '2025-11-07'],
  ] as const)('%s %s', (id, _, length, start, last, earliest) => {
    const proof = simple(id, length, start, { minimum: true })
    expect([proof.last, proof.earliest]).toEqual([last, earliest])
  })
})

describe('notice before a hearing', () => {
  test.each([
    ['TV31', '2025-03-20', '2025-03-10', '2025-03-11'],
    ['TV32', '2025-10-16', '2025-09-29', '2025-09-30'],
  ] as const)('%s', (id, hearing, safe, lenient) => {
    expect(simple(id, working(7), hearing, { direction: 'before' }).last).toBe(safe)
    expect(simple(id, working(7), hearing, { direction: 'before', fullDays: false }).last).toBe(lenient)
  })
})

describe('limitation of punishment', () => {
  test.each([
    ['TV37', years(2), '2023-05-10', '2025-05-10'],
    ['TV38', years(5), '2020-05-10', '2025-05-10'],
  ] as const)('%s: punishable when found through the last day, a Saturday', (id, length, act, last) => {
    const proof = simple(id, length, act, still)
    expect(proof.last).toBe(last)
    expect(daysLeft(calendar, proof, '2025-05-10').overdue).toBe(false)
    expect(daysLeft(calendar, proof, '2025-05-11').overdue).toBe(true)
  })
})

function simple(id: string, length: Length, day: Day, limit: Partial<TimeLimit> = {}): Proof {
  return due({ limit: { id, label: id, length, ...limit }, start: { day, label: '事件' }, calendar })
}

function extended(add: Length, day: Day): More {
  return { extensions: [{ add, day, label: '批准延长' }] }
}

function excluded(from: Day, until: Day): More {
  return { exclusions: [{ from, until, label: '不计入的期间' }] }
}
