import { type CellStyle, type ColumnDef, writeXlsx } from 'hucre'

export type SheetCell = string | number | null

/**
 * A workbook of one sheet: a frozen header in bold, then the rows. Texts stay texts, also when they look like a formula or a long number;
 * columns are as wide as what stands in them, within reason.
 */
export async function sheetOf(
  title: string,
  header: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const columns: ColumnDef[] = header.map((label, index) => ({ width: widthOf([label, ...rows.slice(0, 200).map((row) => row[index])]) }))
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName(title),
        columns,
        rows: [[...header], ...rows.map((row) => header.map((_, index) => row[index] ?? null))],
        cells: new Map(header.map((_, index) => [`0,${index}`, { style: headerStyle }])),
        freezePane: { rows: 1 },
      },
    ],
    properties: { title },
  })
  return new Uint8Array(bytes)
}

/** A name a workbook accepts for a sheet: at most 31 characters and none of `[]:*?/\`. */
export function sheetName(title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return [...plain].slice(0, 31).join('') || '数据'
}

const headerStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF7' } },
  alignment: { vertical: 'center', wrapText: true },
}

/** Chinese characters are twice as wide as Latin ones. */
function widthOf(cells: readonly unknown[]): number {
  const lengths = cells.map((cell) => [...String(cell ?? '')].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0))
  return Math.min(60, Math.max(8, ...lengths) + 2)
}
