export interface TableRow {
  /** Number of the row as the spreadsheet shows it, from 1. */
  readonly row: number
  /** Texts, trimmed; blank cells are ''. Numbers have at most 15 digits, days are `2023-10-07`, instants `2023-10-07 15:20`. */
  readonly cells: readonly string[]
  /** What is wrong with a cell as such (an error value, a formula without a result), by its place in `cells`. */
  readonly faults?: ReadonlyMap<number, string>
}

export interface Table {
  readonly name: string
  readonly rows: readonly TableRow[]
  /** What our own template says of itself, e.g. `mediation@2010年公布`. */
  readonly template?: string
  /** What had to be assumed, in the user's words. */
  readonly notes: readonly string[]
}

export interface Unreadable {
  readonly unreadable: string
}

/** Nothing stands in the row. */
export function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell === '') && !row.faults?.size
}
