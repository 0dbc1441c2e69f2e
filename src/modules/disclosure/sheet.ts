import type { Table } from '../documents/index.ts'
import { type FormSheet, formWorkbook } from '../exchange/index.ts'
import { tableBlocks } from './blocks.ts'
import type { DisclosureTables } from './tables.ts'

/** The three tables as they stand in the form, one a sheet. */
export function tablesWorkbook(title: string, tables: DisclosureTables): Promise<Uint8Array<ArrayBuffer>> {
  const { active, applications, remedies } = tableBlocks(tables)
  return formWorkbook(title, [
    sheetOf('主动公开', '主动公开政府信息情况', active),
    sheetOf('依申请公开', '收到和处理政府信息公开申请情况', applications),
    sheetOf('复议诉讼', '因政府信息公开工作被申请行政复议、提起行政诉讼情况', remedies),
  ])
}

function sheetOf(name: string, part: string, { rows, merged = [], widths }: Table): FormSheet {
  const width = Math.max(...rows.map((row) => row.length))
  return {
    name,
    title: part,
    merged,
    widths: widths ?? Array.from({ length: width }, () => 1),
    rows: rows.map((row) => row.map((cell) => cellOf(String(cell)))),
  }
}

/** Counts are numbers, so that a sheet can add them up. */
function cellOf(text: string): string | number | null {
  if (text === '') return null
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}
