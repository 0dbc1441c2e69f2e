import { defineScenario } from './scenario.ts'
import { entered, kept } from './steps.ts'
import { before, composed } from './words.ts'

export const safetyRegisters = [
  defineScenario({
    procedure: 'safety.aid',
    yearly: 12,
    values: {
      title: (pick) => pick.one(['季度帮扶走访', '节日慰问', '就业帮扶', '生活困难救助', '技能培训补助', '医疗救助']),
      group: (pick) => pick.weighted({ hardship: 36, disability: 20, minors: 12, released: 10, correction: 10, drug: 12 }),
      people: (pick) => pick.integer(2, 24),
      amount: (pick, { people }) => Number(people) * pick.integer(3, 20) * 100_00,
    },
    paths: entered('amount'),
  }),
  defineScenario({
    procedure: 'safety.count',
    yearly: 40,
    values: {
      title: (pick) => `${pick.community()}${pick.one(['月度统计', '专项行动统计', '节前统计', '季度统计'])}`,
      kind: (pick) => pick.weighted({ patrols: 26, volunteers: 26, hazards: 22, visits: 16, safetyPledge: 8, antiCultPledge: 2 }),
      count: (pick) => pick.integer(4, 90),
      note: (pick) => pick.one(['按网格汇总', '含夜间巡防', '隐患均已整改', '由社区报送']),
    },
    paths: entered('note'),
  }),
  defineScenario({
    procedure: 'safety.drill',
    yearly: 6,
    values: {
      plan: (_, { field }) =>
        `${{ fire: '高层住宅消防疏散', flood: '防汛排涝', quake: '地震应急避险', health: '公共卫生应急处置', security: '重点部位防范', workSafety: '燃气泄漏处置' }[String(field)] ?? '应急处置'}预案`,
      kind: (pick) => pick.weighted({ live: 68, table: 32 }),
      field: (pick) => pick.weighted({ fire: 44, flood: 18, workSafety: 18, quake: 8, health: 6, security: 6 }),
      people: (pick) => pick.integer(14, 120),
      evaluation: composed(['演练组织有序，', '响应和疏散及时，'], ['建议补充通讯备份。', '建议细化分工和物资清单。', '达到预期目的。']),
    },
    paths: entered('evaluation'),
  }),
  defineScenario({
    procedure: 'safety.fault',
    yearly: 1,
    values: {
      title: (pick) => pick.one(['值班记录漏填', '信息报送超过规定时间', '物资台账数量不符', '预警信息转发不及时']),
      kind: (pick, { title }) =>
        String(title).includes('值班') ? 'duty' : String(title).includes('信息') ? 'report' : pick.weighted({ other: 100 }),
      cause: '交接班衔接不够，复核不到位',
      mended: '已补充登记并重申制度，安排专人复核',
    },
    paths: kept({ weight: 90, gap: [1, 15] }, 'cause'),
  }),
  defineScenario({
    procedure: 'safety.plan',
    yearly: 3,
    values: {
      title: (pick, { level, field }) =>
        `${level === 'community' ? pick.community() : '街道'}${{ overall: '突发事件总体', workSafety: '生产安全事故', disaster: '自然灾害', health: '突发公共卫生事件', security: '社会安全事件' }[String(field)] ?? '突发事件'}应急预案`,
      level: (pick) => pick.weighted({ community: 60, street: 40 }),
      field: (pick) => pick.weighted({ workSafety: 30, disaster: 26, overall: 20, health: 14, security: 10 }),
      issuedOn: (pick) => before(pick, 1, 15),
      filed: true,
      reason: (pick) => pick.weighted({ revised: 85, repealed: 15 }),
    },
    paths: kept({ weight: 8, gap: [60, 150] }),
  }),
  defineScenario({
    procedure: 'safety.vaccination',
    yearly: 6,
    // COVID-19 has been managed as a disease of class B since 8 January 2023: isolation and campaigns street by street ended.
    until: '2023-01-07',
    values: {
      campaign: (pick) => pick.one(['秋冬季疫苗接种', '老年人疫苗接种', '社区集中接种', '查漏补种']),
      ages: (pick) => pick.weighted({ sixties: 34, seventies: 24, eighties: 16, adult: 16, under18: 10 }),
      people: (pick) => pick.integer(120, 900),
      vaccinated: (pick, { people }) => Math.floor(Number(people) * (0.7 + pick.integer(0, 25) / 100)),
    },
    paths: entered(),
  }),
] as const
