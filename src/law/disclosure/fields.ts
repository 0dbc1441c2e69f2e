import { f } from '../../definition/index.ts'
import { answers, applicantKinds, channels } from './choices.ts'

/** Fields of an application, the same in both editions, so that years compare. */
export const applicationFields = {
  applicant: f.party('申请人', { disclose: 'masked' }),
  applicantKind: f.choice('申请人类别', applicantKinds, { hint: '年度报告表格按此分栏；个体工商户按商业企业登记' }),
  channel: f.choice('提交方式', channels),
  confirmed: f.yesNo('已与申请人确认收到之日', { hint: '平常信函、互联网、传真提交的填写' }),
  identity: f.yesNo('已附身份证明和联系方式'),
  subject: f.line('所需信息', { hint: '名称、文号，或者便于查询的其他特征性描述，不写申请人姓名' }),
  description: f.text('申请内容'),
  form: f.choice('获取信息的形式', { paper: '纸质', electronic: '电子数据', view: '查阅、抄录', other: '其他' }),
  correctionItems: f.text('需要补正的内容和理由'),
  correctionBy: f.day('补正的截止日期'),
  correction: f.text('补正情况'),
  thirdParty: f.party('第三方', { disclose: 'masked' }),
  thirdOpinion: f.choice('第三方意见', { agree: '同意公开', disagree: '不同意公开', silent: '逾期未提出' }),
  thirdGrounds: f.text('第三方的理由'),
  extendedDays: f.integer('延长的工作日', { min: 1, max: 20, unit: '个' }),
  reason: f.text('理由'),
  result: f.choice('答复结果', answers),
  answer: f.text('答复内容', { hint: '公开的写明提供方式或者获取途径，不予公开的说明理由' }),
  publicInterest: f.text('不公开会对公共利益造成重大影响的理由', { hint: '第三方不同意而决定公开的填写' }),
  delivery: f.choice('送达方式', { direct: '当面送达', post: '邮寄', online: '网上送达', other: '其他' }),
} as const

export const receivingAsks = ['applicant', 'applicantKind', 'channel', 'identity', 'subject', 'description', 'form'] as const
