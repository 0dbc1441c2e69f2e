import { describe, expect, test } from 'vitest'
import type { AnyValues, Day, Procedure } from '../../definition/index.ts'
import { bareWorld, settle } from '../../engine/index.ts'
import { caseOf, officer, publishedDays, type TestCase } from '../testing.ts'
import { reconsideration2017 } from './reconsideration-2017.ts'
import { reconsideration2023 } from './reconsideration-2023.ts'

type Act = readonly [step: string, day: Day, values?: AnyValues]

const application = {
  applicant: { type: 'person', name: '沈一禾' },
  channel: 'inPerson',
  respondent: '望河街道办事处',
  respondentKind: 'street',
  actKind: 'penalty',
  act: '对占道经营罚款的决定',
  knewOn: '2026-01-20',
  request: '请求撤销该决定',
}
const handlers = [
  { id: 'h1', name: '顾承' },
  { id: 'h2', name: '许安' },
]
const accepting = { meetsConditions: true, track: 'ordinary', handlers }
const answering = { answer: '决定合法', evidence: '现场笔录等三份' }
const decidingThen = { result: 'uphold', decision: '维持', deliberation: 'head' }
const deciding = { ...decidingThen, actPublished: false }
const filed: Act = ['file', '2026-02-11', application]
const accepted: Act = ['accept', '2026-02-25', accepting]
const summarily: Act = ['accept', '2026-02-25', { ...accepting, track: 'summary', summaryGround: 'onTheSpot' }]
const copied: readonly Act[] = [
  ['sendCopy', '2026-02-27'],
  ['serveCopy', '2026-02-28'],
]
const heard: Act = ['hearOpinions', '2026-03-05', { hearMode: 'phone', opinions: '坚持请求' }]
const answered: Act = ['answer', '2026-03-04', answering]

describe('行政复议法2023: dates', () => {
  const rows: [says: string, acts: readonly Act[], limit: string, last: string | undefined][] = [
    ['自知道之日起六十日，末日遇周六顺延', [filed], 'application', '2026-03-23'],
    ['收到之日起五个工作日审查，调休上班日计入', [filed], 'review', '2026-02-25'],
    ['普通程序七个工作日发送副本', [filed, accepted], 'copyOrdinary', '2026-03-05'],
    ['简易程序三个工作日发送副本，末日是调休上班的周六', [filed, summarily], 'copySummary', '2026-02-28'],
    ['普通程序没有简易程序的期限', [filed, accepted], 'copySummary', undefined],
    ['普通程序六十日，末日遇周日顺延', [filed, accepted], 'decisionOrdinary', '2026-04-27'],
    ['简易程序三十日', [filed, summarily], 'decisionSummary', '2026-03-27'],
    [
      '简易程序转为普通程序后六十日，自受理起算',
      [filed, summarily, ['toOrdinary', '2026-03-03', { track: 'ordinary', reason: '争议较大' }]],
      'decisionSummary',
      '2026-04-27',
    ],
    [
      '延长三十日，自受理起第九十日',
      [filed, accepted, ['extend', '2026-04-20', { extendDays: 30, reason: '情况复杂' }]],
      'decisionOrdinary',
      '2026-05-26',
    ],
    [
      '中止十五日，期限顺延十五日',
      [filed, accepted, ['suspend', '2026-03-10', { suspensionGround: 'mediation' }], ['resume', '2026-03-25']],
      'decisionOrdinary',
      '2026-05-11',
    ],
    ['中止期间没有届满日', [filed, accepted, ['suspend', '2026-03-10', { suspensionGround: 'other' }]], 'decisionOrdinary', undefined],
    ['普通程序十个工作日答复', [filed, accepted, ['sendCopy', '2026-03-05'], ['serveCopy', '2026-03-05']], 'answerOrdinary', '2026-03-19'],
    ['简易程序五个工作日答复', [filed, summarily, ['sendCopy', '2026-02-28'], ['serveCopy', '2026-02-28']], 'answerSummary', '2026-03-06'],
    [
      '补正后审查期限重新计算',
      [filed, ['requireCorrection', '2026-02-12', { correctionItems: '身份证明' }], ['correct', '2026-03-02', { correction: '已补' }]],
      'review',
      '2026-03-09',
    ],
    [
      '决定送达后十五日起诉',
      [
        filed,
        accepted,
        ...copied,
        answered,
        heard,
        ['decide', '2026-04-01', deciding],
        ['serve', '2026-04-02', { serviceMethod: 'direct' }],
      ],
      'suit',
      '2026-04-17',
    ],
  ]
  test.each(rows)('%s', (_, acts, limit, last) => {
    expect(having(reconsideration2023, ...acts).limit(limit)?.proof.last).toBe(last)
  })

  test('silence is acceptance on the last day of the check, in the ordinary procedure', () => {
    const { history } = having(reconsideration2023, filed)
    const caused = (day: Day) => settle(reconsideration2023, history, day, `${day}T00:00:00Z`, bareWorld(publishedDays, day))
    expect(caused('2026-02-25')).toEqual([])
    const [entry, ...more] = caused('2026-02-26')
    expect(entry).toMatchObject({ step: 'deemAccepted', day: '2026-02-25' })
    expect(more).toEqual([])
    const deemed = having(reconsideration2023, filed, ['sendCopy', '2026-02-26'])
    expect(deemed.limit('decisionOrdinary')?.proof.last).toBe('2026-04-27')
  })
})

