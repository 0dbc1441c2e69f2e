import { defineScenario, type Pick } from './scenario.ts'
import { entered, kept } from './steps.ts'
import { communityNames, composed } from './words.ts'

/** What a theme is called on posters and invitations. */
const themes: Readonly<Record<string, string>> = {
  thought: '习近平法治思想',
  constitution: '宪法',
  civilCode: '民法典',
  partyRules: '党内法规',
  nationalSecurity: '国家安全',
  organisedCrime: '反有组织犯罪法',
  antiCult: '反邪教',
  antiTerror: '反恐怖主义法',
  drugs: '禁毒',
  fraud: '防范电信网络诈骗',
  petition: '信访工作条例',
  reconsideration: '行政复议法',
  penalty: '行政处罚法',
  urban: '市容环境管理',
  safety: '消防和安全生产',
  environment: '生态环境保护',
  consumer: '消费者权益保护',
  property: '物业管理',
  minors: '未成年人保护',
  elderly: '老年人权益保障',
  family: '反家庭暴力',
  labour: '劳动权益',
  intellectual: '知识产权',
  privacy: '个人信息保护',
  mediation: '人民调解和法律援助',
  other: '法治文化',
}
const themeWeights = {
  civilCode: 18,
  constitution: 12,
  fraud: 10,
  nationalSecurity: 8,
  thought: 8,
  elderly: 6,
  minors: 6,
  safety: 6,
  property: 5,
  consumer: 4,
  mediation: 4,
  drugs: 4,
  antiCult: 3,
  urban: 3,
  family: 3,
  petition: 2,
  privacy: 1,
  labour: 1,
} as const
const occasions: Readonly<Record<string, string>> = {
  nationalSecurity: 'nationalSecurityDay',
  civilCode: 'civilCodeMonth',
  constitution: 'constitutionWeek',
}
const forms: Readonly<Record<string, readonly string[]>> = {
  campaign: ['集中宣传', '广场宣传', '进小区宣传', '街头咨询'],
  lecture: ['专题讲座', '公开课', '以案释法课'],
  visit: ['入户宣传', '楼门宣讲'],
  stream: ['线上直播', '直播答疑'],
  quiz: ['知识竞答', '有奖答题'],
  performance: ['法治文艺演出'],
  court: ['旁听庭审'],
  other: ['法治书画展', '法治观影'],
}
const themed = (theme: unknown) => themes[String(theme)] ?? '法治'
const monthly = { civilCode: '05', nationalSecurity: '04', constitution: '12' } as const

