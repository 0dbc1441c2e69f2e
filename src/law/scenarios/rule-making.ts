import { defineScenario } from './scenario.ts'
import { type Given, step } from './steps.ts'
import { composed, sections } from './words.ts'

const send = (kind: string) => step('send', undefined, { kind })
const heard = [step('receive', [0, 1]), step('hearCounsel', [1, 4])]
const answered = [step('reportAdoption', [1, 5]), step('close', [0, 3])]

export const legalityReviewScenario = defineScenario({
  procedure: 'legality.review',
  yearly: 18,
  values: {
    kind: 'contract',
    title: (pick, { kind }) => pick.one(titles[String(kind)] ?? titles.other ?? []),
    drafter: (pick) => pick.one(sections),
    materials: composed(['草案、', '送审稿、'], ['起草说明、', '情况说明、'], ['制定依据和征求意见情况。', '相关附件和部门审核意见。']),
    reviewers: (pick) => pick.officers(1),
    missing: (pick) => pick.one(['制定依据文本', '征求意见采纳情况', '合同相对方资质材料']),
    counsel: (pick) => pick.weighted({ counsel: 80, lawyer: 15, expert: 5 }),
    counselOpinion: composed(
      ['经审阅，', '对照有关规定，'],
      ['主要条款合法，', '违约责任约定不够明确，', '主体权限符合规定，'],
      ['建议补充争议解决条款。', '建议完善程序性表述。', '没有其他意见。'],
    ),
    opinion: (pick) => pick.weighted({ lawful: 62, amend: 35, unlawful: 3 }),
    opinionText: (pick, { opinion }) =>
      opinion === 'lawful'
        ? '主体、权限、内容和程序合法'
        : pick.one(['部分条款与上位规定表述不一致，应当修改', '付款和验收条件不明确，应当修改', '减损权利的条款缺少依据，应当删除']),
    adoption: (pick) => pick.weighted({ full: 82, part: 15, none: 3 }),
    adoptionText: composed(['已按意见逐条修改，', '采纳主要意见并调整文字，'], ['修改稿已报审核机构。', '有关说明随稿报送。']),
    reason: '起草单位认为需要进一步论证，撤回送审',
  },
  paths: [
    { weight: 52, steps: [send('contract'), step('receive', [0, 1]), step('hearCounsel', [0, 2]), step('conclude', [0, 2]), ...answered] },
    { weight: 10, steps: [send('enforcement'), step('receive', [0, 1]), step('conclude', [1, 4]), ...answered] },
    { weight: 14, steps: [send('document'), ...heard, step('conclude', [7, 10]), ...answered] },
    { weight: 10, steps: [send('decision'), ...heard, step('conclude', [8, 10]), ...answered] },
    { weight: 5, steps: [send('covenant'), step('receive', [0, 1]), step('conclude', [1, 4]), ...answered] },
    {
      weight: 4,
      steps: [
        send('contract'),
        step('receive', [0, 1]),
        step('requireMaterials', [0, 2]),
        step('supplement', [1, 6]),
        step('conclude', [1, 4]),
        ...answered,
      ],
    },
    { weight: 2, steps: [send('document'), step('receive', [0, 1]), step('assign', [1, 2]), step('conclude', [9, 12]), ...answered] },
    { weight: 3, steps: [send('other'), step('withdraw', [1, 3])] },
  ],
})

const drafted = [step('plan'), step('draft', [3, 12])]
const economic: Given = { economic: true }
const commented = [step('openComments', [1, 5]), step('closeComments', [9, 22])]

/** As far as a document goes by itself: to be decided it needs the opinion of a review that is linked to it. */
export const normativeDocumentScenario = defineScenario({
  procedure: 'normative.document',
  yearly: 2,
  values: {
    title: (pick) =>
      pick.one([
        '物业管理联席会议工作办法',
        '社区公共用房使用管理办法',
        '门前责任区管理规定',
        '便民疏导点管理办法',
        '社区志愿服务激励办法',
        '老旧小区长效管理意见',
      ]),
    maker: '望河街道办事处',
    makerKind: 'street',
    form: (pick) => pick.weighted({ rules: 70, opinion: 20, notice: 10 }),
    need: composed(['辖区此前没有统一规定，', '现行办法即将期满，'], ['需要明确职责和程序。', '为规范管理、方便群众制定。']),
    drafters: (pick) => pick.officers(2),
    content: composed(['明确适用范围和职责分工，', '规定申请、受理和办理程序，'], ['细化监督和服务要求。', '规定经费和公示要求。']),
    assessment: '已评估必要性、可行性和社会影响，征求有关科室和社区意见',
    touchesPublic: true,
    economic: false,
    trial: false,
    channels: ['website', 'meeting'],
    commentNotice: '征求意见期限为十个工作日，可以通过信函、电子邮件或者到社区提出意见',
    received: (pick) => pick.integer(3, 26),
    adopted: (pick, { received }) => pick.integer(1, Math.max(1, Number(received) - 1)),
    feedback: '对意见逐条研究，采纳情况和未采纳理由一并公开',
    exemptReason: '内容为执行上级统一部署，不涉及新增义务',
    enterpriseOpinions: '召开座谈会听取六家商户和行业协会意见',
    fairBody: 'drafter',
    fairConclusion: 'passes',
    ownOpinion: '起草单位审核认为内容合法、程序完备，提请合法性审核',
    reason: (pick) => pick.one(['上级已统一规定，不再单独制定', '需要补充论证后重新起草', '按审核意见退回修改']),
  },
  paths: [
    { weight: 60, steps: [...drafted, ...commented, step('sendForReview', [1, 6])] },
    {
      weight: 20,
      steps: [
        step('plan'),
        step('draft', [3, 12], economic),
        ...commented,
        step('hearEnterprises', [1, 5]),
        step('fairReview', [1, 5]),
        step('sendForReview', [1, 6]),
      ],
    },
    { weight: 10, steps: [...drafted, step('revise', [2, 10]), step('abandon', [3, 20])] },
    {
      weight: 10,
      steps: [
        ...drafted,
        ...commented,
        step('sendForReview', [1, 6]),
        step('takeBack', [4, 10]),
        step('revise', [1, 5]),
        step('sendForReview', [1, 6]),
      ],
    },
  ],
})

const titles: Readonly<Record<string, readonly string[]>> = {
  contract: [
    '社区养老服务委托运营合同',
    '办公用房物业服务合同',
    '环卫保洁服务采购合同',
    '法律顾问聘用合同',
    '便民服务中心装修工程合同',
    '绿化养护服务合同',
    '信息系统运维合同',
    '场地租赁合同',
  ],
  document: ['门前责任区管理规定（送审稿）', '社区公共用房使用管理办法（送审稿）', '便民疏导点管理办法（送审稿）'],
  decision: ['老旧小区加装充电设施实施方案', '社区食堂布点方案', '街道年度为民实事项目'],
  enforcement: ['违法建设强制拆除决定', '责令停产停业处罚决定', '较大数额罚款处罚决定'],
  covenant: ['居民公约修订稿', '小区养犬自治约定'],
  other: ['行政复议答复书', '信访处理意见书', '政府信息公开答复书'],
}
