import { defineScenario } from './scenario.ts'
import { entered, type Given, kept, step } from './steps.ts'
import { composed } from './words.ts'

const receive = (values: Given = {}) => step('receive', undefined, values, ['confirmed'])
const closing = [step('deliver', [0, 2]), step('close', [1, 10])]
const answered = (result: string, gap: readonly [number, number] = [4, 14]) => [step('answer', gap, { result }), ...closing]

export const disclosureScenario = defineScenario({
  procedure: 'disclosure.application',
  yearly: 9,
  values: {
    applicant: (pick, { applicantKind }) =>
      applicantKind === 'person' ? { type: 'person', ...pick.person() } : { type: 'organisation', ...pick.organisation() },
    applicantKind: (pick) => pick.weighted({ person: 84, business: 10, legalService: 3, publicInterest: 1, research: 1, otherBody: 1 }),
    channel: (pick) => pick.weighted({ online: 52, registeredMail: 24, inPerson: 18, mail: 3, oral: 2, fax: 1 }),
    confirmed: true,
    identity: true,
    subject: (pick) =>
      pick.one([
        '老旧小区改造工程的招标公告和中标结果',
        '社区养老服务中心建设资金使用情况',
        '便民市场摊位招租方案',
        '物业服务企业考核结果',
        '道路积水点整治计划',
        '垃圾分类经费支出明细',
        '违法建设拆除的决定和台账',
        '公共停车位规划和收费依据',
        '街道权责清单和办事指南',
      ]),
    description: composed(
      ['请求公开', '申请获取'],
      ['上述信息的文本，', '上述信息的复印件，'],
      ['以便了解有关情况。', '用于了解本人居住小区的情况。'],
    ),
    form: (pick) => pick.weighted({ electronic: 60, paper: 36, view: 4 }),
    correctionItems: '请明确所需信息的名称、年度或者其他特征性描述',
    correctionBy: (pick) => pick.workdayAfter(10),
    correction: '申请人已明确年度和文件名称',
    excuse: '申请人因病住院，已提交证明',
    amount: '申请人当月已提出三十余件内容相近的申请',
    explainBy: (pick) => pick.workdayAfter(7),
    explanation: '为核实小区公共收益使用情况，需要分年度获取',
    reasonable: true,
    delayDays: (pick) => pick.integer(10, 30),
    thirdParty: (pick) => ({ type: 'organisation', ...pick.organisation() }),
    thirdOpinion: (pick) => pick.weighted({ agree: 60, disagree: 40 }),
    thirdGrounds: '涉及商业秘密，请求不予公开报价明细',
    coMaker: '区住房和建设委员会',
    makerOpinion: 'agree',
    feeKind: 'piece',
    feeCount: (pick) => pick.integer(11, 30),
    fee: 100_00,
    extendedDays: (pick) => pick.integer(10, 20),
    reason: composed(['需要检索多年档案，', '信息分散在多个科室，'], ['不能在期限内答复。', '尚需核对。']),
    result: (pick) =>
      pick.weighted({
        open: 46,
        partly: 8,
        notHeld: 22,
        inquiry: 5,
        internal: 3,
        process: 3,
        caseFile: 2,
        mustProduce: 4,
        complaint: 6,
        repeated: 1,
      }),
    answer: composed(
      ['现将有关信息提供给你。', '有关信息的获取途径和理由如下。', '经检索，情况说明如下。'],
      ['详见附件。', '如有疑问可以联系经办人。'],
    ),
    publicInterest: '涉及公共资金使用，不公开会对公共利益造成重大影响',
    delivery: (pick) => pick.weighted({ online: 50, post: 40, direct: 10 }),
  },
  paths: [
    { weight: 60, steps: [receive(), step('answer', [4, 14]), ...closing] },
    {
      weight: 10,
      steps: [receive(), step('requireCorrection', [1, 5]), step('correct', [2, 8]), step('answer', [4, 14]), ...closing],
    },
    { weight: 1, steps: [receive(), step('requireCorrection', [1, 5]), step('correct', [2, 8]), ...answered('stillUnclear')] },
    { weight: 3, steps: [receive(), step('requireCorrection', [1, 5]), step('abandon', [12, 16])] },
    {
      weight: 5,
      steps: [
        receive(),
        step('consultThird', [1, 4]),
        step('thirdReceives', [1, 3]),
        step('thirdAnswers', [3, 12], { thirdOpinion: 'disagree' }, ['thirdGrounds']),
        ...answered('thirdParty', [2, 6]),
      ],
    },
    {
      weight: 3,
      steps: [
        receive(),
        step('consultMaker', [1, 4]),
        step('makerReceives', [1, 3]),
        step('makerAnswers', [3, 12]),
        ...answered('open', [2, 6]),
      ],
    },
    { weight: 6, steps: [receive(), step('extend', [8, 15]), step('answer', [10, 16]), ...closing] },
    {
      weight: 2,
      steps: [receive(), step('askReasons', [1, 4]), step('noExplanation', [9, 14]), ...answered('excessive', [0, 4])],
    },
    {
      weight: 1,
      steps: [receive(), step('askReasons', [1, 4]), step('explain', [2, 6]), step('delay', [0, 3]), step('answer', [15, 25]), ...closing],
    },
    { weight: 1, steps: [receive(), step('charge', [1, 4]), step('pay', [1, 10]), step('answer', [4, 10]), ...closing] },
    { weight: 1, steps: [receive(), step('charge', [1, 4]), step('abandonUnpaid', [24, 30])] },
    { weight: 4, steps: [receive(), step('withdraw', [2, 8], { reason: '申请人已自行查到所需信息' })] },
  ],
})

