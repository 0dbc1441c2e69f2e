import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PartView, TablesView } from '../../../modules/disclosure/view.ts'
import { address, get } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { ScopePicker, useScope } from '../figures/scope.tsx'
import { useSession } from '../session/session.tsx'
import { ItemsDue } from './items-due.tsx'
import { PartDrawer } from './part-drawer.tsx'
import { ActiveTables, ApplicationsTable, RemediesTable } from './tables.tsx'

/** The fixed statistics of the yearly report on disclosure. Every number opens the records it counts. */
export function DisclosurePage() {
  const { session } = useSession()
  const list = useListState()
  const { year, unit } = useScope(list, session.today)
  const [opened, setOpened] = useState<PartView>()
  const { data, error, refetch } = useQuery({
    queryKey: ['disclosure', year, unit],
    queryFn: () => get<TablesView>(`/disclosure/${year}`, { unit }),
    placeholderData: (previous) => previous,
  })
  return (
    <>
      <PageTitle title="信息公开统计表" says="政府信息公开工作年度报告的三张固定表格，由办理记录和台账得出；点击数字看计入的事项。">
        <ScopePicker list={list} today={session.today} />
        <Button href={address(`/disclosure/${year}/file`, { unit, format: 'xlsx' })} download>
          下载表格
        </Button>
        <Button href={address(`/disclosure/${year}/file`, { unit, format: 'docx' })} download>
          下载 Word
        </Button>
        <Link to={`/reports/${year}?kind=disclosure${unit ? `&unit=${encodeURIComponent(unit)}` : ''}`}>
          <Button type="primary">年度报告</Button>
        </Link>
      </PageTitle>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          {data.problems.length > 0 ? (
            <Alert
              type="error"
              showIcon
              className="disclosure-balance"
              title="表格的勾稽关系不成立"
              description={data.problems.map((says) => <p key={says}>{says}</p>)}
            />
          ) : (
            <Alert
              type="success"
              showIcon
              className="disclosure-balance"
              title="勾稽关系成立：各栏本年新收加上年结转，等于办理结果总计加结转下年度。"
            />
          )}
          <ItemsDue procedure={data.itemProcedure} unit={data.unit} />
          <section className="sheet disclosure-sheet">
            <h2>主动公开政府信息情况</h2>
            <ActiveTables sections={data.active} onOpen={setOpened} />
          </section>
          <section className="sheet disclosure-sheet">
            <h2>收到和处理政府信息公开申请情况</h2>
            <ApplicationsTable table={data.applications} onOpen={setOpened} />
          </section>
          <section className="sheet disclosure-sheet">
            <h2>因政府信息公开工作被申请行政复议、提起行政诉讼情况</h2>
            <RemediesTable table={data.remedies} onOpen={setOpened} />
          </section>
        </>
      )}
      {opened && data && <PartDrawer key={JSON.stringify(opened)} part={opened} unit={data.unit} onClose={() => setOpened(undefined)} />}
    </>
  )
}
