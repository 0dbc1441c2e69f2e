import { defineScenario, type Pick } from './scenario.ts'
import { type Given, step } from './steps.ts'
import { composed } from './words.ts'

const receive = (values: Given = {}, also: readonly string[] = []) => step('receive', undefined, values, ['orderNumber', 'caller', ...also])
const handled = [step('sign', [0, 1]), step('contact', [0, 0]), step('handle', [0, 1])]
const visited = (values: Given = {}) => step('callBack', [1, 3], values, ['solved', 'satisfaction', 'visitRecord'])
const closed = [visited(), step('close', [0, 2])]
const board: Given = { channel: (pick: Pick) => pick.weighted({ board: 85, mailbox: 15 }) }

export const hotlineScenario = defineScenario({
  procedure: 'hotline.order',
  yearly: 480,
  values: {
    orderNumber: (pick) => `YL${pick.day.replaceAll('-', '')}${String(pick.integer(1, 99999)).padStart(5, '0')}`,
    channel: (pick) => pick.weighted({ hotline: 70, socialMedia: 8, grid: 10, counter: 8, safety: 4 }),
    caller: (pick) => ({ type: 'person', ...pick.person() }),
    kind: (pick) => pick.weighted({ complaint: 45, help: 30, report: 15, suggestion: 6, thanks: 1, consultation: 3 }),
    topic: (pick) => pick.weighted(topics),
    grade: 'ordinary',
    subject: (pick, { topic }) => pick.one(subjects[String(topic)] ?? subjects.other ?? []),
    content: (pick, { subject }) => `${pick.community()}居民来件：${subject}，${pick.one(wishes)}`,
    repeated: false,
    dueOn: (pick) => pick.workdayAfter(5),
    handlers: (pick) => pick.officers(pick.integer(1, 2)),
    instantReply: composed(
      ['已当场解答，', '已按规定说明，'],
      ['告知所需材料和办理地点。', '告知政策标准和咨询电话。', '诉求人表示清楚。'],
    ),
    redirection: (pick) => pick.weighted({ elsewhere: 40, lawsuit: 25, petition: 15, reconsideration: 10, disclosure: 10 }),
    advice: '已告知诉求人有权处理的机关和途径',
    returnReason: (pick) => pick.one(['诉求地点不在本街道辖区', '事项属于市政管理部门职责', '同一诉求已派其他单位办理']),
    decision: (pick) => pick.one(['经核实情况属实', '经会商按职责清单确定承办单位']),
    contact: composed(
      ['当日电话联系诉求人，', '上门与诉求人见面，', '通过平台留言联系诉求人，'],
      ['核实具体位置和诉求。', '约定现场查看时间。', '说明办理步骤。'],
    ),
    helpers: (pick) => pick.one(['请供热单位协助检修', '请市政养护单位协助修复', '请物业企业配合清理', '请公安派出所到场协助']),
    progress: composed(
      ['现场查看属实，', '会同社区到场处理，', '约谈责任单位，'],
      ['已责令立即清理，', '已安排维修人员，', '已协调双方达成一致，'],
      ['正在跟进。', '问题已经解决。', '已列入巡查点位。'],
    ),
    extendedDays: (pick) => pick.integer(2, 5),
    reason: composed(
      ['需要多部门会商', '备件需要采购', '业主意见尚待征集', '受天气影响暂不能施工'],
      ['，按规定办理。', '，已告知诉求人。'],
    ),
    reply: composed(
      ['您反映的问题已现场核实，', '经与责任单位沟通，'],
      ['占用物品已清理完毕，', '设施已经修复，', '已责令限期改正，', '相关政策已向您说明，'],
      ['感谢您的监督。', '后续将加强巡查。', '如有反复请随时来电。'],
    ),
    page: (pick) => `https://hudong.chenghu.example/reply/${pick.integer(1000, 99999)}`,
    contacted: true,
    solved: (pick, { satisfaction }) => satisfaction !== 'dissatisfied' || pick.chance(0.2),
    satisfaction: (pick) => pick.weighted({ satisfied: 76, basic: 13, silent: 6, dissatisfied: 5 }),
    visitRecord: (pick) => pick.one(['诉求人确认问题已处理', '诉求人表示认可办理结果', '诉求人希望继续关注']),
    noVisit: (pick) => pick.one(['由市平台统一回访', '匿名来件，无法回访', '诉求人不接受回访']),
    reworkDueOn: (pick) => pick.workdayAfter(5),
    supervision: '临近期限，请当日反馈办理情况',
  },
  paths: [
    { weight: 46, steps: [receive(), ...handled, step('reply', [0, 2]), ...closed] },
    {
      weight: 12,
      steps: [receive(board), ...handled, step('reply', [0, 2]), step('publishReply', [0, 2]), visited(), step('close', [0, 2])],
    },
    { weight: 10, steps: [receive(), ...handled, step('reply', [0, 2]), step('close', [0, 3], {}, ['noVisit'])] },
    { weight: 6, steps: [receive({}, ['dueOn']), ...handled, step('reply', [0, 2]), ...closed] },
    { weight: 4, steps: [receive({ kind: 'consultation', grade: 'consult' }), step('answer', [0, 1])] },
    { weight: 3, steps: [receive({ kind: 'consultation', grade: 'consult' }), step('sign', [0, 0]), step('reply', [0, 1]), ...closed] },
    { weight: 3, steps: [receive(), step('redirect', [0, 1])] },
    { weight: 4, steps: [receive(), step('dispatch', [0, 0]), ...handled, step('reply', [0, 2]), ...closed] },
    { weight: 2, steps: [receive(), step('requestReturn', [0, 1], {}, ['returnAdvice']), step('acceptReturn', [0, 1])] },
    {
      weight: 1,
      steps: [receive(), step('requestReturn', [0, 1]), step('redispatch', [0, 1]), ...handled, step('reply', [0, 2]), ...closed],
    },
    { weight: 1, steps: [receive(), step('requestReturn', [0, 1]), step('keep', [0, 0]), ...handled, step('reply', [0, 1]), ...closed] },
    { weight: 3, steps: [receive(), ...handled, step('extend', [1, 2]), step('reply', [1, 3]), ...closed] },
    { weight: 4, steps: [receive({ grade: 'complex' }), ...handled, step('assist', [0, 2]), step('reply', [3, 9]), ...closed] },
    { weight: 2, steps: [receive({ grade: 'urgent' }), step('sign', [0, 0]), step('reply', [0, 0]), ...closed] },
    {
      weight: 1,
      steps: [
        receive({ grade: 'complex' }),
        ...handled,
        step('suspend', [1, 3]),
        step('resume', [5, 20]),
        step('reply', [1, 5]),
        ...closed,
      ],
    },
    { weight: 1, steps: [receive(), ...handled, step('terminate', [1, 3], { reason: '诉求内容与事实不符，经核实终止办理' })] },
    {
      weight: 2,
      steps: [
        receive(),
        ...handled,
        step('reply', [0, 2]),
        visited({ satisfaction: 'dissatisfied', solved: false }),
        step('reopen', [0, 1]),
        step('handle', [0, 2]),
        step('reply', [0, 2]),
        ...closed,
      ],
    },
    {
      weight: 2,
      steps: [
        receive(),
        ...handled,
        step('reply', [0, 2]),
        step('callBack', [1, 2], { contacted: false }),
        visited(),
        step('close', [0, 1]),
      ],
    },
    { weight: 1, steps: [receive(), step('sign', [0, 1]), step('withdraw', [0, 2])] },
    { weight: 1, steps: [receive(), ...handled, step('supervise', [2, 3]), step('reply', [2, 4]), ...closed] },
  ],
})

