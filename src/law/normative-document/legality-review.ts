import { convention, defineProcedure, f, working } from '../../definition/index.ts'
import { longestReview, otherReview, shortestDecisionReview, shortestReview } from '../parameters/normative-document.ts'
import { localOrganisationLaw as organisation, reviewOpinions, saysOf } from '../sources/normative-document.ts'

const materials = saysOf(
  reviewOpinions,
  '起草单位报送草案、起草说明、依据、征求意见及采纳情况、本单位审核意见等材料，材料不齐的可以退回或者要求补充。',
)
const duties = saysOf(
  reviewOpinions,
  '审核机构就制定主体、权限、内容、程序提出合法、应当修改、不合法的书面意见；未经审核或者审核不合法的，不得提交集体审议。',
)
const time = saysOf(reviewOpinions, '审核时间一般不少于五个工作日，最长不超过十五个工作日；为应对突发事件或者执行上级紧急命令的除外。')
const counsel = saysOf(reviewOpinions, '审核机构可以听取法律顾问、公职律师和专家的意见。')
const adoption = saysOf(reviewOpinions, '起草单位根据审核意见修改，未完全采纳的，提请审议时说明理由。')
const scope = convention('街道合法性审核的范围：规范性文件、重大行政决策、重大行政执法决定、合同协议，可以扩展到居民公约等')

