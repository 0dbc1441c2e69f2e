import { writeFile } from 'node:fs/promises'
import { type CellStyle, writeXlsx } from 'hucre'
import { Problem } from '../platform/problem.ts'

/** One sheet of a summary: a header and rows of texts and numbers. */
export type SummarySheet = { name: string; header: string[]; rows: (string | number)[][] }

/** @throws Problem when the file cannot be written */
export async function writeSummary(path: string, sheets: SummarySheet[]): Promise<void> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, header, rows }) => ({
      name,
      columns: header.map((label, at) => ({ width: widthOf([label, ...rows.slice(0, 200).map((row) => row[at])]) })),
      rows: [header, ...rows],
      cells: new Map(header.map((_, at) => [`0,${at}`, { style: bold }])),
      freezePane: { rows: 1, columns: 1 },
    })),
  })
  await writeFile(path, bytes).catch((cause: unknown) => {
    throw new Problem(`无法写入“${path}”：${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  })
}

const bold: CellStyle = { font: { bold: true }, alignment: { vertical: 'center', wrapText: true } }

/** Chinese characters are twice as wide as Latin ones. */
function widthOf(cells: unknown[]): number {
  const lengths = cells.map((cell) => [...String(cell ?? '')].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0))
  return Math.min(50, Math.max(6, ...lengths) + 2)
}
