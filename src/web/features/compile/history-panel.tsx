import { useQuery } from '@tanstack/react-query'
import { Input, Pagination, Select, Skeleton } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { useUnits } from '../../app/catalogue.ts'
import { get } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import type { Row, TableView } from './contract.ts'
import { KindPicker } from './kind-picker.tsx'
import { Legend } from './table-panel.tsx'

const Chart = lazy(() => import('../../ui/chart.tsx'))
const size = 20

/** The figures of one office over all years there are: ledger, confirmed earlier figures, old reports. */
export function HistoryPanel() {
  const list = useListState()
  const units = useUnits().filter((unit) => unit.kind === 'district' || unit.kind === 'street')
  const unit = list.text('unit') || units[0]?.path || ''
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['compiling', 'history', unit, list.text('q'), list.text('kind'), list.page],
    queryFn: () =>
      get<TableView>('/compiling/table', { unit, only: 'own', q: list.text('q'), kind: list.text('kind'), page: list.page, size }),
    placeholderData: (previous) => previous,
    enabled: unit !== '',
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const chosen = data.rows.find((row) => row.key === list.text('figure')) ?? data.rows[0]
  return (
    <>
      <section className="sheet">
        <div className="filters">
          <KindPicker />
          {units.length > 1 && (
            <Select
              aria-label="单位"
              value={unit}
              showSearch={{ optionFilterProp: 'label' }}
              options={units.map(({ path, name }) => ({ value: path, label: name }))}
              onChange={(next: string) => list.change({ unit: next })}
              className="scope-unit"
            />
          )}
          <Input.Search
            defaultValue={list.text('q')}
            placeholder="按名称筛选"
            aria-label="按名称筛选统计数"
            allowClear
            onSearch={(q) => list.change({ q: q.trim() })}
            className="filter-words"
          />
          {data.rows.length > 0 && (
            <Select
              aria-label="画出的统计数"
              value={chosen?.key ?? null}
              showSearch={{ optionFilterProp: 'label' }}
              options={data.rows.map(({ key, label }) => ({ value: key, label }))}
              onChange={(figure: string) => list.change({ figure, page: list.page })}
              className="compile-ref"
            />
          )}
        </div>
        {data.counts.all === 0 ? (
          <TeachingEmpty title="还没有历年的数">导入往年的报告，或者在系统里办理事项之后，这里按年列出每个数的变化。</TeachingEmpty>
        ) : (
          chosen && <Line row={chosen} years={data.columns.map((column) => column.year)} />
        )}
      </section>
      {data.rows.length > 0 && (
        <section className="sheet">
          <Legend />
          <ComparisonTable columns={data.columns} rows={data.rows} by="unit" stale={isPlaceholderData} />
          <Pagination
            className="compile-pages"
            current={list.page}
            pageSize={size}
            total={data.total}
            hideOnSinglePage
            showSizeChanger={false}
            onChange={(page) => list.change({ page })}
            showTotal={(total) => `共${total}项`}
          />
        </section>
      )}
    </>
  )
}

/** One figure as a line over the years. The table below says the same with sources. */
function Line({ row, years }: { readonly row: Row; readonly years: readonly number[] }) {
  const categories = useMemo(() => years.map((year) => `${year}年`), [years])
  const series = useMemo(() => [{ name: row.label, kind: 'line' as const, values: row.cells.map((cell) => cell?.value ?? null) }], [row])
  return (
    <>
      <h2>{row.label}</h2>
      <Suspense fallback={<div className="chart-space" />}>
        <Chart title={`${row.label}历年变化`} categories={categories} series={series} unit={row.unit} />
      </Suspense>
    </>
  )
}
