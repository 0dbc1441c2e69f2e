import { convention, defineRegister, f } from '../../definition/index.ts'

const basis = convention('学法考试、执法资格考试按次登记应考、参考、合格人数和平均成绩')

/** 考试成绩: one entry for one sitting; the average weighs every sitting by those who sat it. */
export const studyExam = defineRegister({
  id: 'study.exam',
  title: '考试成绩',
  group: '普法与学法',
  says: '每次考试登记应考、参考、合格人数和平均成绩，不登记个人成绩。',
  series: '考',
  basis,
  fields: {
    title: f.line('考试名称'),
    kind: f.choice('考试种类', {
      study: '学法用法考试',
      enforcement: '综合执法资格考试',
      professional: '专业法律知识考试',
      appointment: '任前法律知识考试',
      quiz: '线上知识考试',
    }),
    scope: f.choice('范围', { own: '本单位', streets: '街道系列' }, { hint: '街道系列指全区各街道的平均成绩，用于对照' }),
    due: f.integer('应考人数', { min: 1, max: 100_000, unit: '人' }),
    sat: f.integer('参考人数', { min: 1, max: 100_000, unit: '人' }),
    passed: f.integer('合格人数', { max: 100_000, unit: '人' }),
    mean: f.number('平均成绩', { max: 100, unit: '分' }),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'scope', 'sat'],
  rules: {
    satWithinDue: { says: '参考人数不超过应考人数', basis, field: 'sat', holds: ({ due, sat = 0 }) => due === undefined || sat <= due },
    passedWithinSat: { says: '合格人数不超过参考人数', basis, field: 'passed', holds: ({ sat = 0, passed = 0 }) => passed <= sat },
  },
  figures: {
    held: { label: '组织考试', unit: '次', counts: 'enter', by: ['kind', 'scope'] },
    sat: { label: '参加考试人数', unit: '人', sums: 'sat', at: 'enter', by: ['kind', 'scope'] },
    passed: { label: '考试合格人数', unit: '人', sums: 'passed', at: 'enter', by: ['kind', 'scope'] },
    average: { label: '考试平均成绩', unit: '分', averages: 'mean', weighedBy: 'sat', at: 'enter', by: ['kind', 'scope'] },
    attendance: { label: '参考率', unit: '%', part: 'sat', whole: 'due', at: 'enter', by: ['kind', 'scope'] },
    passRate: { label: '合格率', unit: '%', part: 'passed', whole: 'sat', at: 'enter', by: ['kind', 'scope'] },
  },
})
