import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { TokenView } from '../../../modules/reports/view.ts'
import type { AppendixRow } from '../../../modules/reports/work/appendix.ts'
import { Failure } from '../../ui/failure.tsx'
import { cutoffText } from './cutoff-text.ts'
import { keysOf, type ReportPlace, read } from './report-api.ts'

interface AppendixPanelProps {
  readonly place: ReportPlace
  readonly version: number
  readonly figures: Readonly<Record<string, TokenView>>
  readonly onOpen: (figure: TokenView) => void
}

/** Where every number of the report comes from. A click opens the records counted. */
export function AppendixPanel({ place, version, figures, onOpen }: AppendixPanelProps) {
  const [words, setWords] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: [...keysOf(place).appendix, version],
    queryFn: () => read<AppendixRow[]>(place, '/appendix'),
    placeholderData: (previous) => previous,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const tokens = Object.values(figures)
  const shown = data.filter(({ label, source }) => `${label}${source}`.includes(words.trim()))
  return (
    <>
      <p className="quiet">
        全文{data.length}项统计数{data[0] && `，截至${cutoffText(data[0].cutoff)}`}。下载报告时可以附上这张表。
      </p>
      <Input
        size="small"
        allowClear
        aria-label="查找统计数"
        placeholder="查找统计数"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <ol className="appendix">
        {shown.map((row) => {
          const token = tokens.find(({ label, rows }) => label === row.label && rows.includes(`year=${row.period.slice(0, 4)}`))
          return (
            <li key={row.id}>
              <button type="button" disabled={!token} onClick={() => token && onOpen(token)}>
                <strong>{row.label}</strong>
                <span>{row.value}</span>
              </button>
              <p>{row.formula}</p>
              <p className="quiet">
                {row.source}；{row.period}；{row.rows}条记录
              </p>
            </li>
          )
        })}
      </ol>
    </>
  )
}
