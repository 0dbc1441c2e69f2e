import { randomUUID } from 'node:crypto'
import { getFigure } from '../figures/index.ts'
import type { FileFigure } from './file-figures.ts'
import { refKey } from './matching.ts'
import { amountsOf } from './measures.ts'
import type { ReceivedRow } from './received.ts'
import type { NewEarlier } from './store.ts'

/** The figures of a file that may be taken over together: known for certain or chosen, exact, and said the same wherever the file says them. */
export function sureFigures(figures: readonly FileFigure[]): FileFigure[] {
  const values = new Map<string, Set<number>>()
  for (const { ref, value, standing } of figures)
    if (ref && standing !== 'likely') values.set(refKey(ref), (values.get(refKey(ref)) ?? new Set()).add(value))
  const taken = new Set<string>()
  return figures.filter(({ ref, standing, qualifier }) => {
    if (!ref || (standing !== 'certain' && standing !== 'chosen') || qualifier !== 'exact') return false
    const key = refKey(ref)
    return values.get(key)?.size === 1 && !taken.has(key) && taken.add(key)
  })
}

/** The value as it will stand as an earlier figure. */
export function earlierFrom(row: Pick<ReceivedRow, 'id' | 'unit' | 'year' | 'name'>, figure: FileFigure): NewEarlier | undefined {
  if (!figure.ref) return undefined
  const { start, end, quote, ref } = figure
  return {
    id: randomUUID(),
    unit: row.unit,
    year: row.year,
    figure: ref.figure,
    dims: ref.where ?? {},
    ...amountsOf(getFigure(ref.figure), figure.value),
    source: { report: row.id, name: row.name, reportYear: row.year, quote, start, end },
  }
}
