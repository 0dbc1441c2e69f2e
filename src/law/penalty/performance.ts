import { calendar, daysBetween, type Facts, f, type Length, months, unverified, working } from '../../definition/index.ts'
import { lateRate } from '../parameters/penalty.ts'
import { coercionLaw as coercion } from '../sources/coercion-law.ts'
import { penaltyLaw as law } from '../sources/penalty-law.ts'
import { constructionPenalty as construction } from '../sources/urban-management.ts'

/**
 * What follows a penalty decision in either procedure, in the stage `decided`: payment, delay and surcharge, urging, the application to
 * the court, review and suit by the party, annulment. A procedure adds its own rule `spotAllowed`: when its officers may take cash.
 */
export const performanceFields = {
  channel: f.choice('缴纳方式', { bank: '银行或者电子支付', spot: '当场收缴' }, { basis: law(67) }),
  remote: f.yesNo('边远、水上、交通不便且缴纳确有困难', { basis: law(69) }),
  proposed: f.yesNo('当事人提出当场缴纳', { basis: law(69) }),
  receipt: f.line('专用票据号', { basis: law(70) }),
  paid: f.money('缴纳罚款'),
  lateFee: f.money('加处罚款', { basis: law(72) }),
  deferUntil: f.day('延期或者分期缴纳截止日', { basis: law(66) }),
  hardship: f.text('经济困难情况和申请', { basis: law(66) }),
  urged: f.text('催告的义务、期限和方式', { basis: coercion(54) }),
  remedy: f.choice('救济途径', { reconsideration: '行政复议', litigation: '行政诉讼' }),
  remedyMatter: f.matter('复议、应诉事项'),
  annulment: f.choice('决定的变动', { changed: '变更', revoked: '撤销', unlawful: '确认违法', void: '确认无效' }, { disclose: 'public' }),
  annulmentReason: f.text('变动的理由', { disclose: 'public', basis: law(48) }),
  courtRequest: f.text('申请强制执行的事项和标的', { basis: coercion(55) }),
  courtResult: f.choice('强制执行结果', { executed: '执行完毕', ended: '终结执行', refused: '裁定不予执行' }),
  executionReason: f.text('终结执行的情形', { basis: coercion(40) }),
  closing: f.text('结案意见'),
} as const

interface Money {
  readonly fine?: number
  readonly paid?: number
  readonly lateFee?: number
  readonly channel?: 'bank' | 'spot'
  readonly annulment?: 'changed' | 'revoked' | 'unlawful' | 'void'
  readonly courtResult?: 'executed' | 'ended' | 'refused'
  readonly deferUntil?: `${number}-${number}-${number}`
}

