import type { Line } from './lines.ts'

/** Where one cell of a table stands in a text, and how many columns and rows it covers; rows 0 means that the cell above goes on here. */
export interface CellRange {
  readonly start: number
  readonly end: number
  readonly columns: number
  readonly rows: number
}

/** A table as its rows of cells. */
export type CellTable = CellRange[][]

/** Gathers the cells of a .docx from its tags in their order; a table in a cell is part of that cell. */
export function cellsOfDocx(): { see(name: string, closing: boolean, attributes: string, at: number): void; tables: CellTable[] } {
  const tables: CellTable[] = []
  let depth = 0
  let columns = 1
  let cell: { start: number; goesOn: boolean } | undefined
  return {
    tables,
    see(name, closing, attributes, at) {
      if (name === 'w:tbl') {
        depth += closing ? -1 : 1
        if (!closing && depth === 1) tables.push([])
      } else if (depth !== 1) return
      else if (name === 'w:tr' && !closing) tables.at(-1)!.push([])
      else if (name === 'w:tc' && !closing) {
        cell = { start: at, goesOn: false }
        columns = 1
      } else if (name === 'w:gridSpan') columns = Math.min(60, Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 1))
      else if (name === 'w:vMerge' && cell && !attributes.includes('restart')) cell.goesOn = true
      else if (name === 'w:tc' && cell) {
        tables
          .at(-1)!
          .at(-1)
          ?.push({ start: cell.start, end: Math.max(cell.start, at - 1), columns, rows: cell.goesOn ? 0 : 1 })
        cell = undefined
      }
    },
  }
}

const separator = /\t| *[|｜│┃] */g

/** Tables in a text without marks of its own: lines under each other that are divided by tabs or bars. */
export function tablesInText(text: string, lines: Line[]): CellTable[] {
  if (!/[\t|｜│┃]/.test(text)) return []
  const tables: CellTable[] = []
  let open: CellTable = []
  const close = () => {
    if (open.length > 1) tables.push(open)
    open = []
  }
  for (const line of lines) {
    const row = cellsOf(text.slice(line.start, line.end), line.start)
    if (row.length > 1) open.push(row)
    else close()
  }
  close()
  return tables
}

function cellsOf(line: string, start: number): CellRange[] {
  const cells: CellRange[] = []
  const last = /[|｜│┃]$/.test(line) ? line.length - 1 : line.length
  let from = /^[|｜│┃]/.test(line) ? 1 : 0
  const put = (to: number) => cells.push({ start: start + from, end: start + to, columns: 1, rows: 1 })
  for (const { index, 0: mark } of line.matchAll(separator)) {
    if (index < from || index >= last) continue
    put(index)
    from = index + mark.length
  }
  put(Math.max(from, last))
  return cells.length > 1 ? cells : []
}