describe('行政复议法2023: what is refused', () => {
  const ready: readonly Act[] = [filed, accepted, ...copied, answered, heard]
  const late = { ...application, knewOn: '2025-12-01' }
  const rows: [says: string, acts: readonly Act[], step: Act, article: string | undefined][] = [
    ['超过六十日的不受理', [['file', '2026-02-11', late]], accepted, '第二十条'],
    ['有正当理由的可以受理', [['file', '2026-02-11', { ...late, delayReason: '住院治疗' }]], accepted, undefined],
    ['未告知权利的，知道内容一年内可以受理', [['file', '2026-02-11', { ...late, told: false }]], accepted, undefined],
    [
      '未告知权利的，知道内容满一年后不受理',
      [['file', '2026-02-11', { ...late, told: false, knewOn: '2025-02-10', rightsKnownOn: '2026-02-01' }]],
      accepted,
      '第二十条',
    ],
    ['行政行为作出满五年的不受理', [['file', '2026-02-11', { ...application, actOn: '2021-02-10' }]], accepted, '第二十一条'],
    [
      '不动产案件二十年内可以受理',
      [['file', '2026-02-11', { ...application, actOn: '2021-02-10', realEstate: true }]],
      accepted,
      undefined,
    ],
    ['条件不符的不受理', [filed], ['accept', '2026-02-25', { ...accepting, meetsConditions: false }], '第三十条'],
    ['没有法定情形不适用简易程序', [filed], ['accept', '2026-02-25', { ...accepting, track: 'summary' }], '第五十三条'],
    [
      '款额三千元以下适用简易程序',
      [filed],
      ['accept', '2026-02-25', { ...accepting, track: 'summary', summaryGround: 'small', amountInvolved: 3_000_00 }],
      undefined,
    ],
    [
      '款额超过三千元不适用',
      [filed],
      ['accept', '2026-02-25', { ...accepting, track: 'summary', summaryGround: 'small', amountInvolved: 3_000_01 }],
      '第五十三条',
    ],
    ['简易程序不延长', [filed, summarily], ['extend', '2026-03-20', { extendDays: 10, reason: '复杂' }], '第四十八条'],
    ['期限届满后不延长', [filed, accepted], ['extend', '2026-04-28', { extendDays: 10, reason: '复杂' }], '第六十二条'],
    [
      '听证前五个工作日通知',
      [filed, accepted],
      ['noticeHearing', '2026-05-06', { hearingOn: '2026-05-12', hearingPlace: '三楼' }],
      undefined,
    ],
    [
      '通知晚一个工作日',
      [filed, accepted],
      ['noticeHearing', '2026-05-07', { hearingOn: '2026-05-12', hearingPlace: '三楼' }],
      '第五十一条',
    ],
    ['答复期限未满而未答复，不能决定', [filed, accepted, ...copied, heard], ['decide', '2026-03-13', deciding], '第四十八条'],
    ['逾期不答复，不能维持', [filed, accepted, ...copied, heard], ['decide', '2026-03-16', deciding], '第七十条'],
    ['逾期不答复，可以撤销', [filed, accepted, ...copied, heard], ['decide', '2026-03-16', { ...deciding, result: 'annul' }], undefined],
    [
      '逾期不答复而第三人举证，可以维持',
      [filed, accepted, ...copied, heard],
      ['decide', '2026-03-16', { ...deciding, thirdPartyEvidence: true }],
      undefined,
    ],
    ['普通程序未听取意见不能决定', [filed, accepted, ...copied, answered], ['decide', '2026-03-16', deciding], '第四十九条'],
    ['简易程序可以书面审理', [filed, summarily, ...copied, answered], ['decide', '2026-03-16', deciding], undefined],
    [
      '重大复杂案件未听证不能决定',
      [
        ...ready,
        ['classify', '2026-03-06', { major: true, technical: false }],
        ['consult', '2026-03-10', { committeeOpinion: '建议维持' }],
      ],
      ['decide', '2026-03-16', deciding],
      '第五十条',
    ],
    [
      '专业性强的未经咨询不能决定',
      [...ready, ['classify', '2026-03-06', { major: false, technical: true }]],
      ['decide', '2026-03-16', deciding],
      '第五十二条',
    ],
    ['不得作出更为不利的变更', ready, ['decide', '2026-03-16', { ...deciding, result: 'change', worse: true }], '第六十三条'],
    ['决定时写明行为是否已经公开，公开决定书由此而定', ready, ['decide', '2026-03-16', decidingThen], '第七十九条'],
    ['维持不责令重新作出', ready, ['decide', '2026-03-16', { ...deciding, redo: true }], '第六十四条'],
    [
      '补正期限未满不记录放弃',
      [
        filed,
        ['requireCorrection', '2026-02-12', { correctionItems: '证明' }],
        ['serveCorrection', '2026-02-12', { serviceMethod: 'direct' }],
      ],
      ['abandon', '2026-03-04', { reason: '未补正' }],
      '第三十一条',
    ],
    [
      '补正期限届满记录放弃',
      [
        filed,
        ['requireCorrection', '2026-02-12', { correctionItems: '证明' }],
        ['serveCorrection', '2026-02-12', { serviceMethod: 'direct' }],
      ],
      ['abandon', '2026-03-05', { reason: '未补正' }],
      undefined,
    ],
    [
      '中止未满六十日不以原因未消除终止',
      [filed, accepted, ['suspend', '2026-03-02', { suspensionGround: 'death' }]],
      ['terminate', '2026-05-01', { terminationGround: 'unresolved' }],
      '第四十一条',
    ],
    [
      '中止满六十日原因未消除，终止',
      [filed, accepted, ['suspend', '2026-03-02', { suspensionGround: 'death' }]],
      ['terminate', '2026-05-02', { terminationGround: 'unresolved' }],
      undefined,
    ],
    [
      '审查规范性文件没有结果不恢复',
      [filed, accepted, ['suspend', '2026-03-02', { suspensionGround: 'norm', normCompetent: true }]],
      ['resume', '2026-03-10'],
      '第五十九条',
    ],
    [
      '起诉期限届满前不强制执行',
      [...ready, ['decide', '2026-03-16', deciding], ['serve', '2026-03-17', { serviceMethod: 'direct' }]],
      ['enforce', '2026-04-01', { enforcement: 'court', reason: '未缴纳' }],
      '第七十八条',
    ],
  ]
  test.each(rows)('%s', (_, acts, step, article) => {
    const [refusal] = having(reconsideration2023, ...acts).refusals(...step)
    expect(refusal?.basis?.article).toBe(article)
  })

  test('only the head of the organ dismisses', () => {
    const matter = having(reconsideration2023, filed, accepted)
    const dismissal = { missing: ['late'], reason: '超过申请期限' }
    expect(matter.refusals('dismiss', '2026-03-02', dismissal, officer('o-2', ['clerk']))[0]?.code).toBe('role')
    expect(matter.refusals('dismiss', '2026-03-02', dismissal)).toEqual([])
  })
})

