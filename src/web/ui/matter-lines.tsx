import { Link, useNavigate } from 'react-router'
import type { MatterLine } from '../../modules/matters/view.ts'
import { useListKeys } from '../app/keyboard.tsx'
import { DueBadge } from './due-badge.tsx'

/** One line per matter: what, whose, where it stands, when it is due. Folds to cards on a phone. */
export function MatterLines({ rows }: { readonly rows: readonly MatterLine[] }) {
  const navigate = useNavigate()
  const current = useListKeys(rows.length, (index) => {
    const row = rows[index]
    if (row) navigate(`/matters/${row.id}`)
  })
  return (
    <ul className="matter-lines">
      {rows.map((row, index) => (
        <li
          key={row.id}
          className={index === current ? 'matter-line row-current' : 'matter-line'}
          aria-current={index === current || undefined}
        >
          <div className="matter-what">
            <Link to={`/matters/${row.id}`} className="matter-title">
              {row.title}
            </Link>
            <span className="quiet">
              {row.number} · {row.procedureTitle}
              {row.party && ` · ${row.party}`}
            </span>
          </div>
          <span className="matter-stage">{row.stageLabel}</span>
          <span className="quiet matter-who">
            {row.officers.join('、')}
            <br />
            {row.unitName}
          </span>
          <DueBadge due={row.due} matter={row.id} />
        </li>
      ))}
    </ul>
  )
}