/** 合法性审核 by the review body, sent to it by whoever drafts. Its opinion is a gate to the decision on what was sent. */
export const legalityReview = defineProcedure({
  id: 'legality.review',
  title: '合法性审核',
  group: '制度建设',
  edition: '',
  basis: [reviewOpinions.whole, organisation.whole],
  inForce: { from: '2018-01-01' },
  series: '合审',
  says: '起草单位送审，审核机构收件、补正材料、听取法律顾问意见，出具合法、应当修改或者不合法的意见，跟踪采纳情况。',
  leavesOut: ['审核机构组织的专家论证、座谈，作为审核中的记录', '党内规范性文件的前置审核'],

  roles: {
    drafter: { label: '起草单位经办人', is: 'clerk' },
    reviewer: { label: '合法性审核人员', is: 'reviewer' },
    chief: { label: '审核机构负责人', is: ['reviewer', 'head', 'district'] },
  },
  stages: {
    sent: '已送审',
    correcting: '待补充材料',
    reviewing: '审核中',
    concluded: '已出具意见',
    withdrawn: { label: '已撤回送审', ends: true },
    closed: { label: '已归档', ends: true },
  },

  fields: {
    title: f.line('送审事项', { disclose: 'public' }),
    kind: f.choice(
      '送审类型',
      {
        document: '行政规范性文件',
        decision: '重大行政决策',
        enforcement: '重大行政执法决定',
        contract: '合同协议',
        covenant: '居民公约、村规民约',
        other: '其他',
      },
      { disclose: 'public' },
    ),
    drafter: f.line('起草单位'),
    subject: f.matter('送审的事项'),
    materials: f.text('送审材料', { basis: materials }),
    urgent: f.yesNo('应对突发事件或者执行上级紧急命令', { basis: time }),
    urgentReason: f.text('紧急情形说明', { basis: time }),
    reviewers: f.officers('审核人员', { min: 1 }),
    missing: f.text('需要补充的材料', { basis: materials }),
    counsel: f.choice('参与审核', { counsel: '法律顾问', lawyer: '公职律师', expert: '专家' }, { basis: counsel }),
    counselOpinion: f.text('法律顾问、公职律师或者专家意见', { basis: counsel }),
    opinion: f.choice('审核意见', { lawful: '合法', amend: '应当修改', unlawful: '不合法' }, { basis: duties }),
    opinionText: f.text('意见和理由', { basis: duties }),
    adoption: f.choice('采纳情况', { full: '全部采纳', part: '部分采纳', none: '未采纳' }, { basis: adoption }),
    adoptionText: f.text('修改情况或者未采纳理由', { basis: adoption }),
    reason: f.text('理由'),
  },
  names: { title: 'title' },

  rules: {
    urgencyExplained: {
      says: '紧急情形已经说明',
      basis: time,
      field: 'urgentReason',
      holds: ({ urgent, urgentReason }) => urgent !== true || urgentReason !== undefined,
    },
    givenTime: {
      says: '规范性文件、重大行政决策的审核时间不少于规定的工作日，紧急情形除外',
      basis: time,
      overridable: true,
      holds: ({ kind, urgent }, { on, dayOf, workingDays, value }) => {
        const from = [dayOf('receive'), dayOf('supplement')]
          .filter((day) => day !== undefined)
          .sort()
          .at(-1)
        if (urgent === true || from === undefined || (kind !== 'document' && kind !== 'decision')) return true
        return workingDays(from, on) >= value(kind === 'document' ? shortestReview : shortestDecisionReview)
      },
    },
    ofDocument: {
      says: '送审的是行政规范性文件或者重大行政决策',
      basis: time,
      holds: ({ kind }) => kind === 'document' || kind === 'decision',
    },
    ofOther: { says: '送审的是合同、执法决定等', basis: scope, holds: ({ kind }) => kind !== 'document' && kind !== 'decision' },
    withCounsel: { says: '听取了法律顾问、公职律师或者专家意见', basis: counsel, holds: (_, { passed }) => passed('hearCounsel') },
    adopted: { says: '审核意见全部采纳', basis: adoption, holds: ({ adoption: how }) => how === 'full' },
    foundLawful: { says: '审核意见为合法', basis: duties, holds: ({ opinion }) => opinion === 'lawful' },
  },

  papers: {
    request: {
      title: '合法性审核送审表',
      basis: materials,
      form: 'approval',
      shows: ['title', 'kind', 'drafter', 'materials', 'urgent', 'urgentReason'],
    },
    supplement: {
      title: '补充送审材料通知',
      basis: materials,
      form: 'letter',
      shows: ['title', 'drafter', 'missing'],
      says: ['{drafter}：', '你单位送审的《{title}》材料不齐，请补充：{missing}。审核时间自收到补充材料之日起计算。'],
    },
    opinion: {
      title: '合法性审核意见书',
      basis: duties,
      form: 'letter',
      series: '合审意',
      shows: ['title', 'drafter', 'reviewers', 'opinion', 'opinionText'],
      says: ['{drafter}：', '你单位送审的《{title}》，经审核，意见为：{opinion}。', '{opinionText}'],
    },
  },

  steps: {
    send: {
      label: '送审',
      by: 'drafter',
      from: null,
      to: 'sent',
      basis: materials,
      asks: ['title', 'kind', 'drafter', 'materials'],
      mayAsk: ['subject', 'urgent', 'urgentReason'],
      onlyIf: ['urgencyExplained'],
      issues: ['request'],
    },
    receive: { label: '收件', by: 'reviewer', from: 'sent', to: 'reviewing', basis: materials, asks: ['reviewers'] },
    requireMaterials: {
      label: '要求补充材料',
      by: 'reviewer',
      from: ['sent', 'reviewing'],
      to: 'correcting',
      basis: materials,
      asks: ['missing'],
      issues: ['supplement'],
      once: true,
    },
    supplement: {
      label: '收到补充材料',
      by: ['drafter', 'reviewer'],
      from: 'correcting',
      to: 'reviewing',
      basis: materials,
      asks: ['materials'],
    },
    assign: { label: '更换审核人员', by: 'chief', from: 'reviewing', basis: duties, asks: ['reviewers'] },
    hearCounsel: {
      label: '听取法律顾问等意见',
      by: 'reviewer',
      from: 'reviewing',
      basis: counsel,
      asks: ['counsel', 'counselOpinion'],
    },
    conclude: {
      label: '出具审核意见',
      by: 'chief',
      from: 'reviewing',
      to: 'concluded',
      basis: duties,
      asks: ['opinion', 'opinionText'],
      onlyIf: ['givenTime'],
      issues: ['opinion'],
    },
    withdraw: {
      label: '撤回送审',
      by: 'drafter',
      from: ['sent', 'correcting', 'reviewing'],
      to: 'withdrawn',
      basis: adoption,
      asks: ['reason'],
    },
    reportAdoption: {
      label: '反馈采纳情况',
      by: ['drafter', 'reviewer'],
      from: 'concluded',
      basis: adoption,
      asks: ['adoption', 'adoptionText'],
      once: true,
    },
    close: { label: '归档', by: ['reviewer', 'drafter'], from: 'concluded', to: 'closed', basis: convention('审核意见书连同送审材料归档') },
  },

  limits: {
    review: {
      label: '审核期限',
      length: working(15),
      setBy: longestReview,
      from: ['receive', 'supplement'],
      until: ['conclude', 'requireMaterials'],
      voidedBy: ['withdraw'],
      basis: time,
      binds: 'agency',
      onlyIf: 'ofDocument',
    },
    reviewOther: {
      label: '审核期限（合同等）',
      length: working(5),
      setBy: otherReview,
      from: ['receive', 'supplement'],
      until: ['conclude', 'requireMaterials'],
      voidedBy: ['withdraw'],
      basis: scope,
      binds: 'agency',
      onlyIf: 'ofOther',
    },
  },

  figures: {
    sent: { label: '送审', unit: '件', counts: 'send', by: ['kind'] },
    returned: { label: '要求补充材料', unit: '件', counts: 'requireMaterials', by: ['kind'] },
    concluded: { label: '出具合法性审核意见', unit: '件', counts: 'conclude', by: ['kind', 'opinion'] },
    lawfulRate: { label: '审核合法率', unit: '%', over: 'conclude', when: 'foundLawful', by: ['kind'] },
    counselRate: { label: '法律顾问、公职律师参与率', unit: '%', over: 'conclude', when: 'withCounsel', by: ['kind'] },
    counselOpinions: { label: '听取法律顾问等意见', unit: '次', counts: 'hearCounsel', by: ['counsel'] },
    adoptions: { label: '反馈采纳情况', unit: '件', counts: 'reportAdoption', by: ['adoption'] },
    adoptionRate: { label: '审核意见采纳率', unit: '%', over: 'reportAdoption', when: 'adopted', by: ['kind'] },
    onTime: { label: '文件、决策按期审核率', unit: '%', keeps: 'review' },
    onTimeOther: { label: '合同等按期审核率', unit: '%', keeps: 'reviewOther' },
    withdrawn: { label: '撤回送审', unit: '件', counts: 'withdraw' },
    open: { label: '在审事项', unit: '件', rises: 'send', falls: ['conclude', 'withdraw'], by: ['kind'] },
  },
})
