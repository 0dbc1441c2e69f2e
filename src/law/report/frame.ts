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

/** Chapters of the plan that follow whatever the figures gave away, until there are three. */
export const standingPlans: readonly Plan[] = [
  {
    topic: 'leadership',
    section: '党政综合办公室',
    title: '压实法治责任，凝聚工作合力',
    says: '严格落实党政主要负责人履行推进法治建设第一责任人职责的规定，把法治建设成效纳入科室和社区考核，逐项分解年度任务，定期调度、按时销号。',
  },
]

export const closing = '特此报告。'
