import { editionsOf } from '../../law/index.ts'
import { type Column, type Layout, templateId } from './layout.ts'
import { REASON_LABEL } from './names.ts'
import { isBlank, type Table, type TableRow, type Unreadable } from './table.ts'

/** A table whose columns are known. */
export interface Located {
  readonly rows: readonly TableRow[]
  /** Place of each column that the table has. */
  readonly places: ReadonlyMap<Column, number>
  readonly notes: readonly string[]
}

/** Finds the header of a table among its first rows and matches it with the columns of a procedure. */
export function locate(table: Table, layout: Layout): Located | Unreadable {
  const other = otherTemplate(table, layout)
  if (other) return { unreadable: other }
  const header = table.rows.slice(0, HEADER_WITHIN).map((row) => ({ row, places: match(row, layout) }))
  const best = header.reduce<(typeof header)[number] | undefined>(
    (found, one) => (one.places.size > (found?.places.size ?? 0) ? one : found),
    undefined,
  )
  if (!best) return { unreadable: `这张表没有「${layout.title}」的列。请下载模板，按模板的表头填写` }
  const { places } = best
  const taken = new Set(places.values())
  const unknown = best.row.cells.flatMap((cell, index) =>
    cell !== '' && plain(cell) !== REASON_LABEL && !taken.has(index) ? [{ label: cell, index }] : [],
  )
  const missing = layout.columns.filter((column) => column.required && !places.has(column)).map((column) => `「${column.label}」`)
  const named = unknown.map(({ label }) => `「${label}」`)
  if (missing.length > 0)
    return {
      unreadable: `缺少必填的列：${missing.join('、')}${named.length > 0 ? `；不认识的列：${named.join('、')}` : ''}。请按「${layout.title}」模板的表头填写`,
    }
  const rows = table.rows.filter((row) => row.row > best.row.row && !isBlank(row))
  if (rows.length === 0) return { unreadable: '只有表头，没有数据行' }
  const dropped = unknown.filter(({ index }) => rows.some((row) => row.cells[index])).map(({ label }) => `「${label}」`)
  return {
    rows,
    places,
    notes: [
      ...table.notes,
      ...(dropped.length > 0 ? [`以下各列不属于「${layout.title}」，不会导入：${dropped.join('、')}`] : []),
      ...(table.template && table.template !== templateId(layout) ? ['这是旧版的模板，已按现行版本的列核对'] : []),
    ],
  }
}

/** A title or two may stand above the header. */
const HEADER_WITHIN = 10

function match(row: TableRow, layout: Layout): Map<Column, number> {
  const places = new Map<Column, number>()
  row.cells.forEach((cell, index) => {
    const label = plain(cell)
    const column = layout.columns.find((one) => plain(one.label) === label)
    if (column && !places.has(column)) places.set(column, index)
  })
  return places
}

/** Marks of required columns, blanks and the width of letters do not count. */
function plain(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\((必填|选填)\)/g, '')
    .replace(/[\s*]/g, '')
}

function otherTemplate(table: Table, layout: Layout): string | undefined {
  const id = table.template?.split('@')[0]
  if (id === undefined || id === layout.id) return undefined
  const title = editionsOf(id).at(-1)?.title
  return `这是${title ? `「${title}」` : '其他'}的模板，不是「${layout.title}」的模板`
}
