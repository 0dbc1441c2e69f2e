import { convention, defineRegister, f } from '../../definition/index.ts'

/** 信访派件: counts of cases handled by where they came from, for offices whose petition system is not kept here. */
export const petitionAssigned = defineRegister({
  id: 'petition.assigned',
  title: '重复访等专项信访件',
  group: '信访',
  says: '登记专项活动中处理的区派件、自办件数量；一般信访事项按信访程序办理，不在这里重复登记。',
  series: '派',
  basis: convention('专项活动的信访件按来源统计'),
  fields: {
    campaign: f.line('专项活动'),
    source: f.choice('来源', { district: '区派件', own: '自办件', upper: '市级以上交办件' }),
    count: f.integer('处理数量', { min: 1, max: 5000, unit: '件' }),
    note: f.text('情况说明'),
  },
  names: { title: 'campaign' },
  asks: ['campaign', 'source', 'count'],
  figures: { handled: { label: '处理专项信访件', unit: '件', sums: 'count', at: 'enter', by: ['source'] } },
})
