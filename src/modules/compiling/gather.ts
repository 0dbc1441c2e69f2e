import type { Db } from '../../platform/database.ts'
import { openBook, openBooks } from '../figures/index.ts'
import type { Office, Unit } from '../office/index.ts'
import { compareDisclosure } from './disclosure-table.ts'
import { fileFigures } from './file-figures.ts'
import type { ReceivedRow } from './received.ts'
import { newestReceived, yearsRecorded } from './store.ts'
import { type Column, compare, type Known, type Row } from './table.ts'

export interface Compared {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly known: ReadonlyMap<string, Known>
}

/** The comparison of the streets below a district, or of one unit over the years. */
export async function gather(
  db: Db,
  office: Pick<Office, 'unit'>,
  scope: { readonly units: readonly string[]; readonly from: number; readonly to: number },
): Promise<Compared> {
  const { units, from, to } = scope
  const [only, ...more] = units
  const above = more.length === 0 ? (only ?? '') : parentOf(units)
  const years = { unit: above, from, to }
  const books = more.length === 0 ? new Map([[above, await openBook(db, years)]]) : await openBooks(db, years)
  const files = filesByUnit(await newestReceived(db, { ...years, kind: 'ruleOfLaw' }))
  const known = new Map(units.map((unit): [string, Known] => [unit, { book: books.get(unit), files: files.get(unit) ?? new Map() }]))
  const columns = columnsOf(office, units, from, to)
  return { columns, rows: compare(columns, known), known }
}

/** The same of the fixed tables in the reports on disclosure. */
export async function gatherDisclosure(
  db: Db,
  office: Pick<Office, 'unit'>,
  { units, from, to }: { readonly units: readonly string[]; readonly from: number; readonly to: number },
): Promise<Pick<Compared, 'columns' | 'rows'>> {
  const above = units.length > 1 ? parentOf(units) : (units[0] ?? '')
  const scope = { unit: above, from: from - 1, to }
  const books = units.length > 1 ? await openBooks(db, scope) : new Map([[above, await openBook(db, scope)]])
  const files = new Map<string, Map<number, ReceivedRow>>()
  for (const row of await newestReceived(db, { unit: above, from, to, kind: 'disclosure' }))
    files.set(row.unit, (files.get(row.unit) ?? new Map()).set(row.year, row))
  const columns = columnsOf(office, units, from, to)
  const known = new Map(units.map((unit) => [unit, { book: books.get(unit), files: files.get(unit) ?? new Map<number, ReceivedRow>() }]))
  return { columns, rows: compareDisclosure(columns, known) }
}

/** Streets below a unit; the unit itself when it has none. */
export function streetsOf(office: Pick<Office, 'units'>, unit: string): readonly Unit[] {
  const streets = office.units.filter((one) => one.kind === 'street' && (one.path === unit || one.path.startsWith(`${unit}/`)))
  return streets.length > 0 ? streets : office.units.filter((one) => one.path === unit)
}

/** First and last year of which a subtree has records or files. */
export async function yearsOf(db: Db, unit: string, files: readonly { readonly year: number }[]): Promise<readonly number[]> {
  const recorded = await yearsRecorded(db, unit)
  const all = [...files.map((one) => one.year), ...(recorded ? [recorded.first, recorded.last] : [])]
  if (all.length === 0) return []
  const first = Math.min(...all)
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index)
}

function filesByUnit(rows: readonly ReceivedRow[]): ReadonlyMap<string, Known['files']> {
  const found = new Map<string, Map<number, { id: string; name: string; figures: ReturnType<typeof fileFigures> }>>()
  for (const row of rows) {
    const own = found.get(row.unit) ?? new Map()
    own.set(row.year, { id: row.id, name: row.name, figures: fileFigures(row) })
    found.set(row.unit, own)
  }
  return found
}

function columnsOf(office: Pick<Office, 'unit'>, units: readonly string[], from: number, to: number): Column[] {
  return units.flatMap((unit) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ unit, unitName: office.unit(unit)?.name ?? unit, year: from + index })),
  )
}

/** The unit right above them all. */
function parentOf(units: readonly string[]): string {
  const [first = [], ...others] = units.map((unit) => unit.split('/').slice(0, -1))
  return others.reduce((common, path) => common.filter((part, index) => part === path[index]), first).join('/')
}
