import { describe, expect, test } from 'vitest'
import type { AnyValues, Day } from '../../definition/index.ts'
import { findProcedure } from '../index.ts'
import { caseOf, type TestWorld } from '../testing.ts'
import { summaryPenalty2021 } from './summary-2021.ts'
import { summaryPenalty2024 } from './summary-2024.ts'

const citizen = { type: 'person', name: '沈秋禾' }
const firm = { type: 'organisation', name: '云岭市澄湖区望河便利店有限公司' }
const values: AnyValues = {
  party: citizen,
  partyKind: 'citizen',
  violation: 'appearance',
  place: '望河路12号',
  facts: '随地倾倒污水',
  officers: [
    { id: 'z-1', name: '陆闻舟' },
    { id: 'z-2', name: '季青岚' },
  ],
  inPower: true,
  shown: true,
  told: true,
  capacity: 'full',
  fined: false,
  kind: 'fine',
  fine: 100_00,
  legalGround: '《云岭市市容环境卫生管理条例》',
  correction: '立即清理',
  publishable: true,
}
const asFirm = { party: firm, partyKind: 'organisation' }
const decided = (given: AnyValues = {}, day: Day = '2025-04-28') => caseOf(summaryPenalty2024).take('decide', day, { ...values, ...given })

describe('当场处罚', () => {
  test.each<[string, AnyValues, TestWorld, string | undefined]>([
    ['公民二百元(D1)', { fine: 200_00 }, {}, undefined],
    ['公民二百元零一分(D2)', { fine: 200_01 }, {}, '第五十一条'],
    ['单位三千元(D3)', { ...asFirm, fine: 3_000_00 }, {}, undefined],
    ['单位三千零一元(D3)', { ...asFirm, fine: 3_001_00 }, {}, '第五十一条'],
    ['个体工商户按公民的限额', { partyKind: 'business', fine: 201_00 }, {}, '第五十一条'],
    ['单位警告(D4)', { ...asFirm, kind: 'warning', fine: 0 }, {}, undefined],
    ['警告不得同时写罚款数额', { kind: 'warning' }, {}, '第五十九条'],
    ['一名执法人员无证(D10)', {}, { certified: (id) => id === 'z-1' }, '第四十二条'],
    ['未出示证件', { shown: false }, {}, '第五十二条'],
    ['未告知', { told: false }, {}, '第四十四条'],
    ['已被罚款(D16)', { fined: true }, {}, '第二十九条'],
    ['不满十四周岁(D17)', { capacity: 'child' }, {}, '第三十条'],
    ['不在赋权清单之内(D30)', { inPower: false }, {}, '第二十四条'],
  ])('%s', (_, given, world, refused) => {
    const refusals = caseOf(summaryPenalty2024, world).refusals('decide', '2025-04-28', { ...values, ...given })
    expect(refusals.map(({ basis }) => basis?.article)[0]).toBe(refused)
  })

  test('通报批评不适用简易程序(D5)', () => {
    const refusals = caseOf(summaryPenalty2024).refusals('decide', '2025-04-28', { ...values, ...asFirm, kind: 'criticism', fine: 0 })
    expect(refusals.map(({ field }) => field)).toEqual(['kind'])
  })

  test('旧法的当场处罚不在本程序登记(D6)', () => {
    expect(findProcedure('penalty.summary', '2020-05-06')).toBeUndefined()
    expect(findProcedure('penalty.summary', '2021-07-15')).toBe(summaryPenalty2021)
  })

  test('警告的决定书不责令缴纳罚款', () => {
    expect(summaryPenalty2024.papers.decision?.says?.at(-1)).toMatch(/^\[罚款\{fine\}应当/)
  })

  test('2024年起的决定书告知先行复议,不写可以直接起诉(D25、D26)', () => {
    expect(findProcedure('penalty.summary', '2023-12-30')?.papers.decision?.remedy).toContain('直接')
    const remedy = findProcedure('penalty.summary', '2024-01-02')?.papers.decision?.remedy
    expect(remedy).toContain('先依法申请行政复议')
    expect(remedy).not.toContain('直接')
  })
})

describe('当场收缴', () => {
  test.each<[string, AnyValues, AnyValues, string | undefined]>([
    ['一百元(D7)', { fine: 100_00 }, {}, undefined],
    ['一百零一元(D7)', { fine: 101_00 }, {}, '第六十八条'],
    ['一百五十元,事后难以执行(D8)', { fine: 150_00, hardLater: true }, {}, undefined],
    ['一百五十元,边远并由当事人提出', { fine: 150_00 }, { remote: true, proposed: true }, undefined],
    ['一百五十元,边远但当事人未提出', { fine: 150_00 }, { remote: true, proposed: false }, '第六十八条'],
  ])('%s', (_, given, paying, refused) => {
    const payment = { channel: 'spot', receipt: '云票0001', paid: given.fine, ...paying }
    const refusals = decided(given).refusals('pay', '2025-04-28', payment)
    expect(refusals.map(({ basis }) => basis?.article)[0]).toBe(refused)
  })

  test('二个工作日内上交,未上交不能结案(TV30)', () => {
    const paid = decided({}, '2025-09-26').take('pay', '2025-09-26', { channel: 'spot', paid: 100_00, receipt: '云票0001' })
    expect(paid.limit('handOver')?.proof.last).toBe('2025-09-29')
    const reported = paid.take('report', '2025-09-28')
    expect(reported.refusals('close', '2025-09-28', { closing: '结案' }).map(({ basis }) => basis?.article)).toEqual(['第七十一条'])
    expect(reported.take('handOver', '2025-09-29').figure('handedOverInTime')).toEqual({ amount: 1, base: 1 })
  })
})

describe('备案、公开、结案', () => {
  test('三个工作日内备案,七个工作日内公开(TV04)', () => {
    const found = decided()
    expect(found.limit('reporting')?.proof.last).toBe('2025-05-06')
    expect(found.take('report', '2025-05-07').figure('reportedInTime')).toEqual({ amount: 0, base: 1 })
    expect(found.take('publish', '2025-05-12', { publishedAt: '网站' }).figure('publishedInTime')).toEqual({ amount: 1, base: 1 })
    expect(found.take('publish', '2025-05-13', { publishedAt: '网站' }).figure('publishedInTime')).toEqual({ amount: 0, base: 1 })
  })

  test('先行复议的期限六十日,末日在假期顺延(TV22)', () => {
    expect(decided({}, '2025-03-03').limit('remedy')?.proof.last).toBe('2025-05-06')
  })

  test('未备案不能结案;警告备案后即可结案', () => {
    const warned = decided({ kind: 'warning', fine: 0 })
    expect(warned.refusals('close', '2025-04-29', { closing: '结案' }).map(({ rule }) => rule)).toEqual(['reported'])
    const closed = warned.take('report', '2025-04-29').take('close', '2025-04-29', { closing: '结案' })
    expect(closed.standing.ended).toBe(true)
    expect(closed.figure('decided', { partyKind: 'citizen', violation: 'appearance', kind: 'warning' }).amount).toBe(1)
    expect(closed.figure('open').amount).toBe(0)
  })
})
