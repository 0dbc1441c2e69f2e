import { f } from '../../definition/index.ts'
import { actKinds, channels, respondentKinds } from './choices.ts'

/** What an application holds, in both editions. */
export const applicationFields = {
  applicant: f.party('申请人'),
  applicantCount: f.integer('申请人人数', { min: 1, max: 500, unit: '人' }),
  representative: f.line('代表人'),
  agent: f.line('代理人'),
  thirdParty: f.party('第三人'),
  channel: f.choice('申请方式', channels, { disclose: 'public' }),
  respondent: f.line('被申请人', { disclose: 'public' }),
  respondentKind: f.choice('被申请人类型', respondentKinds, { disclose: 'public' }),
  actKind: f.choice('行政行为类型', actKinds, { disclose: 'public' }),
  act: f.line('被申请行政复议的行政行为'),
  actOn: f.day('行政行为作出日期'),
  knewOn: f.day('知道或者应当知道行政行为之日'),
  delayReason: f.text('耽误申请期限的正当理由'),
  request: f.text('行政复议请求、主要事实和理由'),
  normReview: f.yesNo('一并申请审查规范性文件'),
  compensationClaim: f.yesNo('一并提出行政赔偿请求'),
  origin: f.matter('被申请复议的事项', [], { hint: '本系统办理的处罚、许可等事项' }),
}
