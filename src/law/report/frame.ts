import type { Plan } from './sentence.ts'

/** The four parts the law asks for (督察工作规定, annual report): measures and results, shortcomings and causes, the principal leaders, the plan. */
export const parts = {
  measures: { title: (year: number) => `${year}年度推进法治政府建设的主要举措和成效` },
  deficiencies: { title: (year: number) => `${year}年度推进法治政府建设存在的不足和原因` },
  leadership: { title: (year: number) => `${year}年度党政主要负责人履行推进法治建设第一责任人职责情况` },
  plan: { title: (year: number) => `${year + 1}年度推进法治政府建设的主要安排` },
} as const

/** National programmes by the years they were carried out in. */
const programmes: readonly { readonly from: number; readonly to: number; readonly says: string }[] = [
  { from: 2016, to: 2020, says: '按照《法治政府建设实施纲要（2015—2020年）》和上级工作部署，' },
  { from: 2021, to: 2025, says: '按照《法治政府建设实施纲要（2021—2025年）》和上级工作部署，' },
]

/** The first paragraph. `place` is 望河街道 or 澄湖区. */
export function opening(place: string, year: number): string {
  const programme = programmes.find(({ from, to }) => from <= year && year <= to)?.says ?? '按照上级关于法治政府建设的部署，'
  return `${year}年，${place}深入学习贯彻习近平法治思想，${programme}围绕中心、服务大局，扎实推进依法行政，法治政府建设各项工作有序开展。现将有关情况报告如下：`
}

/** Before the items of part two. */
export const deficienciesOpening = '对照法治政府建设的要求和群众的期盼，工作中还存在一些不足：'

/** How the cause of a deficiency is led up to, in turn. */
export const causeLeads: readonly string[] = ['原因主要是', '究其原因，', '其原因在于', '从原因看，']

/** A cause that already says that it is one is left as an office has written it. */
export const saysCause = /^(?:其?原因|究其原因|主要(?:原因|是|在于)|分析|从原因|这|由于|因)/

/** Before the chapters of part four. */
export function planOpening(place: string, year: number): string {
  return `${year + 1}年，${place}将坚持以习近平法治思想为指导，坚持问题导向，针对存在的不足持续改进，重点做好以下工作：`
}

/** Before the chapters that mend what the figures gave away, unless study is one of them. */
export const studyPlan: Plan = {
  topic: 'study',
  section: '党建办公室',
  title: '深化理论武装，提升法治素养',
  says: '持续深入学习贯彻习近平法治思想，健全领导干部带头学法、会前学法制度，多用身边案例开展研讨，增强工作人员依法办事的意识和能力。',
  target: '会前学法每季度不少于一次。',
}

/** Behind them. */
export const standingPlans: readonly Plan[] = [
  {
    topic: 'leadership',
    section: '党政综合办公室',
    title: '压实法治责任，凝聚工作合力',
    says: '严格落实党政主要负责人履行推进法治建设第一责任人职责的规定，把法治建设成效纳入科室和社区考核，逐项分解年度任务，定期调度。',
    target: '力争年度法治任务按时全部销号。',
  },
]

export const closing = '特此报告。'
