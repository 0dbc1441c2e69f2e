import { useQuery } from '@tanstack/react-query'
import { Button, Pagination, Skeleton, Tabs } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { get } from '../../app/client.ts'
import type { Worklist } from '../../app/contract.ts'
import { dayText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { MatterLines } from '../../ui/matter-lines.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { ReportTasks } from '../reports/report-tasks.tsx'
import { useSession } from '../session/session.tsx'
import { HeatStrip } from './heat-strip.tsx'

const SIZE = 20

/** What is to be done: open matters by their most urgent limit. */
export function WorklistPage() {
  const { session } = useSession()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const tab = search.get('tab') ?? 'mine'
  const on = search.get('on')
  const page = Number(search.get('page') ?? 1)
  const { data, error, refetch } = useQuery({
    queryKey: ['worklist', tab, on, page],
    queryFn: () => get<Worklist>('/worklist', { tab, on, page, size: SIZE }),
    placeholderData: (previous) => previous,
  })
  const select = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const [key, value] of Object.entries(changes)) value === null ? next.delete(key) : next.set(key, value)
    setSearch(next)
  }

  return (
    <>
      <PageTitle title="工作台" says={`${session.person.name}，今天是${dayText(session.today)}。`} />
      <ReportTasks />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <HeatStrip
            strip={data.strip}
            today={session.today}
            selected={on}
            onSelect={(day) => select({ on: day, tab: 'unit', page: null })}
          />
          <section className="sheet">
            <Tabs
              activeKey={tab}
              onChange={(key) => select({ tab: key, on: null, page: null })}
              items={data.tabs.map(({ key, label, count }) => ({
                key,
                label: (
                  <span>
                    {label} <span className={key === 'overdue' && count > 0 ? 'count count-over' : 'count'}>{count}</span>
                  </span>
                ),
              }))}
            />
            {on && (
              <p className="filter-note">
                只看{dayText(on)}到期的事项
                <Button type="link" size="small" onClick={() => select({ on: null, page: null })}>
                  显示全部
                </Button>
              </p>
            )}
            {data.rows.length > 0 ? (
              <MatterLines rows={data.rows} />
            ) : (
              <TeachingEmpty
                title={emptyTitles[tab] ?? '没有事项'}
                actions={
                  <Button type="primary" onClick={() => navigate('/new')}>
                    新建事项
                  </Button>
                }
              >
                <p>这里按最紧的法定期限排列在办事项：先到期的在前，点击期限可以看推算过程。</p>
                <p>当场受理的事项从「新建事项」登记；已有的历史数据从「批量导入」按表格模板录入。</p>
              </TeachingEmpty>
            )}
            {data.total > SIZE && (
              <Pagination
                current={page}
                pageSize={SIZE}
                total={data.total}
                showSizeChanger={false}
                showTotal={(total) => `共${total}件`}
                onChange={(to) => select({ page: String(to) })}
              />
            )}
          </section>
        </>
      )}
    </>
  )
}

const emptyTitles: Readonly<Record<string, string>> = {
  mine: '没有由您承办的在办事项',
  unit: '本单位没有在办事项',
  waiting: '没有等您审核、批准的事项',
  due: '近期没有到期的事项',
  overdue: '没有逾期的事项',
}
