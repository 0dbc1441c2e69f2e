import { petitionSubjects } from './petition-subjects.ts'
import { defineScenario } from './scenario.ts'
import { type Given, step } from './steps.ts'
import { composed } from './words.ts'

const register = (values: Given = {}) => step('register', undefined, values)

/** Rules of 2022: told first, then accepted. */
const told = [step('notify', [0, 5]), step('accept', [0, 2])]
const opined = (result: string) => [step('investigate', [1, 6]), step('opine', [2, 14], { result }), step('serve', [0, 3])]
const rated = [step('rate', [0, 4], {}, ['officeRating', 'ratingWords'])]
const agreed = [step('agree', [0, 5]), step('close', [0, 3])]
const executed = [step('execute', [1, 8]), step('agree', [0, 3]), step('close', [0, 3])]
const reviewed = [step('requestReview', [2, 15]), step('review', [5, 17]), step('serveReview', [0, 3])]
const heardAgain = [step('requestRecheck', [3, 15]), step('openHearing', [2, 6]), step('closeHearing', [1, 3]), step('recheck', [2, 10])]
const direct = [step('accept', [0, 8])]

export const petitionScenario = defineScenario({
  procedure: 'petition',
  yearly: 150,
  values: {
    petitioner: (pick) => ({ type: 'person', ...pick.person(), address: pick.address() }),
    peopleCount: (pick) => Number(pick.weighted({ 1: 86, 2: 6, 3: 4, 5: 2, 12: 2 })),
    clearAddress: true,
    channel: (pick) => pick.weighted({ online: 62, visit: 16, letter: 10, phone: 10, fax: 2 }),
    arrival: (pick) => pick.weighted({ assigned: 40, forwarded: 35, unit: 25 }),
    nationalFirst: (pick) => pick.chance(0.06),
    firstTime: true,
    class: 'petition',
    topic: (pick) => pick.weighted(topics),
    subject: (pick, { topic }) => pick.one(petitionSubjects[String(topic)] ?? petitionSubjects.other ?? []),
    claim: (pick, { subject }) => `${pick.community()}居民${subject}，${pick.one(requests)}`,
    handlers: (pick) => pick.officers(pick.integer(1, 2)),
    noInterest: true,
    simple: false,
    simpleGround: (pick) => pick.weighted({ clear: 60, urgent: 25, promised: 15 }),
    path: composed(
      ['该事项已登记，', '你反映的事项已收到，'],
      ['由本单位按照信访程序办理，', '由承办科室调查核实，'],
      ['办理情况可在线查询。', '办理结果将书面答复。'],
    ),
    statement: composed(
      ['当面听取信访人陈述，', '电话听取信访人陈述并记录，', '约信访人到综治中心当面沟通，'],
      ['到现场查看并拍照，', '走访相邻住户核实，', '调取有关档案和记录，'],
      ['反映情况基本属实。', '反映情况部分属实。', '有关情况已经查清。'],
    ),
    hearing: composed(
      ['邀请居民代表和律师参加听证，', '由分管负责人主持听证，'],
      ['各方充分发表意见，', '逐项核对诉求，'],
      ['形成听证结论。', '达成初步共识。'],
    ),
    mediation: composed(
      ['组织双方到综治中心调解，', '会同社区上门调解，'],
      ['讲解有关规定，', '分清责任，'],
      ['双方同意协商解决。', '双方愿意各让一步。'],
    ),
    settlementForm: (pick) => pick.weighted({ mediation: 70, reconciliation: 30 }),
    bothConsent: true,
    terms: (pick) => `责任方于${pick.integer(5, 20)}日内完成整改或者付清款项，信访人不再就同一事项提出诉求。`,
    extendedDays: (pick) => pick.one([10, 15, 20, 30]),
    reason: composed(
      ['经核实，', '经会商研究，', '经与信访人沟通，'],
      ['情况较为复杂，需要多部门配合。', '该事项不属于本单位职责范围。', '有关情况已经说明。'],
    ),
    result: (pick) => pick.weighted({ support: 45, explain: 48, refuse: 7 }),
    facts: composed(
      ['经调查，', '经现场核实，'],
      ['反映的问题客观存在，', '有关部门已经先期处理，', '现有规定对此已有明确要求，'],
      ['责任单位已经明确。', '具备解决条件。', '处理过程符合规定。'],
    ),
    opinion: (pick, { result }) => pick.one(opinions[String(result)] ?? []),
    grounds: (pick, { topic }) => pick.one(grounds[String(topic)] ?? ['本市有关规定和办事指南']),
    adoption: (pick) => pick.weighted({ full: 55, partly: 35, none: 10 }),
    reply: composed(
      ['感谢你的建议，', '你反映的事项已经核实，'],
      ['责任科室已列入近期工作安排，', '有关单位已经整改到位，', '经现场检查已责令限期改正，'],
      ['欢迎继续监督。', '后续将定期巡查。'],
    ),
    delivery: (pick) => pick.weighted({ direct: 40, online: 40, post: 20 }),
    reviewClaim: composed(['认为处理意见认定事实不完整，', '对处理结果不满意，'], ['请求重新核实。', '请求变更处理意见。']),
    reviewOrgan: '云岭市澄湖区人民政府信访事项复查委员会',
    reviewResult: (pick) => pick.weighted({ uphold: 80, change: 20 }),
    reviewOpinion: composed(['经复查，', '经审查原处理材料，'], ['原处理意见认定事实清楚。', '原处理意见个别内容应当完善。']),
    recheckClaim: composed(['对复查意见仍有异议，'], ['请求复核。', '请求组织听证。']),
    recheckOrgan: '云岭市人民政府信访事项复查复核委员会',
    recheckResult: (pick) => pick.weighted({ uphold: 85, change: 15 }),
    recheckOpinion: composed(['经复核，'], ['复查意见程序合法、结论适当。', '对个别处理措施予以调整。']),
    publicPlace: '街道便民服务中心公示栏',
    execution: composed(
      ['处理意见确定的措施', '责任单位承诺的事项'],
      ['已经全部落实，', '已按期完成，'],
      ['信访人到场确认。', '附整改前后照片。'],
    ),
    leaderRecord: composed(
      ['分管负责人当面接待，', '主要负责人带队下访，', '包案领导召集会商，'],
      ['明确责任和时限，', '听取诉求并现场协调，'],
      ['推动问题解决。', '信访人表示认可。'],
    ),
    backlog: (pick) => pick.chance(0.4),
    urgency: '涉及人员较多，已现场劝导并报告党工委，安排专人稳控和协调',
    supervision: composed(['办理进度较慢，', '答复内容不够具体，'], ['请加快办理。', '请补充说明依据。', '请当面沟通。']),
    adopted: true,
    supervisionAnswer: '已按要求加快办理，并与信访人当面沟通',
    recipient: (pick) => pick.one(['区纪委监委', '区司法局', '区公安分局', '区住房和建设委员会', '区人力资源和社会保障局']),
    lawfulWay: (pick) =>
      pick.one(['向劳动人事争议仲裁委员会申请仲裁', '向有管辖权的人民法院提起诉讼', '依法申请行政复议', '向行政许可机关提出申请']),
    unitRating: (pick) => pick.weighted({ satisfied: 78, basic: 16, dissatisfied: 6 }),
    officeRating: (pick) => pick.weighted({ satisfied: 84, basic: 13, dissatisfied: 3 }),
    ratingWords: (pick) => pick.one(['办理及时', '解释清楚', '希望继续跟进', '没有其他意见']),
    measures: ['solved'],
    report: '已办结，处理意见书和落实情况一并报送',
  },
  paths: [
    { weight: 24, steps: [register(), ...told, ...opined('explain'), ...agreed] },
    { weight: 24, steps: [register(), ...told, ...opined('support'), ...executed] },
    { weight: 8, steps: [register(), ...told, ...opined('explain'), step('close', [25, 30])] },
    { weight: 5, steps: [register({ nationalFirst: true }), ...told, ...opined('support'), ...rated, ...executed] },
    { weight: 2, steps: [register({ nationalFirst: true }), ...told, ...opined('explain'), ...rated, ...agreed] },
    { weight: 6, steps: [register(), ...told, step('mediate', [1, 6]), step('settle', [1, 10]), step('close', [1, 5])] },
    {
      weight: 5,
      steps: [
        register(),
        step('notify', [0, 3]),
        step('accept', [0, 1], { simple: true }, ['simpleGround']),
        step('opine', [1, 7], { result: 'explain' }),
        step('serve', [0, 2]),
        ...agreed,
      ],
    },
    {
      weight: 1,
      steps: [
        register(),
        step('notify', [0, 3]),
        step('accept', [0, 1], { simple: true }, ['simpleGround']),
        step('convert', [2, 8]),
        ...opined('explain'),
        ...agreed,
      ],
    },
    {
      weight: 4,
      steps: [
        register(),
        ...told,
        ...opined('explain'),
        ...reviewed,
        step('agree', [1, 5]),
        step('closeReviewed', [0, 4], {}, ['measures']),
      ],
    },
    {
      weight: 1,
      steps: [
        register(),
        ...told,
        ...opined('refuse'),
        step('requestReview', [2, 15]),
        step('review', [5, 17], { reviewResult: 'revoke' }),
        step('serveReview', [0, 3]),
        step('redo', [1, 4]),
        ...opined('support'),
        ...executed,
      ],
    },
    {
      weight: 1,
      steps: [register(), ...told, ...opined('refuse'), ...reviewed, ...heardAgain, step('publicise', [1, 5]), step('terminate', [1, 5])],
    },
    {
      weight: 8,
      steps: [
        register({ class: 'performance', topic: 'cityManagement' }),
        step('notify', [0, 4]),
        step('undertake', [0, 2]),
        step('performed', [3, 20]),
        step('close', [1, 5]),
      ],
    },
    {
      weight: 4,
      steps: [register({ class: 'suggestion', topic: 'other' }), step('notify', [0, 4]), step('reply', [2, 12]), step('close', [1, 4])],
    },
    { weight: 2, steps: [register({ class: 'accusation', topic: 'conduct' }), step('divert', [0, 4])] },
    { weight: 3, steps: [register({ class: 'arbitration', topic: 'labour' }), step('notify', [0, 4]), step('guide', [0, 5])] },
    { weight: 2, steps: [register({ class: 'administrative' }), step('notify', [0, 4]), step('guide', [0, 5])] },
    { weight: 2, steps: [register({ arrival: 'unit' }), step('point', [0, 5])] },
    {
      weight: 4,
      steps: [register({ arrival: 'office' }), step('transfer', [0, 4]), step('sign', [0, 1]), ...told, ...opined('support'), ...executed],
    },
    {
      weight: 2,
      steps: [
        register({ arrival: 'office' }),
        step('assign', [0, 4], { feedbackOn: (pick) => pick.workdayAfter(40) }),
        step('sign', [0, 1]),
        ...told,
        ...opined('explain'),
        step('reportBack', [0, 3]),
        ...agreed,
      ],
    },
    { weight: 2, steps: [register({ arrival: 'forwarded' }), step('object', [0, 4]), step('returnUp', [0, 3])] },
    {
      weight: 1,
      steps: [register({ arrival: 'forwarded' }), step('object', [0, 4]), step('keep', [0, 3]), ...told, ...opined('explain'), ...agreed],
    },
    {
      weight: 1,
      steps: [
        register({ arrival: 'unit' }),
        step('transfer', [0, 3]),
        step('sign', [0, 1]),
        step('object', [0, 3]),
        step('retransfer', [0, 3]),
        step('sign', [0, 2]),
        ...told,
        ...opined('explain'),
        ...agreed,
      ],
    },
    {
      weight: 1,
      steps: [
        register(),
        ...told,
        ...opined('refuse'),
        ...reviewed,
        ...heardAgain.slice(0, -1),
        step('recheck', [2, 10], { recheckResult: 'revoke' }),
        step('redoRechecked', [1, 4]),
        ...opined('support'),
        ...executed,
      ],
    },
    { weight: 3, steps: [register(), step('withdraw', [1, 8], { reason: '问题已经解决，信访人自愿撤回' })] },
    {
      weight: 2,
      steps: [
        register(),
        ...told,
        step('investigate', [2, 8]),
        step('extend', [15, 30]),
        step('opine', [8, 22], { result: 'support' }),
        step('serve', [0, 3]),
        ...executed,
      ],
    },
    {
      weight: 4,
      steps: [
        register(),
        ...told,
        step('lead', [1, 5]),
        step('investigate', [1, 6]),
        step('hear', [2, 8]),
        step('opine', [1, 10], { result: 'support' }),
        step('serve', [0, 3]),
        ...executed,
      ],
    },
    {
      weight: 1,
      steps: [
        register(),
        step('escalate', [0, 0]),
        ...told,
        step('supervise', [4, 10]),
        step('answerSupervision', [1, 6]),
        ...opined('explain'),
        ...agreed,
      ],
    },
    {
      weight: 1,
      steps: [
        register(),
        step('notify', [0, 4]),
        step('reclassify', [0, 3], { class: 'performance' }),
        step('undertake', [0, 2]),
        step('performed', [3, 15]),
        step('close', [1, 4]),
      ],
    },
    {
      weight: 1,
      steps: [
        register({ arrival: 'unit', clearAddress: false, channel: 'letter' }),
        step('skipNotice', [0, 5]),
        step('accept', [0, 2]),
        ...opined('explain'),
        ...agreed,
      ],
    },
    {
      weight: 1,
      steps: [
        register(),
        step('notify', [11, 14]),
        step('accept', [0, 3]),
        step('investigate', [5, 12]),
        step('opine', [38, 48], { result: 'explain' }),
        step('serve', [0, 3]),
        ...agreed,
      ],
    },

    { weight: 10, steps: [register(), ...direct, ...opined('explain'), ...agreed] },
    { weight: 10, steps: [register(), ...direct, ...opined('support'), ...executed] },
    { weight: 2, steps: [register(), ...direct, step('lead', [1, 5]), ...opined('support'), ...executed] },
    { weight: 2, steps: [register(), ...direct, step('mediate', [1, 6]), step('settle', [1, 10]), step('close', [1, 5])] },
    { weight: 2, steps: [register({ class: 'suggestion', topic: 'other' }), ...direct, step('reply', [2, 12]), step('close', [1, 4])] },
    { weight: 1, steps: [register(), ...direct, ...opined('explain'), ...reviewed, step('agree', [1, 5]), step('closeReviewed', [0, 4])] },
    { weight: 1, steps: [register({ class: 'arbitration', topic: 'labour' }), step('guide', [0, 5])] },
    { weight: 1, steps: [register({ nationalFirst: true }), ...direct, ...opined('support'), ...rated, ...executed] },
    {
      weight: 1,
      steps: [register({ arrival: 'office' }), step('transfer', [0, 4]), step('sign', [0, 1]), ...direct, ...opined('explain'), ...agreed],
    },
  ],
})

