import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReportView } from '../../../modules/reports/view.ts'
import type { WorkView } from '../../../modules/reports/work/view.ts'
import { get, type Query } from '../../app/client.ts'

/** Which report a page is about. */
export interface ReportPlace {
  readonly year: number
  readonly unit: string
  readonly kind: ReportView['kind']
}

/** An address under the report, to be sent to: `pathOf(place, '/remarks')`. */
export function pathOf({ year, unit, kind }: ReportPlace, path = ''): string {
  return `/reports/${year}${path}?${new URLSearchParams({ unit, kind })}`
}

/** The same for reading. */
export function read<T>({ year, unit, kind }: ReportPlace, path = '', query: Query = {}): Promise<T> {
  return get<T>(`/reports/${year}${path}`, { unit, kind, ...query })
}

export const keysOf = ({ year, unit, kind }: ReportPlace) => ({
  report: ['report', String(year), unit, kind],
  work: ['report-work', year, unit, kind],
  versions: ['report-versions', year, unit, kind],
  appendix: ['report-appendix', year, unit, kind],
})

/** Parts, remarks and people of the newest version. */
export function useReportWork(place: ReportPlace, version: number) {
  return useQuery({
    queryKey: [...keysOf(place).work, version],
    queryFn: () => read<WorkView>(place, '/work'),
    placeholderData: (previous) => previous,
  })
}

/** Reads anew whatever hangs on the report. */
export function useRefresh(place: ReportPlace): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    const { work, versions, appendix } = keysOf(place)
    await Promise.all([work, versions, appendix, ['reports'], ['report-tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
}
