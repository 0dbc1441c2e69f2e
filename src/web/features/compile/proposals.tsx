import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Select, Skeleton, Switch, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { get } from '../../app/client.ts'
import { numberText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { placeAddress, sources } from './comparison-table.tsx'
import type { Proposal, ProposalsView } from './contract.ts'
import { TakeSums } from './take-sums.tsx'

/** The streets' figures added up, with what each of them adds: chosen by figure and street, and taken into the district's own draft. */
export function Proposals({ year }: { readonly year: number }) {
  const queries = useQueryClient()
  const [units, setUnits] = useState<readonly string[]>([])
  const [all, setAll] = useState(false)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['compiling', 'proposals', year, units, all],
    queryFn: () => get<ProposalsView>('/compiling/proposals', { year, units: units.join(','), all: all ? '1' : '' }),
    placeholderData: (previous) => previous,
  })
  const shown = data?.proposals.filter((one) => `${one.group}${one.label}`.includes(words.trim())) ?? []
  const picked = chosen.filter((key) => data?.proposals.some((one) => one.key === key && canTake(one)))
  return (
    <section className="sheet">
      <h2>各街道合计</h2>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <div className="filters">
            <Select<string[]>
              mode="multiple"
              aria-label="计入的街道"
              placeholder={`全部${data.streets.length}个街道`}
              value={[...units]}
              maxTagCount="responsive"
              options={data.streets.map(({ path, name }) => ({ value: path, label: name }))}
              onChange={setUnits}
              className="compile-streets"
            />
            <Input
              aria-label="按名称筛选合计"
              placeholder="按名称筛选"
              allowClear
              value={words}
              onChange={({ target }) => setWords(target.value)}
              className="filter-words"
            />
            <span>
              <Switch id="all-proposals" checked={all} onChange={setAll} />
              <label htmlFor="all-proposals"> 也列出数都在台账里的</label>
            </span>
          </div>
          <TakeSums
            year={year}
            units={units}
            figures={picked}
            report={data.report}
            onTaken={() => {
              setChosen([])
              void queries.invalidateQueries()
            }}
          />
          {shown.length === 0 ? (
            <p className="quiet">
              {data.proposals.length === 0 && !all
                ? `${year}年没有只在文件里的数：各街道的数都在台账里，起草时已经汇总。要按街道选择汇总，请打开“也列出数都在台账里的”。`
                : '没有符合的统计数。'}
            </p>
          ) : (
            <Table<Proposal & { readonly taken: boolean }>
              size="small"
              rowKey="key"
              dataSource={shown}
              className={isPlaceholderData ? 'list-stale' : ''}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, showTotal: (total) => `共${total}项` }}
              scroll={{ x: 'max-content' }}
              rowSelection={{
                getTitleCheckboxProps: () => ({ 'aria-label': '选择本页可以相加的' }),
                selectedRowKeys: [...picked],
                preserveSelectedRowKeys: true,
                onChange: (keys) => setChosen(keys.map(String)),
                getCheckboxProps: (one) => ({ disabled: !canTake(one), 'aria-label': `选择${one.label}` }),
              }}
              columns={[
                { title: '统计数', render: (_, one) => <Name one={one} /> },
                { title: '合计', align: 'right', render: (_, one) => <Sum one={one} /> },
                { title: '各街道', render: (_, one) => <Shares one={one} /> },
                { title: '提示', width: 240, render: (_, one) => <span className="quiet compile-hints">{hintsOf(one).join('；')}</span> },
              ]}
            />
          )}
        </>
      )}
    </section>
  )
}

function canTake({ adds, sum }: Proposal): boolean {
  return adds && sum !== null
}

function Name({ one }: { readonly one: Proposal & { readonly taken: boolean } }) {
  return (
    <>
      {one.label}
      {one.taken && <span className="compile-taken compile-taken-mark">已加入报告</span>}
    </>
  )
}

function Sum({ one }: { readonly one: Proposal }) {
  if (one.sum === null) return <span className="quiet">{one.adds ? '待确认' : '不能相加'}</span>
  return (
    <strong>
      {numberText(one.sum)}
      {one.rounded ? '余' : ''}
      <small className="quiet"> {one.unit}</small>
    </strong>
  )
}

function Shares({ one }: { readonly one: Proposal }) {
  return (
    <ul className="compile-shares">
      {one.shares.map((share) => (
        <li key={share.unit} title={sources[share.source]} className={`source-${share.source}`}>
          {share.unitName} {share.place ? <Link to={placeAddress(share.place)}>{share.text}</Link> : share.text}
        </li>
      ))}
      {one.missing.map((name) => (
        <li key={name} className="is-gap" title="没有这个数，合计没有计入">
          {name} 缺
        </li>
      ))}
    </ul>
  )
}

function hintsOf(one: Proposal): string[] {
  return [
    ...(one.missing.length > 0 ? [`缺${one.missing.length}个街道的数，没有计入`] : []),
    ...(one.unconfirmed > 0 ? [`${one.unconfirmed}个街道的数待确认，没有计入`] : []),
    ...(one.rounded ? ['有的街道写的是约数'] : []),
    ...(!one.adds ? ['比率和平均数不能相加，需要分子分母'] : []),
  ]
}
