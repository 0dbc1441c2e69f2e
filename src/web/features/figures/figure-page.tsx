import { useQuery } from '@tanstack/react-query'
import { Button, Result, Skeleton } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import { get } from '../../app/client.ts'
import type { FigureLine, FiguresView } from '../../app/contract.ts'
import { numberText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { useSession } from '../session/session.tsx'
import { EarlierNote } from './earlier-note.tsx'
import { changeText, NumberButton } from './figures-page.tsx'
import { RowsDrawer } from './rows-drawer.tsx'
import { ScopePicker, useScope } from './scope.tsx'
import { StreetMultiples } from './street-multiples.tsx'

const Chart = lazy(() => import('../../ui/chart.tsx'))

/** One figure: by month beside last year, by its dimensions, by street. */
export function FigurePage() {
  const { figure: id = '' } = useParams()
  const { session } = useSession()
  const list = useListState()
  const { year, unit } = useScope(list, session.today)
  const now = useFigure(id, year, unit)
  const before = useFigure(id, year - 1, unit)
  const [opened, setOpened] = useState<{ year: number; month?: string }>()
  const series = useMemo(
    () => [
      { name: `${year}年`, kind: 'bar' as const, values: now.figure?.months ?? [] },
      { name: `${year - 1}年`, kind: 'line' as const, values: before.figure?.months ?? [] },
    ],
    [year, now.figure, before.figure],
  )
  if (now.error) return <Failure error={now.error} />
  if (now.pending) return <Skeleton active className="page-skeleton" />
  if (!now.figure) return <Result title="没有这个统计数" extra={<Link to="/figures">回到统计</Link>} />
  const { figure } = now
  const open = (month?: number) => setOpened({ year, ...(month ? { month: String(month).padStart(2, '0') } : {}) })
  return (
    <>
      <PageTitle
        title={figure.label}
        says={
          <>
            <Link to={`/figures?${list.query}`}>统计</Link>
            {figure.source && ` · 来自${figure.source}`} · 单位：{figure.unit}
          </>
        }
      >
        <ScopePicker list={list} today={session.today} />
      </PageTitle>
      <section className="sheet figure-head">
        <div>
          <span className="quiet">{year}年</span>
          <NumberButton figure={figure} value={figure.value} amount={figure.amount} base={figure.base} onOpen={() => open()} />
          <EarlierNote from={figure.from} />
        </div>
        <div>
          <span className="quiet">{year - 1}年</span>
          <NumberButton
            figure={figure}
            value={figure.previous?.value ?? null}
            amount={figure.previous?.amount ?? 0}
            base={figure.previous?.base ?? 0}
            onOpen={() => setOpened({ year: year - 1 })}
          />
          <EarlierNote from={figure.previous?.from} />
        </div>
        <div>
          <span className="quiet">同比</span>
          <strong>{changeText(figure)}</strong>
        </div>
      </section>
      <section className="sheet">
        <h2>逐月</h2>
        <Suspense fallback={<div className="chart-space" />}>
          <Chart
            title={`${figure.label}逐月对比`}
            categories={MONTHS}
            series={series}
            unit={figure.unit}
            onPick={(index) => open(index + 1)}
          />
        </Suspense>
        <MonthTable figure={figure} year={year} before={before.figure?.months ?? []} onOpen={open} />
      </section>
      {figure.dims.map((dim) => (
        <section key={dim.key} className="sheet">
          <h2>按{dim.label}</h2>
          <DimensionBars values={dim.values} unit={figure.unit} />
        </section>
      ))}
      <StreetMultiples figure={figure} year={year} />
      {opened && (
        <RowsDrawer
          figure={figure}
          year={opened.year}
          unit={unit}
          {...(opened.month ? { month: opened.month } : {})}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`)

function useFigure(id: string, year: number, unit: string) {
  const { data, error, isPending } = useQuery({
    queryKey: ['figures', year, unit],
    queryFn: () => get<FiguresView>('/figures', { year, unit }),
    placeholderData: (previous) => previous,
  })
  return { figure: data?.chapters.flatMap(({ figures }) => figures).find((each) => each.id === id), error, pending: isPending }
}

interface MonthTableProps {
  readonly figure: FigureLine
  readonly year: number
  readonly before: readonly (number | null)[]
  readonly onOpen: (month: number) => void
}

function MonthTable({ figure, year, before, onOpen }: MonthTableProps) {
  return (
    <div className="figure-scroll">
      <table className="figure-table month-table">
        <thead>
          <tr>
            <th scope="col">年度</th>
            {MONTHS.map((month) => (
              <th key={month} scope="col" className="right">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{year}年</th>
            {figure.months.map((value, index) => (
              <td key={MONTHS[index]} className="right">
                <Button
                  type="link"
                  size="small"
                  disabled={!value}
                  onClick={() => onOpen(index + 1)}
                  aria-label={`${year}年${index + 1}月 ${numberText(value)}`}
                >
                  {numberText(value)}
                </Button>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{year - 1}年</th>
            {MONTHS.map((month, index) => (
              <td key={month} className="right">
                {numberText(before[index])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** Parts of a figure as bars with their numbers, largest first. */
function DimensionBars({ values, unit }: { readonly values: FigureLine['dims'][number]['values']; readonly unit: string }) {
  const shown = values.filter((each) => each.value !== null && each.value !== 0).sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const most = Math.max(1, ...shown.map((each) => each.value ?? 0))
  if (shown.length === 0) return <p className="quiet">这一年没有记录。</p>
  return (
    <ul className="dimension-bars">
      {shown.map((each) => (
        <li key={each.key}>
          <span>{each.label}</span>
          <span className="dimension-bar" aria-hidden="true">
            <span style={{ width: `${((each.value ?? 0) / most) * 100}%` }} />
          </span>
          <span className="right">
            {numberText(each.value)}
            {unit}
          </span>
        </li>
      ))}
    </ul>
  )
}
