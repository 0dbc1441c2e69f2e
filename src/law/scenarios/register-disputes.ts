import { defineScenario } from './scenario.ts'
import { entered, kept } from './steps.ts'
import { communityNames, composed, lawFirm, yearsAfter } from './words.ts'

const kinds = { neighbour: 34, family: 16, property: 20, contract: 8, labour: 7, consumer: 6, damage: 5, traffic: 2, other: 2 } as const

export const disputeRegisters = [
  defineScenario({
    procedure: 'mediation.committee',
    yearly: 1,
    values: {
      kind: (pick) => pick.weighted({ community: 80, trade: 12, enterprise: 8 }),
      name: (pick, { kind }) =>
        `${committeePlace(String(kind), pick.one(communityNames), pick.one(['物业', '商圈', '建筑工地']))}人民调解委员会`,
      director: (pick) => pick.person(),
      members: (pick) => pick.one([3, 5, 7, 9]),
      place: (pick) => pick.address(),
      reason: '社区合并，调解委员会相应合并',
    },
    paths: kept({ weight: 6, gap: [60, 150] }, 'director', 'place'),
  }),
  defineScenario({
    procedure: 'mediation.mediator',
    yearly: 5,
    values: {
      person: (pick) => pick.person(),
      kind: (pick) => pick.weighted({ partTime: 60, fullTime: 20, volunteer: 14, lawyer: 6 }),
      committee: (pick) => `${pick.one(communityNames)}人民调解委员会`,
      reason: (pick) => pick.one(['工作调整', '本人申请', '任期届满']),
    },
    paths: kept({ weight: 10, gap: [60, 150] }),
  }),
  defineScenario({
    procedure: 'mediation.screening',
    yearly: 50,
    values: {
      place: (pick) => `${pick.community()}第${pick.integer(1, 9)}网格`,
      way: (pick) => pick.weighted({ routine: 76, special: 14, festival: 10 }),
      kind: (pick) => pick.weighted(kinds),
      times: (pick) => pick.integer(1, 20),
      found: (pick) => pick.integer(0, 4),
      prevented: (pick) => pick.integer(0, 3),
      note: composed(
        ['入户走访，', '巡查公共部位，', '召开居民碰头会，'],
        ['了解邻里和物业情况，', '提示供暖和装修注意事项，'],
        ['没有发现激化苗头。', '发现的问题已当场劝解。'],
      ),
    },
    paths: entered('kind', 'found', 'prevented', 'note'),
  }),
  defineScenario({
    procedure: 'legalService.reception',
    yearly: 110,
    values: {
      subject: (pick, { kind }) =>
        `${pick.one(['物业费和停车收费', '房屋租赁押金', '遗嘱和继承', '赡养费', '劳动报酬', '预付卡退费', '邻里相邻关系', '交通事故赔偿', '装修合同', '离婚财产分割'])}${kind === 'writing' ? '文书代写' : '咨询'}`,
      place: (pick) => pick.weighted({ station: 44, room: 46, outreach: 10 }),
      kind: (pick) => pick.weighted({ advice: 76, writing: 6, aid: 7, mediation: 8, notary: 2, other: 1 }),
      channel: (pick) => pick.weighted({ visit: 66, phone: 28, online: 6 }),
      people: (pick) => Number(pick.weighted({ 1: 60, 2: 20, 3: 8, 6: 6, 12: 6 })),
      minutes: (pick) => pick.integer(10, 70),
      rating: (pick) => pick.weighted({ satisfied: 70, fair: 8, silent: 21, dissatisfied: 1 }),
    },
    paths: entered('minutes', 'rating'),
  }),
  defineScenario({
    procedure: 'counsel.contract',
    yearly: 5,
    values: {
      firm: lawFirm,
      level: (pick) => pick.weighted({ community: 80, street: 20 }),
      unitName: (pick, { level }) => (level === 'street' ? '街道办事处' : pick.one(communityNames)),
      kind: (pick) => pick.weighted({ counsel: 84, partnership: 16 }),
      lawyers: (pick) => pick.integer(1, 2),
      fee: (pick) => pick.integer(6, 60) * 1000_00,
      validFrom: (pick) => pick.day,
      validUntil: (pick) => yearsAfter(pick.day, 1),
      reason: (pick) => pick.weighted({ expired: 60, replaced: 35, dissolved: 5 }),
    },
    paths: kept({ weight: 8, gap: [60, 150] }, 'fee'),
  }),
  defineScenario({
    procedure: 'counsel.service',
    yearly: 44,
    values: {
      counsel: (pick) => `${pick.person().name}律师`,
      serves: (pick) => pick.weighted({ street: 62, community: 38 }),
      kind: (pick) =>
        pick.weighted({
          consultation: 46,
          contract: 20,
          onSite: 8,
          document: 8,
          decision: 6,
          training: 5,
          dispute: 5,
          case: 1,
          hearing: 1,
        }),
      subject: (pick, { kind }) => pick.one(services[String(kind)] ?? services.consultation ?? []),
      opinion: composed(
        ['经审阅材料，', '结合现行规定，'],
        ['建议明确双方责任，', '建议补充书面证据，', '建议完善程序，'],
        ['防范后续争议。', '可以按方案推进。', '再行提交审议。'],
      ),
      adopted: (pick) => pick.weighted({ adopted: 74, partly: 10, none: 14, declined: 2 }),
      reason: (_, { adopted }) => (adopted === 'declined' ? '与上级最新要求不一致，未予采纳并作说明' : undefined),
      hours: (pick) => pick.integer(1, 6),
      amount: (pick, { kind }) => (kind === 'contract' ? pick.integer(3, 90) * 10_000_00 : undefined),
    },
    paths: [{ weight: 100, steps: [{ step: 'enter', also: ['opinion', 'reason', 'hours', 'amount'] }] }],
  }),
] as const

function committeePlace(kind: string, community: string, trade: string): string {
  if (kind === 'street') return '街道'
  if (kind === 'family') return '街道婚姻家庭纠纷'
  return kind === 'trade' ? `${trade}行业` : kind === 'enterprise' ? '物业服务企业' : community
}

const services: Readonly<Record<string, readonly string[]>> = {
  consultation: ['物业交接纠纷处理', '劳务用工风险', '小区停车收费争议', '社区公共收益使用', '信访事项答复口径', '违建拆除程序'],
  contract: ['保洁服务合同', '养老服务委托合同', '装修工程合同', '场地租赁合同', '设备采购合同', '物业服务合同'],
  onSite: ['老旧管网改造现场研判', '楼顶搭建处置现场研判', '商户停业退费群体诉求研判'],
  case: ['行政处罚应诉案件', '房屋租赁合同纠纷案件', '劳动争议仲裁案件'],
  document: ['社区公共用房管理办法起草', '信访处理意见书审查', '行政复议答复书审查'],
  decision: ['便民疏导点设置方案', '年度为民实事项目', '社区食堂选址方案'],
  training: ['执法程序专题培训', '民法典物权编讲座', '合同风险防范培训'],
  hearing: ['信访听证', '处罚听证'],
  dispute: ['装修漏水赔偿调解', '电梯更换分摊协商', '遗产分割调解'],
}
