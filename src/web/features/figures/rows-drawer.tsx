import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Pagination, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Page } from '../../../modules/matters/view.ts'
import { address, get } from '../../app/client.ts'
import type { FigureLine, FigureRow } from '../../app/contract.ts'
import { dayText, instantText, numberText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'

interface RowsDrawerProps {
  readonly figure: Pick<FigureLine, 'id' | 'label' | 'unit' | 'type' | 'dims' | 'money'>
  readonly year: number
  readonly unit: string
  /** 01 to 12 */
  readonly month?: string
  /** Values of dimensions chosen from the start. */
  readonly where?: Readonly<Record<string, string>>
  /** Only what was known at this moment. */
  /** '1' or '2': only that half of the year. */
  readonly half?: string
  readonly knownAt?: string
  readonly onClose: () => void
}

/** The records a figure counts, to be filtered and exported. */
export function RowsDrawer({ figure, year, unit, month, half, where = {}, knownAt, onClose }: RowsDrawerProps) {
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState(where)
  const query = {
    year,
    unit,
    month,
    half,
    knownAt,
    ...Object.fromEntries(Object.entries(chosen).map(([key, value]) => [`dim.${key}`, value])),
  }
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['figure-rows', figure.id, query, page],
    queryFn: () => get<Page<FigureRow>>(`/figures/${figure.id}/rows`, { ...query, page, size: 20 }),
    placeholderData: (previous) => previous,
  })
  return (
    <Drawer
      title={`${figure.label}：${year}年${month ? `${Number(month)}月` : half ? (half === '1' ? '上半年' : '下半年') : ''}计入的事项`}
      open
      onClose={onClose}
      size={760}
    >
      <div className="filters">
        {figure.dims.map((dim) => (
          <Select
            key={dim.key}
            aria-label={dim.label}
            placeholder={dim.label}
            allowClear
            value={chosen[dim.key] ?? null}
            options={dim.values.map(({ key, label }) => ({ value: key, label }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(value: string | undefined) => {
              setPage(1)
              setChosen(({ [dim.key]: _, ...rest }) => (value === undefined ? rest : { ...rest, [dim.key]: value }))
            }}
            className="filter-stage"
          />
        ))}
        <Button icon={<DownloadOutlined />} href={address(`/figures/${figure.id}/export`, query)} download>
          导出表格
        </Button>
      </div>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && data.rows.length === 0 && <p className="quiet">这一期间没有计入的事项。</p>}
      {data && data.rows.length > 0 && (
        <>
          <ul className={isPlaceholderData ? 'figure-rows list-stale' : 'figure-rows'}>
            {data.rows.map((row) => (
              <li key={`${row.matter.id}-${row.day}-${row.amount}-${row.postedAt}`}>
                <div>
                  <Link to={`/matters/${row.matter.id}`} className="matter-title">
                    {row.matter.title}
                  </Link>
                  <span className="quiet">
                    {row.matter.number} · {row.matter.unitName} · {row.matter.stageLabel}
                  </span>
                </div>
                <span className="figure-row-day" title={`记账时间 ${instantText(row.postedAt)}`}>
                  {dayText(row.day)}
                </span>
                <span className="right">{rowAmount(figure, row)}</span>
              </li>
            ))}
          </ul>
          <Pagination
            current={page}
            pageSize={20}
            total={data.total}
            showSizeChanger={false}
            onChange={setPage}
            showTotal={(total) => `共${total}笔`}
          />
        </>
      )}
    </Drawer>
  )
}

/** Stocks and corrections post with a sign; a ratio posts to its two counts. */
function rowAmount({ type, money }: RowsDrawerProps['figure'], { amount, base }: FigureRow): string {
  if (type === 'ratio' || type === 'average') return `${numberText(amount)}／${numberText(base)}`
  return `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${numberText(Math.abs(money ? amount / 100 : amount))}`
}
