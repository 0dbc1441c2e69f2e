import { convention, defineRegister, f } from '../../definition/index.ts'

/** 信访积案化解: a responsible leader for each old case until it is settled. No names. */
export const petitionBacklog = defineRegister({
  id: 'petition.backlog',
  title: '信访积案化解',
  group: '信访',
  says: '登记领导包案的信访积案，化解后销号。当事人信息在信访事项中，这里只留编号。',
  series: '积',
  basis: convention('信访积案由领导包案、逐案化解销号'),
  fields: {
    title: f.line('积案摘要'),
    years: f.integer('积存年限', { max: 60, unit: '年' }),
    leader: f.officer('包案领导'),
    measure: f.text('化解措施'),
    related: f.matter('信访事项', ['petition']),
    way: f.choice('化解方式', {
      settled: '协商和解',
      mediated: '调解',
      aided: '救助帮扶',
      decided: '依法处理到位',
      litigated: '导入诉讼等法定途径',
    }),
    result: f.text('化解结果'),
  },
  names: { title: 'title' },
  asks: ['title', 'leader'],
  ends: { label: '化解', asks: ['way', 'result'] },
  figures: {
    listed: { label: '列入化解的信访积案', unit: '起', counts: 'enter' },
    resolved: { label: '化解信访积案', unit: '起', counts: 'end', by: ['way'] },
    open: { label: '未化解信访积案', unit: '起', rises: 'enter', falls: 'end' },
  },
})
