import { type CellValue, type ColumnDef, writeCsvStream, writeXlsxStream } from 'hucre'
import { type Field, kindOf, stageLabel } from '../../definition/index.ts'
import { editionsOf } from '../../law/index.ts'
import type { Context, Database } from '../../platform/database.ts'
import { listMatters, type MatterFilter, type MatterRow } from '../matters/index.ts'
import type { Office } from '../office/index.ts'
import { type Column, fieldColumnsOf } from './layout.ts'
import { sheetName } from './sheet.ts'

/**
 * Every matter the filter finds and the asker may see, with all fields of the procedure when the filter names one, as a stream:
 * memory does not grow with the list. Sealed values are never written out, identity numbers only by their last four characters.
 */
export function exportMatters(
  database: Database,
  office: Office,
  context: Context,
  filter: MatterFilter,
  format: 'xlsx' | 'csv',
): ReadableStream<Uint8Array> {
  const columns = [...general(office), ...(filter.procedure ? fieldColumnsOf(filter.procedure).map(columnOut) : [])]
  if (format === 'csv')
    return writeCsvStream(rowsOut(database, context, filter, columns, asText), { headers: false, bom: true, escapeFormulae: true })
  return writeXlsxStream(rowsOut(database, context, filter, columns, asValue), {
    name: sheetName(titleOf(filter)),
    columns: columns.map(
      ({ width, format: kind }): ColumnDef => ({ width: width + 2, ...(numberFormats[kind] ? { numFmt: numberFormats[kind] } : {}) }),
    ),
    freezePane: { rows: 1 },
  })
}

/** What the list is called, for its sheet and file. */
export function titleOf(filter: MatterFilter): string {
  return (filter.procedure && editionsOf(filter.procedure).at(-1)?.title) || '事项'
}

interface OutColumn {
  readonly label: string
  readonly width: number
  readonly format: Column['format']
  text(row: MatterRow): string | number | null
}

/** Rows read at a time. */
const PAGE = 1000

async function* rowsOut(
  database: Database,
  context: Context,
  filter: MatterFilter,
  columns: readonly OutColumn[],
  cell: (value: string | number | null, format: Column['format']) => CellValue,
) {
  yield columns.map(({ label }): CellValue => label)
  // By number: what is entered meanwhile comes last and moves nothing from one page to another.
  for (let page = 1; ; page++) {
    const rows = await database.as(context, (db) => listMatters(db, filter, { page, size: PAGE, sort: 'number' }))
    for (const row of rows) yield columns.map((column) => cell(column.text(row), column.format))
    if (rows.length < PAGE) return
  }
}

function general(office: Office): OutColumn[] {
  const text = (label: string, width: number, of: (row: MatterRow) => string | null, format: Column['format'] = 'text'): OutColumn => ({
    label,
    width,
    format,
    text: of,
  })
  return [
    text('编号', 16, (row) => row.number),
    text('程序或台账', 20, (row) => editionOf(row)?.title ?? row.procedure),
    text('名称', 40, (row) => row.title),
    text('当事人', 20, (row) => row.party),
    text('单位', 16, (row) => office.unit(row.unit)?.name ?? row.unit),
    text('阶段', 14, (row) => (row.cancelled ? '已撤销登记' : stageLabel(editionOf(row)?.stages[row.stage ?? ''] ?? ''))),
    text('登记日期', 12, (row) => row.opened_on, 'day'),
    text('期限届满日', 12, (row) => (row.ended ? null : row.due_on), 'day'),
    text('经办人员', 18, (row) => row.officers.flatMap((id) => office.person(id)?.name ?? []).join('、')),
  ]
}

function columnOut(column: Column): OutColumn {
  const { label, width, format, what } = column
  return {
    label,
    width,
    format,
    text(row) {
      if (what.of !== 'field') return null
      const field = editionOf(row)?.fields[what.field] as Field | undefined
      const value = row.values[what.field]
      if (field?.kind !== column.kind || !field || value === undefined || value === null) return null
      return field.disclose === 'sealed' ? '（密封）' : (kindOf(field).write(value, field)[what.cell] ?? null)
    },
  }
}

function editionOf(row: MatterRow) {
  return editionsOf(row.procedure).find(({ edition }) => edition === row.edition)
}

const numberFormats: Partial<Record<Column['format'], string>> = { day: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm', decimal: '0.00' }

/** A workbook's dates have no time zone: the UTC fields hold what is to be seen. */
function asValue(value: string | number | null, format: Column['format']): CellValue {
  if (typeof value !== 'string' || value === '') return value === '' ? null : value
  if (format === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`)
  if (format === 'instant' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(value)) return new Date(`${value.replace(' ', 'T')}:00Z`)
  return value
}

function asText(value: string | number | null): CellValue {
  return value
}
