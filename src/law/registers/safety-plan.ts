import { defineRegister, f } from '../../definition/index.ts'
import { emergencyPlans, workSafetyEmergency } from '../sources/emergency.ts'

/** 应急预案备案 */
export const safetyPlan = defineRegister({
  id: 'safety.plan',
  title: '应急预案',
  group: '平安建设',
  says: '登记街道、社区应急预案的印发和备案；修订替代时失效。印发后二十个工作日内备案。',
  series: '预',
  basis: emergencyPlans(26),
  inForce: { from: '2024-01-31' },
  fields: {
    title: f.line('预案名称', { disclose: 'public', basis: workSafetyEmergency(5) }),
    level: f.choice('层级', { street: '街道', community: '社区' }, { disclose: 'public' }),
    field: f.choice('领域', { overall: '总体', workSafety: '生产安全', disaster: '自然灾害', health: '公共卫生', security: '社会安全' }),
    issuedOn: f.day('印发日期'),
    filed: f.yesNo('已备案'),
    reason: f.choice('失效原因', { revised: '修订替代', repealed: '废止' }),
  },
  names: { title: 'title' },
  asks: ['title', 'level', 'field', 'issuedOn', 'filed'],
  ends: { label: '失效', asks: ['reason'] },
  figures: {
    inForce: { label: '现行应急预案', unit: '件', rises: 'enter', falls: 'end', by: ['level', 'field', 'filed'] },
    issued: { label: '印发应急预案', unit: '件', counts: 'enter', by: ['level', 'filed'] },
  },
})
