import type { Day } from '../../definition/index.ts'
import { defineScenario, type SampleValue, type Scenario } from './scenario.ts'
import { step } from './steps.ts'

/**
 * The yearly reports. None is invented for the demonstration: a report there is drafted, reviewed and published from its page, and its
 * matter comes with it.
 */
export const annualReportScenarios: readonly Scenario[] = [
  scenario('report.ruleOfLaw', '法治政府建设情况报告', (year) => `${year + 1}-01-01` as Day),
  scenario('report.disclosure', '政府信息公开工作年度报告', (year) => `${year}-12-31` as Day),
]

function scenario(procedure: string, title: string, countedFrom: (year: number) => Day): Scenario {
  const year = (day: Day) => Number(day.slice(0, 4)) - 1
  const digest = 'b'.repeat(64)
  const values: Record<string, SampleValue> = {
    title: (pick) => `望河街道${year(pick.day)}年度${title}`,
    year: (pick) => year(pick.day),
    countedFrom: (pick) => countedFrom(year(pick.day)),
    version: (pick) => pick.integer(3, 9),
    digest,
    cutOff: '12月31日24时',
    secrecy: 'open',
    privacy: (pick) => pick.weighted({ clear: 80, masked: 20 }),
    secrecyNote: '逐段核对，没有可以识别到个人的内容',
    legality: 'lawful',
    legalityNote: '依据的法律和文件现行有效，数据与台账一致',
    meeting: (pick) => `街道办事处第${pick.integer(2, 6)}次主任办公会议`,
    meetingOn: (pick) => pick.day,
    minutes: '会议审议并原则通过，按审核意见完善文字后签发',
    signer: '程以宁',
    writtenOn: (pick) => pick.day,
    addressee: '澄湖区委、区政府',
    copies: '区委依法治区办、区司法局',
    way: 'platform',
    receiver: '澄湖区司法局',
    receivedOn: (pick) => pick.day,
    supplement: (pick) => pick.one(['请补充不足产生的原因', '请补充下一年度的主要安排']),
    reason: (pick) => pick.one(['数据口径需要统一', '个别段落表述需要核实', '公开后发现一处数据有误']),
    indexNumber: (pick) => `11330102MB0000000X/${pick.day.slice(0, 4)}-00001`,
    topic: '司法行政/政府法治',
    address: '/public/reports',
    publishedDigest: digest,
    effect: 'valid',
  }
  const reviewed = [
    step('sendForReview', [3, 15]),
    step('reviewSecrecy', [0, 3], undefined, ['secrecyNote']),
    step('reviewLegality', [0, 2], undefined, ['legalityNote']),
  ]
  const signed = [step('approve', [1, 6]), step('sign', [0, 2])]
  const sent = [step('submit', [0, 2], undefined, ['copies'])]
  const published = [step('receive', [0, 3]), step('publish', [1, 10])]
  const whole = [step('open'), ...reviewed, ...signed, ...sent, ...published]
  return defineScenario({
    procedure,
    yearly: 0,
    values,
    paths: [
      { weight: 60, steps: [...whole, step('archive', [1, 10])] },
      {
        weight: 12,
        steps: [
          step('open'),
          ...reviewed,
          step('returnDraft', [0, 2]),
          step('assign', [0, 1]),
          ...reviewed,
          ...signed,
          ...sent,
          ...published,
        ],
      },
      { weight: 8, steps: [step('open'), ...reviewed, ...signed, ...sent, step('returnBySuperior', [1, 5]), ...reviewed] },
      {
        weight: 8,
        steps: [...whole, step('amend', [5, 20]), ...reviewed, ...signed, ...sent, step('publish', [0, 5]), step('archive', [1, 5])],
      },
      { weight: 2, steps: [step('open'), step('discontinue', [5, 30], { reason: '机构合并，由承接单位合并报送' })] },
      { weight: 4, steps: [...whole, step('withdraw', [2, 20]), step('archive', [1, 5])] },
      {
        weight: 6,
        steps: [
          step('open'),
          step('sendForReview', [3, 15]),
          step('reviewSecrecy', [0, 3], { secrecy: 'secret' }),
          step('reviewLegality', [0, 2]),
          ...signed,
          ...sent,
          step('withhold', [0, 3]),
          step('archive', [1, 5]),
        ],
      },
    ],
  })
}
