import { describe, expect, test } from 'vitest'
import type { AnyValues, Day, LinkedMatter, Procedure } from '../../definition/index.ts'
import { bareWorld, settle } from '../../engine/index.ts'
import { caseOf, publishedDays, type TestCase, type TestWorld } from '../testing.ts'
import { legalityReview } from './legality-review.ts'
import { normativeDocument2018, normativeDocument2024 } from './normative-document.ts'

type Act = readonly [step: string, day: Day, values?: AnyValues]

const planning = {
  title: '望河街道户外招牌设置管理办法',
  maker: '望河街道办事处',
  makerKind: 'street',
  form: 'rules',
  need: '规范招牌设置',
}
const drafting = {
  drafters: [{ id: 'd1', name: '陆青' }],
  content: '共十二条',
  assessment: '必要、可行',
  touchesPublic: true,
  economic: true,
  trial: false,
}
const publishing = {
  registerNumber: '望河规登2026-1',
  effectiveOn: '2026-04-01',
  validUntil: '2031-04-01',
  text: '全文',
  interpretation: '解读',
  place: ['website'],
}
const planned: Act = ['plan', '2026-01-05', planning]
const drafted: Act = ['draft', '2026-01-12', drafting]
const opened: Act = ['openComments', '2026-01-13', { channels: ['website'], commentNotice: '公告' }]
const closed: Act = ['closeComments', '2026-01-22', { received: 6, adopted: 4, feedback: '采纳四条' }]
const enterprises: Act = ['hearEnterprises', '2026-01-23', { enterpriseOpinions: '两家商户无异议' }]
const fairly: Act = ['fairReview', '2026-01-26', { fairBody: 'drafter', fairConclusion: 'passes' }]
const sent: Act = ['sendForReview', '2026-01-27', { ownOpinion: '建议通过' }]
const plain: readonly Act[] = [planned, ['draft', '2026-01-12', { ...drafting, touchesPublic: false, economic: false }], sent]
const decided: Act = ['decide', '2026-02-10', { meeting: '第二次办公会', minutes: '一致通过' }]
const signed: Act = ['sign', '2026-02-11', { signer: '秦越' }]
const published: Act = ['publish', '2026-03-02', publishing]
const through: readonly Act[] = [...plain, decided, signed, published]

