/** What is complained of: the heads of 行政复议法(2023) art. 11, which also cover those of art. 6 of the older text. */
export const actKinds = {
  penalty: '行政处罚',
  coercion: '行政强制',
  licence: '行政许可',
  resource: '自然资源确权',
  expropriation: '征收征用及补偿',
  compensation: '行政赔偿',
  workInjury: '工伤认定',
  autonomy: '侵犯经营自主权、农村土地承包经营权',
  competition: '滥用行政权力排除限制竞争',
  levy: '违法集资、摊派、要求履行义务',
  inaction: '不履行法定职责',
  benefit: '社会保障给付',
  agreement: '行政协议',
  disclosure: '政府信息公开',
  other: '其他',
} as const

export const respondentKinds = {
  street: '街道办事处',
  department: '政府工作部门',
  agency: '派出机构',
  lowerGovernment: '下级人民政府',
  authorised: '法律、法规、规章授权的组织',
} as const

export const channels = {
  mail: '邮寄',
  online: '互联网渠道',
  inPerson: '当面提交',
  oral: '口头',
  throughAgency: '通过作出处罚决定的机关',
} as const

/** The seven conditions of acceptance (art. 30; 实施条例(2007) art. 28), as grounds of refusal or dismissal. */
export const missingConditions = {
  parties: '没有明确的申请人或者符合规定的被申请人',
  interest: '与行政行为没有利害关系',
  request: '没有具体的复议请求和理由',
  late: '超过法定申请期限',
  scope: '不属于行政复议范围',
  jurisdiction: '不属于本机关管辖',
  repeated: '已经申请复议或者提起诉讼并被受理',
} as const

export const suspensionGrounds = {
  death: '申请人死亡，近亲属尚未确定是否参加',
  incapacity: '申请人丧失行为能力，尚未确定法定代理人',
  missing: '申请人下落不明',
  dissolution: '申请人终止，尚未确定权利义务承受人',
  forceMajeure: '不可抗力或者其他正当理由不能参加',
  mediation: '调解、和解，双方同意中止',
  interpretation: '法律适用问题需要有权机关解释或者确认',
  otherCase: '以其他案件的审理结果为依据',
  norm: '附带审查规范性文件或者审查依据',
  other: '其他情形',
} as const

export const terminationGrounds = {
  withdrawn: '申请人撤回申请，准予撤回',
  settled: '和解后撤回申请，准予撤回',
  death: '申请人死亡，没有近亲属或者近亲属放弃',
  dissolution: '申请人终止，没有承受人或者承受人放弃',
  criminal: '同一违法行为被采取刑事强制措施',
  unresolved: '中止满六十日原因仍未消除',
} as const

export const results = {
  uphold: '维持',
  change: '变更',
  annul: '撤销',
  partAnnul: '部分撤销',
  illegal: '确认违法',
  perform: '责令履行',
  invalid: '确认无效',
  rejectClaim: '驳回行政复议请求',
  agreement: '行政协议责任或者补偿',
} as const

/** The results that put an act right, counted in the rate of direct correction (直接纠错率). */
export const correctiveResults: readonly string[] = ['change', 'annul', 'partAnnul', 'illegal', 'perform', 'invalid', 'agreement']

export const serviceMethods = {
  direct: '直接送达',
  mail: '邮寄送达',
  electronic: '电子送达',
  lien: '留置送达',
  notice: '公告送达',
} as const
