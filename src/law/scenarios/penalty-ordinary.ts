import {
  correctionOf,
  factsOf,
  fineOf,
  groundOf,
  halfOfFine,
  paperNumber,
  partyKindOf,
  restOfFine,
  violationWeights,
} from './penalty-facts.ts'
import { defineScenario, type Pick } from './scenario.ts'
import { type Given, step } from './steps.ts'
import { composed } from './words.ts'

const filed = [step('register'), step('file', [0, 8], {}, ['place'])]
const inquired = [...filed, step('investigate', [0, 5])]
const concluded = [...inquired, step('conclude', [1, 10])]
const notified = (values: Given = {}) => [...concluded, step('notify', [0, 4], values)]
const decided = [step('decide', [6, 12]), step('serve', [0, 4])]
const waived = [step('waive', [0, 3]), step('decide', [1, 5]), step('serve', [0, 4])]
const closed = [step('close', [0, 8]), step('archive', [1, 10])]
const settled = [step('publish', [0, 2]), step('pay', [0, 6]), ...closed]
const warning: Given = { intendedKind: 'warning', intendedFine: 0 }
const stoppage: Given = { intendedKind: 'stoppage', intendedFine: 0 }
const heard = [
  ...notified(stoppage),
  step('demand', [1, 4]),
  step('schedule', [0, 3]),
  step('hold', [10, 11]),
  step('reportHearing', [1, 4]),
  step('reviewHearing', [1, 5]),
]

