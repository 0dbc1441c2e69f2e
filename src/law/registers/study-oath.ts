import { convention, defineRegister, f } from '../../definition/index.ts'

/** 宪法宣誓 */
export const studyOath = defineRegister({
  id: 'study.oath',
  title: '宪法宣誓',
  group: '普法与学法',
  says: '登记新任职人员宪法宣誓的场次和人数。',
  series: '誓',
  basis: convention('依法任命的国家工作人员就职时公开进行宪法宣誓'),
  fields: {
    title: f.line('宣誓仪式'),
    organiser: f.choice('组织单位', { street: '街道', district: '区级' }),
    due: f.integer('应宣誓人数', { min: 1, max: 1000, unit: '人' }),
    people: f.integer('宣誓人数', { max: 1000, unit: '人' }),
  },
  names: { title: 'title' },
  asks: ['title', 'organiser', 'due', 'people'],
  rules: {
    withinDue: {
      says: '宣誓人数不超过应宣誓人数',
      basis: convention('宣誓人数以应宣誓人数为限'),
      field: 'people',
      holds: ({ due = 0, people = 0 }) => people <= due,
    },
  },
  figures: {
    people: { label: '宪法宣誓人数', unit: '人', sums: 'people', at: 'enter', by: ['organiser'] },
    rate: { label: '宪法宣誓覆盖率', unit: '%', part: 'people', whole: 'due', at: 'enter' },
  },
})
