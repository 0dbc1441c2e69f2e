import { convention, defineRegister, f } from '../../definition/index.ts'

/** 不干预责任书: signed every quarter by principal and deputy leaders. */
export const leadershipPledge = defineRegister({
  id: 'leadership.pledge',
  title: '不干预执法司法责任书',
  group: '组织领导',
  says: '登记领导干部按季度签署的不干预执法、司法活动责任书。',
  series: '诺',
  basis: convention('领导干部每季度签署不干预执法司法责任书'),
  fields: {
    leader: f.officer('签署人'),
    role: f.choice('身份', { principal: '主要领导', deputy: '分管领导' }),
    quarter: f.choice('季度', { q1: '第一季度', q2: '第二季度', q3: '第三季度', q4: '第四季度' }),
    document: f.files('责任书'),
  },
  names: { title: 'leader' },
  asks: ['leader', 'role', 'quarter'],
  figures: { signed: { label: '签署不干预责任书', unit: '份', counts: 'enter', by: ['role', 'quarter'] } },
})
