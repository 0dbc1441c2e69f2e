import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { get } from '../../app/client.ts'
import type { FigureLine, FiguresView, FigureUnit } from '../../app/contract.ts'
import { numberText } from '../../app/words.ts'
import { MonthBars } from './month-bars.tsx'

/** The same figure once per unit below, drawn alike so that they can be compared. */
export function StreetMultiples({ figure, year }: { readonly figure: FigureLine; readonly year: number }) {
  const { data = [] } = useQuery({
    queryKey: ['figure-units', figure.id, year],
    queryFn: () => get<FigureUnit[]>(`/figures/${figure.id}/units`, { year }),
  })
  if (data.length === 0) return null
  return (
    <section className="sheet">
      <h2>各单位</h2>
      <ul className="multiples">
        {data.map((unit) => (
          <li key={unit.path}>
            <Link to={`/figures/${figure.id}?year=${year}&unit=${encodeURIComponent(unit.path)}`}>{unit.name}</Link>
            <strong>
              {numberText(unit.value)}
              <small>{figure.unit}</small>
            </strong>
            <span className="quiet">
              上年{numberText(unit.previous)}
              {figure.type === 'ratio' && unit.base > 1 && `，${numberText(unit.amount)}／${numberText(unit.base)}`}
            </span>
            <UnitMonths figure={figure.id} unit={unit} year={year} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function UnitMonths({ figure, unit, year }: { readonly figure: string; readonly unit: FigureUnit; readonly year: number }) {
  const { data } = useQuery({
    queryKey: ['figures', year, unit.path],
    queryFn: () => get<FiguresView>('/figures', { year, unit: unit.path }),
  })
  const months = data?.chapters.flatMap(({ figures }) => figures).find((each) => each.id === figure)?.months
  return months ? <MonthBars months={months} label={`${unit.name}逐月`} /> : null
}
