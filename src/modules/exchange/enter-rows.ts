import { type AnyValues, type Day, type Directory, type Field, isDay, kindOf, yearOf } from '../../definition/index.ts'
import type { Refusal } from '../../engine/index.ts'
import { findProcedure } from '../../law/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import { Forbidden, HttpProblem } from '../../platform/http.ts'
import { type Desk, judgeIncoming, type RefusalView, refusalView, writeChanges } from '../matters/index.ts'
import { isWithin, type Member } from '../office/index.ts'
import { cellText } from './cell-text.ts'
import { directoryFor } from './check-import.ts'
import { closedYear, incomingOf, lineage } from './judge.ts'
import { openingsOf } from './layout.ts'
import { readField } from './read-row.ts'
import { listClosedYears } from './store.ts'

/** A row typed or pasted into a list: values by field, each as the API has them or as text a cell would hold. */
export interface EnteredRow {
  readonly day?: unknown
  readonly step?: unknown
  readonly values: AnyValues
}

export interface RowAnswer {
  readonly id?: string
  readonly number?: string
  /** What speaks against this row; a row without it was not written either when another row has some. */
  readonly refusals?: readonly RefusalView[]
}

/** Enters several rows together or none. Answers for each row, in their order. @throws HttpProblem for what is no list of rows */
export async function enterRows(
  database: Database,
  desk: Desk,
  person: Member,
  procedure: string,
  unit: string,
  rows: readonly EnteredRow[],
): Promise<RowAnswer[]> {
  if (!isWithin(unit, person.unit) || !desk.office.unit(unit)) throw new Forbidden('不能登记到其他单位')
  if (rows.length === 0) throw new HttpProblem(422, 'refused', '没有要登记的行')
  if (rows.length > MOST) throw new HttpProblem(413, 'tooMany', `一次最多登记${MOST}行，更多的请用文件导入`)
  return database.transaction(desk.office.contextOf(person), async (db) => {
    const directory = await directoryFor(db, desk, unit, textsOfLinks(rows))
    const closed = new Set(await listClosedYears(db, lineage(unit)))
    const judged = rows.map((row) => judge(desk, person, procedure, unit, row, directory, closed))
    if (judged.some((one) => 'refusals' in one))
      return judged.map((one) => ('refusals' in one ? { refusals: one.refusals.map(refusalView) } : {}))
    return write(
      db,
      desk,
      judged.flatMap((one) => ('change' in one ? [one.change] : [])),
    )
  })
}

const MOST = 2000

type Judged = ReturnType<typeof judgeIncoming>
type Change = Extract<Judged, { change: unknown }>['change']

async function write(db: Db, desk: Desk, changes: readonly Change[]): Promise<RowAnswer[]> {
  const written = new Map((await writeChanges(db, desk, changes)).map((one) => [one.id, one]))
  return changes.map(({ id }) => ({ id, number: written.get(id)?.number ?? '' }))
}

function judge(
  desk: Desk,
  person: Member,
  id: string,
  unit: string,
  row: EnteredRow,
  directory: Directory,
  closed: ReadonlySet<number>,
): { change: Change } | { refusals: readonly Refusal[] } {
  const day = row.day === undefined || row.day === null || row.day === '' ? desk.office.today() : dayOf(row.day)
  if (!day) return { refusals: [{ code: 'day', field: '$day', says: `「${String(row.day)}」不是日期，应形如 2023-10-07` }] }
  if (closed.has(yearOf(day))) return { refusals: [{ code: 'day', field: '$day', says: closedYear(yearOf(day)) }] }
  const procedure = findProcedure(id, day)
  const step = typeof row.step === 'string' ? row.step : procedure && openingsOf(procedure)[0]
  if (!procedure || !step) return { refusals: [{ code: 'step', says: `没有在${day}施行的这个程序或台账，或者它的登记必须附文件` }] }
  const refusals: Refusal[] = []
  const values: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row.values)) {
    const field = procedure.fields[key] as Field | undefined
    const read = field && typeof value === 'string' && value.trim() !== '' ? readText(field, value, directory) : { value }
    if ('problem' in read) refusals.push({ code: 'field', field: key, says: `${field?.label ?? key}：${read.problem}` })
    else values[key] = read.value
  }
  const judged = judgeIncoming(
    desk,
    incomingOf({ id }, unit, desk.office.actor(person), desk.office.now().toISOString(), { row: 0, step, day, values }, {}),
  )
  if ('change' in judged && refusals.length === 0) return { change: withoutOrigin(judged.change) }
  const unread = new Set(refusals.map(({ field }) => field))
  return { refusals: [...refusals, ...('refusals' in judged ? judged.refusals.filter(({ field }) => !field || !unread.has(field)) : [])] }
}

/** A value the API already understands stays; else it is read as the text of a cell. */
function readText(field: Field, text: string, directory: Directory) {
  const checked = kindOf(field).check(text, field)
  return 'value' in checked ? checked : readField(field, { '': text }, directory)
}

function dayOf(value: unknown): Day | undefined {
  if (isDay(value)) return value
  const text = typeof value === 'string' ? cellText(value, 'day') : { problem: '' }
  const read = 'value' in text ? kindOf({ kind: 'day' }).read({ '': text.value }, { kind: 'day', label: '', disclose: 'internal' }) : text
  return 'value' in read ? (read.value as Day) : undefined
}

function withoutOrigin({ origin: _, ...change }: Change): Change {
  return change
}

function textsOfLinks(rows: readonly EnteredRow[]): string[] {
  return rows.flatMap(({ values }) =>
    Object.values(values).filter((value): value is string => typeof value === 'string' && /\d{4}-\d+$/.test(value)),
  )
}
