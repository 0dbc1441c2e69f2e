import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams, useSearchParams } from 'react-router'
import type { ReportView } from '../../../modules/reports/view.ts'
import { Failure } from '../../ui/failure.tsx'
import { useSession } from '../session/session.tsx'
import { NoReport } from './no-report.tsx'
import { keysOf, type ReportPlace, read } from './report-api.ts'
import { ReportWorkbench } from './report-workbench.tsx'

/** One annual report. */
export function ReportPage() {
  const { year = '' } = useParams()
  const { session } = useSession()
  const [search] = useSearchParams()
  const place: ReportPlace = {
    year: Number(year),
    unit: search.get('unit') ?? session.unit.path,
    kind: search.get('kind') === 'disclosure' ? 'disclosure' : 'ruleOfLaw',
  }
  const query = useQuery({
    queryKey: keysOf(place).report,
    queryFn: () => read<ReportView>(place),
    refetchOnWindowFocus: false,
  })
  if (query.error) return <Failure error={query.error} retry={query.refetch} />
  if (!query.data) return <Skeleton active className="page-skeleton" />
  if (query.data.state === 'none' || !query.data.doc) return <NoReport place={place} own={query.data.may.edit} />
  return <ReportWorkbench key={`${year} ${place.unit} ${place.kind}`} place={place} report={query.data} doc={query.data.doc} />
}
