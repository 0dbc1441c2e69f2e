import type { FigureType } from '../../definition/index.ts'
import { isRounded } from '../reports/index.ts'
import type { Cell, Column, Row } from './table.ts'

/** What one street adds to a sum, and how it is known. */
export interface Share {
  readonly unit: string
  readonly unitName: string
  readonly text: string
  readonly value: number | null
  readonly source: Cell['source']
  readonly place?: Cell['place']
}

/** A figure for the district's own report that its accounts do not hold: some streets sent it in files only. */
export interface Proposal {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly group: string
  /** Whether it may be added up at all. */
  readonly adds: boolean
  /** Sum of the shares that are sure; null where there are none yet, and for rates and averages, which cannot be added up. */
  readonly sum: number | null
  /** What the accounts of the district hold already. */
  readonly ledger: number
  readonly shares: readonly Share[]
  /** Streets of which nothing is known, so that the sum lacks them. */
  readonly missing: readonly string[]
  /** Streets whose value a person has yet to confirm; they are not in the sum. */
  readonly unconfirmed: number
  /** Some shares are rounded in their reports (余、约), so the sum is at least this. */
  readonly rounded: boolean
}

/** Rates, averages and counts of different ones are no sum of their parts. */
export function adds({ type }: { readonly type: FigureType }): boolean {
  return type === 'count' || type === 'sum' || type === 'stock'
}

/** Proposals from the rows of the comparison of one year, streets only: those that somebody sent in a file, or all. Pure. */
export function propose(columns: readonly Column[], rows: readonly Row[], all = false): Proposal[] {
  return rows.flatMap((row) => {
    if (!all && row.cells.every((cell) => !cell || cell.source === 'ledger')) return []
    const sure = row.cells.map((cell) => (cell && cell.source !== 'likely' ? (cell.value ?? 0) : 0))
    const shares = columns.flatMap(({ unit, unitName }, index): Share[] => {
      const cell = row.cells[index]
      if (!cell) return []
      const { text, value, source, place, written } = cell
      return [{ unit, unitName, text: written ?? text, value, source, ...(place ? { place } : {}) }]
    })
    return [
      {
        key: row.key,
        label: row.label,
        unit: row.unit,
        group: row.group,
        adds: adds(row),
        sum:
          adds(row) && row.cells.some((cell) => cell && cell.source !== 'likely')
            ? exact(sure.reduce((sum, value) => sum + value, 0))
            : null,
        ledger: adds(row) ? exact(row.cells.reduce((sum, cell) => sum + (cell?.source === 'ledger' ? (cell.value ?? 0) : 0), 0)) : 0,
        shares,
        missing: columns.filter((_, index) => !row.cells[index]).map((column) => column.unitName),
        unconfirmed: row.cells.filter((cell) => cell?.source === 'likely').length,
        rounded: row.cells.some((cell) => cell?.source === 'file' && isRounded(cell.written ?? '')),
      },
    ]
  })
}

function exact(value: number): number {
  return Number(value.toFixed(6))
}
