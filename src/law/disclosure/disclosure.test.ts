import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyValues, Day, Procedure } from '../../definition/index.ts'
import { caseOf, type TestCase } from '../testing.ts'
import { disclosureApplication2007 } from './application-2007.ts'
import { disclosureApplication2019 } from './application-2019.ts'
import { processingFee } from './fee.ts'
import { disclosureItem } from './item.ts'
import { disclosureRemedy } from './remedy.ts'

const application = {
  applicant: { type: 'person', name: '阮清和' },
  applicantKind: 'person',
  channel: 'inPerson',
  identity: true,
  subject: '便民市场摊位招租方案',
  description: '请求公开招租方案文本',
  form: 'paper',
}
const received = (on: Day, values: AnyValues = {}, edition: Procedure = disclosureApplication2019) =>
  caseOf(edition).take('receive', on, { ...application, ...values })
const firm = { type: 'organisation', name: '云岭恒泰市场管理有限公司' }

describe('the limit for the answer', () => {
  test('twenty working days, forty with the longest extension', () => {
    const open = received('2026-02-10')
    expect(open.limit('answer')?.proof.last).toBe('2026-03-16')
    expect(open.take('extend', '2026-03-10', { extendedDays: 20, reason: '需要检索档案' }).limit('answer')?.proof.last).toBe('2026-04-14')
    expect(open.refusals('extend', '2026-03-17', { extendedDays: 20, reason: '需要检索档案' })[0]?.rule).toBe('extendInTime')
  })

  test('the days a third party is asked are not counted', () => {
    const asked = received('2026-03-02').take('consultThird', '2026-03-09', { thirdParty: firm }).take('thirdReceives', '2026-03-10')
    const heard = asked.take('thirdAnswers', '2026-03-20', { thirdOpinion: 'agree' })
    expect(heard.limit('answer')?.proof.last).toBe('2026-04-13')
  })

  test('a correction is asked for within seven working days, once, and starts the limit anew', () => {
    const open = received('2026-02-10')
    expect(open.limit('correctionNotice')?.proof.last).toBe('2026-02-26')
    const notice = { correctionItems: '请写明文件名称', correctionBy: '2026-03-10' }
    const corrected = open.take('requireCorrection', '2026-02-26', notice).take('correct', '2026-03-02', { correction: '已写明' })
    expect(corrected.limit('answer')?.proof.last).toBe('2026-03-30')
    expect(corrected.refusals('requireCorrection', '2026-03-03', notice)).not.toEqual([])
    expect(open.refusals('requireCorrection', '2026-02-27', notice)[0]?.rule).toBe('correctInTime')
  })

  test('before 15 May 2019 it was fifteen working days', () => {
    expect(received('2019-04-08', {}, disclosureApplication2007).limit('answer')?.proof.last).toBe('2019-04-28')
    const open = received('2019-04-08', {}, disclosureApplication2007)
    expect(open.refusals('extend', '2019-04-15', { extendedDays: 16, reason: '档案分散' })[0]?.rule).toBe('extensionFits')
  })

  test('silence of a third party is noted only after fifteen working days from its receipt', () => {
    const asked = received('2026-03-02').take('consultThird', '2026-03-03', { thirdParty: firm }).take('thirdReceives', '2026-03-05')
    expect(asked.limit('third')?.proof.last).toBe('2026-03-26')
    expect(asked.refusals('thirdAnswers', '2026-03-26', { thirdOpinion: 'silent' })[0]?.rule).toBe('thirdSilent')
    expect(asked.refusals('thirdAnswers', '2026-03-27', { thirdOpinion: 'silent' })).toEqual([])
  })
})

describe('answers that cannot be given', () => {
  const answer = (result: string, more: AnyValues = {}) => ({ result, answer: '理由如下', ...more })
  const asked = received('2026-03-02').take('consultThird', '2026-03-03', { thirdParty: firm }).take('thirdReceives', '2026-03-04')
  const against = asked.take('thirdAnswers', '2026-03-06', { thirdOpinion: 'disagree', thirdGrounds: '商业秘密' })
  test.each<[string, TestCase, AnyValues, string | undefined]>([
    ['没有补正，不能以补正后仍不明确答复', received('2026-03-02'), answer('stillUnclear'), 'unclearAfterCorrection'],
    ['没有要求说明理由，不能以大量反复申请为由不予处理', received('2026-03-02'), answer('excessive'), 'reasonsAsked'],
    ['第三方还没有答复', asked, answer('open'), 'thirdDone'],
    ['没有征求第三方意见，不能以保护第三方为由不予公开', received('2026-03-02'), answer('thirdParty'), 'thirdConsulted'],
    ['第三方不同意，予以公开而没有公共利益的理由', against, answer('open'), 'thirdRespected'],
    ['第三方不同意，写明公共利益的理由后可以公开', against, answer('open', { publicInterest: '涉及公共资金' }), undefined],
    ['第三方不同意，可以不予公开', against, answer('thirdParty'), undefined],
  ])('%s', (_, open, values, rule) => {
    expect(open.refusals('answer', '2026-03-10', values).map((one) => one.rule)).toEqual(rule ? [rule] : [])
  })

  test('a firm does not stand in the column of natural persons', () => {
    const refused = caseOf(disclosureApplication2019).refusals('receive', '2026-03-02', { ...application, applicant: firm })
    expect(refused.map((one) => one.rule)).toEqual(['kindFits'])
  })
})

