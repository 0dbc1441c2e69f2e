import { type Cell, type CellStyle, writeXlsx } from 'hucre'
import { type SheetCell, sheetName } from './sheet.ts'

/** A form on a sheet of its own: rows of cells as they lie, areas of them merged. */
export interface FormSheet {
  readonly name: string
  /** Above the form. */
  readonly title: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merged: readonly { readonly row: number; readonly column: number; readonly across?: number; readonly down?: number }[]
  /** Shares of the width of a page. */
  readonly widths: readonly number[]
}

/** A workbook of forms, each printed on the width of one page, with its lines. */
export async function formWorkbook(title: string, forms: readonly FormSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({ sheets: forms.map(sheetWith), properties: { title } })
  return new Uint8Array(bytes)
}

/** Characters across a page on its side. */
const pageWidth = 120

function sheetWith({ name, title, rows, merged, widths }: FormSheet) {
  const across = widths.reduce((sum, share) => sum + share, 0)
  const styled: [string, Partial<Cell>][] = rows.flatMap((row, index) =>
    row.map((cell, column): [string, Partial<Cell>] => [
      `${index + 1},${column}`,
      { style: typeof cell === 'number' ? numberStyle : textStyle },
    ]),
  )
  return {
    name: sheetName(name),
    columns: widths.map((share) => ({ width: Math.max(9, Math.round((share / across) * pageWidth)) })),
    rows: [[title, ...widths.slice(1).map(() => null)], ...rows.map((row) => [...row])],
    cells: new Map<string, Partial<Cell>>([['0,0', { style: titleStyle }], ...styled]),
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: widths.length - 1 },
      ...merged.map(({ row, column, across: wide = 1, down = 1 }) => ({
        startRow: row + 1,
        startCol: column,
        endRow: row + down,
        endCol: column + wide - 1,
      })),
    ],
    pageSetup: { orientation: 'landscape' as const, paperSize: 'a4' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

const line = { style: 'thin' as const, color: { rgb: '000000' } }
const border = { top: line, bottom: line, left: line, right: line }
const textStyle: CellStyle = { border, alignment: { vertical: 'center', horizontal: 'center', wrapText: true } }
const numberStyle: CellStyle = { border, alignment: { vertical: 'center', horizontal: 'center' } }
const titleStyle: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center', vertical: 'center' } }