export const performanceRules = {
  hasFine: { says: '决定含罚款', basis: law(67), holds: ({ fine = 0 }: Money) => fine > 0 },
  inEffect: {
    says: '处罚决定没有被撤销、确认违法或者无效',
    basis: law(48),
    holds: ({ annulment }: Money, { passed }: Facts) => !passed('annul') || annulment === 'changed',
  },
  unpaid: { says: '罚款尚未缴清', basis: law(67), holds: (_: Money, { passed }: Facts) => !passed('pay') },
  paidFits: {
    says: '缴纳的罚款不超过决定的数额，加处罚款另记',
    basis: law(67),
    field: 'paid',
    holds: ({ paid = 0, fine = 0 }: Money) => paid <= fine,
  },
  lateFeeFits: {
    says: '加处罚款不超过每日百分之三，总额不超过罚款数额',
    basis: law(72),
    field: 'lateFee',
    holds: ({ fine = 0, lateFee = 0 }: Money, facts: Facts) => lateFee <= mostLateFee(fine, facts),
  },
  collectedOnSpot: { says: '罚款系当场收缴', basis: law(71), holds: ({ channel }: Money) => channel === 'spot' },
  inPaymentTime: {
    says: '缴纳期限没有届满',
    basis: law(66),
    // The article sets no last day for the application, so a late one may be granted with a reason.
    overridable: true,
    holds: (_: Money, { within }: Facts) => within('payment'),
  },
  deferredLater: {
    says: '延期或者分期的截止日在办理日之后',
    basis: law(66),
    field: 'deferUntil',
    holds: ({ deferUntil }: Money, { on }: Facts) => deferUntil === undefined || deferUntil > on,
  },
  overdue: {
    says: '缴纳期限（含批准的延期）已经届满',
    basis: law(72),
    holds: (_: Money, { lapsed }: Facts) => lapsed('payment') || lapsed('deferral'),
  },
  urgedLongEnough: {
    says: '催告书送达满十个工作日仍未履行',
    basis: coercion(54),
    holds: (_: Money, { lapsed }: Facts) => lapsed('urging'),
  },
  unchallenged: {
    says: '当事人在法定期限内没有申请复议或者起诉，或者复议、诉讼已有结果且没有撤销决定',
    basis: coercion(53),
    holds: (_: Money, { passed }: Facts) => (passed('challenge') ? passed('uphold') : passed('remedyOver')),
  },
  inCourtTime: {
    says: '在可以申请强制执行的三个月之内',
    basis: coercion(53),
    // A late application with a justified reason may still be accepted by the court.
    overridable: true,
    holds: (_: Money, { passed, lapsed }: Facts) => !lapsed(passed('defer') ? 'deferredCourtWindow' : 'courtWindow'),
  },
  changedFineFits: {
    says: '只有变更决定的才改写罚款数额，且不高于原数额',
    basis: law(48),
    field: 'fine',
    holds: ({ annulment, fine }: Money, { before }: Facts) => {
      const was = before('fine')
      return fine === was || (annulment === 'changed' && typeof was === 'number' && fine !== undefined && fine < was)
    },
  },
  deferralGranted: { says: '已批准延期或者分期缴纳', basis: law(66), holds: (_: Money, { passed }: Facts) => passed('defer') },
  owedUndeferred: {
    says: '罚款没有缴清，也没有批准延期、分期',
    basis: coercion(53),
    holds: ({ fine = 0 }: Money, { passed }: Facts) => fine > 0 && !passed('pay') && !passed('defer'),
  },
  courtExecuted: { says: '强制执行完毕', basis: coercion(57), holds: ({ courtResult }: Money) => courtResult === 'executed' },
  challenged: { says: '当事人已申请复议或者起诉', basis: law(73), holds: (_: Money, { passed }: Facts) => passed('challenge') },
  applied: { says: '已申请人民法院强制执行', basis: coercion(57), holds: (_: Money, { passed }: Facts) => passed('applyCourt') },
  executionOver: {
    says: '罚款已经缴清，或者强制执行已有结果，或者已终结执行，或者决定已被撤销',
    basis: law(66),
    holds: isExecutionOver,
  },
  cashHandedOver: {
    says: '当场收缴的罚款已交至机关',
    basis: law(71),
    holds: ({ channel }: Money, { passed }: Facts) => channel !== 'spot' || !passed('pay') || passed('handOver'),
  },
} as const

/** Whether nothing remains to be collected: paid, executed, ended, or the decision is gone. */
export function isExecutionOver({ fine = 0, annulment }: Money, { passed }: Facts): boolean {
  const gone = passed('annul') && annulment !== undefined && annulment !== 'changed'
  return fine === 0 || passed('pay') || passed('courtEnd') || passed('endExecution') || gone
}

/** The most that can have accrued since the payment was due, in fen. A pause by review or suit can only make it less. */
function mostLateFee(fine: number, { on, lastDay, value }: Facts): number {
  const due = lastDay('deferral') ?? lastDay('payment')
  const days = due === undefined ? 0 : Math.max(0, daysBetween(due, on))
  return Math.min(fine, Math.floor((fine * value(lateRate) * days) / 100))
}

