import { type Actor, type AnyValues, type Day, type Field, kindOf, yearOf } from '../../definition/index.ts'
import { findProcedure } from '../../law/index.ts'
import { type Desk, judgeIncoming, textOf } from '../matters/index.ts'
import type { Layout } from './layout.ts'
import { type CellProblem, columnOfField, type Places, problemAt, type ReadRow } from './read-row.ts'
import { HEAD, type Namesake } from './store.ts'

/** A row that was read and found lawful, ready to be written. */
export interface GoodRow {
  readonly row: number
  readonly step: string
  readonly day: Day
  readonly values: AnyValues
}

/** The matter a row stands for; its history will say from where it came. */
export function incomingOf(
  layout: Pick<Layout, 'id'>,
  unit: string,
  actor: Actor,
  at: string,
  row: GoodRow,
  origin: Readonly<Record<string, unknown>>,
) {
  const { step, day, values } = row
  return { procedure: layout.id, unit, steps: [{ step, day, values, actor, at }], origin: { ...origin, row: row.row } }
}

/** Asks the law about a row that was read: everything that speaks against it, beside the cell concerned. */
export function judgeRow(
  desk: Desk,
  layout: Layout,
  places: Places,
  unit: string,
  actor: Actor,
  at: string,
  closed: ReadonlySet<number>,
  read: ReadRow,
): CellProblem[] {
  const { step } = read
  const problems = [...read.problems]
  const day = read.day && findProcedure(layout.id, read.day) ? read.day : undefined
  if (day && closed.has(yearOf(day))) problems.push(problemAt(places, columnOfField(layout, '$day'), closedYear(yearOf(day))))
  if (!step) return problems
  const row = { row: read.row, step, day: day ?? desk.office.today(), values: read.values }
  const judged = judgeIncoming(desk, incomingOf(layout, unit, actor, at, row, {}))
  if ('change' in judged) return problems
  for (const refusal of judged.refusals) {
    // Without a day of its own the row is judged as of today, which tells what is left blank and no more.
    if ((day === undefined && refusal.code !== 'field') || (refusal.field && read.unread.has(refusal.field))) continue
    const column = columnOfField(layout, refusal.field)
    const message = column && refusal.says.startsWith(`${column.label}：`) ? refusal.says.slice(column.label.length + 1) : refusal.says
    problems.push(problemAt(places, column, message))
  }
  return problems
}

export function closedYear(year: number): string {
  return `${year}年度报告已定稿，该年的记录不能批量导入。确有遗漏的，请逐件补登`
}

/** The unit and those above it. */
export function lineage(unit: string): string[] {
  const parts = unit.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** The texts of a row by the labels of its columns, identity numbers hidden. */
export function textsOf(layout: Layout, row: GoodRow): Record<string, string> {
  const fields = findProcedure(layout.id, row.day)?.fields ?? {}
  const texts: Record<string, string> = {}
  for (const column of layout.columns) {
    if (column.what.of === 'day') texts[column.label] = row.day
    if (column.what.of === 'opening') texts[column.label] = layout.openings.find(({ key }) => key === row.step)?.label ?? row.step
    if (column.what.of !== 'field') continue
    const field = fields[column.what.field] as Field | undefined
    const value = row.values[column.what.field]
    if (field && value !== undefined) texts[column.label] = String(kindOf(field).write(value, field)[column.what.cell] ?? '')
  }
  return texts
}

/** What makes two rows of a file one and the same. */
export function fingerprint(row: GoodRow): string {
  return JSON.stringify([row.step, row.day, Object.entries(row.values).sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** Day and beginning of the title, by which the database looks for matters that may be the same. */
export function headOf(layout: Layout, row: GoodRow): string {
  return [...titleOf(layout, row)].slice(0, HEAD).join('')
}

/** A procedure's matter is the same by day, title and party; entries of a register often share those, so there everything must agree. */
export function isSame(layout: Layout, row: GoodRow, other: Namesake): boolean {
  const procedure = findProcedure(layout.id, row.day)
  if (!procedure || row.day !== other.opened_on) return false
  const title = titleOf(layout, row)
  const cut = other.title.endsWith('…')
  if (cut ? !title.startsWith(other.title.slice(0, -1)) : title !== other.title) return false
  const party = procedure.names.party ? textOf(procedure, procedure.names.party, row.values) : ''
  if (party !== (other.party ?? '')) return false
  return (
    !layout.register ||
    Object.keys({ ...row.values, ...other.values }).every((key) => {
      const field = procedure.fields[key] as Field | undefined
      const [mine, theirs] = [row.values[key], other.values[key]]
      if (!field || mine == null || theirs == null) return mine == null && theirs == null
      return JSON.stringify(kindOf(field).write(mine, field)) === JSON.stringify(kindOf(field).write(theirs, field))
    })
  )
}

function titleOf(layout: Layout, row: GoodRow): string {
  const procedure = findProcedure(layout.id, row.day)
  const title = procedure ? textOf(procedure, procedure.names.title, row.values) : ''
  return (title || procedure?.title || '').replace(/\s+/g, ' ')
}
