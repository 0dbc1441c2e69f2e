import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { get } from '../../app/client.ts'
import type { FigureLine, FiguresView } from '../../app/contract.ts'
import { numberText, percentText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { useSession } from '../session/session.tsx'
import { EarlierNote } from './earlier-note.tsx'
import { MonthBars } from './month-bars.tsx'
import { RowsDrawer } from './rows-drawer.tsx'
import { ScopePicker, useScope } from './scope.tsx'

/** All figures by chapter, with last year beside them. Every number opens the records it counts. */
export function FiguresPage() {
  const { session } = useSession()
  const list = useListState()
  const { year, unit } = useScope(list, session.today)
  const [typed, setTyped] = useState('')
  const [all, setAll] = useState(false)
  const [opened, setOpened] = useState<{ figure: FigureLine; year: number }>()
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['figures', year, unit],
    queryFn: () => get<FiguresView>('/figures', { year, unit }),
    placeholderData: (previous) => previous,
  })
  const words = typed.trim()
  const chapters = (data?.chapters ?? [])
    .map(({ title, figures }) => ({
      title,
      figures: figures.filter((figure) => (all || hasRecords(figure)) && `${title}${figure.label}`.includes(words)),
    }))
    .filter(({ figures }) => figures.length > 0)
  return (
    <>
      <PageTitle title="统计" says="每个数都由办理记录逐笔记账而来，点击数字看计入的事项。">
        <ScopePicker list={list} today={session.today} />
      </PageTitle>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <div className="filters">
            <Input
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              placeholder="按名称筛选"
              aria-label="按名称筛选统计数"
              allowClear
              className="filter-words"
            />
            <Switch id="all-figures" checked={all} onChange={setAll} />
            <label htmlFor="all-figures">也列出两年都没有记录的</label>
          </div>
          {chapters.length === 0 && <p>没有符合的统计数。{!all && '两年都没有记录的没有列出。'}</p>}
          <div className={isPlaceholderData ? 'list-stale' : ''}>
            {chapters.map(({ title, figures }) => (
              <section key={title} className="sheet" aria-label={title}>
                <h2>{title}</h2>
                <FigureTable figures={figures} year={year} unit={unit} onOpen={(figure, of) => setOpened({ figure, year: of })} />
              </section>
            ))}
          </div>
        </>
      )}
      {opened && <RowsDrawer figure={opened.figure} year={opened.year} unit={unit} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function hasRecords({ amount, base, previous }: FigureLine): boolean {
  return amount !== 0 || base !== 0 || (previous !== null && (previous.amount !== 0 || previous.base !== 0))
}

interface FigureTableProps {
  readonly figures: readonly FigureLine[]
  readonly year: number
  readonly unit: string
  readonly onOpen: (figure: FigureLine, year: number) => void
}

function FigureTable({ figures, year, unit, onOpen }: FigureTableProps) {
  return (
    <div className="figure-scroll">
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">统计数</th>
            <th scope="col" className="right">
              {year}年
            </th>
            <th scope="col" className="right">
              {year - 1}年
            </th>
            <th scope="col" className="right">
              同比
            </th>
            <th scope="col" className="figure-months">
              1—12月
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                <Link to={`/figures/${figure.id}?year=${year}${unit ? `&unit=${encodeURIComponent(unit)}` : ''}`}>{figure.label}</Link>
              </th>
              <td className="right">
                <NumberButton
                  figure={figure}
                  value={figure.value}
                  amount={figure.amount}
                  base={figure.base}
                  onOpen={() => onOpen(figure, year)}
                />
                <EarlierNote from={figure.from} />
              </td>
              <td className="right">
                <NumberButton
                  figure={figure}
                  value={figure.previous?.value ?? null}
                  amount={figure.previous?.amount ?? 0}
                  base={figure.previous?.base ?? 0}
                  onOpen={() => onOpen(figure, year - 1)}
                />
                <EarlierNote from={figure.previous?.from} />
              </td>
              <td className="right">{changeText(figure)}</td>
              <td className="figure-months">
                <MonthBars months={figure.months} label={`${figure.label}逐月`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface NumberButtonProps {
  readonly figure: FigureLine
  readonly value: number | null
  readonly amount: number
  readonly base: number
  readonly onOpen: () => void
}

/** A number that opens its rows; a ratio shows its two counts. */
export function NumberButton({ figure, value, amount, base, onOpen }: NumberButtonProps) {
  if (value === null) return <span className="quiet">—</span>
  return (
    <button
      type="button"
      className="number-button"
      onClick={onOpen}
      aria-label={`${figure.label} ${numberText(value)}${figure.unit}，看计入的事项`}
    >
      {numberText(value)}
      <small>{figure.unit}</small>
      {figure.type === 'ratio' && base > 1 && (
        <small className="parts-of">
          （{numberText(amount)}／{numberText(base)}）
        </small>
      )}
    </button>
  )
}

/** A ratio changes by points, anything else by percent. */
export function changeText({ type, change }: FigureLine): string {
  if (!change || change.absolute === null) return '—'
  if (type === 'ratio')
    return `${change.absolute > 0 ? '+' : change.absolute < 0 ? '−' : ''}${numberText(Math.abs(change.absolute))}个百分点`
  return percentText(change.percent)
}