describe('行政复议法2023: figures', () => {
  test('an annulled act counts as put right, in time, answered in time, and awaits performance', () => {
    const matter = having(reconsideration2023, filed, accepted, ...copied, answered, heard, [
      'decide',
      '2026-04-27',
      { ...deciding, result: 'annul', redo: true },
    ])
    expect(matter.figure('onTime')).toEqual({ amount: 1, base: 1 })
    expect(matter.figure('correctionRate')).toEqual({ amount: 1, base: 1 })
    expect(matter.figure('answerOnTime')).toEqual({ amount: 1, base: 1 })
    expect(matter.figure('open').amount).toBe(0)
    expect(matter.figure('unperformed').amount).toBe(1)
    const served = matter.take('serve', '2026-04-28', { serviceMethod: 'mail' })
    expect(served.limit('redo')?.proof.last).toBe('2026-06-29')
    expect(served.refusals('archive', '2026-05-20')[0]?.rule).toBe('performedIfDue')
    const performed = served.take('perform', '2026-05-20', { performance: '已重新作出' }).take('archive', '2026-05-20')
    expect(performed.figure('performanceRate')).toEqual({ amount: 1, base: 1 })
    expect(performed.figure('unperformed').amount).toBe(0)
    expect(performed.standing.ended).toBe(true)
  })

  test('a decision one day late is not in time; a settlement counts as reconciled', () => {
    const late = having(reconsideration2023, filed, accepted, ...copied, answered, heard, ['decide', '2026-04-28', deciding])
    expect(late.figure('onTime')).toEqual({ amount: 0, base: 1 })
    const settled = having(
      reconsideration2023,
      filed,
      accepted,
      ['settle', '2026-03-03', { terms: '罚款减半' }],
      ['terminate', '2026-03-03', { terminationGround: 'settled' }],
    )
    expect(settled.figure('reconciliationRate')).toEqual({ amount: 1, base: 1 })
    expect(settled.figure('correctionRate')).toEqual({ amount: 0, base: 1 })
  })
})

