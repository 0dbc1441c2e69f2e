import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** A cell of a table that was laid flat: one a line, or parted by tabs. */
type Cell = { start: number; end: number; text: string; value: number | undefined }

const totalRow = /^(?:合\s*计|总\s*计|共\s*计)$/
/** Rows that are parts of other rows, and numbers that do not add up. */
const noPart = /其中|小计|合计|总计|率|比例|占比|平均|均值|^[—–-]+$/

/** The last row of a table, 合计, against the rows above it, column by column. */
export function tableSums(reading: Reading): Found[] {
  if (!/合\s*计|总\s*计|共\s*计/.test(reading.plain)) return []
  const cells = cellsOf(reading.text)
  return cells.flatMap((cell, at) => {
    if (!totalRow.test(cell.text)) return []
    const totals = numbersFrom(cells, at + 1)
    const rows = totals.length > 0 && totals.length <= 12 ? rowsAbove(cells, at, totals.length) : []
    return rows.length < 2
      ? []
      : totals.flatMap((total, column) =>
          disagreement(
            total,
            rows.map((row) => row[column]!),
          ),
        )
  })
}

function disagreement(total: Cell, parts: Cell[]): Found[] {
  const values = parts.map((each) => each.value!)
  const added = Number(values.reduce((all, each) => all + each, 0).toPrecision(12))
  const digits = Math.max(...[total, ...parts].map((each) => each.text.split('.')[1]?.length ?? 0))
  const slack = digits === 0 ? 0 : (parts.length + 1) * 0.5 * 10 ** -digits
  // A mean or a ratio of the column is no sum.
  if (Math.abs(added - total.value!) <= slack + 1e-9 || total.value! < Math.max(...values) || (digits > 0 && total.value! <= 100)) return []
  return [{ start: total.start, end: total.end, message: `本列各行相加为${values.join('+')}=${added}，与合计${total.text}不符。` }]
}

/** The rows directly above, nearest first: a name and as many numbers as the last row has. */
function rowsAbove(cells: Cell[], at: number, width: number): Cell[][] {
  const rows: Cell[][] = []
  for (let end = at; end - width - 1 >= 0; end -= width + 1) {
    const name = cells[end - width - 1]!
    const row = cells.slice(end - width, end)
    if (name.value !== undefined || name.text.length > 24 || /[。；]/.test(name.text) || row.some((each) => each.value === undefined)) break
    if (noPart.test(name.text)) return []
    rows.push(row)
  }
  return rows
}

function numbersFrom(cells: Cell[], from: number): Cell[] {
  const end = cells.findIndex((each, at) => at >= from && each.value === undefined)
  return cells.slice(from, end < 0 ? cells.length : end)
}

function cellsOf(text: string): Cell[] {
  return [...text.matchAll(/[^\t\n\r]+/g)].flatMap((match): Cell[] => {
    const trimmed = match[0].trim()
    if (trimmed === '') return []
    const start = match.index + match[0].indexOf(trimmed)
    const value = /^-?\d{1,9}(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined
    return [{ start, end: start + trimmed.length, text: trimmed, value }]
  })
}
