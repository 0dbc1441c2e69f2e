import { defineScenario } from './scenario.ts'
import { entered, kept } from './steps.ts'
import { before, composed, spot, yearsAfter } from './words.ts'

export const enforcementRegisters = [
  defineScenario({
    procedure: 'enforcement.certificate',
    yearly: 3,
    values: {
      holder: (pick) => pick.officers(1)[0],
      number: (pick) => `云澄执${pick.integer(10_000, 99_999)}`,
      kind: (pick) => pick.weighted({ enforcement: 94, supervision: 6 }),
      issue: (pick) => pick.weighted({ first: 60, renewed: 30, changed: 6, reissued: 4 }),
      field: '城市管理综合执法',
      area: '云岭市澄湖区',
      issuer: '云岭市人民政府',
      validFrom: (pick) => pick.day,
      validUntil: (pick) => yearsAfter(pick.day, 5),
      reason: (pick) => pick.weighted({ transferred: 50, retired: 25, replaced: 20, lost: 5 }),
    },
    paths: kept({ weight: 12, gap: [30, 90] }, 'field', 'area', 'issuer'),
  }),
  defineScenario({
    procedure: 'enforcement.construction',
    yearly: 40,
    values: {
      place: (pick) => pick.address(),
      community: (pick) => pick.community(),
      outcome: (pick) => pick.weighted({ found: 30, stopped: 34, demolished: 16, urged: 12, board: 8 }),
      count: (pick) => Number(pick.weighted({ 1: 84, 2: 12, 3: 4 })),
      measure: (pick, { outcome }) => (outcome === 'urged' ? 'room' : pick.weighted({ place: 92, room: 8 })),
      area: (pick) => pick.integer(3, 46),
      day: (pick) => before(pick, 0, 3),
      source: (pick) => pick.weighted({ patrol: 62, report: 18, hotline: 16, transferred: 4 }),
      note: composed(
        ['巡查发现正在施工，', '接群众反映后到场，', '会同社区和物业到场，'],
        ['当场制止，', '责令停止施工，', '约谈当事人，'],
        ['当事人自行拆除。', '材料已清运。', '已列入复查点位。'],
      ),
    },
    paths: entered('community', 'area', 'day', 'source', 'note'),
  }),
  defineScenario({
    procedure: 'enforcement.patrol',
    yearly: 180,
    values: {
      place: spot,
      kind: (pick) => pick.weighted({ stall: 44, appearance: 30, parking: 8, posting: 10, waste: 6, other: 2 }),
      measure: (pick) => pick.weighted({ persuaded: 70, cleared: 22, ordered: 7, handedOver: 1 }),
      times: (pick) => pick.integer(4, 60),
      officers: (pick) => pick.officers(2),
      note: composed(
        ['早高峰定点值守，', '晚间流动巡查，', '午间错时巡查，'],
        ['以劝导为主，', '逐户提示门前责任，'],
        ['秩序良好。', '当事人配合改正。', '发放提示单。'],
      ),
    },
    paths: entered('officers', 'note'),
  }),
  defineScenario({
    procedure: 'enforcement.platform',
    yearly: 1,
    values: {
      name: (pick) => pick.one(['市行政执法办案平台', '市行政执法监督平台', '区综合执法指挥平台', '街道执法协同平台']),
      kind: (pick, { name }) => (String(name).includes('监督') ? 'supervision' : pick.weighted({ handling: 70, combined: 30 })),
      accounts: (pick) => pick.integer(6, 30),
      reason: '由上级新建平台替代',
    },
    paths: kept({ weight: 10, gap: [60, 120] }, 'accounts'),
  }),
  defineScenario({
    procedure: 'enforcement.powers',
    yearly: 1,
    values: {
      document: (pick) => `云政规〔${pick.day.slice(0, 4)}〕${pick.integer(1, 20)}号`,
      batch: (pick) => pick.weighted({ adjusted: 60, later: 30, third: 10 }),
      kind: (pick) => pick.weighted({ penalty: 70, mixed: 20, inspection: 10 }),
      items: (pick) => pick.integer(3, 60),
      formerHolder: (pick) => pick.one(['区城市管理委员会', '区住房和建设委员会', '区生态环境局', '区水务局']),
      reason: '上级调整下放目录',
    },
    paths: kept({ weight: 8, gap: [60, 120] }, 'formerHolder'),
  }),
  defineScenario({
    procedure: 'enforcement.spotCheck',
    yearly: 60,
    values: {
      leader: (pick) => pick.officers(1)[0],
      checked: (pick, { leader }) => pick.officers(3).filter((one) => one.id !== (leader as { id: string }).id),
      way: (pick) => pick.weighted({ scene: 60, recording: 25, files: 15 }),
      result: (pick) => pick.weighted({ good: 84, corrected: 13, rectify: 3 }),
      findings: (pick, { result }) =>
        result === 'good' ? '着装、亮证和用语规范' : pick.one(['记录仪开启不及时', '笔录个别项目漏填', '告知用语不完整']),
    },
    paths: entered('checked', 'findings'),
  }),
  defineScenario({
    procedure: 'governance.system',
    yearly: 6,
    values: {
      title: (pick, { kind }) =>
        `${pick.one(['行政执法公示', '重大决策合法性审核', '信访事项办理', '法律顾问管理', '公职人员学法', '矛盾纠纷排查', '执法全过程记录', '政务公开保密审查', '案卷评查', '投诉处理'])}${kind === 'chart' ? '流程图' : kind === 'list' ? '事项清单' : kind === 'plan' ? '实施方案' : '工作制度'}`,
      kind: (pick) => pick.weighted({ rule: 70, chart: 14, list: 8, plan: 8 }),
      field: (pick) => pick.weighted({ enforcement: 30, decision: 16, disputes: 16, publicity: 14, lead: 12, service: 8, disclosure: 4 }),
      reason: (pick) => pick.weighted({ replaced: 80, repealed: 20 }),
    },
    paths: kept({ weight: 8, gap: [60, 150] }),
  }),
] as const
