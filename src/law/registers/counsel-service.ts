import { convention, defineRegister, f } from '../../definition/index.ts'

/** 法律顾问服务: what the counsel did, and whether the opinion was taken up. */
export const counselService = defineRegister({
  id: 'counsel.service',
  title: '法律顾问服务',
  group: '法律服务',
  says: '法律顾问每次咨询、审核、研判、代理登记一条，记明意见是否采纳。',
  series: '顾',
  basis: convention('法律顾问服务逐次登记，意见采纳情况留痕'),
  fields: {
    counsel: f.line('法律顾问'),
    serves: f.choice('服务对象', { street: '街道', community: '社区' }),
    kind: f.choice('服务种类', {
      consultation: '法律咨询',
      contract: '合同审核',
      onSite: '现场研判',
      case: '承办案件',
      document: '文件起草审查',
      decision: '重大决策合法性意见',
      training: '培训讲座',
      hearing: '参加听证',
      dispute: '参与纠纷化解',
    }),
    subject: f.line('事项'),
    opinion: f.text('法律意见'),
    adopted: f.choice('采纳情况', { adopted: '采纳', partly: '部分采纳', declined: '未采纳', none: '无须采纳' }),
    reason: f.text('未采纳理由'),
    hours: f.number('服务时间', { max: 200, unit: '小时' }),
    amount: f.money('合同金额'),
    related: f.matter('关联事项'),
    files: f.files('意见书'),
  },
  names: { title: 'subject' },
  asks: ['counsel', 'serves', 'kind', 'subject', 'adopted'],
  rules: {
    reasoned: {
      says: '未采纳法律意见的，写明理由',
      basis: convention('不采纳法律顾问意见的，说明理由并留存'),
      field: 'reason',
      holds: ({ adopted, reason }) => adopted !== 'declined' || reason !== undefined,
    },
  },
  figures: {
    services: { label: '法律顾问服务', unit: '次', counts: 'enter', by: ['kind', 'serves', 'adopted'] },
    hours: { label: '法律顾问服务时间', unit: '小时', sums: 'hours', at: 'enter', by: ['serves'] },
    contractAmount: { label: '审核合同金额', unit: '元', sums: 'amount', at: 'enter' },
  },
})
