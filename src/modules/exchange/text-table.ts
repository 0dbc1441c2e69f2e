import { detectDelimiter, parseCsv } from 'hucre'
import { decodeTable } from './encoding.ts'
import type { TableRow, Unreadable } from './table.ts'

/** Reads comma, tab or semicolon separated text in UTF-8, UTF-16 or GB18030. */
export function readText(bytes: Uint8Array): { readonly rows: readonly TableRow[]; readonly notes: readonly string[] } | Unreadable {
  const decoded = decodeTable(bytes)
  if ('unreadable' in decoded) return decoded
  const { text, encoding } = decoded
  if (text.includes('\0')) return { unreadable: '这不是表格。请另存为 .xlsx 或 .csv，再导入' }
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const records = parseCsv(text, {
    delimiter: firstLine.includes('\t') ? '\t' : detectDelimiter(text),
    unescapeFormulae: true,
  })
  return {
    rows: records.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => String(cell ?? '').trim()) })),
    notes: encoding === 'UTF-8' ? [] : [`文件编码为 ${encoding}，已按此读取`],
  }
}