const topics = {
  housing: 30,
  cityManagement: 18,
  environment: 10,
  construction: 8,
  civilAffairs: 7,
  labour: 6,
  community: 5,
  expropriation: 4,
  traffic: 3,
  economy: 3,
  policing: 2,
  health: 1,
  education: 1,
  conduct: 1,
  other: 1,
} as const
const requests = [
  '请求尽快核实处理。',
  '希望街道协调解决。',
  '要求责任单位给予书面答复。',
  '请求明确解决时限。',
  '希望组织各方协商。',
  '要求依法查处。',
  '请求说明政策依据。',
]
const opinions: Readonly<Record<string, readonly string[]>> = {
  support: ['对信访人的合理诉求予以支持，责成责任单位限期落实', '同意信访人的请求，由责任科室牵头办理', '督促责任单位在十五日内完成整改'],
  explain: ['对有关政策和处理过程予以解释说明', '现行规定已有明确标准，予以解释说明', '问题正在按计划解决，说明进度安排'],
  refuse: ['诉求缺乏事实和法律依据，不予支持', '诉求超出政策规定范围，不予支持'],
}
const grounds: Readonly<Record<string, readonly string[]>> = {
  housing: ['《物业管理条例》和本市物业管理规定', '《住宅专项维修资金管理办法》'],
  construction: ['本市老旧小区改造管理规定'],
  expropriation: ['《国有土地上房屋征收与补偿条例》'],
  labour: ['《保障农民工工资支付条例》', '《工伤保险条例》'],
  civilAffairs: ['《社会救助暂行办法》'],
  environment: ['本市大气和噪声污染防治规定'],
  cityManagement: ['《城市市容和环境卫生管理条例》'],
}
