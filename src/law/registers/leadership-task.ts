import { convention, defineRegister, f } from '../../definition/index.ts'

/** 年度要点任务 */
export const leadershipTask = defineRegister({
  id: 'leadership.task',
  title: '年度法治任务',
  group: '组织领导',
  says: '年度工作要点、督察整改清单分解为任务，明确责任科室，完成后销号。',
  series: '任',
  basis: convention('年度工作要点逐条分解到责任科室和责任人'),
  fields: {
    title: f.line('任务'),
    source: f.choice('来源', {
      plan: '年度工作要点',
      upper: '上级任务清单',
      finding: '督察问题整改',
      report: '上年度报告安排',
      campaign: '专项行动',
    }),
    section: f.line('责任科室'),
    owner: f.officer('责任人'),
    due: f.day('完成时限'),
    inTime: f.yesNo('按时完成'),
    result: f.text('完成情况'),
    proof: f.files('佐证材料'),
  },
  names: { title: 'title' },
  asks: ['title', 'source', 'section', 'due'],
  ends: { label: '销号', asks: ['inTime', 'result'] },
  figures: {
    set: { label: '分解法治任务', unit: '项', counts: 'enter', by: ['source'] },
    done: { label: '完成法治任务', unit: '项', counts: 'end', by: ['source', 'inTime'] },
    open: { label: '未完成法治任务', unit: '项', rises: 'enter', falls: 'end', by: ['source'] },
  },
})
