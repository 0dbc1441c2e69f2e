import { type Deficiency, defineDeficiency, type SlotValue } from './sentence.ts'

const fell = ({ now, before }: SlotValue) => now !== undefined && before !== undefined && before >= 5 && now < before && now >= before / 3
const rose = ({ now, before }: SlotValue) => now !== undefined && before !== undefined && before >= 5 && now > before && now <= before * 3
const below =
  (mark: number) =>
  ({ now }: SlotValue) =>
    now !== undefined && now < mark

/** What figures can give away, the gravest first. */
export const deficiencies: readonly Deficiency[] = [
  defineDeficiency({
    id: 'petition.late',
    topic: 'petition',
    figures: { onTime: 'petition.onTime', accepted: 'petition.timelyAcceptance' },
    when: ({ onTime, accepted }) => below(99.995)(onTime) || below(99.995)(accepted),
    says: [
      {
        when: ({ accepted, onTime }) => below(99.995)(accepted) && below(99.995)(onTime),
        says: '信访办理的时效还不够稳定，及时受理率{accepted}、按期办理率{onTime}，仍有事项超出规定期限。',
      },
      { when: ({ onTime }) => below(99.995)(onTime), says: '信访办理的时效还不够稳定，按期办理率{onTime}，仍有事项超期办结。' },
      '信访受理环节的时效还不够稳定，及时受理率{accepted}，个别事项告知偏晚。',
    ],
    cause: '原因在于部分承办科室对期限的起算和告知要求掌握不准，节点提醒跟不上。',
    plan: {
      topic: 'petition',
      title: '紧盯办理时限，提升信访质效',
      says: '落实信访工作法治化要求，对受理、告知、答复各环节提前预警，超期事项逐件倒查；做好首次接谈和释法说理，减少重复信访。',
    },
  }),
  defineDeficiency({
    id: 'penalty.late',
    topic: 'enforcement',
    figures: { onTime: 'penalty.ordinary.onTime', published: 'penalty.publishedInTime' },
    when: ({ onTime, published }) => below(99.995)(onTime) || below(99.995)(published),
    says: [
      {
        when: ({ onTime, published }) => below(99.995)(onTime) && below(99.995)(published),
        says: '行政执法程序落实还不够严格，案件按期办结率{onTime}，处罚决定公示及时率{published}。',
      },
      {
        when: ({ published }) => below(99.995)(published),
        says: '行政执法程序落实还不够严格，处罚决定公示及时率{published}，有的决定公开偏晚。',
      },
      '行政执法程序落实还不够严格，案件按期办结率{onTime}，有的案件超期办结。',
    ],
    cause: '究其原因，一线办案力量偏紧，办案人员对公示、送达等后续环节重视不够。',
    plan: {
      topic: 'enforcement',
      title: '严格执法程序，提高办案质量',
      says: '全面落实行政执法公示、执法全过程记录和重大执法决定法制审核制度，定期评查案卷，对超期和漏公示的案件逐一整改。',
    },
  }),
  defineDeficiency({
    id: 'recommendation.received',
    topic: 'supervision',
    figures: { received: 'recommendation.received' },
    when: ({ received }) => (received.now ?? 0) > 0,
    says: ['日常监管仍有盲区，全年收到检察建议、司法建议{received}，反映出部分领域履职不够主动。'],
    cause: '主要原因是部门之间信息共享不够，对职责交叉地带巡查频次偏低。',
    plan: {
      topic: 'supervision',
      title: '自觉接受监督，补齐监管短板',
      says: '把检察建议、司法建议办理情况作为改进工作的抓手，举一反三排查同类问题，明确牵头科室，防止问题反弹。',
    },
  }),
  defineDeficiency({
    id: 'reconsideration.corrected',
    topic: 'supervision',
    figures: { corrected: 'reconsideration.corrective' },
    when: ({ corrected }) => (corrected.now ?? 0) > 0,
    says: ['行政行为的规范化水平有待提高，被行政复议直接纠错{corrected}。'],
    cause: '原因主要是个别承办人员证据意识、程序意识不强，决定作出前审核把关不严。',
    plan: {
      topic: 'supervision',
      title: '深化复议应诉，推动源头规范',
      says: '对复议纠错案件开展复盘，把发现的问题转化为执法培训内容，做到纠正一案、规范一片。',
    },
  }),
  defineDeficiency({
    id: 'petition.unsettled',
    topic: 'petition',
    figures: { settled: 'petition.settledAtOnceRate' },
    when: ({ settled }) => below(99.995)(settled),
    says: ['初次信访一次性化解率为{settled}，少数群众的诉求还没有在首办环节得到解决。'],
    cause: '原因在于有的诉求涉及历史遗留和多个部门，首接责任落实不到位，释法明理做得不细。',
    plan: {
      topic: 'petition',
      title: '压实首办责任，提高信访质效',
      says: '落实信访工作法治化要求，初次信访由首接科室负责到底，涉及多个部门的及时会商，做到事心双解；定期回访已办结事项，减少重复信访。',
    },
  }),
  defineDeficiency({
    id: 'petition.rising',
    topic: 'petition',
    figures: { received: 'petition.received' },
    when: ({ received }) => rose(received),
    says: ['源头预防还需加力，信访事项{received:change}。'],
    cause: '原因是物业管理、城市更新等领域的矛盾较为集中，苗头性问题发现得不够早。',
    plan: {
      topic: 'petition',
      title: '加强源头治理，减少信访增量',
      says: '定期分析信访事项的成因和类型，推动相关部门完善政策和服务，把矛盾化解在初始阶段。',
    },
  }),
  defineDeficiency({
    id: 'hotline.late',
    topic: 'hotline',
    figures: { onTime: 'hotline.order.onTime', satisfied: 'hotline.order.satisfiedRate' },
    when: ({ onTime, satisfied }) => below(99.995)(onTime) || below(95)(satisfied),
    says: [
      { when: ({ onTime }) => below(99.995)(onTime), says: '回应群众诉求还有差距，热线按时回复率{onTime}、群众满意率{satisfied}。' },
      { when: ({ onTime }) => !below(99.995)(onTime), says: '回应群众诉求还有差距，热线群众满意率{satisfied}，仍有提升空间。' },
      '回应群众诉求还有差距，热线按时回复率{onTime}。',
      '回应群众诉求还有差距，热线群众满意率{satisfied}。',
    ],
    cause: '原因在于个别诉求权属不清、流转环节多，承办单位与群众沟通不充分。',
    plan: {
      topic: 'hotline',
      title: '办好热线诉求，回应群众关切',
      says: '完善接单、派单、回访闭环，对临期工单提前督促，对不满意件二次办理，让群众反映的问题有着落。',
    },
  }),
  defineDeficiency({
    id: 'mediation.failing',
    topic: 'disputes',
    figures: { rate: 'mediation.successRate' },
    when: ({ rate }) => below(95)(rate),
    says: ['人民调解的成功率为{rate}，复杂纠纷的化解能力还需要加强。'],
    cause: '原因主要是调解员专业背景单一，对物业、劳动等专业性较强的纠纷缺少办法。',
    plan: {
      topic: 'disputes',
      title: '建强调解队伍，化解疑难纠纷',
      says: '吸纳律师、行业骨干参与调解，分类开展培训和案例研讨，完善诉调、访调衔接，提高疑难纠纷的化解能力。',
    },
  }),
  defineDeficiency({
    id: 'patrol.repeated',
    topic: 'enforcement',
    figures: { stall: { figure: 'enforcement.patrol.times', where: { kind: 'stall' } }, filed: 'penalty.filed' },
    when: ({ stall }) => (stall.now ?? 0) >= 500,
    says: ['占路经营治理尚未形成长效机制，全年清理占路摆卖、店外经营达{stall:round}，反复回潮的现象比较突出。'],
    cause: '究其原因，流动经营人员更换频繁，疏导点位不足，执法中向当事人释法说理也还不够充分，部门联动的合力有待增强。',
    plan: {
      topic: 'enforcement',
      title: '改进执法方式，规范执法行为',
      says: '坚持亮证执法和全过程记录，推广说理式执法，把普法融入每一次现场检查；会同相关部门研究设置便民疏导点，推动占路经营由反复清理向疏堵结合转变。',
    },
  }),
  defineDeficiency({
    id: 'construction.remaining',
    topic: 'construction',
    figures: {
      stopped: { figure: 'enforcement.construction.handled', where: { outcome: 'stopped', measure: 'place' } },
      demolished: { figure: 'enforcement.construction.handled', where: { outcome: 'demolished', measure: 'place' } },
    },
    when: ({ stopped, demolished }) => (stopped.now ?? 0) > (demolished.now ?? 0) && (stopped.now ?? 0) >= 5,
    says: ['违法建设的发现和处置还需前移，全年遏制新生违建{stopped}，说明巡查防控仍有漏洞。'],
    cause: '原因在于部分老旧小区物业管理薄弱，举报和巡查线索汇集不够及时。',
    plan: {
      topic: 'construction',
      title: '强化源头防控，严管违法建设',
      says: '压实社区、物业的发现报告责任，完善巡查台账，对已制止的点位跟踪销号，防止死灰复燃。',
    },
  }),
  defineDeficiency({
    id: 'counsel.advisory',
    topic: 'counsel',
    figures: {
      all: 'counsel.service.services',
      consultation: { figure: 'counsel.service.services', where: { kind: 'consultation' } },
    },
    when: ({ all, consultation }) => (all.now ?? 0) >= 10 && (consultation.now ?? 0) / (all.now ?? 1) > 0.6,
    says: ['法律顾问作用发挥不够均衡，全年{all}服务中有{consultation}为一般性咨询，参与决策论证和文件审查的深度不足。'],
    cause: '主要原因是有的科室请法律顾问介入偏晚，习惯于遇到纠纷再咨询。',
    plan: {
      topic: 'counsel',
      title: '用好法律顾问，完善依法决策',
      says: '把法律顾问参与的关口前移到决策启动和合同磋商阶段，建立意见采纳反馈机制，未经合法性审核的事项不上会、不签约。',
    },
  }),
  defineDeficiency({
    id: 'publicity.falling',
    topic: 'publicity',
    figures: { held: 'publicity.event.held' },
    when: ({ held }) => fell(held),
    says: ['普法工作力度有所减弱，活动场次{held:change}。'],
    cause: '原因是普法安排集中在重要节点，日常宣传缺少统筹，线上形式不够丰富。',
    plan: {
      topic: 'publicity',
      title: '丰富普法载体，提升宣传实效',
      says: '均衡安排全年普法活动，推广短视频、直播等群众喜闻乐见的形式，针对老年人、青少年和商户分别设计内容。',
    },
  }),
  defineDeficiency({
    id: 'study.falling',
    topic: 'study',
    figures: { held: 'study.session.held' },
    when: ({ held }) => fell(held),
    says: ['干部学法抓得不够紧，涉法学习培训场次{held:change}。'],
    cause: '原因在于工学矛盾没有处理好，学法计划执行不够严格。',
    plan: {
      topic: 'study',
      title: '健全学法制度，提升法治素养',
      says: '年初排定学法计划并按季度通报进度，把会前学法、旁听庭审、案例教学结合起来，增强学法的针对性。',
    },
  }),
]

