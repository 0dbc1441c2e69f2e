import { useQueries, useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import type { Overview } from '../../../modules/compiling/index.ts'
import { get } from '../../app/client.ts'
import type { ReportLine } from '../../app/contract.ts'
import { plainDay } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { deskStates } from '../compile/desk-state.ts'
import { useSession } from '../session/session.tsx'
import { ReportTasks } from './report-tasks.tsx'

type Desk = Overview['reports'][Kind]
type DeskLine = Desk['lines'][number]
type Kind = keyof Overview['reports']

const kinds: readonly { readonly kind: Kind; readonly title: string }[] = [
  { kind: 'ruleOfLaw', title: '法治政府建设年度报告' },
  { kind: 'disclosure', title: '政府信息公开年度报告' },
]

/** Both annual reports by year and unit: how far each has got, and who has handed in. */
export function ReportsPage() {
  const { session } = useSession()
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'overview'],
    queryFn: () => get<Overview[]>('/compiling/overview'),
  })
  const remarks = useQueries({
    queries: kinds.map(({ kind }) => ({ queryKey: ['reports', kind], queryFn: () => get<ReportLine[]>('/reports', { kind }) })),
  })
  const openRemarks = (kind: Kind, unit: string, year: number) =>
    remarks[kinds.findIndex((one) => one.kind === kind)]?.data?.find((one) => one.unit === unit && one.year === year)?.openRemarks ?? 0
  return (
    <>
      <PageTitle title="年度报告" says="数字取自统计，文字由经办人写；编写、审查、定稿、报送、公开都在这里。">
        <Link to="/reports/sentences">句库</Link>
      </PageTitle>
      <ReportTasks />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data?.map(({ year, reports }) => (
        <section key={year} className="sheet reports-year">
          <h2>{year}年度</h2>
          {reports.ruleOfLaw.lines.length > 1 && (
            <p className="quiet reports-sums">
              {kinds.map(({ kind, title }) => (
                <span key={kind}>
                  {title}：{sumUp(reports[kind], session.unit.path)}
                </span>
              ))}
            </p>
          )}
          <Table<DeskLine>
            size="small"
            rowKey="unit"
            dataSource={[...reports.ruleOfLaw.lines]}
            pagination={false}
            columns={[
              { title: '单位', width: '20%', render: (_, { unitName }) => unitName },
              ...kinds.map(({ kind, title }) => ({
                title: `${title}（${plainDay(reports[kind].due)}前报送）`,
                width: '40%',
                render: (_: unknown, { unit }: DeskLine) => {
                  const line = reports[kind].lines.find((one) => one.unit === unit)
                  return (
                    line && (
                      <ReportCell
                        line={line}
                        kind={kind}
                        year={year}
                        late={reports[kind].daysLeft < 0}
                        remarks={openRemarks(kind, unit, year)}
                      />
                    )
                  )
                },
              })),
            ]}
          />
        </section>
      ))}
    </>
  )
}

interface ReportCellProps {
  readonly line: DeskLine
  readonly kind: Kind
  readonly year: number
  /** Its day is past. */
  readonly late: boolean
  /** Remarks that wait for an answer. */
  readonly remarks: number
}

function ReportCell({ line, kind, year, late, remarks }: ReportCellProps) {
  const { session } = useSession()
  const own = line.unit === session.unit.path
  const { label, tone } = deskStates[line.state]
  const waits = line.state === 'none' && !late
  const more = [line.stage !== label && line.stage, line.version !== null && `第${line.version}稿`, remarks > 0 && `${remarks}条意见待处理`]
  const address = `/reports/${year}?${new URLSearchParams({ unit: line.unit, kind })}`
  const [file] = line.files
  return (
    <div className="reports-cell">
      <span className={`compile-state compile-state-${waits ? 'idle' : tone}`}>{own && line.state === 'none' ? '未起草' : label}</span>
      <span className="quiet">{more.filter(Boolean).join('，')}</span>
      {line.version !== null && <Link to={address}>{line.state === 'draft' && own ? '继续编写' : '查看'}</Link>}
      {line.version === null && own && <Link to={address}>起草</Link>}
      {line.version === null && !own && file && <Link to={`/compile/files/${file.id}`}>{file.name}</Link>}
    </div>
  )
}

/** Of the streets: how many have handed in, and who has not. */
function sumUp({ lines, daysLeft }: Desk, own: string): string {
  const streets = lines.filter(({ unit }) => unit !== own)
  const missing = streets.filter(({ state }) => state === 'none' || state === 'draft' || state === 'frozen')
  if (missing.length === 0) return `${streets.length}个街道全部报送`
  const names = missing.length <= 6 ? `，未报送：${missing.map(({ unitName }) => unitName).join('、')}` : ''
  const left = daysLeft < 0 ? `，已逾期${-daysLeft}天` : daysLeft <= 60 ? `，还有${daysLeft}天` : ''
  return `${streets.length}个街道已报送${streets.length - missing.length}个${names}${left}`
}
