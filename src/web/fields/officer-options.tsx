import type { ReactNode } from 'react'
import type { Officer } from '../../definition/index.ts'
import type { PersonLine } from '../app/contract.ts'

/** Staff with unit and certificate; those already chosen stay even when they have left. `title` is what a search looks at. */
export function officerOptions(
  people: readonly PersonLine[],
  chosen: readonly Officer[],
): { value: string; label: ReactNode; title: string }[] {
  const known = new Set(people.map((person) => person.id))
  const gone = chosen.filter((officer) => !known.has(officer.id))
  return [
    ...people.map((person) => ({
      value: person.id,
      title: `${person.name} ${person.unitName}`,
      label: (
        <span>
          {person.name}
          <small className="quiet">
            {' '}
            {person.unitName}
            {person.certified ? ' · 持执法证' : ''}
          </small>
        </span>
      ),
    })),
    ...gone.map((officer) => ({ value: officer.id, title: officer.name, label: officer.name })),
  ]
}
