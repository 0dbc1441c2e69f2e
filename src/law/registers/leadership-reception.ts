import { convention, defineRegister, f } from '../../definition/index.ts'

/** 领导坐镇和接访 */
export const leadershipReception = defineRegister({
  id: 'leadership.reception',
  title: '领导坐镇接访',
  group: '信访',
  says: '登记领导在综治中心、矛盾调解中心坐镇和接访的场次、批次和人次，不登记来访人姓名。',
  series: '访',
  basis: convention('街道领导轮流到综治中心坐镇接访'),
  fields: {
    leader: f.officer('接访领导'),
    place: f.choice('地点', { centre: '综治中心', mediation: '矛盾调解中心', community: '社区', office: '信访接待场所' }),
    groups: f.integer('接待批次', { max: 500, unit: '批' }),
    people: f.integer('接待人次', { max: 5000, unit: '人次' }),
    solved: f.integer('当场解决', { max: 500, unit: '件' }),
    related: f.matter('转为事项', ['petition', 'mediation']),
    note: f.text('情况说明'),
  },
  names: { title: 'leader' },
  asks: ['leader', 'place', 'groups', 'people'],
  figures: {
    days: { label: '领导坐镇接访', unit: '次', counts: 'enter', by: ['place'] },
    people: { label: '领导接待群众', unit: '人次', sums: 'people', at: 'enter', by: ['place'] },
    solved: { label: '领导接访当场解决', unit: '件', sums: 'solved', at: 'enter' },
  },
})
