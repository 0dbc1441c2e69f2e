/** Who applies: the columns of the yearly table. */
export const applicantKinds = {
  person: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicInterest: '社会公益组织',
  legalService: '法律服务机构',
  otherBody: '其他法人或组织',
} as const

export type ApplicantKind = keyof typeof applicantKinds

export const channels = {
  inPerson: '当面提交',
  oral: '口头（代为填写）',
  registeredMail: '需签收的邮寄',
  mail: '平常信函',
  online: '互联网渠道',
  fax: '传真',
} as const

/** Answers to an application: the rows of the yearly table. What ends it without an answer is a step of its own. */
export const answers = {
  open: '予以公开',
  partly: '部分公开',
  stateSecret: '不予公开：属于国家秘密',
  forbidden: '不予公开：其他法律行政法规禁止公开',
  safety: '不予公开：危及“三安全一稳定”',
  thirdParty: '不予公开：保护第三方合法权益',
  internal: '不予公开：属于三类内部事务信息',
  process: '不予公开：属于四类过程性信息',
  caseFile: '不予公开：属于行政执法案卷',
  inquiry: '不予公开：属于行政查询事项',
  notHeld: '无法提供：本机关不掌握相关政府信息',
  mustProduce: '无法提供：没有现成信息需要另行制作',
  stillUnclear: '无法提供：补正后申请内容仍不明确',
  complaint: '不予处理：信访举报投诉类申请',
  repeated: '不予处理：重复申请',
  publication: '不予处理：要求提供公开出版物',
  excessive: '不予处理：无正当理由大量反复申请',
  reissue: '不予处理：要求行政机关确认或重新出具已获取信息',
  other: '其他处理',
} as const

export type Answer = keyof typeof answers

/** Answers that keep something back on the grounds of articles 14 to 16 and 36: they must first go to reconsideration. */
export const refusals: readonly Answer[] = [
  'stateSecret',
  'forbidden',
  'safety',
  'thirdParty',
  'internal',
  'process',
  'caseFile',
  'inquiry',
]

export const feeKinds = { piece: '按件计收', pages: '按量计收' } as const
