import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Pagination, Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { address, get } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import type { TableView } from './contract.ts'
import { KindPicker } from './kind-picker.tsx'
import { Unmatched } from './unmatched.tsx'
import { YearPicker } from './year-picker.tsx'

const size = 50

/** All figures by street and year, with what stands out and what is missing. */
export function TablePanel() {
  const list = useListState()
  const [by, setBy] = useState<'year' | 'unit'>('year')
  const query = {
    from: list.text('from'),
    to: list.text('to'),
    q: list.text('q'),
    group: list.text('group'),
    mark: list.text('mark'),
    kind: list.text('kind'),
  }
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['compiling', 'table', query, list.page],
    queryFn: () => get<TableView>('/compiling/table', { ...query, page: list.page, size }),
    placeholderData: (previous) => previous,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  if (data.counts.all === 0 && !query.kind)
    return (
      <TeachingEmpty title="还没有可以汇总的数">
        街道在系统内办理的事项会自动成为这里的数；不在系统内办理的，请到“收取报告”放入它们的报告文件。
      </TeachingEmpty>
    )
  const years = data.columns.map((column) => column.year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return (
    <>
      <section className="sheet">
        <div className="filters">
          <YearPicker
            label="起始年度"
            year={first}
            years={[...data.years].reverse()}
            onChange={(from) => list.change({ from, to: Math.max(from, last) })}
          />
          <span>至</span>
          <YearPicker
            label="截止年度"
            year={last}
            years={[...data.years].reverse()}
            onChange={(to) => list.change({ to, from: Math.min(first, to) })}
          />
          <Select
            aria-label="章节"
            placeholder="全部章节"
            allowClear
            value={list.text('group') || null}
            options={data.groups.map((group) => ({ value: group, label: group }))}
            onChange={(group: string | undefined) => list.change({ group })}
            className="filter-stage"
          />
          <Input.Search
            defaultValue={list.text('q')}
            placeholder="按名称筛选"
            aria-label="按名称筛选统计数"
            allowClear
            onSearch={(q) => list.change({ q: q.trim() })}
            className="filter-words"
          />
          <Button icon={<DownloadOutlined />} href={address('/compiling/table/file', query)} download>
            导出 Excel
          </Button>
          <Button href={address('/compiling/table/file', { ...query, format: 'csv' })} download>
            导出 CSV
          </Button>
        </div>
        <div className="filters">
          <KindPicker />
          <Segmented
            value={list.text('mark') || 'all'}
            onChange={(mark) => list.change({ mark: mark === 'all' ? null : mark })}
            options={[
              { value: 'all', label: `全部 ${data.counts.all}` },
              { value: 'outliers', label: `异常 ${data.counts.outliers}` },
              { value: 'gaps', label: `缺数 ${data.counts.gaps}` },
              { value: 'unsure', label: `待核 ${data.counts.unsure}` },
            ]}
          />
          <Segmented
            value={by}
            onChange={setBy}
            options={[
              { value: 'year', label: '按年度排列' },
              { value: 'unit', label: '按街道排列' },
            ]}
          />
        </div>
        <Legend />
        {data.total === 0 ? (
          <p className="quiet">没有符合的统计数。</p>
        ) : (
          <ComparisonTable columns={data.columns} rows={data.rows} by={by} stale={isPlaceholderData} explains={query.mark === 'outliers'} />
        )}
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
      {!query.kind && <Unmatched from={query.from} to={query.to} />}
    </>
  )
}

export function Legend() {
  return (
    <p className="compile-legend">
      <span className="source-ledger">台账</span>
      <span className="source-earlier">旧报告，已确认</span>
      <span className="source-file">报送文件</span>
      <span className="source-likely">报送文件，待确认</span>
      <span className="is-outlier">异常</span>
      <span className="is-gap">缺数</span>
      <span className="quiet">点击数字看来源</span>
    </p>
  )
}
