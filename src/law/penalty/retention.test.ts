import { describe, expect, test } from 'vitest'
import type { AnyValues, Day } from '../../definition/index.ts'
import { caseOf, type TestCase } from '../testing.ts'
import { retention } from './retention.ts'

const proposal: AnyValues = {
  measure: 'seize',
  party: { type: 'person', name: '沈秋禾' },
  partyKind: 'citizen',
  officers: [
    { id: 'z-1', name: '陆闻舟' },
    { id: 'z-2', name: '季青岚' },
  ],
  need: '占道经营，拒不改正',
  legalGround: '《云岭市市容环境卫生管理条例》',
  caseRelated: true,
  items: '折叠货架三个',
  itemCount: 3,
}
const onSite = { onSite: true, custody: '望河街道综合执法队库房' }
const articlesOf = (found: TestCase, step: string, day: Day, values: AnyValues = {}) =>
  found.refusals(step, day, values).map(({ basis }) => basis?.article)

function approved(day: Day, values: AnyValues = {}): TestCase {
  return caseOf(retention)
    .take('propose', day, { ...proposal, ...values })
    .take('approve', day, { opinion: '同意' })
}
const seized = (day: Day) => approved(day).take('seize', day, onSite)
const preserved = (day: Day) => approved(day, { measure: 'preserve' }).take('preserve', day, onSite)
const atOnce = (at = '2025-10-03T15:20:00+08:00') =>
  caseOf(retention).take('seizeAtOnce', '2025-10-03', { ...proposal, ...onSite, actedAt: at })

describe('实施', () => {
  test.each<[string, AnyValues, string | undefined]>([
    ['条件具备', {}, undefined],
    ['不是涉案财物', { caseRelated: false }, '第二十三条'],
  ])('%s', (_, values, refused) => {
    expect(articlesOf(caseOf(retention), 'propose', '2025-06-10', { ...proposal, ...values })[0]).toBe(refused)
  })

  test('没有执法资格的人员不得实施(D20)', () => {
    const assisted = caseOf(retention, { certified: (id) => id === 'z-1' })
    expect(articlesOf(assisted, 'propose', '2025-06-10', proposal)).toEqual(['第四十二条'])
  })

  test('批准扣押的,不能改为登记保存', () => {
    expect(articlesOf(approved('2025-06-10'), 'preserve', '2025-06-10', onSite)).toEqual(['第五十六条'])
  })

  test('情况紧急的,二十四小时内补办批准(TV21),之前不能处理', () => {
    const urgent = atOnce()
    expect(urgent.limit('ratifying')?.proof.lastInstant).toBe('2025-10-04T15:20:00+08:00')
    const disposal = { disposal: 'confiscated', disposalGround: '依处罚决定' }
    expect(articlesOf(urgent, 'dispose', '2025-10-04', disposal)).toEqual(['第十八条'])
    const ratified = urgent.take('ratify', '2025-10-04', { opinion: '同意' })
    expect(ratified.figure('ratifiedInTime')).toEqual({ amount: 1, base: 1 })
    expect(articlesOf(ratified, 'dispose', '2025-10-04', disposal)).toEqual([])
    expect(urgent.take('ratify', '2025-10-05', { opinion: '同意' }).figure('ratifiedInTime')).toEqual({ amount: 0, base: 1 })
  })

  test('不予补批的立即解除并返还', () => {
    const returned = atOnce()
      .take('disapprove', '2025-10-04', { opinion: '情节轻微' })
      .take('giveBack', '2025-10-04', { returnedCount: 3, receiver: '沈秋禾' })
    expect(returned.standing.ended).toBe(true)
    expect(returned.figure('returns').amount).toBe(1)
    expect(returned.figure('returnedItems').amount).toBe(3)
    expect(returned.figure('held').amount).toBe(0)
  })

  test('实施时刻须在办理日期当天', () => {
    const given = { ...proposal, ...onSite, actedAt: '2025-10-02T23:00:00+08:00' }
    expect(articlesOf(caseOf(retention), 'seizeAtOnce', '2025-10-03', given)).toEqual(['第十九条'])
  })
})

describe('先行登记保存', () => {
  test('七个工作日,跨春节(TV03)', () => {
    expect(preserved('2025-01-24').limit('handling')?.proof.last).toBe('2025-02-10')
  })

  test('最后一日可以处理,次日已自动解除', () => {
    const found = preserved('2025-01-24')
    expect(articlesOf(found, 'handle', '2025-02-10', { handling: 'confiscated' })).toEqual([])
    expect(found.refusals('handle', '2025-02-11', { handling: 'confiscated' }).map(({ code }) => code)).toContain('stage')
    const returned = found.take('giveBack', '2025-02-11', { returnedCount: 3, receiver: '沈秋禾' })
    expect(returned.history.map(({ step, day }) => [step, day])).toContainEqual(['autoRelease', '2025-02-11'])
    expect(returned.figure('autoReleased').amount).toBe(1)
    expect(returned.figure('handledInTime')).toEqual({ amount: 0, base: 1 })
  })

  test('转为扣押的,三十日自转换之日起算', () => {
    const converted = preserved('2025-06-10').take('convert', '2025-06-12', {
      measure: 'seize',
      need: '需要进一步查证',
      legalGround: '《云岭市市容环境卫生管理条例》',
    })
    expect(converted.limit('seizure')?.proof.last).toBe('2025-07-12')
  })
})

describe('查封、扣押', () => {
  const extended = seized('2025-06-10').take('extend', '2025-07-08', { reason: '情况复杂' })
  const tested = seized('2025-06-10')
    .take('sendTest', '2025-06-15', { test: '质量检测' })
    .take('receiveTest', '2025-06-25', { testResult: '合格' })
  test.each<[string, TestCase, Day]>([
    ['三十日,不顺延(TV18)', seized('2025-06-10'), '2025-07-10'],
    ['延长三十日,末日周六不顺延(TV19)', extended, '2025-08-09'],
    ['检测十日不计入,末日周日不顺延(TV20)', tested, '2025-07-20'],
  ])('%s', (_, found, last) => {
    expect(found.limit('seizure')?.proof.last).toBe(last)
  })

  test('第三十一日未延长,只能解除(D21)', () => {
    const found = seized('2025-06-10')
    const disposal = { disposal: 'confiscated', disposalGround: '依处罚决定' }
    expect(articlesOf(found, 'dispose', '2025-07-10', disposal)).toEqual([])
    expect(articlesOf(found, 'dispose', '2025-07-11', disposal)).toEqual(['第二十八条'])
    expect(articlesOf(found, 'extend', '2025-07-11', { reason: '情况复杂' })).toEqual(['第二十八条'])
    expect(found.take('lift', '2025-07-11', { lifting: 'lapsed' }).figure('seizureInTime')).toEqual({ amount: 0, base: 1 })
  })

  test('只能延长一次', () => {
    expect(extended.refusals('extend', '2025-08-01', { reason: '情况复杂' }).map(({ code }) => code)).toEqual(['once'])
  })

  test('返还不得多于清单', () => {
    const lifted = seized('2025-06-10').take('lift', '2025-06-20', { lifting: 'exempted' })
    expect(articlesOf(lifted, 'giveBack', '2025-06-20', { returnedCount: 4, receiver: '沈秋禾' })).toEqual(['第二十八条'])
  })
})
