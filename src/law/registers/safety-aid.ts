import { convention, defineRegister, f } from '../../definition/index.ts'

/** 帮扶救助: people helped and money given, by group, without names. */
export const safetyAid = defineRegister({
  id: 'safety.aid',
  title: '帮扶救助统计',
  group: '平安建设',
  says: '按月登记帮扶救助的人数和补助金额，不登记姓名；个人档案由主管部门依法管理。',
  series: '助',
  basis: convention('帮扶救助只统计人数和金额'),
  fields: {
    title: f.line('帮扶项目'),
    group: f.choice('帮扶类别', {
      drug: '戒毒康复人员',
      released: '安置帮教对象',
      correction: '社区矫正对象',
      hardship: '困难群众',
      minors: '困境未成年人',
      disability: '残疾人',
      disciplined: '受处理处分干部',
    }),
    people: f.integer('帮扶人数', { min: 1, max: 100_000, unit: '人' }),
    amount: f.money('补助金额'),
  },
  names: { title: 'title' },
  asks: ['title', 'group', 'people'],
  figures: {
    people: { label: '帮扶救助', unit: '人', sums: 'people', at: 'enter', by: ['group'] },
    amount: { label: '帮扶补助金额', unit: '元', sums: 'amount', at: 'enter', by: ['group'] },
  },
})
