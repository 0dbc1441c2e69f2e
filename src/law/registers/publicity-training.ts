import { defineRegister, f } from '../../definition/index.ts'
import { literateRules } from '../sources/legal-publicity.ts'

/** 法律明白人培训: how many of those who should have finished did. */
export const publicityTraining = defineRegister({
  id: 'publicity.training',
  title: '法律明白人培训',
  group: '普法与学法',
  says: '按期登记法律明白人及社区骨干的培训人数和完成人数。',
  series: '培',
  basis: literateRules.whole,
  fields: {
    title: f.line('培训名称'),
    kind: f.choice('培训种类', { initial: '任前培训', yearly: '年度轮训', online: '线上学习' }),
    due: f.integer('应参训人数', { min: 1, max: 100_000, unit: '人' }),
    completed: f.integer('完成人数', { max: 100_000, unit: '人' }),
    hours: f.number('学时', { max: 500, unit: '学时' }),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'due', 'completed'],
  rules: {
    withinDue: {
      says: '完成人数不超过应参训人数',
      basis: literateRules.whole,
      field: 'completed',
      holds: ({ due = 0, completed = 0 }) => completed <= due,
    },
  },
  figures: {
    completed: { label: '完成法律明白人学习', unit: '人', sums: 'completed', at: 'enter', by: ['kind'] },
    sessions: { label: '法律明白人培训', unit: '期', counts: 'enter', by: ['kind'] },
    completionRate: { label: '法律明白人培训完成率', unit: '%', part: 'completed', whole: 'due', at: 'enter', by: ['kind'] },
  },
})
