import {
  correctionOf,
  factsOf,
  firm,
  groundOf,
  halfOfFine,
  paperNumber,
  partyKindOf,
  restOfFine,
  violationWeights,
} from './penalty-facts.ts'
import { defineScenario } from './scenario.ts'
import { type Given, step } from './steps.ts'
import { composed } from './words.ts'

const decide = (values: Given = {}, also: readonly string[] = []) => step('decide', undefined, values, also)
const reported = [step('report', [0, 2]), step('publish', [0, 4])]
const fined: Given = { kind: 'fine' }

export const summaryPenaltyScenario = defineScenario({
  procedure: 'penalty.summary',
  yearly: 60,
  values: {
    place: (pick) => pick.address(),
    // Above two hundred yuan only a body corporate may be fined on the spot.
    party: (pick, { fine }) => (typeof fine === 'number' && fine > 200_00 ? firm(pick) : pick.party()),
    partyKind: (pick, { fine, party }) => (typeof fine === 'number' && fine > 200_00 ? 'organisation' : partyKindOf(pick, party)),
    violation: (pick) => pick.weighted({ street: 50, appearance: 24, waste: 18, parking: 5, greening: 3 }),
    facts: (pick, { violation }) => factsOf(pick, violation),
    officers: (pick) => pick.officers(2),
    inPower: true,
    shown: true,
    told: true,
    capacity: 'full',
    fined: false,
    kind: 'fine',
    fine: (pick, { kind }) => (kind === 'warning' ? 0 : Number(pick.weighted({ 20: 20, 50: 40, 100: 25, 200: 15 })) * 100),
    legalGround: (pick, { violation }) => groundOf(pick, violation),
    courtRequest: '罚款及加处罚款',
    courtResult: (pick) => pick.weighted({ executed: 85, ended: 15 }),
    correction: (_, { violation, facts }) => correctionOf(violation, facts),
    publishable: true,
    defence: (pick) => pick.one(['当事人对事实没有异议', '当事人表示立即改正', '当事人请求从轻，已经复核']),
    refused: false,
    hardLater: true,
    publishedAt: '云岭市行政执法信息公示平台',
    channel: 'bank',
    receipt: paperNumber,
    paid: (_, { fine }) => fine,
    lateFee: (_, { fine }) => Math.floor(Number(fine) * 0.03),
    urged: '请在十日内缴清罚款和加处罚款',
    deferUntil: (pick) => pick.workdayAfter(30),
    hardship: '当事人收入较低，申请延期缴纳',
    remedy: 'reconsideration',
    annulment: (pick) => pick.weighted({ revoked: 80, changed: 20 }),
    annulmentReason: '当场告知的内容不完整，决定予以纠正',
    executionReason: '当事人单位已注销，没有可供执行的财产',
    closing: composed(['已缴清罚款并改正，', '违法行为已当场改正，'], ['准予结案归档。', '材料齐全，同意结案。']),
  },
  paths: [
    { weight: 56, steps: [decide(fined, ['defence']), ...reported, step('pay', [0, 5]), step('close', [0, 8])] },
    {
      weight: 16,
      steps: [
        decide({ ...fined, hardLater: true }, ['hardLater']),
        step('pay', [0, 0], { channel: 'spot' }),
        step('report', [0, 1]),
        step('handOver', [0, 1]),
        step('publish', [0, 3]),
        step('close', [0, 8]),
      ],
    },
    { weight: 20, steps: [decide({ kind: 'warning', fine: 0 }), ...reported, step('close', [0, 8])] },
    { weight: 2, steps: [decide(fined), ...reported, step('urge', [12, 18]), step('pay', [2, 8], {}, ['lateFee']), step('close', [0, 6])] },
    { weight: 1, steps: [decide(fined), ...reported, step('defer', [1, 5]), step('pay', [5, 18]), step('close', [0, 6])] },
    {
      weight: 1,
      steps: [
        decide(fined),
        ...reported,
        step('challenge', [4, 20]),
        step('annul', [20, 40], { annulment: 'revoked' }),
        step('withdraw', [0, 2]),
        step('close', [0, 6]),
      ],
    },
    { weight: 1, steps: [decide(fined), ...reported, step('urge', [12, 18]), step('applyCourt', [118, 140]), step('courtEnd', [15, 40])] },
    { weight: 1, steps: [decide(fined), ...reported, step('urge', [12, 18]), step('applyCourt', [40, 60]), step('courtEnd', [15, 40])] },
    { weight: 1, steps: [decide(fined), ...reported, step('pay', [0, 4]), step('challenge', [4, 20]), step('uphold', [20, 40])] },
    {
      weight: 1,
      steps: [
        decide(fined),
        ...reported,
        step('defer', [1, 5]),
        step('payPart', [4, 10], { paid: halfOfFine }),
        step('pay', [4, 10], { paid: restOfFine }),
      ],
    },
    { weight: 1, steps: [decide(fined), ...reported, step('endExecution', [30, 80]), step('close', [0, 6])] },
    { weight: 2, steps: [decide(fined), step('report', [4, 6]), step('publish', [3, 6]), step('pay', [0, 1]), step('close', [0, 8])] },
  ],
})