export const performancePapers = {
  deferral: {
    title: '延期（分期）缴纳罚款通知书',
    basis: law(66),
    form: 'letter',
    shows: ['party', 'fine', 'hardship', 'deferUntil'],
    says: ['{party}：', '你（单位）因经济困难提出申请，经批准，罚款{fine}准予延期（分期）缴纳，截止日期为{deferUntil}。'],
  },
  urging: {
    title: '行政处罚决定履行催告书',
    basis: coercion(54),
    form: 'letter',
    series: '催',
    shows: ['party', 'fine', 'urged'],
    says: [
      '{party}：',
      '本机关对你（单位）作出的行政处罚决定已经送达，你（单位）逾期未履行缴纳罚款{fine}的义务。{urged}',
      '请自收到本催告书之日起十个工作日内履行。你（单位）有权陈述和申辩。逾期仍不履行的，本机关将依法申请人民法院强制执行。',
    ],
  },
  courtApplication: {
    title: '行政处罚强制执行申请书',
    basis: coercion(55),
    form: 'letter',
    series: '强申',
    shows: ['party', 'facts', 'legalGround', 'fine', 'courtRequest'],
    says: [
      '{party}在法定期限内不申请行政复议、不提起行政诉讼，又不履行行政处罚决定，经催告仍未履行。依照《中华人民共和国行政强制法》第五十三条的规定，申请强制执行：',
      '{courtRequest}',
    ],
  },
  closing: {
    title: '行政处罚案件结案审批表',
    basis: unverified(construction(31)),
    form: 'approval',
    shows: ['party', 'violation', 'closing'],
  },
} as const

export const performanceSteps = {
  payPart: {
    label: '分期缴纳一期',
    by: 'officer',
    from: 'decided',
    basis: law(66),
    asks: ['paid', 'receipt'],
    onlyIf: ['hasFine', 'inEffect', 'unpaid', 'deferralGranted', 'paidFits'],
  },
  pay: {
    label: '缴清罚款',
    by: 'officer',
    from: 'decided',
    basis: law(67),
    asks: ['channel', 'paid', 'receipt'],
    mayAsk: ['lateFee', 'remote', 'proposed'],
    onlyIf: ['hasFine', 'inEffect', 'paidFits', 'lateFeeFits', 'spotAllowed'],
    once: true,
    says: '登记最后一笔缴款；此前分期缴纳的另记。办理日期为缴款日期。',
  },
  handOver: {
    label: '上交当场收缴的罚款',
    by: 'officer',
    from: 'decided',
    basis: law(71),
    onlyIf: ['collectedOnSpot'],
    once: true,
  },
  defer: {
    label: '批准延期或者分期缴纳',
    by: 'head',
    from: 'decided',
    basis: law(66),
    asks: ['hardship', 'deferUntil'],
    onlyIf: ['hasFine', 'inEffect', 'unpaid', 'inPaymentTime', 'deferredLater'],
    issues: ['deferral'],
    once: true,
  },
  urge: {
    label: '催告',
    by: 'officer',
    from: 'decided',
    basis: coercion(54),
    asks: ['urged'],
    onlyIf: ['hasFine', 'inEffect', 'unpaid', 'overdue'],
    issues: ['urging'],
    once: true,
    says: '办理日期为催告书送达日期。',
  },
  challenge: {
    label: '登记当事人申请复议或者起诉',
    by: 'officer',
    from: 'decided',
    basis: law(73),
    asks: ['remedy'],
    mayAsk: ['remedyMatter'],
    once: true,
    says: '复议、诉讼期间处罚不停止执行，加处罚款不予计算。',
  },
  uphold: {
    label: '登记复议、诉讼没有撤销决定',
    by: 'officer',
    from: 'decided',
    basis: law(73),
    onlyIf: ['challenged', 'inEffect'],
    once: true,
    says: '复议维持、驳回或者终止，法院驳回诉讼请求、驳回起诉或者准许撤诉的，在此登记；变更的先登记变更。',
  },
  annul: {
    label: '登记决定被变更、撤销或者确认违法、无效',
    by: 'head',
    from: ['decided', 'closed'],
    basis: law(48),
    asks: ['annulment', 'annulmentReason'],
    mayAsk: ['remedyMatter', 'fine'],
    onlyIf: ['changedFineFits'],
    once: true,
    says: '变更罚款数额的，填写变更后的数额。',
  },
  remedyOver: {
    label: '救济期限届满',
    by: 'clock',
    from: 'decided',
    basis: coercion(53),
    when: { lapsed: 'remedy', dated: 'lastDay' },
    once: true,
    says: '当事人在法定期限内没有申请复议或者起诉，自次日起三个月内可以申请人民法院强制执行。',
  },
  applyCourt: {
    label: '申请人民法院强制执行',
    by: 'head',
    from: 'decided',
    basis: coercion(53),
    asks: ['courtRequest'],
    onlyIf: ['hasFine', 'inEffect', 'unpaid', 'urgedLongEnough', 'unchallenged', 'inCourtTime'],
    issues: ['courtApplication'],
    once: true,
  },
  courtEnd: {
    label: '登记强制执行结果',
    by: 'officer',
    from: 'decided',
    basis: coercion(57),
    asks: ['courtResult'],
    mayAsk: ['paid', 'lateFee'],
    onlyIf: ['applied', 'paidFits', 'lateFeeFits'],
    once: true,
  },
  endExecution: {
    label: '终结执行',
    by: 'head',
    from: 'decided',
    basis: coercion(40),
    asks: ['executionReason'],
    onlyIf: ['hasFine', 'unpaid'],
    once: true,
    says: '当事人死亡或者终止且无财产、无承受人，执行标的灭失，决定被撤销等；逾期未申请强制执行的，写明责任。',
  },
} as const

