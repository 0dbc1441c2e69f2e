import { describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { caseOf, type TestCase } from '../testing.ts'
import { peopleMediation } from './people-mediation.ts'

const dispute = {
  applicant: { type: 'person', name: '沈秋禾' },
  respondent: { type: 'person', name: '季青岚' },
  channel: 'walkIn',
  source: 'application',
  kind: 'neighbour',
  claim: '楼上漏水，请求修复和赔偿',
}
const mediators = [{ id: 'm-1', name: '陆闻舟' }]
const registered = caseOf(peopleMediation).take('register', '2026-01-12', dispute)
const accepted = registered.take('accept', '2026-01-12', { mediators, toldOn: true })
const agreed = (form = 'written', on: Day = '2026-01-16') => accepted.take('agree', on, { form, terms: '十日内修复' })
const visited = (performance: string, matter: TestCase = agreed()) => matter.take('visit', '2026-02-02', { performance, visit: '电话回访' })

describe('what is refused', () => {
  const ruling = { confirmed: 'confirmed' }
  test.each<[string, TestCase, string, Day, Record<string, unknown>, string | undefined]>([
    ['没有告知权利义务不受理', registered, 'accept', '2026-01-12', { mediators, toldOn: false }, 'told'],
    ['口头协议不申请司法确认', agreed('oral'), 'confirm', '2026-01-19', {}, 'written'],
    ['三十日的最后一日在春节假期，顺延到节后(T23)', agreed(), 'confirm', '2026-02-24', {}, undefined],
    ['顺延后的次日不再登记', agreed(), 'confirm', '2026-02-25', {}, 'confirmInTime'],
    ['没有共同申请的，没有司法确认结果', agreed(), 'ruling', '2026-02-02', ruling, 'applied'],
    ['共同申请后登记司法确认结果', agreed().take('confirm', '2026-01-19'), 'ruling', '2026-02-02', ruling, undefined],
    ['没有回访不能归档', agreed(), 'archive', '2026-02-02', {}, 'visited'],
  ])('%s', (_, matter, step, day, values, rule) => {
    expect(matter.refusals(step, day, values).map((refusal) => refusal.rule)[0]).toBe(rule)
  })
})

describe('figures', () => {
  test('受理后当事人拒绝继续的，算一件没有调成；受理前拒绝的不算', () => {
    const unwilling = { reason: '一方不同意调解' }
    expect(accepted.take('decline', '2026-01-14', unwilling).figure('successRate')).toEqual({ amount: 0, base: 1 })
    expect(registered.take('decline', '2026-01-14', unwilling).figure('successRate')).toEqual({ amount: 0, base: 0 })
    expect(agreed().figure('successRate')).toEqual({ amount: 1, base: 1 })
  })

  test('回访两次的协议只算一件，以最后一次为准', () => {
    const late = visited('performed', visited('breached')).take('archive', '2026-02-03')
    expect(late.figure('performanceRate')).toEqual({ amount: 1, base: 1 })
    expect(visited('breached').take('archive', '2026-02-03').figure('performanceRate')).toEqual({ amount: 0, base: 1 })
  })

  test('每一种结束都从在办数中减去', () => {
    const ended = [registered.take('refuse', '2026-01-13', { reason: '法院已受理' }), agreed()]
    expect(ended.map((matter) => matter.figure('open').amount)).toEqual([0, 0])
    expect(accepted.figure('open').amount).toBe(1)
  })
})
