import { DownloadOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useUnits } from '../app/catalogue.ts'
import type { ListState } from './list-state.ts'
import { SavedViews } from './saved-views.tsx'

interface ListFiltersProps {
  readonly list: ListState
  /** Views are kept per list. */
  readonly name: string
  readonly stages: readonly { readonly key: string; readonly label: string }[]
  readonly exportHref: string
}

/** The filters every list has: words, state, stage, unit, days. */
export function ListFilters({ list, name, stages, exportHref }: ListFiltersProps) {
  const units = useUnits()
  const from = list.text('from')
  const to = list.text('to')
  return (
    <search className="filters">
      <Input.Search
        key={list.text('q')}
        defaultValue={list.text('q')}
        placeholder="编号、标题、当事人"
        aria-label="按编号、标题、当事人筛选"
        allowClear
        onSearch={(q) => list.change({ q: q.trim() })}
        className="filter-words"
      />
      {stages.length > 1 && (
        <>
          <Select
            aria-label="办理状态"
            value={list.text('state') || 'all'}
            options={states}
            onChange={(state: string) => list.change({ state: state === 'all' ? null : state })}
          />
          <Select
            aria-label="所处阶段"
            value={list.text('stage') || null}
            placeholder="所处阶段"
            allowClear
            options={stages.map(({ key, label }) => ({ value: key, label }))}
            onChange={(stage: string | undefined) => list.change({ stage })}
            className="filter-stage"
          />
        </>
      )}
      {units.length > 1 && (
        <Select
          aria-label="单位"
          value={list.text('unit') || null}
          placeholder="单位"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((unit) => ({ value: unit.path, label: unit.name }))}
          onChange={(unit: string | undefined) => list.change({ unit })}
          className="filter-stage"
        />
      )}
      <DatePicker.RangePicker
        value={from && to ? [dayjs(from), dayjs(to)] : null}
        onChange={(range) => list.change({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
        format="YYYY-MM-DD"
        aria-label="登记日期"
        className="filter-days"
      />
      <SavedViews list={list} name={name} />
      <Button icon={<DownloadOutlined />} href={exportHref} download>
        导出表格
      </Button>
    </search>
  )
}

const states = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '在办' },
  { value: 'ended', label: '已办结' },
]
