import {
  type AnyValues,
  type Checked,
  type Day,
  type Directory,
  type Field,
  kindOf,
  type Procedure,
  resolve,
} from '../../definition/index.ts'
import { editionsOf, findProcedure } from '../../law/index.ts'
import { cellText } from './cell-text.ts'
import { type Column, type Layout, openingsOf } from './layout.ts'
import type { TableRow } from './table.ts'

/** What is wrong with a cell; `column` is the letter a spreadsheet gives it. */
export interface CellProblem {
  readonly column: string
  readonly label: string
  readonly message: string
}

export interface ReadRow {
  readonly row: number
  readonly step: string
  readonly day: Day | undefined
  readonly values: AnyValues
  /** Fields that could not be read, so that the law is not asked about them too. */
  readonly unread: ReadonlySet<string>
  readonly problems: readonly CellProblem[]
}

export type Places = ReadonlyMap<Column, number>

/** Reads one row by the kinds of its fields; everything wrong with it is told at once. */
export function readRow(layout: Layout, places: Places, row: TableRow, directory: Directory): ReadRow {
  const problems: CellProblem[] = []
  const unread = new Set<string>()
  const values: Record<string, unknown> = {}
  const complain = (column: Column | undefined, message: string) => problems.push(problemAt(places, column, message))
  const textAt = (column: Column) => {
    const place = places.get(column)
    const fault = place === undefined ? undefined : row.faults?.get(place)
    const text = place === undefined ? '' : (row.cells[place] ?? '')
    return fault ? { problem: fault } : cellText(text, column.format)
  }
  const only = (of: Column['what']['of']) => layout.columns.find((column) => column.what.of === of)

  const day = readDay(only('day'))
  const step = readOpening(only('opening'))
  const inForce = day && findProcedure(layout.id, day)
  // Without a day the rest is still read, by the latest edition, so that everything wrong is told at once.
  const procedure = inForce ?? editionsOf(layout.id).at(-1)
  if (day && !inForce) complain(only('day'), `「${layout.title}」在${day}没有施行的版本`)
  const opening = procedure && step ? procedure.steps[step] : undefined
  if (inForce && step && !openingsOf(inForce).includes(step)) complain(only('opening'), `${day}施行的版本没有这种登记方式`)

  for (const [key, columns] of groups(layout)) {
    const cells: Record<string, string> = {}
    let faulty = false
    for (const column of columns) {
      const text = textAt(column)
      if ('problem' in text) {
        complain(column, text.problem)
        faulty = true
      } else if (text.value !== '' && column.what.of === 'field') cells[column.what.cell] = text.value
    }
    if (faulty) unread.add(key)
    if (faulty || Object.keys(cells).length === 0) continue
    const field = fieldFor(procedure, key, columns[0])
    const asked = opening && [...(opening.asks ?? []), ...(opening.mayAsk ?? [])].includes(key)
    if (opening && (!field || !asked)) {
      complain(columns[0], `「${opening.label}」（${procedure?.edition || layout.title}）不填这一列`)
      continue
    }
    if (!field) continue
    const checked = readField(field, cells, directory)
    if ('problem' in checked) {
      complain(columns[0], checked.problem)
      unread.add(key)
    } else values[key] = checked.value
  }
  return { row: row.row, step: step ?? '', day, values, unread, problems }

  function readDay(column: Column | undefined): Day | undefined {
    if (!column) return undefined
    const text = textAt(column)
    const checked: Checked<unknown> =
      'problem' in text
        ? text
        : text.value === ''
          ? { problem: `请填写${column.label}` }
          : kindOf({ kind: 'day' }).read({ '': text.value }, dayField)
    if ('value' in checked) return checked.value as Day
    complain(column, checked.problem)
    return undefined
  }

  function readOpening(column: Column | undefined): string | undefined {
    if (!column) return layout.openings[0]?.key
    const text = textAt(column)
    const value = 'problem' in text ? '' : text.value
    const found = layout.openings.find((one) => one.label === value || one.key === value)
    if (!found) complain(column, value === '' ? `请填写${column.label}` : `「${value}」不在可选项中：${(column.choices ?? []).join('、')}`)
    return found?.key
  }
}

/** Reads the texts of a field's cells; names are looked up in the office. */
export function readField(field: Field, cells: Readonly<Record<string, string>>, directory: Directory): Checked<unknown> {
  return resolve(field, cells[''] ?? '', directory) ?? kindOf(field).read(cells, field)
}

/** Where to mend a problem: the column's letter and label; without a column, the row as a whole. */
export function problemAt(places: Places, column: Column | undefined, message: string): CellProblem {
  if (!column) return { column: '', label: '整行', message }
  return { column: letterOf(places.get(column)), label: column.label, message }
}

/** The first column of a field, or the day's for `$day`. */
export function columnOfField(layout: Layout, field: string | undefined): Column | undefined {
  return layout.columns.find(({ what }) => (field === '$day' ? what.of === 'day' : what.of === 'field' && what.field === field))
}

const dayField: Field = { kind: 'day', label: '日期', disclose: 'internal' }

const grouped = new WeakMap<Layout, readonly (readonly [string, readonly Column[]])[]>()

/** Columns by field and kind: an edition may hold under the same key a field of another kind. */
function groups(layout: Layout): readonly (readonly [string, readonly Column[]])[] {
  const known = grouped.get(layout)
  if (known) return known
  const found = new Map<string, [string, Column[]]>()
  for (const column of layout.columns) {
    if (column.what.of !== 'field') continue
    const group = `${column.what.field} ${column.kind}`
    const [, columns] = found.get(group) ?? [column.what.field, []]
    found.set(group, [column.what.field, [...columns, column]])
  }
  const result = [...found.values()]
  grouped.set(layout, result)
  return result
}

function fieldFor(procedure: Procedure | undefined, key: string, column: Column | undefined): Field | undefined {
  const field = procedure?.fields[key] as Field | undefined
  return field?.kind === column?.kind ? field : undefined
}

/** 0 → A, 26 → AA */
function letterOf(place: number | undefined): string {
  if (place === undefined) return ''
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`
}