export const publicityRegisters = [
  defineScenario({
    procedure: 'publicity.event',
    yearly: 100,
    values: {
      title: (pick, { theme, form, organiser }) =>
        `${organiser === 'community' ? pick.community() : pick.one(['', '街道', '“法律八进”'])}${themed(theme)}${pick.one(forms[String(form)] ?? ['宣传'])}`,
      organiser: (pick) => pick.weighted({ community: 60, section: 22, joint: 12, partner: 6 }),
      form: (pick) => pick.weighted({ campaign: 46, lecture: 30, visit: 14, quiz: 5, performance: 2, stream: 1, court: 1, other: 1 }),
      theme: (pick) => seasonal(pick),
      audience: (pick, { theme }) =>
        theme === 'minors'
          ? 'school'
          : theme === 'elderly'
            ? 'elderly'
            : pick.weighted({ community: 52, public: 16, enterprise: 14, office: 8, migrant: 6, school: 4 }),
      occasion: (_, { theme }) => occasions[String(theme)] ?? 'none',
      place: (pick) => pick.one(['社区居委会活动室', '小区广场', '党群服务中心', '商业街入口', '街心公园', '便民服务中心大厅']),
      people: (pick) => pick.integer(18, 130),
      materials: (pick) => pick.integer(20, 260),
      accessible: (pick) => pick.chance(0.15),
      speaker: (pick) => `${pick.person().name}律师`,
      content: composed(
        ['现场讲解身边案例，', '设置展板和咨询台，', '互动问答并解答疑问，'],
        ['解答群众关心的问题，', '引导群众依法维权，'],
        ['现场气氛热烈。', '受到居民欢迎。', '收集意见建议若干。'],
      ),
    },
    paths: entered('occasion', 'place', 'content'),
  }),
  defineScenario({
    procedure: 'publicity.material',
    yearly: 72,
    values: {
      kind: (pick) =>
        pick.weighted({ leaflet: 26, push: 22, screen: 14, banner: 10, sms: 8, booklet: 8, forward: 6, goods: 4, poster: 1, video: 1 }),
      theme: (pick) => seasonal(pick),
      title: (pick, { kind, theme }) =>
        `${pick.one(['学习', '宣传', '遵守', '人人知晓'])}${themed(theme)}${pick.one(materials[String(kind)] ?? ['宣传品'])}`,
      occasion: (_, { theme }) => occasions[String(theme)] ?? 'none',
      count: (pick, { kind }) => quantity(pick, String(kind)),
      channel: (pick) => pick.one(['社区宣传栏', '商圈大屏', '居民微信群', '街道公众号', '活动现场', '小区出入口']),
      reviewer: (pick) => pick.officers(1)[0],
    },
    paths: entered('occasion', 'channel', 'reviewer'),
  }),
  defineScenario({
    procedure: 'publicity.case',
    yearly: 6,
    values: {
      theme: (pick) => pick.weighted({ urban: 30, mediation: 30, property: 20, consumer: 12, penalty: 8 }),
      title: (pick, { theme }) =>
        `${pick.one(['一起', '从一起', '通过一起'])}${themed(theme)}案例看${pick.one(['依法维权', '执法程序', '证据留存', '协商解决'])}`,
      text: composed(
        ['居民与经营者因费用和责任产生争议，', '经营者因占道被责令改正，'],
        ['经调解和释法，', '经当面教育，'],
        ['双方依法达成一致。', '当事人主动改正。'],
      ),
      anonymous: true,
      outlet: (pick) => pick.weighted({ street: 70, district: 25, city: 5 }),
    },
    paths: entered('outlet'),
  }),
  defineScenario({
    procedure: 'publicity.literate',
    yearly: 9,
    values: {
      person: (pick) => pick.person(),
      community: (pick) => pick.one(communityNames),
      background: (pick) => pick.weighted({ worker: 40, grid: 24, committee: 16, mediator: 10, party: 6, elder: 4 }),
      certificate: (pick) => `明${pick.day.slice(0, 4)}${String(pick.integer(1, 9999)).padStart(4, '0')}`,
      reason: (pick) => pick.weighted({ moved: 60, own: 35, idle: 5 }),
    },
    paths: kept({ weight: 8, gap: [60, 150] }, 'certificate'),
  }),
  defineScenario({
    procedure: 'publicity.training',
    yearly: 3,
    values: {
      title: (pick) => pick.one(['法律明白人春季培训', '社区骨干法治轮训', '网格员法律知识培训', '法律明白人线上学习']),
      kind: (pick) => pick.weighted({ yearly: 50, online: 30, initial: 20 }),
      completed: (pick) => pick.integer(16, 60),
      due: (pick, { completed }) => Number(completed) + (pick.chance(0.7) ? 0 : pick.integer(1, 4)),
      hours: (pick) => pick.one([4, 8, 16]),
    },
    paths: entered('hours'),
  }),
  defineScenario({
    procedure: 'publicity.venue',
    yearly: 2,
    values: {
      name: (pick) =>
        `${pick.one(communityNames)}${pick.one(['法治文化长廊', '法治宣传栏', '法律图书角', '民法典主题公园', '普法志愿服务队'])}`,
      kind: (_, { name }) => venueKind(String(name)),
      place: (pick) => pick.address(),
      reason: '场地改造，宣传设施撤除',
    },
    paths: kept({ weight: 6, gap: [60, 150] }, 'place'),
  }),
  defineScenario({
    procedure: 'study.session',
    yearly: 30,
    values: {
      kind: (pick) => pick.weighted({ meeting: 34, course: 20, studyGroup: 16, enforcement: 14, lecture: 12, online: 3, court: 1 }),
      theme: (pick) =>
        pick.weighted({
          thought: 22,
          constitution: 14,
          civilCode: 12,
          penalty: 14,
          reconsideration: 8,
          petition: 8,
          organisedCrime: 4,
          urban: 8,
          safety: 6,
          partyRules: 4,
        }),
      target: (pick, { kind }) =>
        kind === 'studyGroup'
          ? 'leaders'
          : kind === 'enforcement'
            ? 'officers'
            : pick.weighted({ staff: 50, community: 24, mixed: 14, leaders: 8, mediators: 4 }),
      title: (pick, { theme, kind }) => `${kind === 'meeting' ? '会前' : pick.one(['专题', '集中'])}学习${themed(theme)}`,
      people: (pick) => pick.integer(8, 70),
      hours: (pick) => pick.one([1, 1.5, 2, 3]),
      speaker: (pick) => pick.one(['街道法律顾问', '区司法局业务骨干', '司法所工作人员', '党校教师']),
    },
    paths: entered('hours', 'speaker'),
  }),
  defineScenario({
    procedure: 'study.exam',
    yearly: 4,
    values: {
      title: (pick, { kind, scope }) =>
        `${pick.day.slice(0, 4)}年${scope === 'streets' ? '街道系列' : ''}${kind === 'enforcement' ? '综合执法资格考试' : kind === 'quiz' ? '线上法律知识考试' : pick.one(['公职人员学法用法考试', '网上学法用法考试'])}`,
      kind: (pick) => pick.weighted({ study: 50, quiz: 24, enforcement: 20, professional: 6 }),
      scope: (pick, { kind }) => (kind === 'quiz' ? pick.weighted({ own: 60, streets: 40 }) : 'own'),
      sat: (pick) => pick.integer(20, 90),
      due: (_, { sat }) => sat,
      passed: (_, { sat }) => sat,
      mean: (pick) => pick.integer(8800, 9950) / 100,
    },
    paths: entered('due', 'passed', 'mean'),
  }),
  defineScenario({
    procedure: 'study.oath',
    yearly: 1,
    values: {
      title: (pick) => `${pick.day.slice(0, 4)}年新任职人员宪法宣誓仪式`,
      organiser: (pick) => pick.weighted({ street: 70, district: 30 }),
      due: (pick) => pick.integer(3, 16),
      people: (_, { due }) => due,
    },
    paths: entered(),
  }),
] as const