export const disclosureRegisters = [
  defineScenario({
    procedure: 'disclosure.item',
    yearly: 14,
    values: {
      title: (_, { kind }) => items[String(kind)] ?? '便民服务事项调整的通知',
      kind: (pick) =>
        pick.weighted({
          organ: 8,
          budget: 10,
          procurement: 12,
          project: 14,
          livelihood: 22,
          service: 12,
          emergency: 6,
          inspection: 6,
          township: 10,
        }),
      column: (pick) => pick.one(['法定主动公开内容', '街道动态', '重点领域信息']),
      formedOn: (pick) => pick.day,
      changedOn: (pick) => pick.day,
      change: '联系方式和办理地点调整',
      review: (pick) => pick.weighted({ clear: 90, masked: 10 }),
      channel: (pick) => pick.weighted({ website: 70, newMedia: 18, bulletin: 12 }),
      reason: '内容涉及第三方商业秘密，经审查不予公开',
    },
    paths: [
      { weight: 84, steps: [step('register', undefined, {}, ['column']), step('publish', [2, 15]), step('close', [5, 20])] },
      { weight: 5, steps: [step('register', undefined, {}, ['column']), step('publish', [21, 26]), step('close', [5, 20])] },
      {
        weight: 8,
        steps: [step('register'), step('publish', [2, 12]), step('change', [10, 30]), step('update', [2, 12]), step('close', [5, 20])],
      },
      { weight: 3, steps: [step('register'), step('withhold', [2, 10])] },
      { weight: 1, steps: [step('register'), step('publish', [2, 12]), step('withdraw', [10, 30])] },
    ],
  }),
  defineScenario({
    procedure: 'disclosure.active',
    yearly: 26,
    values: {
      title: (pick, { kind }) => `${Number(pick.day.slice(5, 7))}月${monthly[String(kind)] ?? '主动公开统计'}`,
      kind: (pick) =>
        pick.weighted({
          website: 30,
          newMedia: 30,
          bulletin: 10,
          interpretation: 8,
          response: 6,
          training: 4,
          licence: 4,
          coercion: 2,
          fee: 1,
        }),
      count: (pick, { kind }) =>
        kind === 'fee' ? undefined : most[String(kind)] ? pick.integer(1, most[String(kind)]!) : pick.integer(8, 120),
      amount: (pick, { kind }) => (kind === 'fee' ? pick.integer(1, 40) * 1_000_00 : undefined),
      note: '由政务公开办公室汇总',
    },
    paths: entered('count', 'amount', 'note').slice(0, 1),
  }),
  defineScenario({
    procedure: 'disclosure.inForce',
    yearly: 1,
    values: {
      title: (pick) => pick.one(['便民摊点管理办法', '社区公共停车管理规定', '门前三包责任制实施细则']),
      number: (pick) => `望河街规〔${Number(pick.day.slice(0, 4)) - 2}〕${pick.integer(1, 6)}号`,
      kind: 'documents',
    },
    paths: kept({ weight: 20, gap: [30, 120] }, 'number'),
  }),
  defineScenario({
    procedure: 'disclosure.remedy',
    yearly: 1,
    values: {
      subject: (pick) => pick.one(['不予公开拆除台账的答复', '对停车收费依据申请的答复', '逾期未答复工程资料申请']),
      way: (pick) => pick.weighted({ reconsideration: 70, after: 20, direct: 10 }),
      caseNumber: (pick) => `澄湖复字〔${pick.day.slice(0, 4)}〕${pick.integer(1, 80)}号`,
      outcome: (pick) => pick.weighted({ upheld: 70, corrected: 15, other: 15 }),
      decision: (pick) => `澄湖复决字〔${pick.day.slice(0, 4)}〕${pick.integer(1, 80)}号`,
    },
    paths: kept({ weight: 80, gap: [20, 45] }, 'caseNumber'),
  }),
] as const

const items: Readonly<Record<string, string>> = {
  organ: '机构职能和科室联系方式',
  budget: '部门预算',
  procurement: '办公用房修缮采购结果',
  project: '背街小巷整治工程实施方案',
  livelihood: '社区养老服务补贴申领办法',
  service: '便民服务中心办事指南',
  emergency: '防汛应急预案',
  inspection: '餐饮油烟整治检查情况',
  township: '困难家庭临时救助发放情况',
}
const monthly: Readonly<Record<string, string>> = {
  website: '门户网站发布信息',
  newMedia: '政务新媒体发布信息',
  bulletin: '公开栏发布信息',
  interpretation: '政策解读',
  response: '回应关切',
  training: '信息公开业务培训',
  licence: '行政许可处理决定',
  coercion: '行政强制处理决定',
  fee: '行政事业性收费',
}
/** Things that happen a few times a month. */
const most: Readonly<Record<string, number>> = { interpretation: 4, response: 3, training: 2, licence: 12, coercion: 2 }
