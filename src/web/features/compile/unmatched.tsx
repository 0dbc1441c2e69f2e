import { useQuery } from '@tanstack/react-query'
import { Pagination, Switch } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { get } from '../../app/client.ts'
import { placeAddress } from './comparison-table.tsx'
import type { UnmatchedView } from './contract.ts'

const size = 20

/** Numbers of files that are none of our figures: nothing read is dropped. */
export function Unmatched({ from, to }: { readonly from: string; readonly to: string }) {
  const [page, setPage] = useState(1)
  const [all, setAll] = useState(false)
  const { data } = useQuery({
    queryKey: ['compiling', 'unmatched', from, to, page, all],
    queryFn: () => get<UnmatchedView>('/compiling/unmatched', { from, to, page, size, reason: all ? '' : 'open' }),
    placeholderData: (previous) => previous,
  })
  if (!data || data.all === 0) return null
  return (
    <section className="sheet">
      <h2>文件里没有对应统计数的数（{data.open}个）</h2>
      <div className="filters">
        <Switch
          id="all-unmatched"
          checked={all}
          onChange={(next) => {
            setAll(next)
            setPage(1)
          }}
        />
        <label htmlFor="all-unmatched">也列出期限、增减幅度、上年数、下年安排等不是本年统计数的（共{data.all}个）</label>
      </div>
      <div className="figure-scroll">
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">单位和年度</th>
              <th scope="col">数</th>
              <th scope="col">原文</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={`${row.place.report} ${row.place.start} ${row.label}`}>
                <td className="nowrap">
                  {row.unitName}
                  {row.year}年
                </td>
                <td className="nowrap">
                  <Link to={placeAddress(row.place)}>{row.written}</Link>
                </td>
                <td>{row.quote}</td>
                <td className="quiet">{row.why ?? '没有相近的统计数，打开后可以自己选择'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pagination
        className="compile-pages"
        size="small"
        current={page}
        pageSize={size}
        total={data.total}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
        showTotal={(total) => `共${total}个`}
      />
    </section>
  )
}
