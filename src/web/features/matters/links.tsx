import { Link } from 'react-router'
import type { MatterView } from '../../../modules/matters/view.ts'
import { dayText, numberText } from '../../app/words.ts'

/** Matters this one came from or led to. */
export function Linked({ linked }: Pick<MatterView, 'linked'>) {
  if (linked.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="linked-heading">
      <h2 id="linked-heading">关联事项</h2>
      <ul className="plain-list">
        {linked.map((each) => (
          <li key={`${each.direction}-${each.id}`}>
            <span className="quiet">{each.direction === 'to' ? '来自' : '转往'} </span>
            <Link to={`/matters/${each.id}`}>{each.title}</Link>
            <div className="quiet">
              {each.procedureTitle} · {each.number} · {each.stageLabel}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Other matters that usually follow; what is known goes along. */
export function Follows({ matter }: { readonly matter: MatterView }) {
  if (matter.follows.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="follows-heading">
      <h2 id="follows-heading">转办</h2>
      <ul className="plain-list">
        {matter.follows.map((each) => (
          <li key={`${each.procedure}-${each.step}`}>
            <Link to={`/new/${each.procedure}?step=${each.step}`} state={{ values: each.values, from: matter.line.number }}>
              {each.label}
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">已录入的当事人、事由等一并带入，并与本事项关联。</p>
    </section>
  )
}

/** Every figure the matter is counted in opens its rows. */
export function CountedIn({ figures }: Pick<MatterView, 'figures'>) {
  if (figures.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="counted-heading">
      <h2 id="counted-heading">计入的统计数</h2>
      <ul className="plain-list">
        {figures.map((each) => (
          <li key={`${each.figure}-${each.day}-${each.amount}`} className="counted">
            <Link to={`/figures/${each.figure}?year=${each.day.slice(0, 4)}`}>{each.label}</Link>
            <span>{amountText(each)}</span>
            <span className="quiet">{dayText(each.day)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A ratio shows its two counts. Amounts of money are posted in fen. */
function amountText({ amount, base, unit, money }: MatterView['figures'][number]): string {
  if (unit === '%') return `${numberText(amount)}／${numberText(base)}`
  return `${numberText(money ? amount / 100 : amount)}${unit}`
}