export const ordinaryPenaltyScenario = defineScenario({
  procedure: 'penalty.ordinary',
  yearly: 80,
  values: {
    source: (pick) => pick.weighted({ patrol: 62, hotline: 16, complaint: 10, report: 5, assigned: 4, transfer: 3 }),
    violation: (pick) => pick.weighted(violationWeights),
    clue: (pick, { violation }) => factsOf(pick, violation),
    foundOn: (pick) => pick.day,
    place: (pick) => pick.address(),
    checked: composed(['经现场核查，', '经调阅巡查记录，'], ['线索反映的情况属实。', '现场存在违法行为，建议立案。']),
    party: (pick) => pick.party(),
    partyKind: (pick, { party }) => partyKindOf(pick, party),
    facts: (_, { clue }) => String(clue),
    endedOn: (_, { foundOn }) => foundOn,
    endangers: false,
    inPower: true,
    officers: (pick) => pick.officers(2),
    notFiledReason: (pick) => pick.weighted({ unproven: 40, minor: 30, otherBody: 20, expired: 10 }),
    reason: composed(['经研究，', '根据核查情况，'], ['按规定办理。', '情况较为复杂，需要进一步核实。', '案情涉及多个部门。']),
    shown: true,
    evidence: (pick) =>
      pick.one([
        ['scene', 'statement'],
        ['scene', 'statement', 'recordings'],
        ['documents', 'statement', 'scene'],
      ]),
    findings: composed(
      ['出示证件后勘验现场，', '依法制作现场笔录并拍照，'],
      ['询问当事人，', '调取沿街监控，', '向相邻商户核实，'],
      ['当事人对事实无异议。', '违法事实清楚。', '证据能够相互印证。'],
    ),
    correction: (_, { violation, clue }) => correctionOf(violation, clue),
    recusal: '经审查不属于应当回避的情形，决定不予回避',
    test: '对搭建物面积和结构进行测绘鉴定',
    testResult: '测绘面积十二点六平方米，为砖混结构',
    suspension: (pick) => pick.weighted({ otherCase: 50, missing: 30, forceMajeure: 20 }),
    termination: (pick) => pick.weighted({ dead: 40, dissolved: 60 }),
    receiver: (pick) => pick.one(['区市场监督管理局', '区公安分局', '区生态环境局', '区住房和建设委员会']),
    crime: false,
    report: composed(
      ['违法事实清楚、证据充分，', '经调查取证，案件事实已经查明，'],
      ['建议依法处罚。', '建议按裁量基准从轻处理。', '建议给予一般幅度的处罚。'],
    ),
    capacity: 'full',
    publicInterest: false,
    complex: false,
    major: false,
    opinion: composed(['主体适格、程序合法，', '事实清楚、证据充分，'], ['适用法律正确，', '裁量适当，'], ['同意。', '同意处罚建议。']),
    intendedKind: 'fine',
    intendedFine: (pick, { fine, intendedKind }) => (typeof fine === 'number' ? fine : intendedKind === 'fine' ? fineOf(pick) : 0),
    grounds: (pick, { facts }) =>
      `${String(facts)}，${pick.one(['经责令改正仍未改正，', '违反市容环境管理规定，', '影响公共通行，'])}拟依法处罚`,
    legalGround: (pick, { violation }) => groundOf(pick, violation),
    benchmark: '按本市裁量基准一般档次确定',
    fined: false,
    defence: composed(['承认违法事实，', '称不了解有关规定，', '称经营困难，'], ['请求从轻处罚。', '请求减少罚款。', '表示今后不再违反。']),
    answer: composed(['经复核，', '经查证，'], ['陈述的情节属实，予以部分采纳。', '没有提出新的事实和证据，不予采纳。']),
    adopted: (pick) => pick.weighted({ partly: 45, rejected: 45, adopted: 10 }),
    waiver: (pick) => pick.one(['当事人书面表示放弃陈述、申辩权利', '当事人当场签字确认不陈述、不申辩']),
    demand: '当事人书面要求公开举行听证，核实停业范围和期限',
    chair: (pick, { officers }) => otherThan(pick, officers),
    hearingOn: (pick) => pick.workdayAfter(10),
    hearingPlace: '望河路1号街道会议室',
    open: true,
    minutes: '调查人员提出事实、证据和建议，当事人进行申辩和质证，双方作最后陈述',
    hearingReport: '违法事实清楚，建议缩短停业期限，其他建议予以维持',
    discussion: composed(['负责人集体讨论，', '经负责人会议研究，'], ['一致同意承办意见。', '同意依法处罚。']),
    kind: (_, { intendedKind }) => intendedKind,
    fine: (pick, { intendedFine, adopted }) => decidedFine(pick, Number(intendedFine ?? 0), adopted),
    discretion: (pick, { adopted }) =>
      adopted === 'partly' || adopted === 'adopted' ? 'lighter' : pick.weighted({ usual: 62, lighter: 36, heavier: 2 }),
    publishable: true,
    exemption: 'first',
    harm: (pick) => pick.weighted({ none: 60, slight: 40 }),
    firstTime: true,
    corrected: true,
    education: composed(['当面讲解有关规定，', '发放法规宣传页并讲解，'], ['当事人认识到错误。', '当事人承诺不再违反。']),
    service: (pick) => pick.weighted({ direct: 60, handed: 25, posted: 10, electronic: 3, left: 2 }),
    publishedAt: '云岭市行政执法信息公示平台',
    catalogue: (pick) => `立案审批表、现场笔录、询问笔录、证据材料、决定书、送达回证，共${pick.integer(16, 48)}页`,
    moreDays: (pick) => pick.integer(10, 30),
    channel: 'bank',
    remote: true,
    proposed: true,
    receipt: paperNumber,
    paid: (_, { fine }) => fine,
    lateFee: (_, { fine }) => Math.floor(Number(fine) * 0.03),
    deferUntil: (pick) => pick.workdayAfter(40),
    hardship: '当事人经营困难，书面申请分期缴纳，社区出具情况说明',
    urged: '请在十日内缴清罚款和加处罚款，可到指定银行或者通过电子支付缴纳',
    remedy: (pick) => pick.weighted({ reconsideration: 80, litigation: 20 }),
    annulment: (pick) => pick.weighted({ revoked: 60, changed: 25, unlawful: 15 }),
    annulmentReason: '复议机关认为送达程序存在瑕疵，决定予以纠正',
    courtRequest: '罚款及加处罚款',
    courtResult: (pick) => pick.weighted({ executed: 85, ended: 15 }),
    executionReason: '当事人单位已注销，没有可供执行的财产，也没有权利义务承受人',
    closing: composed(['罚款已缴清，', '决定已经履行，', '案件已处理完毕，'], ['违法行为已改正，同意结案。', '材料齐全，准予结案。']),
  },
  paths: [
    { weight: 34, steps: [...notified(), ...decided, ...settled] },
    { weight: 24, steps: [...notified(), ...waived, ...settled] },
    {
      weight: 8,
      steps: [...notified(), step('defend', [1, 3]), step('answer', [0, 2]), step('decide', [5, 9]), step('serve', [0, 4]), ...settled],
    },
    { weight: 6, steps: [...notified(warning), ...waived, step('publish', [0, 2]), ...closed] },
    {
      weight: 4,
      steps: [
        step('register'),
        step('check', [1, 4]),
        step('file', [0, 3]),
        step('investigate', [0, 3]),
        step('orderCorrection', [0, 0]),
        step('conclude', [2, 8]),
        step('notify', [0, 3]),
        ...waived,
        ...settled,
      ],
    },
    { weight: 3, steps: [step('register'), step('refuseFiling', [1, 8])] },
    { weight: 3, steps: [...concluded, step('exempt', [1, 4], {}, ['harm', 'firstTime', 'corrected']), step('serve', [0, 3]), ...closed] },
    {
      weight: 2,
      steps: [
        ...concluded,
        step('exempt', [1, 4], { exemption: 'minor', harm: 'none' }, ['harm', 'corrected']),
        step('serve', [0, 3]),
        ...closed,
      ],
    },
    {
      weight: 2,
      steps: [...heard, step('decide', [1, 6], { discretion: 'usual' }), step('serve', [0, 3]), step('publish', [0, 2]), ...closed],
    },
    {
      weight: 1,
      steps: [
        ...notified(stoppage),
        step('demand', [1, 4]),
        step('schedule', [0, 2]),
        step('forfeit', [2, 8], { reason: '当事人书面撤回听证要求' }),
        step('decide', [2, 6]),
        step('serve', [0, 3]),
        step('publish', [0, 2]),
        ...closed,
      ],
    },
    {
      weight: 3,
      steps: [
        ...inquired,
        step('conclude', [2, 10], { complex: true }),
        step('review', [1, 7]),
        step('notify', [0, 3]),
        step('waive', [0, 3]),
        step('discuss', [1, 5]),
        step('decide', [0, 2]),
        step('serve', [0, 3]),
        ...settled,
      ],
    },
    {
      weight: 1,
      steps: [
        ...inquired,
        step('conclude', [2, 10], { major: true }),
        step('sendBack', [1, 6], { opinion: '现场笔录缺少当事人签字，请补正' }),
        step('investigate', [1, 4]),
        step('conclude', [1, 4], { major: true }),
        step('review', [1, 5]),
        step('notify', [0, 3]),
        step('waive', [0, 3]),
        step('discuss', [1, 4]),
        step('decide', [0, 2]),
        step('serve', [0, 3]),
        ...settled,
      ],
    },
    {
      weight: 1,
      steps: [
        ...inquired,
        step('suspend', [2, 8]),
        step('resume', [10, 30]),
        step('conclude', [2, 8]),
        step('notify', [0, 3]),
        ...waived,
        ...settled,
      ],
    },
    {
      weight: 1,
      steps: [
        ...inquired,
        step('extend', [40, 55]),
        step('extendAgain', [8, 15]),
        step('conclude', [2, 8]),
        step('notify', [0, 3]),
        ...waived,
        ...settled,
      ],
    },
    {
      weight: 1,
      steps: [
        ...inquired,
        step('sendTest', [1, 4]),
        step('receiveTest', [8, 20]),
        step('conclude', [2, 6]),
        step('notify', [0, 3]),
        ...waived,
        ...settled,
      ],
    },
    { weight: 1, steps: [step('register'), step('extendCheck', [8, 12]), step('transfer', [1, 6])] },
    {
      weight: 1,
      steps: [
        ...inquired,
        step('transfer', [2, 8], { crime: true, receiver: '区公安分局' }),
        step('takeBack', [10, 30]),
        step('conclude', [2, 6]),
        step('notify', [0, 3]),
        ...waived,
        ...settled,
      ],
    },
    { weight: 1, steps: [...inquired, step('terminate', [5, 20]), step('close', [1, 8])] },
    {
      weight: 1,
      steps: [
        ...filed,
        step('recuse', [0, 2]),
        step('reassign', [0, 2]),
        step('investigate', [0, 3]),
        step('conclude', [2, 6]),
        step('notify', [0, 3]),
        ...waived,
        ...settled,
      ],
    },
    {
      weight: 1,
      steps: [
        ...notified(),
        step('reopen', [2, 5]),
        step('investigate', [1, 3]),
        step('conclude', [1, 4]),
        step('notify', [0, 3]),
        ...waived,
        ...settled,
      ],
    },
    {
      weight: 1,
      steps: [
        ...notified(),
        ...waived,
        step('publish', [0, 2]),
        step('defer', [2, 6]),
        step('payPart', [8, 15], { paid: halfOfFine }),
        step('pay', [8, 15], { paid: restOfFine }),
        ...closed,
      ],
    },
    {
      weight: 2,
      steps: [...notified(), ...waived, step('publish', [0, 2]), step('urge', [12, 20]), step('pay', [2, 8], {}, ['lateFee']), ...closed],
    },
    {
      weight: 1,
      steps: [
        ...notified(),
        ...waived,
        step('publish', [0, 2]),
        step('urge', [12, 20]),
        step('applyCourt', [128, 150]),
        step('courtEnd', [15, 40]),
        ...closed,
      ],
    },
    {
      weight: 1,
      steps: [
        ...notified(),
        ...waived,
        step('publish', [0, 2]),
        step('pay', [1, 5]),
        step('challenge', [5, 25]),
        step('uphold', [30, 45]),
        ...closed,
      ],
    },
    {
      weight: 1,
      steps: [
        ...notified(),
        ...waived,
        step('publish', [0, 2]),
        step('challenge', [5, 25]),
        step('annul', [30, 45], { annulment: 'revoked' }),
        step('withdraw', [0, 2]),
        ...closed,
      ],
    },
    {
      weight: 1,
      steps: [
        ...notified(),
        step('decide', [6, 10]),
        step('announce', [1, 4]),
        step('serve', [46, 52], { service: 'announced' }),
        step('publish', [0, 2]),
        step('pay', [1, 7]),
        ...closed,
      ],
    },
    {
      weight: 1,
      steps: [
        ...notified(),
        ...waived,
        step('publish', [0, 2]),
        step('pay', [0, 4], { channel: 'spot' }, ['remote', 'proposed']),
        step('handOver', [0, 2]),
        ...closed,
      ],
    },
    { weight: 1, steps: [...notified(), ...waived, step('publish', [0, 2]), step('endExecution', [30, 90]), ...closed] },
    { weight: 1, steps: [...notified(), ...decided, step('publish', [8, 12]), step('pay', [0, 4]), ...closed] },
  ],
})

/** Somebody who is not among the officers of the case. */
function otherThan(pick: Pick, officers: unknown): unknown {
  const handling = Array.isArray(officers) ? officers.map((one: { id: string }) => one.id) : []
  return pick.officers(4).find((one) => !handling.includes(one.id))
}

/** Never above what was announced; a defence that was taken up makes it less. */
function decidedFine(pick: Pick, announced: number, adopted: unknown): number {
  const lighter = announced >= 100_00 && (adopted === 'partly' || adopted === 'adopted')
  return lighter ? Math.round((announced * pick.one([0.5, 0.6, 0.8])) / 10_00) * 10_00 : announced
}
