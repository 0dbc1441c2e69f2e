import { describe, expect, test } from 'vitest'
import type { AnyValues, Day } from '../../definition/index.ts'
import { caseOf, officer, type TestCase } from '../testing.ts'
import { hotlineOrder2018, hotlineOrder2025 } from './order.ts'

const editionOn = (on: Day) => (on < '2025-06-26' ? hotlineOrder2018 : hotlineOrder2025)
const form: AnyValues = {
  channel: 'board',
  kind: 'complaint',
  topic: 'streetOrder',
  grade: 'ordinary',
  subject: '晚间占道摆摊',
  content: '晚间人行道被占。',
  repeated: false,
}
const handlers = { handlers: [{ id: 'o-2', name: '沈亦安' }] }
const unit = { path: '330102002', name: '桐花街道' }
const visitor = officer('o-5')
const solved = { contacted: true, solved: true, satisfaction: 'satisfied' }

const received = (on: Day, values: AnyValues = {}, own = {}) =>
  caseOf(editionOn(on), { ownValues: own }).take('receive', on, { ...form, ...values })
const signed = (on: Day, values: AnyValues = {}) => received(on, values).take('sign', on, handlers)
const replied = (on: Day, values: AnyValues = {}) => signed(on, values).take('reply', on, { reply: '已劝离，安排夜间巡查。' })

describe('limits', () => {
  const rows: [says: string, limit: string, matter: TestCase, last: Day][] = [
    [
      'TV41 一般事项五个工作日',
      'ordinary',
      received('2025-09-20').take('dispatch', '2025-09-24', { unit, grade: 'ordinary' }),
      '2025-09-30',
    ],
    ['签收一个工作日，调休的星期六也算', 'sign', received('2026-05-08'), '2026-05-09'],
    ['咨询两个工作日', 'consult', received('2026-03-02', { grade: 'consult' }), '2026-03-04'],
    ['疑难复杂十五个工作日', 'complex', received('2026-03-02', { grade: 'complex' }), '2026-03-23'],
    ['工单写明办结日期的按该日期', 'ordered', received('2026-03-02', { dueOn: '2026-03-15' }), '2026-03-15'],
    [
      '办公室自己设置的期限优先',
      'ordinary',
      received('2026-03-02', {}, { 'hotline.ordinary': [{ from: '2026-01-01', value: 3 }] }),
      '2026-03-05',
    ],
    [
      '批准延期三个工作日',
      'ordinary',
      signed('2026-03-02').take('extend', '2026-03-09', { extendedDays: 3, reason: '需要协调' }),
      '2026-03-12',
    ],
    [
      '挂起期间不计算',
      'ordinary',
      signed('2026-03-02').take('suspend', '2026-03-04', { reason: '等待施工' }).take('resume', '2026-03-09'),
      '2026-03-12',
    ],
    [
      '重办按退回时定的期限',
      'rework',
      replied('2026-03-02')
        .take('callBack', '2026-03-03', { contacted: true, solved: false, satisfaction: 'dissatisfied' }, visitor)
        .take('reopen', '2026-03-04', { reason: '仍有摆摊', reworkDueOn: '2026-03-11' }),
      '2026-03-11',
    ],
  ]
  test.each(rows)('%s', (_, limit, matter, last) => {
    expect(matter.limit(limit)?.proof.last).toBe(last)
  })

  test('an order that names its day runs no other limit, an urgent one counts hours', () => {
    expect(received('2026-03-02', { dueOn: '2026-03-15' }).limit('ordinary')).toBeUndefined()
    expect(received('2026-03-02', { grade: 'urgent' }).limit('urgent')?.proof.lastInstant).toMatch(/^2026-03-03T10:00/)
  })
})