/** @param servedBy the step that serves the decision  @param remedy how long the party has to challenge it */
export function performanceLimits<const S extends string>(servedBy: S, remedy: Length) {
  return {
    payment: {
      label: '缴纳罚款期限',
      length: calendar(15),
      from: servedBy,
      until: ['pay', 'courtEnd', 'endExecution'],
      voidedBy: ['defer'],
      basis: law(67),
      binds: 'party',
      onlyIf: 'hasFine',
    },
    deferral: {
      label: '延期或者分期缴纳期限',
      length: calendar(0),
      from: { step: 'defer', day: 'deferUntil' },
      until: ['pay', 'courtEnd', 'endExecution'],
      basis: law(66),
      binds: 'party',
    },
    handOver: {
      label: '上交当场收缴罚款期限',
      length: working(2),
      from: 'pay',
      until: ['handOver'],
      basis: law(71),
      binds: 'agency',
      onlyIf: 'collectedOnSpot',
    },
    remedy: {
      label: '申请复议、提起诉讼期限',
      length: remedy,
      from: servedBy,
      until: ['challenge', 'remedyOver'],
      basis: coercion(53),
      binds: 'party',
    },
    urging: {
      label: '催告后须经过的期限',
      length: working(10),
      from: 'urge',
      until: ['applyCourt', 'pay', 'endExecution'],
      basis: coercion(54),
      binds: 'minimum',
    },
    courtWindow: {
      label: '申请强制执行期限',
      length: months(3),
      from: 'remedyOver',
      until: ['applyCourt', 'pay', 'endExecution'],
      basis: coercion(53),
      binds: 'agency',
      onlyIf: 'owedUndeferred',
    },
    deferredCourtWindow: {
      label: '延期、分期届满后申请强制执行期限',
      length: months(3),
      from: { step: 'defer', day: 'deferUntil' },
      until: ['applyCourt', 'pay', 'endExecution'],
      basis: law(72),
      binds: 'agency',
    },
  } as const
}

export const performanceFigures = {
  finesPaid: { label: '收缴罚款', unit: '元', sums: 'paid', at: ['payPart', 'pay', 'courtEnd'] },
  lateFees: { label: '加处罚款', unit: '元', sums: 'lateFee', at: ['pay', 'courtEnd'] },
  paidCases: { label: '罚款缴清案件', unit: '件', counts: 'pay', by: ['partyKind', 'channel'] },
  paidInTime: { label: '罚款按期缴纳率', unit: '%', keeps: 'payment', hint: '批准延期、分期的不计入，另列' },
  deferredPaidInTime: { label: '延期、分期罚款按期缴清率', unit: '%', keeps: 'deferral' },
  handedOverInTime: { label: '当场收缴罚款按时上交率', unit: '%', keeps: 'handOver' },
  deferred: { label: '准予延期、分期缴纳', unit: '件', counts: 'defer' },
  urged: { label: '催告', unit: '件', counts: 'urge' },
  courtApplied: { label: '申请法院强制执行', unit: '件', counts: 'applyCourt' },
  courtGranted: { label: '法院强制执行完毕', unit: '件', counts: 'courtEnd', where: 'courtExecuted' },
  challenged: { label: '被申请复议、被诉的处罚', unit: '件', counts: 'challenge', by: ['remedy'] },
  annulled: { label: '被变更、撤销、确认违法或者无效的处罚', unit: '件', counts: 'annul', by: ['annulment'] },
} as const
