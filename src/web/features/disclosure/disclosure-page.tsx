import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PartView, TablesView } from '../../../modules/disclosure/view.ts'
import { address, get } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { RowsDrawer } from '../figures/rows-drawer.tsx'
import { ScopePicker, useScope } from '../figures/scope.tsx'
import { useSession } from '../session/session.tsx'
import { CellNumber } from './cell-number.tsx'

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
            <Alert type="error" showIcon title="表格的勾稽关系不成立" description={data.problems.map((says) => <p key={says}>{says}</p>)} />
          ) : (
            <Alert type="success" showIcon title="勾稽关系成立：各栏本年新收加上年结转，等于办理结果总计加结转下年度。" />
          )}
          <Applications table={data.applications} onOpen={setOpened} />
          <Active sections={data.active} onOpen={setOpened} />
          <Remedies table={data.remedies} onOpen={setOpened} />
        </>
      )}
      {opened && data && (
        <RowsDrawer
          key={JSON.stringify(opened)}
          figure={{
            id: opened.figure,
            label: opened.label,
            unit: opened.unit,
            type: opened.type as 'count',
            dims: [],
            money: opened.money,
          }}
          year={opened.year}
          unit={data.unit}
          where={opened.where}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

type Opens = { readonly onOpen: (part: PartView) => void }

function Applications({ table, onOpen }: Opens & { readonly table: TablesView['applications'] }) {
  return (
    <section className="sheet disclosure-sheet">
      <h2>收到和处理政府信息公开申请情况</h2>
      <table className="disclosure-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2} colSpan={2}>
              项目
            </th>
            <th scope="col" rowSpan={2}>
              {table.columns[0]}
            </th>
            <th scope="colgroup" colSpan={table.columns.length - 2}>
              法人或其他组织
            </th>
            <th scope="col" rowSpan={2}>
              {table.columns.at(-1)}
            </th>
          </tr>
          <tr>
            {table.columns.slice(1, -1).map((label) => (
              <th key={label} scope="col">
                {label.replace('其他法人或组织', '其他')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            const nested = /^\d/.test(row.label)
            const first = nested && table.rows[index - 1]?.group !== row.group
            const span = table.rows.filter((other) => other.group === row.group && /^\d/.test(other.label)).length
            return (
              <tr key={row.key} className={nested || row.group === '' || row.key !== 'total' ? undefined : 'disclosure-total'}>
                {first && (
                  <th scope="rowgroup" rowSpan={span}>
                    {row.group}
                  </th>
                )}
                <th scope="row" colSpan={nested ? 1 : 2}>
                  {row.key === 'open' ? `${row.group}：${row.label}` : row.label}
                </th>
                {row.cells.map((cell, column) => (
                  <td key={table.columns[column]}>
                    <CellNumber cell={cell} says={`${row.label}，${table.columns[column]}`} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Active({ sections, onOpen }: Opens & { readonly sections: TablesView['active'] }) {
  return (
    <section className="sheet disclosure-sheet">
      <h2>主动公开政府信息情况</h2>
      {sections.map(({ title, columns, rows }) => (
        <table key={title} className="disclosure-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">信息内容</th>
              {columns.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell, column) => (
                  <td key={columns[column]}>
                    <CellNumber cell={cell} says={`${label}，${columns[column]}`} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

function Remedies({ table, onOpen }: Opens & { readonly table: TablesView['remedies'] }) {
  return (
    <section className="sheet disclosure-sheet">
      <h2>因政府信息公开工作被申请行政复议、提起行政诉讼情况</h2>
      <table className="disclosure-table">
        <thead>
          <tr>
            <th scope="col">途径</th>
            {table.columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, column) => (
                <td key={table.columns[column]}>
                  <CellNumber cell={cell} says={`${label}，${table.columns[column]}`} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
