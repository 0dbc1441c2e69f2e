import { defineRegister, f } from '../../definition/index.ts'
import { openInformation as law } from '../sources/open-information.ts'

/** 因信息公开被申请复议、提起诉讼: one entry a case, concluded when its outcome is known; the third table of the yearly report. */
export const disclosureRemedy = defineRegister({
  id: 'disclosure.remedy',
  title: '信息公开复议诉讼',
  group: '政务公开',
  says: '本机关因政府信息公开被申请行政复议、提起行政诉讼的案件；收到通知时登记，审结时登记结果。不登记申请人姓名。',
  series: '公开诉',
  basis: law(51),
  fields: {
    subject: f.line('所涉申请或者事项', { hint: '不写申请人姓名' }),
    way: f.choice('救济途径', {
      reconsideration: '行政复议',
      direct: '行政诉讼：未经复议直接起诉',
      after: '行政诉讼：复议后起诉',
    }),
    caseNumber: f.line('案号'),
    application: f.matter('所涉的申请', ['disclosure.application']),
    outcome: f.choice('审结结果', { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' }),
    decision: f.line('决定、裁判文书文号'),
  },
  names: { title: 'subject' },
  asks: ['subject', 'way'],
  ends: { label: '登记审结', asks: ['outcome', 'decision'] },
  figures: {
    filed: { label: '信息公开复议诉讼案件', unit: '件', counts: 'enter', by: ['way'] },
    concluded: { label: '信息公开复议诉讼审结', unit: '件', counts: 'end', by: ['way', 'outcome'] },
    pending: { label: '信息公开复议诉讼尚未审结', unit: '件', rises: 'enter', falls: 'end', by: ['way'] },
  },
})
