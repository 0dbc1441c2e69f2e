import { writeCsv } from 'hucre'
import { type SheetCell, sheetOf } from '../exchange/index.ts'
import type { Column, Row } from './table.ts'

export const sourceWords = { ledger: '台账', earlier: '旧报告（已确认）', file: '报送文件', likely: '报送文件（待确认）' } as const

/** The comparison as a table: for each column its value, and beside it where the value is from and what is marked. */
export async function tableFile(columns: readonly Column[], rows: readonly Row[], format: 'xlsx' | 'csv'): Promise<Uint8Array | string> {
  const header = [
    '章节',
    '统计数',
    '单位',
    ...columns.flatMap(({ unitName, year }) => [`${unitName}${year}年`, `${unitName}${year}年来源`]),
    '提示',
  ]
  const body = rows.map((row): SheetCell[] => [
    row.group,
    row.label,
    row.unit,
    ...row.cells.flatMap((cell): SheetCell[] =>
      cell ? [cell.value, [sourceWords[cell.source], cell.written].filter(Boolean).join('：')] : [null, null],
    ),
    remarksOf(columns, row).join('；'),
  ])
  if (format === 'xlsx') return sheetOf('各街道统计数汇总', header, body)
  return writeCsv([header, ...body.map((row) => [...row])], { headers: false, bom: true, escapeFormulae: true })
}

/** What is marked in a row, in words. */
export function remarksOf(columns: readonly Column[], row: Row): string[] {
  const name = (index: number) => `${columns[index]?.unitName}${columns[index]?.year}年`
  return [
    ...row.cells.flatMap((cell, index) => (cell?.outlier ? [`${name(index)}异常：${cell.outlier}`] : [])),
    ...row.cells.flatMap((cell, index) => (cell?.differs ? [`${name(index)}与文件不一致：文件写的是${cell.differs.written}`] : [])),
    ...(row.gaps.length > 0 ? [`缺：${row.gaps.map(name).join('、')}`] : []),
  ]
}