const topics = {
  property: 20,
  streetOrder: 15,
  environment: 14,
  noise: 10,
  utilities: 10,
  roads: 9,
  illegalBuilding: 5,
  safety: 5,
  disputes: 4,
  civilAffairs: 3,
  labour: 2,
  other: 2,
  health: 1,
} as const
const wishes = ['希望尽快处理。', '请核实并答复。', '已多日未解决，请协调。', '请告知处理结果。', '希望加强管理。', '请安排人员查看。']
const subjects: Readonly<Record<string, readonly string[]>> = {
  property: ['楼道照明损坏无人维修', '单元门禁失灵', '小区垃圾桶未及时清运', '物业停车收费未公示'],
  streetOrder: ['路口流动摊贩占道经营', '沿街商户店外摆放货物', '便道堆放装修材料'],
  environment: ['背街小巷垃圾堆积', '绿化带内有宠物粪便', '公厕异味较大', '道路积水未清扫'],
  noise: ['夜间广场音响扰民', '餐馆油烟排入居民楼', '清晨装修施工噪声'],
  utilities: ['供暖温度不达标', '楼内水压不足', '充电桩断电', '楼前路灯不亮'],
  roads: ['便道砖松动', '井盖破损', '车辆堵占消防通道', '盲道被占用'],
  illegalBuilding: ['一楼住户私搭围栏', '楼顶加建阳光房', '车棚改作经营用房'],
  safety: ['电动自行车楼道充电', '燃气软管老化', '高空抛物'],
  disputes: ['邻居漏水协商不成', '楼上宠物噪声引发争执'],
  civilAffairs: ['咨询临时救助申请条件', '高龄老人需要上门办理认证'],
  labour: ['装修工人反映报酬未结清', '咨询灵活就业参保'],
  health: ['社区卫生站疫苗预约满额', '小区消毒不到位'],
  other: ['建议增设便民座椅', '感谢社区工作人员帮助', '建议延长图书室开放时间'],
}
