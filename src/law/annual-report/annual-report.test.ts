import { describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { caseOf, officer, type TestCase } from '../testing.ts'
import { reportCarriers } from './carriers.ts'
import { disclosureReport } from './disclosure.ts'
import { ruleOfLawReport } from './rule-of-law.ts'

const author = { id: 'o-2', name: '沈亦舟' }
const digest = 'c'.repeat(64)

function opened(on: Day = '2025-12-20', procedure = ruleOfLawReport, countedFrom = '2026-01-01'): TestCase {
  return caseOf(procedure).take('open', on, { title: '望河街道2025年度法治政府建设情况报告', year: 2025, countedFrom, drafters: [author] })
}

const sent = (matter: TestCase, on: Day) => matter.take('sendForReview', on, { version: 7, digest, cutOff: '2025年12月31日24时' })
const reviewed = (matter: TestCase, on: Day) =>
  matter.take('reviewSecrecy', on, { secrecy: 'open', privacy: 'clear' }).take('reviewLegality', on, { legality: 'lawful' })
const meeting = { meeting: '街道党工委第2次会议', meetingOn: '2026-02-10', minutes: '原则通过' }
const signing = { signer: '程以宁', writtenOn: '2026-02-11' }
const submission = { addressee: '澄湖区委、区政府', way: 'platform' }
const publication = {
  indexNumber: '11330102MB0000000X/2026-00001',
  topic: '司法行政/政府法治',
  address: '/public/reports',
  publishedDigest: digest,
  effect: 'valid',
}

const approved = () => reviewed(sent(opened(), '2026-02-01'), '2026-02-03').take('approve', '2026-02-10', meeting)
const submitted = (on: Day) => approved().take('sign', '2026-02-11', signing).take('submit', on, submission)

describe('the last days', () => {
  test.each([
    ['法治政府建设年度报告，三月一日前报送，休息日不顺延', opened(), 'submission', '2026-03-01'],
    ['法治政府建设年度报告，四月一日前公开', opened(), 'publication', '2026-04-01'],
    ['当年起草的，期限仍从次年一月一日起算', opened('2025-11-03'), 'submission', '2026-03-01'],
    ['政府信息公开年度报告，一月三十一日前提交', opened('2026-01-05', disclosureReport, '2025-12-31'), 'submission', '2026-01-31'],
    ['政府信息公开年度报告，三月三十一日前公布', opened('2026-01-05', disclosureReport, '2025-12-31'), 'publication', '2026-03-31'],
  ] as const)('%s', (_, matter, limit, last) => expect(matter.limit(limit)?.proof.last).toBe(last))

  test('a start on another day is refused', () => {
    const values = { title: '报告', year: 2025, countedFrom: '2026-01-02', drafters: [author] }
    expect(
      caseOf(ruleOfLawReport)
        .refusals('open', '2026-01-05', values)
        .map(({ rule }) => rule),
    ).toEqual(['countedRightly'])
  })

  test('handing in on 1 March is in time, on 2 March it is not', () => {
    expect(submitted('2026-03-01').figure('submittedOnTime')).toEqual({ amount: 1, base: 1 })
    expect(submitted('2026-03-02').figure('submittedOnTime')).toEqual({ amount: 0, base: 1 })
  })
})

describe('what may be done', () => {
  const review = sent(opened(), '2026-02-01')
  test.each<[string, TestCase, string, Record<string, unknown>, string | undefined]>([
    [
      '只有保密审查的，不能审议',
      review.take('reviewSecrecy', '2026-02-03', { secrecy: 'open', privacy: 'clear' }),
      'approve',
      meeting,
      'legalityPassed',
    ],
    [
      '隐私审查要求修改的，不能审议',
      reviewed(review, '2026-02-03').take('reviewSecrecy', '2026-02-04', { secrecy: 'open', privacy: 'mend' }),
      'approve',
      meeting,
      'secrecyPassed',
    ],
    ['两项审查都通过的，可以审议', reviewed(review, '2026-02-03'), 'approve', meeting, undefined],
    ['会议日期在登记之后的，不能登记审议', reviewed(review, '2026-02-03'), 'approve', { ...meeting, meetingOn: '2026-02-21' }, 'metBefore'],
    ['成文日期早于会议的，不能签发', approved(), 'sign', { ...signing, writtenOn: '2026-02-09' }, 'writtenAfterMeeting'],
    [
      '公开的不是审议通过的定稿，不能公开',
      submitted('2026-02-20'),
      'publish',
      { ...publication, publishedDigest: 'd'.repeat(64) },
      'sameText',
    ],
    ['公开的是审议通过的定稿，可以公开', submitted('2026-02-20'), 'publish', publication, undefined],
    ['没有公开也没有决定不公开的，不能归档', submitted('2026-02-20'), 'archive', {}, 'settled'],
    ['不含国家秘密的，不能以涉密为由不公开', submitted('2026-02-20'), 'withhold', { reason: '内部掌握' }, 'isSecret'],
    [
      '收件日期早于报送的，不能登记',
      submitted('2026-02-12'),
      'receive',
      { receiver: '澄湖区司法局', receivedOn: '2026-02-10' },
      'receivedInOrder',
    ],
  ])('%s', (_, matter, step, values, rule) => {
    const rules = matter.refusals(step, '2026-02-20', values).map((refusal) => refusal.rule ?? refusal.code)
    expect(rules).toEqual(rule === undefined ? [] : [rule])
  })

  test('who drafted does not review', () => {
    const refusals = review.refusals('reviewSecrecy', '2026-02-03', { secrecy: 'open', privacy: 'clear' }, officer(author.id))
    expect(refusals.map(({ rule }) => rule)).toEqual(['reviewerApart'])
  })

  test('a report that was returned is reviewed again before the meeting', () => {
    const again = sent(reviewed(review, '2026-02-03').take('returnDraft', '2026-02-05', { reason: '数据口径' }), '2026-02-06')
    expect(again.refusals('approve', '2026-02-10', meeting).map(({ rule }) => rule)).toEqual(['secrecyPassed', 'legalityPassed'])
  })

  test('a year that is not over is not handed in', () => {
    const early = reviewed(sent(opened('2025-11-03'), '2025-11-10'), '2025-11-11')
      .take('approve', '2025-11-20', { ...meeting, meetingOn: '2025-11-20' })
      .take('sign', '2025-11-21', { ...signing, writtenOn: '2025-11-21' })
    expect(early.refusals('submit', '2025-12-01', submission).map(({ rule }) => rule)).toEqual(['yearOver'])
  })

  test('a secret report is kept back, and its day of publication falls away', () => {
    const secret = sent(opened(), '2026-02-01')
      .take('reviewSecrecy', '2026-02-03', { secrecy: 'secret', privacy: 'clear' })
      .take('reviewLegality', '2026-02-03', { legality: 'lawful' })
      .take('approve', '2026-02-10', meeting)
      .take('sign', '2026-02-11', signing)
      .take('submit', '2026-02-12', submission)
    expect(secret.refusals('publish', '2026-02-20', publication).map(({ rule }) => rule)).toEqual(['mayBePublic'])
    const kept = secret.take('withhold', '2026-02-20', { reason: '涉及国家秘密' })
    expect(kept.limit('publication')).toBeUndefined()
    expect(kept.take('archive', '2026-02-21').standing.ended).toBe(true)
  })
})

test('the number comes from the series, or from another system', () => {
  expect(approved().take('sign', '2026-02-11', signing).history.at(-1)?.step).toBe('sign')
  const rule = ruleOfLawReport.rules.numberedHere
  expect([rule?.holds({}, {} as never), rule?.holds({ ownNumber: '望河街报〔2026〕3号' }, {} as never)]).toEqual([true, false])
})

test('carriers name steps, stages, papers and fields that exist', () => {
  for (const [carrier, procedure] of [
    [reportCarriers.ruleOfLaw, ruleOfLawReport],
    [reportCarriers.disclosure, disclosureReport],
  ] as const) {
    expect(carrier.procedure).toBe(procedure.id)
    expect(Object.values(carrier.steps).filter((step) => !(step in procedure.steps))).toEqual([])
    expect(
      [carrier.reviewingStage, ...carrier.openStages, ...carrier.handedInStages].filter((stage) => !(stage in procedure.stages)),
    ).toEqual([])
    expect(carrier.numberPaper in procedure.papers).toBe(true)
    const files: unknown[] = []
    const given = {
      ...carrier.opening('报告', 2025),
      ...carrier.sending({ version: 1, digest, cutOff: '', manuscript: files }),
      ...carrier.publishing({ indexNumber: '', topic: '', address: '', digest, files }),
    }
    expect(Object.keys(given).filter((key) => !(key in procedure.fields))).toEqual([])
  }
})
