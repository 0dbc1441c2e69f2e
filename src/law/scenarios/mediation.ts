import { defineScenario, type Pick } from './scenario.ts'
import { step } from './steps.ts'
import { composed } from './words.ts'

const claims: Record<string, readonly string[]> = {
  neighbour: [
    '楼上卫生间渗水致楼下天花板受损，请求维修并赔偿',
    '邻居在公共走道堆放杂物影响通行',
    '空调外机滴水、噪声影响休息',
    '装修施工时间过早引发争执',
  ],
  family: ['兄弟姐妹因老人赡养费用分担发生争议', '夫妻因家务和子女教育反复争吵，请求调解', '因老人日常照料安排产生矛盾'],
  property: ['业主以服务不到位为由拒交物业费', '小区停车位分配引发业主与物业争议', '电梯长期停运，业主要求物业限期修复'],
  contract: ['房屋租赁到期，押金退还发生争议', '装修合同工期延误，双方对违约金有争议', '健身卡转让后门店停业，请求退费'],
  labour: ['务工人员讨要拖欠的劳务报酬', '离职时加班费结算有争议'],
  consumer: ['购买家电存在质量问题，商家拒绝退换', '预付卡余额无法使用，请求退款'],
  damage: ['电动自行车刮擦致人轻微受伤，赔偿数额有争议', '饲养的犬只惊吓他人摔伤，请求赔偿医药费'],
  other: ['因社区广场舞音量发生争执', '共有部位使用发生争议'],
}

const kinds = { neighbour: 34, family: 16, property: 18, contract: 10, labour: 7, consumer: 7, damage: 6, other: 2 } as const

export const mediationScenario = defineScenario({
  procedure: 'mediation',
  yearly: 70,
  values: {
    applicant: (pick) => ({ type: 'person', ...pick.person(), address: pick.address() }),
    respondent: (pick) => pick.party(),
    channel: (pick) => pick.weighted({ walkIn: 70, booked: 8, referred: 14, initiative: 8 }),
    source: (_, { channel }) => (channel === 'initiative' ? 'initiative' : channel === 'referred' ? 'other' : 'application'),
    kind: (pick) => pick.weighted(kinds),
    claim: (pick, { kind }) => `${pick.community()}：${pick.one(claims[String(kind)] ?? claims.other ?? [])}`,
    complex: (pick) => pick.chance(0.1),
    mediators: (pick) => pick.officers(pick.integer(1, 2)),
    toldOn: true,
    form: (pick) => (pick.chance(0.6) ? 'written' : 'oral'),
    terms: (pick, { kind }) => termsOf(pick, String(kind)),
    amount: (pick) => pick.integer(2, 160) * 100_00,
    performance: (pick) => pick.weighted({ performed: 92, partly: 6, breached: 2 }),
    visit: '电话回访双方当事人，协议内容已经落实，双方没有新的争议',
    reason: '双方对责任划分和赔偿数额分歧较大，经多次调解未能达成一致',
    minutes: composed(
      ['组织双方面对面沟通，', '分别听取双方意见，', '会同社区民警到场，'],
      ['核对事实和票据，', '讲解相关法律规定，', '查看现场情况，'],
      ['提出调解方案。', '双方同意继续协商。', '逐步缩小分歧。'],
    ),
    escalation: '一方情绪激动，已当场劝离并报告综治中心和派出所',
    confirmed: (pick) => pick.weighted({ confirmed: 96, rejected: 4 }),
  },
  paths: [
    {
      weight: 5,
      steps: [
        step('register', undefined, { partyCount: 2 }, ['partyCount']),
        step('accept', [0, 1]),
        step('hold', [1, 4]),
        step('agree', [1, 6], { form: 'written' }, ['amount']),
        step('confirm', [1, 12]),
        step('ruling', [5, 15]),
        step('visit', [2, 10]),
        step('archive', [1, 4]),
      ],
    },
    {
      weight: 2,
      steps: [
        step('register', undefined, { partyCount: 3, complex: true }, ['partyCount', 'complex']),
        step('accept', [0, 1]),
        step('report', [0, 2]),
        step('hold', [1, 4]),
        step('agree', [1, 8], {}, ['amount']),
        step('visit', [3, 10]),
        step('archive', [1, 4]),
      ],
    },
    { weight: 1, steps: [step('register'), step('refuse', [0, 2], { reason: '纠纷已由人民法院受理，不属于人民调解范围' })] },
    {
      weight: 88,
      steps: [
        { step: 'register', also: ['partyCount', 'complex'], values: { partyCount: (pick: Pick) => pick.integer(2, 4) } },
        { step: 'accept', gap: [0, 1] },
        { step: 'hold', gap: [1, 4] },
        { step: 'agree', gap: [1, 8], also: ['amount'] },
        { step: 'visit', gap: [5, 15] },
        { step: 'archive', gap: [1, 5] },
      ],
    },
    {
      weight: 8,
      steps: [
        { step: 'register', also: ['partyCount'], values: { partyCount: 2 } },
        { step: 'accept', gap: [0, 1] },
        { step: 'fail', gap: [4, 15] },
      ],
    },
    {
      weight: 4,
      steps: [
        { step: 'register', also: ['partyCount'], values: { partyCount: 2 } },
        { step: 'decline', gap: [1, 3], values: { reason: '被申请人明确表示不同意调解' } },
      ],
    },
  ],
})

function termsOf(pick: Pick, kind: string): string {
  if (kind === 'family') return '双方就赡养、照料和费用分担达成一致，按月履行，互相体谅。'
  if (kind === 'neighbour') return `责任方于${pick.integer(5, 20)}日内完成维修或者清理，今后互相提供便利。`
  return `责任方于${pick.integer(5, 30)}日内一次性付清约定款项，双方不再就此事提出其他请求。`
}