export interface UsualDeficiency {
  readonly id: string
  readonly topic: Deficiency['topic']
  readonly says: string
  readonly cause: string
  readonly plan: Deficiency['plan']
}

/** Proposed where the figures give away fewer than three: without numbers, to be judged by the office. */
export const usualDeficiencies: readonly UsualDeficiency[] = [
  {
    id: 'usual.study',
    topic: 'study',
    says: '运用法治思维和法治方式解决实际问题的能力有待提高，学用结合还不够紧密。',
    cause: '原因在于学习多以集中授课为主，结合具体案例和岗位职责的研讨偏少。',
    plan: {
      topic: 'study',
      title: '深化学法用法，提升法治素养',
      says: '深入学习贯彻习近平法治思想，健全领导干部带头学法、会前学法制度，多用身边案例开展研讨和旁听庭审，把学习成果转化为依法办事的能力。',
    },
  },
  {
    id: 'usual.publicity',
    topic: 'publicity',
    says: '普法宣传的针对性、实效性不强，对不同群体的需求研究不够。',
    cause: '究其原因，宣传形式仍以发放材料、现场讲解为主，新媒体运用不充分，基层普法力量有限。',
    plan: {
      topic: 'publicity',
      title: '精准开展普法，浓厚法治氛围',
      says: '落实“谁执法谁普法”普法责任制，结合宪法宣传周、民法典宣传月等节点组织主题活动，区分老年人、青少年和商户分别设计内容，扩大新媒体普法的覆盖面。',
    },
  },
  {
    id: 'usual.enforcement',
    topic: 'enforcement',
    says: '基层执法队伍专业化水平有待提升，承接下放职权的能力还需加强。',
    cause: '主要原因是人员流动较快，系统的业务培训和岗位练兵不足，部门之间协同配合还不够顺畅。',
    plan: {
      topic: 'enforcement',
      title: '建强执法队伍，规范执法行为',
      says: '开展分层分类的执法业务培训，严格持证上岗和亮证执法，加强案卷评查和日常监督，完善与职能部门的会商联动机制。',
    },
  },
]