describe('行政复议法2017', () => {
  const old = { ...application, knewOn: '2022-03-20' }
  const opened: Act = ['file', '2022-04-18', old]
  const taken: Act = ['accept', '2022-04-20', { meetsConditions: true, handlers }]

  test('the answer period of ten days counts natural days', () => {
    const matter = having(reconsideration2017, opened, taken, ['sendCopy', '2022-04-25'], ['serveCopy', '2022-04-26'])
    expect(matter.limit('answerOrdinary')?.proof.last).toBe('2022-05-06')
  })

  test('the sixty days count from the day the application was received; correction does not count', () => {
    expect(having(reconsideration2017, opened, taken).limit('decisionOrdinary')?.proof.last).toBe('2022-06-17')
    const corrected = having(
      reconsideration2017,
      opened,
      ['requireCorrection', '2022-04-19', { correctionItems: '证明', correctionBy: '2022-04-29' }],
      ['correct', '2022-04-25', { correction: '已补' }],
    )
    expect(corrected.limit('decisionOrdinary')?.proof.last).toBe('2022-06-23')
  })

  test('no answer means annulment', () => {
    const matter = having(reconsideration2017, opened, taken, ['sendCopy', '2022-04-25'], ['serveCopy', '2022-04-26'])
    expect(matter.refusals('decide', '2022-05-07', decidingThen)[0]?.basis?.article).toBe('第二十八条')
    expect(matter.refusals('decide', '2022-05-07', { ...decidingThen, result: 'annul' })).toEqual([])
  })

  test('mediation only of discretion and compensation', () => {
    const matter = having(reconsideration2017, opened, taken)
    expect(matter.refusals('mediate', '2022-05-01', { discretionary: false, mediation: '一次' })[0]?.basis?.article).toBe('第五十条')
  })

  test('each edition opens matters of its own time only', () => {
    expect(caseOf(reconsideration2017).refusals('file', '2024-01-01', application)[0]?.code).toBe('day')
    expect(caseOf(reconsideration2017).refusals('file', '2023-12-31', application)).toEqual([])
    expect(caseOf(reconsideration2023).refusals('file', '2023-12-31', application)[0]?.code).toBe('day')
    expect(caseOf(reconsideration2023).refusals('file', '2024-01-01', application)).toEqual([])
  })
})

/** The matter after these acts. */
function having(procedure: Procedure, ...acts: readonly Act[]): TestCase {
  return acts.reduce((matter, act) => matter.take(...act), caseOf(procedure))
}
