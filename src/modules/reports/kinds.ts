import { HttpProblem } from '../../platform/http.ts'

/** Which yearly report: on government under law, or on open government information. */
export const reportKinds = ['ruleOfLaw', 'disclosure'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Which report of which unit on which year. */
export interface ReportKey {
  readonly unit: string
  readonly kind: ReportKind
  readonly year: number
}

/** @throws HttpProblem 400 when a kind is named that there is not */
export function kindOf(given: string | undefined): ReportKind {
  const kind = reportKinds.find((one) => one === (given || 'ruleOfLaw'))
  if (!kind) throw new HttpProblem(400, 'kind', '报告种类只有法治政府建设年度报告和政府信息公开年度报告')
  return kind
}

export function reportTitle(kind: ReportKind, place: string, year: number): string {
  return kind === 'disclosure' ? `${place}${year}年政府信息公开工作年度报告` : `${place}${year}年度法治政府建设情况报告`
}
