import { describe, expect, test } from 'vitest'
import type { Day } from '../../definition/day.ts'
import { type Length, months, calendar as natural, working } from '../../definition/length.ts'
import { makeCalendar } from '../../engine/calendar.ts'
import { due } from '../../engine/due.ts'
import type { DueInput } from '../../engine/time-limit.ts'
import { holidayNotices } from './holiday-notices.ts'

const calendar = makeCalendar(holidayNotices)

type Row = [
  id: string,
  what: string,
  length: Length,
  start: Day,
  raw: Day,
  last: Day,
  more?: Partial<Omit<DueInput, 'limit' | 'start' | 'calendar'>>,
]

/** Petition, disclosure, reconsideration, litigation and documents: the worked dates of the governance rules, on the calendar of their year. */
const rows: Row[] = [
  ['T01', '信访部门转送', natural(15), '2026-03-10', '2026-03-25', '2026-03-25'],
  ['T02', '责任单位告知受理', natural(15), '2026-03-20', '2026-04-04', '2026-04-07'],
  ['T03', '对不予受理提出异议', working(5), '2026-04-30', '2026-05-11', '2026-05-11'],
  ['T04', '信访办理', natural(60), '2026-04-01', '2026-05-31', '2026-06-01'],
  ['T05', '信访办理,延长', natural(60), '2026-04-01', '2026-06-30', '2026-06-30', extended(natural(30), '2026-05-20')],
  ['T06', '请求复查', natural(30), '2026-06-03', '2026-07-03', '2026-07-03'],
  ['T07 before the hearing', '复核', natural(30), '2026-08-03', '2026-09-02', '2026-09-02'],
  ['T07', '复核,听证不计入', natural(30), '2026-08-03', '2026-09-09', '2026-09-09', excluded('2026-08-12', '2026-08-19')],
  ['T08', '申请复议', natural(60), '2026-01-20', '2026-03-21', '2026-03-23'],
  ['T09', '复议审查', working(5), '2026-02-11', '2026-02-25', '2026-02-25'],
  ['T10 ordinary', '复议申请书副本发送', working(7), '2026-02-25', '2026-03-05', '2026-03-05'],
  ['T10 summary', '复议申请书副本发送', working(3), '2026-02-25', '2026-02-28', '2026-02-28'],
  ['T11', '复议决定,中止', natural(60), '2026-02-25', '2026-05-11', '2026-05-11', suspended('2026-03-10', '2026-03-25')],
  ['T12', '复议决定', natural(60), '2026-02-25', '2026-04-26', '2026-04-27'],
  ['T12 extended', '复议决定', natural(60), '2026-02-25', '2026-05-26', '2026-05-26', extended(natural(30), '2026-04-20')],
  ['T12 summary', '复议决定', natural(30), '2026-02-25', '2026-03-27', '2026-03-27'],
  ['T13 before consultation', '答复公开申请', working(20), '2026-03-02', '2026-03-30', '2026-03-30'],
  ['T13', '答复公开申请,征求第三方意见不计入', working(20), '2026-03-02', '2026-04-13', '2026-04-13', excluded('2026-03-09', '2026-03-20')],
  ['T14', '答复公开申请', working(20), '2026-02-10', '2026-03-16', '2026-03-16'],
  ['T14 extended', '答复公开申请', working(20), '2026-02-10', '2026-04-14', '2026-04-14', extended(working(20), '2026-03-10')],
  ['T15', '公开申请补正告知', working(7), '2026-02-10', '2026-02-26', '2026-02-26'],
  ['T16', '主动公开', working(20), '2025-09-19', '2025-10-23', '2025-10-23'],
  ['T17 law of 2017', '复议答复', natural(10), '2022-04-26', '2022-05-06', '2022-05-06'],
  ['T17 law of 2023', '复议答复', working(10), '2022-04-26', '2022-05-12', '2022-05-12'],
  ['T18', '复议答复', working(10), '2026-03-05', '2026-03-19', '2026-03-19'],
  ['T18 summary', '复议答复', working(5), '2026-02-28', '2026-03-06', '2026-03-06'],
  ['T19', '行政诉讼答辩', natural(15), '2026-04-20', '2026-05-05', '2026-05-06'],
  ['T20', '起诉期限,期满日为调休上班', months(6), '2025-08-31', '2026-02-28', '2026-02-28'],
  ['T21', '检察建议回复', months(2), '2025-12-31', '2026-02-28', '2026-02-28'],
  ['T22', '公益诉讼检察建议,紧急', natural(15), '2026-09-11', '2026-09-26', '2026-09-28'],
  ['T23', '申请司法确认', natural(30), '2026-01-16', '2026-02-15', '2026-02-24'],
  ['T24', '委派调解', natural(30), '2026-03-02', '2026-04-01', '2026-04-01'],
  ['T27', '规范性文件备案', natural(15), '2026-03-02', '2026-03-17', '2026-03-17'],
  ['T28 most', '规范性文件审核', working(15), '2026-04-28', '2026-05-21', '2026-05-21'],
  ['T29 since 2022', '法律援助审查', natural(7), '2026-04-27', '2026-05-04', '2026-05-06'],
  ['T29 before', '法律援助审查', working(7), '2019-04-25', '2019-05-07', '2019-05-07'],
  ['T30', '应急预案备案', working(20), '2026-01-12', '2026-02-09', '2026-02-09'],
  ['T31', '处罚决定公开', working(7), '2026-04-29', '2026-05-12', '2026-05-12'],
  ['T31 withdrawn', '撤回处罚决定信息', working(3), '2026-04-30', '2026-05-08', '2026-05-08'],
  ['T33', '二〇二〇年延长春节假期', working(20), '2020-01-16', '2020-02-20', '2020-02-20'],
]

test.each(rows)('%s %s', (id, label, length, start, raw, last, more) => {
  const proof = due({ limit: { id, label, length }, start: { day: start, label: '事件' }, calendar, ...more })
  expect([proof.rawLast, proof.last, proof.provisional]).toEqual([raw, last, false])
})

describe('minimum lengths', () => {
  test.each([
    ['T25', '决策公开征求意见', natural(30), '2026-03-02', '2026-04-01', '2026-04-02'],
    ['T26', '合法性审查', working(7), '2026-04-28', '2026-05-11', '2026-05-12'],
    ['T28 least', '规范性文件审核', working(5), '2026-04-28', '2026-05-08', '2026-05-09'],
  ] as const)('%s %s: full on the last day, free from the next', (id, label, length, start, last, earliest) => {
    const proof = due({ limit: { id, label, length, minimum: true }, start: { day: start, label: '事件' }, calendar })
    expect([proof.last, proof.earliest]).toEqual([last, earliest])
  })
})

test('T32 hearing notice: the date given keeps five working days with the day of notice among them; the safe one keeps them all between', () => {
  const limit = { id: 'T32', label: '复议听证通知', length: working(5), direction: 'before' as const }
  const start = { day: '2026-05-12' as const, label: '举行听证' }
  expect(due({ limit: { ...limit, fullDays: false }, start, calendar }).last).toBe('2026-05-06')
  expect(due({ limit, start, calendar }).last).toBe('2026-04-30')
})

function extended(add: Length, day: Day): Row[6] {
  return { extensions: [{ add, day, label: '批准延长' }] }
}

function excluded(from: Day, until: Day): Row[6] {
  return { exclusions: [{ from, until, label: '不计入的期间' }] }
}

function suspended(from: Day, until: Day): Row[6] {
  return { suspensions: [{ from, until, label: '中止' }] }
}
