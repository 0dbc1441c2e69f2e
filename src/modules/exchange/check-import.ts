import { setImmediate } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import type { Day, Directory, MatterRef } from '../../definition/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import { Forbidden, HttpProblem, NotFound } from '../../platform/http.ts'
import { type Desk, findByNumbers } from '../matters/index.ts'
import { isWithin, type Member } from '../office/index.ts'
import { fingerprint, type GoodRow, headOf, isSame, judgeRow, lineage, textsOf } from './judge.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type Located, locate } from './locate.ts'
import { readRow } from './read-row.ts'
import { sealRows } from './sealed-rows.ts'
import { insertBatch, listClosedYears, listNamesakes, type Namesake, type Report } from './store.ts'
import type { RefusedRow, WarnedRow } from './view.ts'
import { readTable } from './workbook.ts'

export interface ImportFile {
  readonly procedure: string
  /** The unit the matters will belong to; must lie under the person's own. */
  readonly unit: string
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The dry run: reads a file, judges every row, looks for duplicates, and keeps the outcome as a batch that can be applied. Writes no matter.
 * @throws HttpProblem when the file as a whole cannot be taken, with the reason
 */
export async function checkImport(database: Database, desk: Desk, person: Member, file: ImportFile): Promise<string> {
  const layout = layoutFor(file.procedure)
  if (!isWithin(file.unit, person.unit) || !desk.office.unit(file.unit)) throw new Forbidden('不能导入到其他单位')
  const table = await readTable(file)
  if ('unreadable' in table) throw new HttpProblem(422, 'file', table.unreadable)
  const located = locate(table, layout)
  if ('unreadable' in located) throw new HttpProblem(422, 'file', located.unreadable)
  return database.as(desk.office.contextOf(person), async (db) => {
    const { good, warnings, refused } = await judgeAll(db, desk, person, layout, located, file.unit)
    const warned = new Set(warnings.map(({ row }) => row))
    const report: Report = {
      good: good.length - warnings.length,
      warnings,
      refused,
      preview: good
        .filter(({ row }) => !warned.has(row))
        .slice(0, PREVIEW)
        .map((row) => textsOf(layout, row)),
      notes: located.notes,
    }
    const id = uuid()
    const { office } = desk
    await insertBatch(db, {
      id,
      district: office.district,
      unit: file.unit,
      procedure: layout.id,
      fileName: file.name,
      total: located.rows.length,
      report,
      rows: sealRows(desk.seal, { good, refused: rawRows(layout, located, refused) }),
      by: person.id,
    })
    return id
  })
}

/** @throws NotFound, HttpProblem where matters of the procedure cannot begin from a table */
export function layoutFor(procedure: string): Layout {
  const layout = layoutOf(procedure)
  if (!layout) throw new NotFound('没有这个程序或台账，或者它的登记必须附文件，不能批量导入')
  return layout
}

/** Names in cells are those of the office; matters are looked up by all the numbers a table mentions, at once. */
export async function directoryFor(db: Db, desk: Desk, unit: string, numbers: readonly string[]): Promise<Directory> {
  const found = numbers.length === 0 ? [] : await findByNumbers(db, [...new Set(numbers)])
  const matters = new Map<string, MatterRef>(found.map((one) => [one.number, one]))
  return { ...desk.office.directory(unit), matter: (number) => matters.get(number) }
}

const PREVIEW = 20
/** Rows judged before others get a turn. */
const STRETCH = 100

async function judgeAll(db: Db, desk: Desk, person: Member, layout: Layout, { rows, places }: Located, unit: string) {
  const { office } = desk
  const links = layout.columns.flatMap((column) => (column.kind === 'matter' ? [places.get(column) ?? -1] : []))
  const directory = await directoryFor(
    db,
    desk,
    unit,
    rows.flatMap((row) => links.flatMap((place) => row.cells[place] || [])),
  )
  const closed = new Set(await listClosedYears(db, lineage(unit)))
  const actor = office.actor(person)
  const at = office.now().toISOString()
  const good: GoodRow[] = []
  const refused: RefusedRow[] = []
  for (const [index, row] of rows.entries()) {
    if (index % STRETCH === STRETCH - 1) await setImmediate()
    const read = readRow(layout, places, row, directory)
    const problems = judgeRow(desk, layout, places, unit, actor, at, closed, read)
    if (problems.length > 0) refused.push({ row: row.row, cells: problems })
    else good.push({ row: row.row, step: read.step, day: read.day as Day, values: read.values })
  }
  return { good, refused, warnings: await duplicates(db, layout, unit, good) }
}

async function duplicates(db: Db, layout: Layout, unit: string, rows: readonly GoodRow[]): Promise<WarnedRow[]> {
  const heads = rows.map((row) => headOf(layout, row))
  const days = rows.map(({ day }) => day)
  const namesakes = new Map<Day, Namesake[]>()
  for (const one of await listNamesakes(db, layout.id, unit, days, heads))
    namesakes.set(one.opened_on, [...(namesakes.get(one.opened_on) ?? []), one])
  const seen = new Map<string, number>()
  const warnings: WarnedRow[] = []
  for (const row of rows) {
    const print = fingerprint(row)
    const first = seen.get(print)
    const known = (namesakes.get(row.day) ?? []).find((other) => isSame(layout, row, other))
    if (first !== undefined) warnings.push({ row: row.row, message: `与第${first}行完全相同` })
    else if (known) warnings.push({ row: row.row, message: `系统中已有相同的记录${known.number}（${known.title}）` })
    if (first === undefined) seen.set(print, row.row)
  }
  return warnings
}

/** Refused rows as they were typed, in the order of the template, to be handed back for mending. */
function rawRows(layout: Layout, { rows, places }: Located, refused: readonly RefusedRow[]) {
  const wanted = new Set(refused.map(({ row }) => row))
  return rows
    .filter(({ row }) => wanted.has(row))
    .map((row) => ({ row: row.row, cells: layout.columns.map((column) => row.cells[places.get(column) ?? -1] ?? '') }))
}