describe('行政规范性文件: what is refused', () => {
  const rows: [says: string, acts: readonly Act[], step: Act, world: TestWorld, rule: string | undefined][] = [
    [
      '征求意见不满七个工作日不能结束',
      [planned, drafted, opened],
      ['closeComments', '2026-01-21', { received: 6, adopted: 4, feedback: '略' }],
      {},
      'commentsLongEnough',
    ],
    ['满七个工作日可以结束', [planned, drafted, opened], closed, {}, undefined],
    [
      '采纳数不多于收到数',
      [planned, drafted, opened],
      ['closeComments', '2026-01-22', { received: 1, adopted: 2, feedback: '略' }],
      {},
      'adoptedFits',
    ],
    ['涉及群众利益未征求意见不能送审', [planned, drafted, enterprises, fairly], sent, {}, 'commentsDone'],
    [
      '说明理由可以不公开征求意见',
      [planned, drafted, enterprises, fairly],
      ['sendForReview', '2026-01-27', { ownOpinion: '建议通过', exemptReason: '应对突发事件' }],
      {},
      undefined,
    ],
    ['涉及经营活动未听取企业意见不能审查', [planned, drafted], fairly, {}, 'enterprisesHeard'],
    ['涉及经营活动未经公平竞争审查不能送审', [planned, drafted, opened, closed, enterprises], sent, {}, 'fairReviewed'],
    [
      '违反审查标准不能送审',
      [planned, drafted, opened, closed, enterprises, ['fairReview', '2026-01-26', { fairBody: 'drafter', fairConclusion: 'violates' }]],
      sent,
      {},
      'fairReviewed',
    ],
    [
      '适用例外应当说明',
      [planned, drafted, opened, closed, enterprises],
      ['fairReview', '2026-01-26', { fairBody: 'drafter', fairConclusion: 'exception' }],
      {},
      'exceptionExplained',
    ],
    [
      '政府文件由市场监管部门会同审查',
      [['plan', '2026-01-05', { ...planning, makerKind: 'government' }], drafted, enterprises],
      fairly,
      {},
      'governmentByMarket',
    ],
    ['各项齐备可以送审', [planned, drafted, opened, closed, enterprises, fairly], sent, {}, undefined],
    ['未经合法性审核不能审议', plain, decided, {}, 'legalityPassed'],
    ['审核不合法不能审议', plain, decided, { linked: [review('unlawful')] }, 'legalityPassed'],
    ['应当修改而未修改不能审议', plain, decided, { linked: [review('amend')] }, 'legalityPassed'],
    [
      '已按意见修改可以审议',
      plain,
      ['decide', '2026-02-10', { meeting: '办公会', minutes: '通过', amended: true }],
      { linked: [review('amend')] },
      undefined,
    ],
    ['审核合法可以审议', plain, decided, { linked: [review('lawful')] }, undefined],
    ['退回前的审核意见不算', plain, decided, { linked: [review('lawful', '2026-01-20')] }, 'legalityPassed'],
    [
      '有效期超过五年',
      [...plain, decided, signed],
      ['publish', '2026-03-02', { ...publishing, validUntil: '2031-04-02' }],
      { linked: [review('lawful')] },
      'validityFits',
    ],
    [
      '施行日期早于公布',
      [...plain, decided, signed],
      ['publish', '2026-03-02', { ...publishing, effectiveOn: '2026-03-01' }],
      { linked: [review('lawful')] },
      'startsAfterPublication',
    ],
    ['未经评估不能延长有效期', through, ['renew', '2030-09-02', { validUntil: '2035-01-01' }], { linked: [review('lawful')] }, 'evaluated'],
    [
      '评估后可以延长，自重新公布起不超过五年',
      [...through, ['evaluate', '2030-09-02', { evaluation: '实施良好', evaluationResult: 'keep' }]],
      ['renew', '2030-10-08', { validUntil: '2035-10-08' }],
      { linked: [review('lawful')] },
      undefined,
    ],
  ]
  test.each(rows)('%s', (_, acts, step, world, rule) => {
    const [refusal] = following(normativeDocument2024, acts, world).refusals(...step)
    expect(refusal?.rule).toBe(rule)
  })

  test('a document on trial ends after two years at most and is not renewed', () => {
    const linked = [review('lawful')]
    const trial: readonly Act[] = [
      planned,
      ['draft', '2026-01-12', { ...drafting, touchesPublic: false, economic: false, trial: true }],
      sent,
      decided,
      signed,
    ]
    const matter = following(normativeDocument2024, trial, { linked })
    expect(matter.refusals('publish', '2026-03-02', { ...publishing, validUntil: '2028-04-02' })[0]?.rule).toBe('validityFits')
    const inForce = matter
      .take('publish', '2026-03-02', { ...publishing, validUntil: '2028-04-01' })
      .take('evaluate', '2027-09-01', { evaluation: '较好', evaluationResult: 'keep' })
    expect(inForce.refusals('renew', '2027-10-08', { validUntil: '2029-01-01' })[0]?.rule).toBe('notOnTrial')
  })

  test('what an office sets for comments and filing counts', () => {
    const world: TestWorld = {
      ownValues: {
        'normative.commentPeriod': [{ from: '2025-01-01', value: 15 }],
        'normative.filingTerm': [{ from: '2025-01-01', value: 20 }],
      },
    }
    const commenting = following(normativeDocument2024, [planned, drafted, opened], world)
    expect(commenting.refusals(...closed)[0]?.rule).toBe('commentsLongEnough')
    const inForce = following(normativeDocument2024, through, { ...world, linked: [review('lawful')] })
    expect(inForce.limit('filing')?.proof.last).toBe('2026-03-23')
  })
})

describe('行政规范性文件: time and figures', () => {
  const world = { linked: [review('lawful')] }

  test('filing within fifteen days of publication', () => {
    const matter = following(normativeDocument2024, through, world)
    expect(matter.limit('filing')?.proof.last).toBe('2026-03-17')
    const kept = matter.take('fileForRecord', '2026-03-17', { filingBody: '澄湖区人民政府' })
    expect(kept.figure('filingOnTime')).toEqual({ amount: 1, base: 1 })
    expect(kept.figure('filingRate')).toEqual({ amount: 1, base: 1 })
    expect(matter.take('fileForRecord', '2026-03-18', { filingBody: '澄湖区人民政府' }).figure('filingOnTime')).toEqual({
      amount: 0,
      base: 1,
    })
  })

  test('validity ends by itself on the day after its last day, and the stock falls', () => {
    const { history, figure } = following(normativeDocument2024, through, world)
    expect(figure('inForce').amount).toBe(1)
    expect(figure('reviewRate')).toEqual({ amount: 1, base: 1 })
    const caused = (day: Day) => settle(normativeDocument2024, history, day, `${day}T00:00:00Z`, bareWorld(publishedDays, day))
    expect(caused('2031-04-01')).toEqual([])
    expect(caused('2031-04-02')).toMatchObject([{ step: 'expire', day: '2031-04-02' }])
    expect(caseOf(normativeDocument2024, world, [...history, ...caused('2031-04-02')]).figure('inForce').amount).toBe(0)
  })

  test('a renewed document stays in force until its new end', () => {
    const { history } = following(
      normativeDocument2024,
      [
        ...through,
        ['evaluate', '2030-09-02', { evaluation: '实施良好', evaluationResult: 'keep' }],
        ['renew', '2030-10-08', { validUntil: '2035-10-08' }],
      ],
      world,
    )
    const caused = (day: Day) => settle(normativeDocument2024, history, day, `${day}T00:00:00Z`, bareWorld(publishedDays, day))
    expect(caused('2035-10-08')).toEqual([])
    expect(caused('2035-10-09')).toMatchObject([{ step: 'expire', day: '2035-10-09' }])
  })

  test('before 2024-08-01 a government document may be reviewed by its drafter', () => {
    const matter = following(normativeDocument2018, [
      ['plan', '2024-07-31', { ...planning, makerKind: 'government' }],
      ['draft', '2024-08-05', drafting],
      ['hearEnterprises', '2024-08-06', { enterpriseOpinions: '无异议' }],
    ])
    expect(matter.refusals('fairReview', '2024-08-07', { fairBody: 'drafter', fairConclusion: 'passes' })).toEqual([])
    expect(caseOf(normativeDocument2018).refusals('plan', '2024-08-01', planning)[0]?.code).toBe('day')
  })
})