const exempted = [step('order'), step('exempt', [0, 3])]

export const spotExemptionScenario = defineScenario({
  procedure: 'penalty.exempt',
  yearly: 26,
  values: {
    place: (pick) => pick.address(),
    party: (pick) => pick.party(),
    partyKind: (pick, { party }) => partyKindOf(pick, party),
    violation: (pick) => pick.weighted(violationWeights),
    facts: (pick, { violation }) => factsOf(pick, violation),
    officers: (pick) => pick.officers(2),
    inPower: true,
    shown: true,
    correction: (_, { violation, facts }) => correctionOf(violation, facts),
    correctBy: (pick) => pick.workdayAfter(3),
    defence: '当事人称初次经营，不了解规定',
    corrected: true,
    exemption: 'first',
    harm: (pick, { exemption }) => (exemption === 'minor' ? 'none' : pick.weighted({ slight: 60, none: 40 })),
    firstTime: true,
    legalGround: (pick, { violation }) => `${groundOf(pick, violation)}和本市轻微违法不予处罚事项清单`,
    education: composed(
      ['现场讲解有关规定，', '发放宣传页并以案释法，', '约见当事人当面教育，'],
      ['暂扣物品清点无误后返还当事人，', '登记保存的货架已返还当事人，', '现场清点并返还暂存物品，', '没有暂存物品，'],
      ['当事人表示今后守法经营。', '当事人签字确认。', '当事人认识到错误。'],
    ),
    commitment: composed(['保证今后不再占道经营，', '承诺遵守市容环境管理规定，'], ['如再违反愿意接受处罚。', '接受社区和执法人员监督。']),
    observed: (pick) => pick.weighted({ kept: 92, broken: 8 }),
    visit: composed(['一周后复查现场，', '日常巡查时回访，'], ['门前保持整洁。', '没有发现同类行为。']),
    reason: '当事人拒不改正，不符合不予处罚条件',
    summary: composed(['违法行为已改正，', '教育和承诺均已完成，'], ['准予办结。', '材料归档。']),
  },
  paths: [
    { weight: 52, steps: [...exempted, step('commit', [0, 0]), step('visit', [4, 9]), step('close', [0, 4])] },
    { weight: 18, steps: [...exempted, step('close', [1, 8])] },
    { weight: 22, steps: [step('order'), step('exempt', [0, 2], { exemption: 'minor', harm: 'none' }), step('close', [1, 8])] },
    { weight: 6, steps: [step('order'), step('turn', [2, 6])] },
  ],
})

const proposed = (measure: string) => [step('propose', undefined, { measure }), step('approve', [0, 0])]
const seizing: Given = { measure: 'seize', legalGround: '《中华人民共和国行政强制法》' }
const returned = [step('lift', [1, 4]), step('giveBack', [0, 3])]

