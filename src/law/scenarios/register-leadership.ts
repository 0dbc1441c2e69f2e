import { defineScenario } from './scenario.ts'
import { entered, kept } from './steps.ts'
import { composed, sections } from './words.ts'

export const leadershipRegisters = [
  defineScenario({
    procedure: 'leadership.duty',
    yearly: 24,
    values: {
      leader: (pick) => pick.officers(1)[0],
      post: (pick) => pick.weighted({ party: 50, office: 50 }),
      kind: (pick) =>
        pick.weighted({
          meeting: 18,
          report: 16,
          problem: 12,
          plan: 8,
          decision: 10,
          enforcement: 12,
          study: 12,
          inspection: 6,
          reception: 4,
          lecture: 1,
          normative: 1,
        }),
      content: (pick, { kind }) =>
        `${pick.one(duties[String(kind)] ?? duties.meeting ?? [])}${pick.one(['', '，明确牵头科室和完成时限', '，形成会议纪要', '，逐项抓好落实'])}`,
      result: (pick) => pick.one(['议定事项已分解落实', '问题已按期解决', '有关制度已印发', '列入督办清单']),
    },
    paths: entered('result'),
  }),
  defineScenario({
    procedure: 'leadership.honour',
    yearly: 3,
    values: {
      kind: (pick) => pick.weighted({ media: 46, exchange: 22, circular: 18, honour: 8, model: 6 }),
      title: (pick, { kind }) =>
        `${pick.one(['基层调解', '首违免罚柔性执法', '社区普法', '物业纠纷联调', '综合执法规范化'])}${kind === 'media' ? '做法被报道' : kind === 'exchange' ? '经验交流' : kind === 'model' ? '示范点命名' : '工作受到肯定'}`,
      level: (pick) => pick.weighted({ district: 66, city: 26, street: 6, province: 2 }),
      recipient: (pick) => pick.weighted({ unit: 82, person: 18 }),
      issuer: (pick) => pick.one(['澄湖区司法局', '云岭市司法局', '澄湖区融媒体中心', '云岭日报社']),
    },
    paths: entered('issuer'),
  }),
  defineScenario({
    procedure: 'leadership.instruction',
    yearly: 5,
    values: {
      leader: (pick) => pick.officers(1)[0],
      post: (pick) => pick.weighted({ party: 40, government: 40, deputy: 20 }),
      text: composed(
        ['请司法所牵头，', '请综合执法大队认真研究，', '请综治中心会同社区，'],
        ['依法依规妥善处理，', '举一反三排查整改，', '压实责任、注意程序，'],
        ['结果及时报告。', '一周内反馈。', '形成长效机制。'],
      ),
      assignee: (pick) => pick.officers(1)[0],
      result: (pick) => pick.one(['已按要求办结并书面报告', '问题已整改，纳入日常巡查', '已召开专题会议落实']),
    },
    paths: kept({ weight: 82, gap: [3, 20] }, 'assignee'),
  }),
  defineScenario({
    procedure: 'leadership.meeting',
    yearly: 18,
    values: {
      kind: (pick) => pick.weighted({ partyCommittee: 40, office: 26, leadingGroup: 14, special: 14, mobilisation: 4, exchange: 2 }),
      topic: (pick) => pick.weighted({ progress: 30, plan: 12, study: 20, enforcement: 14, disputes: 14, publicity: 8, yearReport: 2 }),
      title: (pick, { kind }) =>
        `${{ partyCommittee: '党工委会议', office: '主任办公会议', leadingGroup: '法治建设领导小组会议', special: '专题会议', mobilisation: '工作部署会', exchange: '职权衔接交流会' }[String(kind)] ?? '会议'}（第${pick.integer(1, 36)}次）`,
      decisions: composed(
        ['听取汇报，', '学习上级精神，'],
        ['审议工作方案，', '研究重点难点问题，'],
        ['明确责任科室和时限。', '形成会议纪要。', '同意按方案实施。'],
      ),
      people: (pick) => pick.integer(8, 60),
    },
    paths: entered('decisions', 'people'),
  }),
  defineScenario({
    procedure: 'leadership.pledge',
    yearly: 32,
    values: {
      leader: (pick) => pick.officers(1)[0],
      role: (pick) => pick.weighted({ deputy: 75, principal: 25 }),
      quarter: (pick) => `q${Math.ceil(Number(pick.day.slice(5, 7)) / 3)}`,
    },
    paths: entered(),
  }),
  defineScenario({
    procedure: 'leadership.reception',
    yearly: 80,
    values: {
      leader: (pick) => pick.officers(1)[0],
      place: (pick) => pick.weighted({ centre: 46, mediation: 30, community: 16, office: 8 }),
      groups: (pick) => pick.integer(0, 5),
      people: (pick, { groups }) => Number(groups) * pick.integer(1, 3),
      solved: (pick, { groups }) => pick.integer(0, Number(groups)),
      note: (pick) => pick.one(['以物业和邻里问题为主', '当场协调责任科室', '无来访群众，研究在办事项', '约访重点事项']),
    },
    paths: entered('solved', 'note'),
  }),
  defineScenario({
    procedure: 'leadership.statement',
    yearly: 10,
    values: {
      leader: (pick) => pick.officers(1)[0],
      role: (pick) => pick.weighted({ member: 54, head: 30, principal: 16 }),
      form: (pick) => pick.weighted({ written: 72, meeting: 28 }),
      year: (pick) => Number(pick.day.slice(0, 4)) - (pick.day.slice(5, 7) < '07' ? 1 : 0),
      commented: true,
    },
    paths: entered('commented'),
  }),
  defineScenario({
    procedure: 'leadership.task',
    yearly: 20,
    values: {
      title: (pick) =>
        pick.one([
          '规范执法案卷制作',
          '完善法律顾问服务台账',
          '组织公职人员学法考试',
          '开展矛盾纠纷集中排查',
          '修订权责清单',
          '落实执法公示',
          '推进法律明白人培训',
          '整改督察反馈问题',
          '编制普法责任清单',
          '完善重大决策程序',
        ]),
      source: (pick) => pick.weighted({ plan: 56, upper: 22, finding: 10, report: 8, campaign: 4 }),
      section: (pick) => pick.one(sections),
      owner: (pick) => pick.officers(1)[0],
      due: (pick) => pick.workdayAfter(pick.integer(30, 110)),
      inTime: (pick) => pick.chance(0.94),
      result: (pick) => pick.one(['已按要求完成，材料齐备', '任务完成并建立台账', '整改到位，已报牵头部门']),
    },
    paths: kept({ weight: 85, gap: [15, 95] }, 'owner'),
  }),
  defineScenario({
    procedure: 'coordination.meeting',
    yearly: 16,
    values: {
      title: (pick) =>
        pick.one([
          '燃气安全隐患联合检查',
          '学校周边秩序整治',
          '老旧管网抢修会商',
          '楼顶违建处置会商',
          '占道夜市规范管理',
          '供暖问题协调',
          '施工扰民协调',
          '消防通道清障行动',
        ]),
      kind: (pick) => pick.weighted({ joint: 34, whistle: 30, enforcement: 30, exchange: 6 }),
      departments: (pick) =>
        pick.one([
          '区城管委、派出所、消防救援站',
          '区住建委、物业企业、社区',
          '市场监管所、派出所',
          '区生态环境局、市场监管所',
          '供热单位、社区、物业',
        ]),
      count: (pick) => pick.integer(2, 5),
      result: composed(['明确牵头单位和完成时限，', '现场确定处置方案，'], ['按期反馈结果。', '问题已经处置。', '纳入长期巡查。']),
      solved: (pick) => pick.weighted({ solved: 80, partly: 16, open: 4 }),
    },
    paths: entered('count', 'result'),
  }),
  defineScenario({
    procedure: 'business.group',
    yearly: 4,
    values: {
      title: (pick) => pick.one(['街道企业服务群', '商圈商户联络群', '楼宇企业服务群', '沿街商户服务群']),
      members: (pick) => pick.integer(8, 60),
      reason: '群组调整合并',
    },
    paths: kept({ weight: 6, gap: [60, 150] }),
  }),
  defineScenario({
    procedure: 'business.relief',
    yearly: 3,
    values: {
      title: (pick) => pick.one(['望河路商业街', '青年路底商', '学府街临街门面', '滨水道商务楼宇', '工农路市场']),
      landlord: (pick) => pick.weighted({ private: 50, state: 40, collective: 10 }),
      landlords: (pick) => pick.integer(1, 6),
      tenants: (pick, { landlords }) => Number(landlords) + pick.integer(0, 8),
      amount: (pick, { tenants }) => Number(tenants) * pick.integer(10, 60) * 100_00,
    },
    paths: entered('tenants', 'amount'),
  }),
  defineScenario({
    procedure: 'business.visit',
    yearly: 50,
    values: {
      enterprise: (pick) => pick.organisation(),
      kind: (pick) => pick.weighted({ visit: 56, policy: 16, handling: 14, checkUp: 8, coordination: 6 }),
      raised: (pick) => pick.integer(0, 3),
      solved: (pick, { raised }) => pick.integer(0, Number(raised)),
      note: composed(
        ['了解经营情况，', '宣讲惠企政策和用工法规，', '查看合同和用工文本，'],
        ['提示法律风险。', '协调解决停车和装卸问题。', '企业没有其他诉求。'],
      ),
    },
    paths: entered('raised', 'solved', 'note'),
  }),
] as const

const duties: Readonly<Record<string, readonly string[]>> = {
  report: ['听取法治建设工作汇报', '听取综合执法工作汇报', '听取信访和矛盾纠纷化解汇报'],
  meeting: ['主持会议研究年度法治重点任务', '主持会议部署普法工作', '主持专题会议研究执法规范化'],
  problem: ['协调解决老旧小区物业交接难题', '协调解决商户退费群体诉求', '协调解决违建处置中的部门配合'],
  plan: ['审定年度法治建设工作要点', '审定普法责任清单'],
  decision: ['就便民疏导点设置听取法律顾问意见', '研究合同签订时听取合法性审核意见'],
  enforcement: ['督促落实执法公示和全过程记录', '抽查执法案卷并提出整改要求'],
  normative: ['审定门前责任区管理规定'],
  court: ['出庭参加行政诉讼案件庭审'],
  study: ['带头学习宪法和民法典', '组织理论学习中心组学法', '组织会前学法'],
  lecture: ['为社区工作者讲授法治课'],
  inspection: ['到社区督导矛盾纠纷排查', '到执法大队督导办案'],
  reception: ['到综治中心接访并包案'],
}
