import { type CellPart, itemProcedure, resultsHeading } from '../../law/disclosure/index.ts'
import { getFigure } from '../figures/index.ts'
import { applicantHeads, type Cell, contradictions, type DisclosureTables, remedyColumns } from './tables.ts'

/** One figure behind a cell, as the drawer of records takes it. */
export interface PartView {
  readonly figure: string
  readonly label: string
  readonly unit: string
  readonly type: string
  readonly money: boolean
  readonly year: number
  readonly where: Readonly<Record<string, string>>
}

export interface CellView {
  readonly value: number
  readonly parts: readonly PartView[]
}

export interface TablesView {
  readonly year: number
  readonly unit: string
  readonly unitName: string
  readonly active: readonly {
    readonly title: string
    readonly columns: readonly string[]
    readonly rows: readonly { readonly label: string; readonly cells: readonly CellView[] }[]
  }[]
  readonly applications: {
    readonly columns: readonly string[]
    readonly rows: readonly { readonly key: string; readonly group: string; readonly label: string; readonly cells: readonly CellView[] }[]
  }
  readonly remedies: {
    readonly columns: readonly string[]
    readonly rows: readonly { readonly label: string; readonly cells: readonly CellView[] }[]
  }
  /** The procedure of what must be made public unasked. */
  readonly itemProcedure: string
  /** What does not hold in the tables, in words. */
  readonly problems: readonly string[]
}

export function viewTables(tables: DisclosureTables, unit: string, unitName: string): TablesView {
  const { year } = tables
  const cells = (all: readonly Cell[]) => all.map((cell) => viewCell(cell, year))
  return {
    year,
    unit,
    unitName,
    active: tables.active.map(({ title, columns, rows }) => ({
      title,
      columns,
      rows: rows.map((row) => ({ label: row.label, cells: cells(row.cells) })),
    })),
    applications: {
      columns: applicantHeads,
      rows: tables.applications.map(({ key, label, under, cells: own }) => ({
        key,
        group: ['new', 'carried', 'next'].includes(key) ? '' : (under ?? resultsHeading),
        label,
        cells: cells(own),
      })),
    },
    remedies: { columns: remedyColumns, rows: tables.remedies.map(({ label, cells: own }) => ({ label, cells: cells(own) })) },
    itemProcedure,
    problems: contradictions(tables),
  }
}

function viewCell({ value, parts }: Cell, year: number): CellView {
  return { value, parts: parts.map((part) => viewPart(part, year)) }
}

function viewPart({ figure, where = {}, at }: CellPart, year: number): PartView {
  const { label, unit, type, money } = getFigure(figure)
  return { figure, label, unit, type, money, year: at === 'endOfLastYear' ? year - 1 : year, where }
}
