import { describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { caseOf } from '../testing.ts'
import { recommendation } from './recommendation.ts'

const handler = { id: 'o-2', name: '沈亦舟' }

function received(on: Day, kind: string, urgent = false) {
  return caseOf(recommendation).take('receive', on, {
    kind,
    issuer: '澄湖区人民检察院',
    letterNumber: '云澄检建〔2025〕3号',
    subject: '河道沿线违规堆放建筑垃圾的监管',
    urgent,
  })
}

const assigned = (on: Day, kind = 'publicInterest') => received(on, kind).take('assign', on, { handler })
const answer = { adopted: 'adopted', reply: '已清运并建立巡查制度' }

describe('the last day of the reply', () => {
  test.each<[string, Day, string, boolean, string, Day]>([
    ['两个月，相应日为工作日', '2025-07-30', 'publicInterest', false, 'publicInterest', '2025-09-30'],
    ['没有相应日的，为月末日', '2025-12-31', 'governance', false, 'governance', '2026-02-28'],
    ['最后一日在国庆假期，顺延至节后', '2025-08-01', 'publicInterest', false, 'publicInterest', '2025-10-09'],
    ['紧急情形十五日，最后一日为调休上班的周六，不顺延', '2026-01-30', 'publicInterest', true, 'urgent', '2026-02-14'],
    ['紧急情形十五日，最后一日在春节假期，顺延', '2026-01-31', 'publicInterest', true, 'urgent', '2026-02-24'],
    ['规范性文件司法建议六十日，最后一日在劳动节假期，顺延', '2025-03-03', 'document', false, 'document', '2025-05-06'],
    ['新规定施行当日收到的综合治理类司法建议，两个月', '2023-11-16', 'comprehensive', false, 'comprehensive', '2024-01-16'],
  ])('%s', (_, on, kind, urgent, limit, last) => expect(received(on, kind, urgent).limit(limit)?.proof.last).toBe(last))

  test.each<[string, Day, string, boolean, string]>([
    ['紧急的，不适用两个月', '2026-01-30', 'publicInterest', true, 'publicInterest'],
    ['新规定施行前一日收到的综合治理类司法建议，没有期限', '2023-11-15', 'comprehensive', false, 'comprehensive'],
    ['履行裁判的司法建议，没有法定天数', '2025-03-03', 'performance', false, 'governance'],
  ])('%s', (_, on, kind, urgent, limit) => expect(received(on, kind, urgent).limit(limit)).toBeUndefined())
})

describe('what may be done', () => {
  const open = assigned('2025-07-30')
  test.each([
    ['没有整改的，不能回复采纳', open, 'reply', answer, 'acted'],
    ['整改后可以回复', open.take('rectify', '2025-08-20', { measures: '清运、设卡、巡查' }), 'reply', answer, undefined],
    ['不采纳又不写理由的，不能回复', open, 'reply', { adopted: 'declined', reply: '不属于本街道职责' }, 'reasoned'],
    [
      '写明理由的，可以回复不采纳',
      open,
      'reply',
      { adopted: 'declined', reply: '不属于本街道职责', reason: '职责在区水务部门' },
      undefined,
    ],
    ['没有提出异议的，不能登记异议结果', open, 'answerObjection', { objectionResult: 'maintained' }, 'objected'],
    ['司法建议不能向检察机关提出异议', assigned('2025-07-30', 'document'), 'object', { objection: '事实有误' }, 'mayObject'],
    ['检察建议可以提出异议', open, 'object', { objection: '事实有误' }, undefined],
  ])('%s', (_, matter, step, values, rule) => {
    const rules = matter.refusals(step, '2025-08-25', values).flatMap((refusal) => refusal.rule ?? refusal.code)
    expect(rules.includes(rule ?? '')).toBe(rule !== undefined)
    if (rule === undefined) expect(rules).toEqual([])
  })
})

describe('the figures', () => {
  const rectified = assigned('2025-08-01').take('rectify', '2025-08-20', { measures: '清运、设卡、巡查' })

  test('a reply on the last day is in time, a day later it is not', () => {
    expect(rectified.take('reply', '2025-10-09', answer).figure('publicInterestOnTime')).toEqual({ amount: 1, base: 1 })
    expect(rectified.take('reply', '2025-10-10', answer).figure('publicInterestOnTime')).toEqual({ amount: 0, base: 1 })
  })

  test('a recommendation taken back is neither in time nor late', () => {
    const back = assigned('2025-08-01').take('withdraw', '2025-08-20', { withdrawal: '提出机关撤回' })
    expect(back.figure('publicInterestOnTime')).toEqual({ amount: 0, base: 0 })
  })

  test('the letter may ask for an earlier reply', () => {
    const letter = {
      kind: 'governance',
      issuer: '澄湖区人民检察院',
      letterNumber: '云澄检建〔2025〕4号',
      subject: '出租房屋消防管理',
      urgent: false,
    }
    const matter = caseOf(recommendation)
    expect(matter.refusals('receive', '2025-08-01', { ...letter, replyBy: '2025-07-31' }).map(({ rule }) => rule)).toEqual(['replyByAhead'])
    expect(matter.take('receive', '2025-08-01', { ...letter, replyBy: '2025-08-31' }).limit('letter')?.proof.last).toBe('2025-08-31')
    expect(matter.take('receive', '2025-08-01', letter).limit('letter')).toBeUndefined()
  })

  test('closing takes the matter out of stock and counts what was adopted and done', () => {
    const closed = rectified.take('reply', '2025-09-20', answer).take('close', '2025-11-20', { result: 'done' })
    expect(closed.figure('open').amount).toBe(0)
    expect(closed.figure('adoptionRate')).toEqual({ amount: 1, base: 1 })
    expect(closed.standing.ended).toBe(true)
  })
})