describe('the fee for processing', () => {
  test('thirty-five applications in a month cost 3000 yuan, 150 pages 1700 yuan', () => {
    const month = Array.from({ length: 35 }, (_, index) => processingFee('piece', index + 1))
    expect(month.reduce((sum, fee) => sum + fee, 0)).toBe(3000_00)
    expect(processingFee('pages', 150)).toBe(1700_00)
    expect([processingFee('piece', 10), processingFee('pages', 30)]).toEqual([0, 0])
  })

  test('never falls as the count grows', () => {
    fc.assert(
      fc.property(fc.constantFrom('piece' as const, 'pages' as const), fc.integer({ min: 1, max: 5000 }), (kind, count) => {
        expect(processingFee(kind, count + 1)).toBeGreaterThanOrEqual(processingFee(kind, count))
      }),
    )
  })

  test('another amount is refused, and no fee may be asked before 2021', () => {
    const open = received('2026-03-02')
    expect(open.refusals('charge', '2026-03-03', { feeKind: 'piece', feeCount: 12, fee: 200_00 })[0]?.rule).toBe('feeByTariff')
    expect(open.refusals('charge', '2026-03-03', { feeKind: 'piece', feeCount: 12, fee: 100_00 })).toEqual([])
    const early = received('2020-12-28').refusals('charge', '2020-12-30', { feeKind: 'piece', feeCount: 12, fee: 100_00 })
    expect(early.map((one) => one.rule)).toEqual(['feesInForce'])
  })

  test('thirty days, and what is not paid is not handled further and counted as such', () => {
    const charged = received('2026-03-02').take('charge', '2026-03-03', { feeKind: 'pages', feeCount: 60, fee: 300_00 })
    expect(charged.limit('payment')?.proof.last).toBe('2026-04-02')
    const dropped = charged.take('abandonUnpaid', '2026-04-03')
    expect(dropped.figure('unpaid', { applicantKind: 'person' }).amount).toBe(1)
    expect(dropped.figure('pending').amount).toBe(0)
  })
})

test('a case stays among those not concluded until its outcome is known', () => {
  const filed = caseOf(disclosureRemedy).take('enter', '2025-11-03', { subject: '不予公开拆除台账的答复', way: 'reconsideration' })
  expect(filed.figure('pending', { way: 'reconsideration' }).amount).toBe(1)
  const concluded = filed.take('end', '2026-01-08', { outcome: 'upheld', decision: '澄湖复决字〔2026〕2号' })
  expect(concluded.figure('pending').amount).toBe(0)
  expect(concluded.figure('concluded', { way: 'reconsideration', outcome: 'upheld' }).amount).toBe(1)
})

describe('what is made public unasked', () => {
  const registered = (formedOn: Day, on: Day = formedOn) =>
    caseOf(disclosureItem).take('register', on, { title: '背街小巷整治工程实施方案', kind: 'project', formedOn })

  test.each<[Day, Day]>([
    // Over the National Day and with a make-up day.
    ['2025-09-19', '2025-10-23'],
    ['2026-03-02', '2026-03-30'],
  ])('formed on %s is due on %s', (formed, due) => {
    expect(registered(formed).limit('publish')?.proof.last).toBe(due)
  })

  test('counts from the day it was formed, however late it is entered', () => {
    expect(registered('2025-09-19', '2025-10-20').limit('publish')?.proof.last).toBe('2025-10-23')
    const ahead = caseOf(disclosureItem).refusals('register', '2025-09-19', { title: '预案', kind: 'emergency', formedOn: '2025-09-22' })
    expect(ahead[0]?.rule).toBe('formedBefore')
  })

  test('a change starts twenty working days of its own, and withholding ends the limit', () => {
    const out = registered('2026-03-02').take('publish', '2026-03-10', { review: 'clear', channel: 'website' })
    const changed = out.take('change', '2026-03-12', { changedOn: '2026-03-11', change: '办公地点搬迁' })
    expect(changed.limit('update')?.proof.last).toBe('2026-04-09')
    expect(out.refusals('change', '2026-03-12', { changedOn: '2026-02-27', change: '办公地点搬迁' })[0]?.rule).toBe('changedBefore')
    const kept = registered('2026-03-02').take('withhold', '2026-03-05', { reason: '涉及商业秘密' })
    expect([registered('2026-03-02').limit('publish')?.state, kept.limit('publish')]).toEqual(['running', undefined])
  })
})