/** Themes follow the days of the year: national security in April, the civil code in May, the constitution in December. */
function seasonal(pick: Pick): string {
  const due = Object.entries(monthly).find(([, month]) => pick.day.slice(5, 7) === month)?.[0]
  return due && pick.chance(0.6) ? due : pick.weighted(themeWeights)
}

const materials: Readonly<Record<string, readonly string[]>> = {
  leaflet: ['折页', '明白纸', '宣传单'],
  booklet: ['口袋书', '宣传手册', '知识问答手册'],
  goods: ['环保袋', '扇子', '围裙'],
  banner: ['横幅'],
  screen: ['电子屏标语'],
  poster: ['公益海报'],
  sms: ['提示短信'],
  push: ['公众号推文', '图文解读'],
  forward: ['专题信息转发'],
  video: ['短视频'],
}

function quantity(pick: Pick, kind: string): number {
  if (kind === 'sms') return pick.integer(10, 60) * 100
  if (kind === 'banner' || kind === 'forward' || kind === 'video' || kind === 'push') return pick.integer(1, 12)
  return kind === 'screen' || kind === 'poster' ? pick.integer(5, 60) : pick.integer(5, 60) * 10
}

function venueKind(name: string): string {
  if (name.includes('长廊')) return 'corridor'
  if (name.includes('图书')) return 'library'
  if (name.includes('公园')) return 'park'
  return name.includes('服务队') ? 'team' : 'board'
}