describe('合法性审核', () => {
  const sending = { title: planning.title, kind: 'document', drafter: '望河街道办事处', materials: '草案、说明' }
  const send: Act = ['send', '2026-04-28', sending]
  const receive: Act = ['receive', '2026-04-28', { reviewers: [{ id: 'r1', name: '沈岚' }] }]
  const lawful = { opinion: 'lawful', opinionText: '符合法定权限' }

  test('at least five and at most fifteen working days', () => {
    const matter = following(legalityReview, [send, receive])
    expect(matter.refusals('conclude', '2026-05-07', lawful)[0]).toMatchObject({ rule: 'givenTime', overridable: true })
    expect(matter.refusals('conclude', '2026-05-08', lawful)).toEqual([])
    expect(matter.limit('review')?.proof.last).toBe('2026-05-21')
    expect(matter.take('conclude', '2026-05-21', lawful).figure('onTime')).toEqual({ amount: 1, base: 1 })
    expect(matter.take('conclude', '2026-05-22', lawful).figure('onTime')).toEqual({ amount: 0, base: 1 })
  })

  test('a major decision is given seven working days', () => {
    const matter = following(legalityReview, [['send', '2026-04-28', { ...sending, kind: 'decision' }], receive])
    expect(matter.refusals('conclude', '2026-05-09', lawful)[0]?.rule).toBe('givenTime')
    expect(matter.refusals('conclude', '2026-05-11', lawful)).toEqual([])
  })

  test('urgent documents may be reviewed at once, with the reason given', () => {
    expect(caseOf(legalityReview).refusals('send', '2026-04-28', { ...sending, urgent: true })[0]?.rule).toBe('urgencyExplained')
    const urgent = following(legalityReview, [['send', '2026-04-28', { ...sending, urgent: true, urgentReason: '防汛' }], receive])
    expect(urgent.refusals('conclude', '2026-04-28', lawful)).toEqual([])
  })

  test('supplemented materials start the time anew', () => {
    const matter = following(legalityReview, [
      send,
      receive,
      ['requireMaterials', '2026-04-29', { missing: '依据文本' }],
      ['supplement', '2026-05-06', { materials: '补齐' }],
    ])
    expect(matter.refusals('conclude', '2026-05-11', lawful)[0]?.rule).toBe('givenTime')
    expect(matter.refusals('conclude', '2026-05-12', lawful)).toEqual([])
  })

  test('contracts have the time the office sets', () => {
    const matter = following(legalityReview, [['send', '2026-04-28', { ...sending, kind: 'contract' }], receive])
    expect(matter.limit('review')).toBeUndefined()
    expect(matter.limit('reviewOther')?.proof.last).toBe('2026-05-08')
    const done = matter
      .take('conclude', '2026-04-29', { opinion: 'amend', opinionText: '补充违约责任' })
      .take('reportAdoption', '2026-05-06', { adoption: 'full', adoptionText: '已补充' })
      .take('close', '2026-05-06')
    expect(done.figure('adoptionRate', { kind: 'contract' })).toEqual({ amount: 1, base: 1 })
    expect(done.standing.ended).toBe(true)
  })
})

/** A legality review with this opinion, as a document sees it. */
function review(opinion: string, openedOn: Day = '2026-01-27'): LinkedMatter {
  return {
    id: 'm-1',
    number: '望河街合审2026-1',
    title: planning.title,
    procedure: 'legality.review',
    stage: 'concluded',
    ended: false,
    passed: ['send', 'receive', 'conclude'],
    values: { opinion },
    openedOn,
    lastDay: '2026-02-05',
  }
}

function following(procedure: Procedure, acts: readonly Act[], world: TestWorld = {}): TestCase {
  return acts.reduce((matter, act) => matter.take(...act), caseOf(procedure, world))
}

test('说明理由不公开征求意见的文件，不计入公开征求意见的分子', () => {
  const exempted: Act = ['sendForReview', '2026-01-27', { ownOpinion: '建议通过', exemptReason: '应对突发事件' }]
  const inPublic: Act = ['draft', '2026-01-12', { ...drafting, economic: false }]
  const rateOf = (...acts: readonly Act[]) => following(normativeDocument2024, acts, { linked: [review('lawful')] }).figure('commentRate')
  expect(rateOf(planned, inPublic, exempted, decided, signed, published)).toEqual({ amount: 0, base: 1 })
  expect(rateOf(planned, inPublic, opened, closed, sent, decided, signed, published)).toEqual({ amount: 1, base: 1 })
})