export const retentionScenario = defineScenario({
  procedure: 'penalty.retention',
  yearly: 24,
  values: {
    party: (pick) => pick.party(),
    partyKind: (pick, { party }) => partyKindOf(pick, party),
    officers: (pick) => pick.officers(2),
    need: (pick) => pick.one(['占道经营工具系涉案物品，可能转移', '涉案广告设施需要固定证据', '涉案货物可能灭失，事后难以取得']),
    legalGround: (_, { measure }) => (measure === 'preserve' ? '《中华人民共和国行政处罚法》' : '《中华人民共和国行政强制法》'),
    caseRelated: true,
    items: (pick) =>
      pick.one(['折叠桌椅', '售货三轮车', '塑料货架', '遮阳伞和支架', '音响设备', '广告灯箱', '水果筐和电子秤', '保温箱和炉具']),
    itemCount: (pick) => pick.integer(1, 24),
    custody: '望河路66号执法大队物品保管室',
    onSite: true,
    actedAt: (pick) => `${pick.day}T01:30:00.000Z`,
    opinion: (pick) => pick.one(['同意', '情况属实，同意实施', '同意，请妥善保管']),
    reason: '案情较为复杂，需要继续核实物品权属',
    test: '对设备噪声值进行检测',
    testResult: '检测值超过规定限值',
    handling: (pick) => pick.weighted({ tested: 40, transferred: 40, confiscated: 20 }),
    lifting: (pick) => pick.weighted({ copied: 35, decided: 30, exempted: 25, unrelated: 10 }),
    disposal: (pick) => pick.weighted({ transferred: 60, confiscated: 25, destroyed: 15 }),
    disposalGround: '依照处罚决定处理，现场拍照并由两名执法人员签字',
    returnedCount: (_, { itemCount }) => itemCount,
    receiver: '当事人本人',
  },
  paths: [
    { weight: 40, steps: [...proposed('preserve'), step('preserve', [0, 0]), ...returned] },
    { weight: 20, steps: [step('preserveAtOnce', undefined, { measure: 'preserve' }), step('ratify', [0, 0]), ...returned] },
    { weight: 8, steps: [...proposed('preserve'), step('preserve', [0, 0]), step('handle', [1, 5]), step('disposeKept', [5, 20])] },
    {
      weight: 4,
      steps: [
        ...proposed('preserve'),
        step('preserve', [0, 0]),
        step('convert', [2, 5], seizing),
        step('lift', [5, 15]),
        step('giveBack', [0, 3]),
      ],
    },
    { weight: 3, steps: [...proposed('preserve'), step('preserve', [0, 0]), step('giveBack', [9, 14])] },
    { weight: 8, steps: [...proposed('seize'), step('seize', [0, 0]), step('lift', [3, 15]), step('giveBack', [0, 3])] },
    { weight: 3, steps: [...proposed('seize'), step('seize', [0, 0]), step('extend', [14, 18]), step('dispose', [5, 15])] },
    {
      weight: 2,
      steps: [...proposed('seal'), step('seize', [0, 0]), step('sendTest', [1, 3]), step('receiveTest', [8, 18]), step('dispose', [2, 8])],
    },
    {
      weight: 3,
      steps: [
        step('seizeAtOnce', undefined, { measure: 'seize' }),
        step('ratify', [0, 0]),
        step('lift', [3, 12]),
        step('giveBack', [0, 3]),
      ],
    },
    {
      weight: 1,
      steps: [
        step('seizeAtOnce', undefined, { measure: 'seize' }),
        step('disapprove', [0, 0], { opinion: '不属于情况紧急，立即解除' }),
        step('giveBack', [0, 1]),
      ],
    },
    {
      weight: 1,
      steps: [step('propose', undefined, { measure: 'preserve' }), step('drop', [0, 1], { opinion: '拍照取证即可，不予实施' })],
    },
    {
      weight: 1,
      steps: [
        ...proposed('preserve'),
        step('preserve', [0, 0]),
        step('lift', [1, 4]),
        step('leaveUnclaimed', [30, 50], { disposal: 'unclaimed' }),
      ],
    },
  ],
})