describe('what may happen', () => {
  const kept = received('2026-03-02')
    .take('requestReturn', '2026-03-02', { returnReason: '不属职责' })
    .take('keep', '2026-03-03', { decision: '由你单位办理' })
  const rows: [says: string, matter: TestCase, step: string, on: Day, values: AnyValues, rule: string | undefined][] = [
    ['投诉不能当场答复了事', received('2026-03-02'), 'answer', '2026-03-02', { instantReply: '好' }, 'isConsultation'],
    ['咨询可以当场答复', received('2026-03-02', { kind: 'consultation' }), 'answer', '2026-03-02', { instantReply: '好' }, undefined],
    ['一个工作日内可以退单', received('2026-03-02'), 'requestReturn', '2026-03-03', { returnReason: '不属职责' }, undefined],
    ['过了一个工作日不能退单', received('2026-03-02'), 'requestReturn', '2026-03-04', { returnReason: '不属职责' }, 'returnInTime'],
    ['确定承办后不得再次退单', kept, 'requestReturn', '2026-03-03', { returnReason: '不属职责' }, 'notDesignated'],
    ['届满后不能延期', signed('2026-03-02'), 'extend', '2026-03-10', { extendedDays: 1, reason: '忙' }, 'extendInTime'],
    ['延期不超过五个工作日', signed('2026-03-02'), 'extend', '2026-03-09', { extendedDays: 6, reason: '忙' }, 'extensionFits'],
    ['重复诉求要关联原工单', caseOf(hotlineOrder2025), 'receive', '2026-03-02', { ...form, repeated: true }, 'repeatNamed'],
    ['未回访又不说明理由的不能办结', replied('2026-03-02'), 'close', '2026-03-03', {}, 'visitedOrExplained'],
    ['写明理由的可以办结', replied('2026-03-02'), 'close', '2026-03-03', { noVisit: '由市平台统一回访' }, undefined],
    [
      '满意的不能退回重办',
      replied('2026-03-02').take('callBack', '2026-03-03', solved, visitor),
      'reopen',
      '2026-03-03',
      { reason: '再办', reworkDueOn: '2026-03-09' },
      'dissatisfied',
    ],
    ['联系上的要写明是否解决', replied('2026-03-02'), 'callBack', '2026-03-03', { contacted: true }, 'answersGiven'],
    [
      '有效回访一次为限',
      replied('2026-03-02').take('callBack', '2026-03-03', solved, visitor),
      'callBack',
      '2026-03-04',
      solved,
      'notReached',
    ],
    [
      '涉及隐私的留言答复不公开',
      signed('2026-03-02').take('reply', '2026-03-02', { reply: '已上门处理。', confidential: true }),
      'publishReply',
      '2026-03-03',
      { page: '/a' },
      'isBoard',
    ],
    ['热线答复不在留言栏目公开', replied('2026-03-02', { channel: 'hotline' }), 'publishReply', '2026-03-03', { page: '/a' }, 'isBoard'],
  ]
  test.each(rows)('%s', (_, matter, step, on, values, rule) => {
    const found = matter.refusals(step, on, values, visitor).map((refusal) => refusal.rule)
    if (rule === undefined) expect(found).toEqual([])
    else expect(found).toContain(rule)
  })

  test('the handler does not call back on his own order', () => {
    expect(replied('2026-03-02').refusals('callBack', '2026-03-03', solved, officer('o-2'))).toMatchObject([{ rule: 'apart' }])
  })
})

test('orders of earlier years go by local rules alone', () => {
  expect(received('2023-03-01').refusals('requestReturn', '2023-03-03', { returnReason: '不属职责' })[0]?.basis?.name).toBe('工作惯例')
  expect(caseOf(hotlineOrder2025).refusals('receive', '2025-06-25', form)).toMatchObject([{ code: 'day' }])
  expect(caseOf(hotlineOrder2018).refusals('receive', '2025-06-25', form)).toEqual([])
})

describe('figures', () => {
  test('85 messages, all answered in time', () => {
    const done = replied('2026-03-02').take('callBack', '2026-03-03', solved, visitor).take('close', '2026-03-04')
    const year = Array<TestCase>(85).fill(done)
    expect(year.reduce((sum, matter) => sum + matter.figure('received', { channel: 'board' }).amount, 0)).toBe(85)
    expect(done.figure('onTime', { channel: 'board' })).toEqual({ amount: 1, base: 1 })
    expect(done.figure('signedOnTime')).toEqual({ amount: 1, base: 1 })
    expect(done.figure('solvedRate')).toEqual({ amount: 1, base: 1 })
    expect(done.figure('open').amount).toBe(0)
  })

  test('a late reply counts against, an extended one does not', () => {
    expect(signed('2026-03-02').take('reply', '2026-03-10', { reply: '迟' }).figure('onTime')).toEqual({ amount: 0, base: 1 })
    const extended = signed('2026-03-02').take('extend', '2026-03-09', { extendedDays: 1, reason: '忙' })
    expect(extended.take('reply', '2026-03-10', { reply: '好' }).figure('onTime')).toEqual({ amount: 1, base: 1 })
  })

  test('callers not reached and callers without an opinion are left out of the rates', () => {
    const silent = replied('2026-03-02').take('callBack', '2026-03-03', { contacted: true, solved: true, satisfaction: 'silent' }, visitor)
    const missed = replied('2026-03-02').take('callBack', '2026-03-03', { contacted: false }, visitor)
    expect(silent.figure('satisfiedRate')).toEqual({ amount: 0, base: 0 })
    expect(silent.figure('solvedRate')).toEqual({ amount: 1, base: 1 })
    expect(missed.figure('solvedRate')).toEqual({ amount: 0, base: 0 })
  })

  test('a reopened order counts once in the reply rate, and again among the reopened', () => {
    const again = replied('2026-03-02')
      .take('callBack', '2026-03-03', { contacted: true, solved: false, satisfaction: 'dissatisfied' }, visitor)
      .take('reopen', '2026-03-04', { reason: '仍有摆摊', reworkDueOn: '2026-03-11' })
      .take('reply', '2026-03-10', { reply: '已设岗值守。' })
    expect(again.figure('onTime')).toEqual({ amount: 1, base: 1 })
    expect(again.figure('reopened').amount).toBe(1)
    expect(again.limit('rework')?.kept).toBe(true)
  })
})
