import { convention, defineRegister, f } from '../../definition/index.ts'

/** 差错登记: so that "none" in a report is a count and no assertion. */
export const safetyFault = defineRegister({
  id: 'safety.fault',
  title: '应急处置差错',
  group: '平安建设',
  says: '登记应急、防疫、接种工作中发生的差错和整改；没有发生的不登记，统计为零。',
  series: '误',
  basis: convention('差错如实登记，整改后销号'),
  fields: {
    title: f.line('差错情况'),
    kind: f.choice('类别', { isolation: '隔离管控', vaccination: '疫苗接种', report: '信息报告', duty: '值班值守', other: '其他' }),
    cause: f.text('原因'),
    mended: f.text('整改情况'),
  },
  names: { title: 'title' },
  asks: ['title', 'kind'],
  ends: { label: '整改完成', asks: ['mended'] },
  figures: {
    faults: { label: '应急处置差错', unit: '次', counts: 'enter', by: ['kind'] },
    open: { label: '未整改差错', unit: '次', rises: 'enter', falls: 'end', by: ['kind'] },
  },
})
