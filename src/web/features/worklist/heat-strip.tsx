import type { Day } from '../../../definition/index.ts'
import type { Worklist } from '../../app/contract.ts'
import { dayText, shortDay } from '../../app/words.ts'

interface HeatStripProps {
  readonly strip: Worklist['strip']
  readonly today: Day
  readonly selected: string | null
  readonly onSelect: (day: Day | null) => void
}

/** The next working days, darker where more falls due. */
export function HeatStrip({ strip, today, selected, onSelect }: HeatStripProps) {
  if (strip.length === 0) return null
  const most = Math.max(4, ...strip.map((each) => each.count))
  return (
    <section className="heat" aria-label="今后三十个工作日的到期事项">
      {strip.map(({ day, working, count, why }, index) => {
        const [, month, date] = day.split('-').map(Number)
        const level = count === 0 ? 0 : Math.ceil((count / most) * 4)
        const chosen = selected === day
        return (
          <button
            key={day}
            type="button"
            className={`heat-day heat-${level}${working ? '' : ' heat-rest'}${chosen ? ' heat-chosen' : ''}`}
            aria-pressed={chosen}
            title={`${dayText(day)}：${count > 0 ? `${count}件到期` : '没有到期'}${why ? `（${why}）` : ''}`}
            aria-label={`${dayText(day)}，${count}件到期`}
            onClick={() => onSelect(chosen ? null : day)}
          >
            <span className="heat-date">
              {day === today ? '今天' : index === 0 || date === 1 || isMonthStart(strip, index) ? `${month}/${date}` : date}
            </span>
            <span className="heat-week">{shortDay(day).slice(-1)}</span>
            <span className="heat-count">{count > 0 ? count : '·'}</span>
          </button>
        )
      })}
    </section>
  )
}

function isMonthStart(strip: Worklist['strip'], index: number): boolean {
  return strip[index - 1]?.day.slice(0, 7) !== strip[index]?.day.slice(0, 7)
}
