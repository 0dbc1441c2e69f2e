import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import { useUnits } from '../../app/catalogue.ts'
import { get } from '../../app/client.ts'
import type { ReportLine } from '../../app/contract.ts'
import { Failure } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useSession } from '../session/session.tsx'
import { ReportTasks } from './report-tasks.tsx'

/** Annual reports by year and unit, with who has got how far. */
export function ReportsPage() {
  const { session } = useSession()
  const units = useUnits()
  const { data, error, refetch } = useQuery({ queryKey: ['reports'], queryFn: () => get<ReportLine[]>('/reports') })
  const last = Number(session.today.slice(0, 4))
  const years = [...new Set([last, last - 1, ...(data ?? []).map((line) => line.year)])].sort((a, b) => b - a)
  return (
    <>
      <PageTitle title="年度报告" says="法治政府建设年度报告：数字取自统计，文字由经办人写；每年3月1日前报送，4月1日前公开。">
        <Link to="/reports/sentences">句库</Link>
      </PageTitle>
      <ReportTasks />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data &&
        years.map((year) => {
          const lines = linesOf(year, data, session.unit)
          return (
            <section key={year} className="sheet">
              <h2>{year}年度</h2>
              <Table<ReportLine>
                size="small"
                rowKey="unit"
                dataSource={lines}
                pagination={false}
                columns={[
                  {
                    title: '单位',
                    render: (_, line) => line.unitName ?? units.find((unit) => unit.path === line.unit)?.name ?? session.unit.name,
                  },
                  {
                    title: '状态',
                    width: '20%',
                    render: (_, line) => <span className={`report-${line.state}`}>{stateLabels[line.state]}</span>,
                  },
                  { title: '稿次', align: 'right', width: '15%', render: (_, line) => (line.version > 0 ? `第${line.version}稿` : '—') },
                  {
                    title: '待处理意见',
                    align: 'right',
                    width: '15%',
                    render: (_, line) => (line.openRemarks ? `${line.openRemarks}条` : '—'),
                  },
                  {
                    title: '',
                    align: 'right',
                    width: '20%',
                    render: (_, line) => (
                      <Link to={`/reports/${year}?unit=${encodeURIComponent(line.unit)}`}>
                        {line.state === 'none'
                          ? '起草'
                          : line.state === 'frozen'
                            ? '查看定稿'
                            : line.unit === session.unit.path
                              ? '继续编写'
                              : '查看草稿'}
                      </Link>
                    ),
                  },
                ]}
              />
            </section>
          )
        })}
    </>
  )
}

/** One's own unit first, also when it has no report yet. */
function linesOf(year: number, lines: readonly ReportLine[], own: { path: string; name: string }): ReportLine[] {
  const found = lines.filter((line) => line.year === year)
  if (found.some((line) => line.unit === own.path)) return found
  return [{ year, unit: own.path, unitName: own.name, state: 'none', version: 0 }, ...found]
}

const stateLabels: Readonly<Record<ReportLine['state'], string>> = { none: '未起草', draft: '草稿', frozen: '已定稿' }
