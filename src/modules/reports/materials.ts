import type { Day } from '../../definition/index.ts'
import { findProcedure } from '../../law/index.ts'
import { dutyRegister } from '../../law/report/index.ts'
import type { Db } from '../../platform/database.ts'
import { listMatters } from '../matters/index.ts'
import { isWithin, type Office } from '../office/index.ts'
import type { Duty } from './duties.ts'
import { headingsOf, type Outline, outlineFrom, type Titled } from './outline.ts'
import { findReport } from './store.ts'

/** Of one office in one year there are dozens. */
const mostDuties = 500

/** The duty register of a unit's principal leaders in a year, earliest first. Only fields declared public are read, and nobody is named. */
export async function loadDuties(db: Db, office: Office, unit: string, year: number): Promise<Duty[]> {
  const first = `${year}-01-01` as Day
  const fields = findProcedure(dutyRegister.procedure, first)?.fields ?? {}
  const rows = await listMatters(
    db,
    { procedure: dutyRegister.procedure, unit, from: first, to: `${year}-12-31` as Day, state: 'all' },
    { sort: 'openedOn', size: mostDuties, page: 1 },
  )
  const publicText = (values: Record<string, unknown>, key: string) => (fields[key]?.disclose === 'public' ? String(values[key] ?? '') : '')
  const names = office.people.map(({ name }) => name).filter((name) => name.length > 1)
  return rows
    .filter((row) => belongsTo(office, row.unit, unit))
    .map(({ id, opened_on, values }) => ({
      matter: id,
      day: opened_on,
      post: publicText(values, 'post'),
      kind: publicText(values, 'kind'),
      content: names.reduce((words, name) => words.replaceAll(name, ''), publicText(values, 'content')),
      evidence: Array.isArray(values.evidence) ? values.evidence.length : 0,
    }))
    .filter(({ content }) => content !== '')
}

/** Matters of the unit in whose histories a rule was overridden in the year, earliest first. */
export async function loadOverrides(db: Db, unit: string, year: number): Promise<string[]> {
  const rows = await db.rows<{ matter: string }>(
    `select matter from history where district = current_setting('yifa.district') and unit >= $1 and unit < $1 || '0'
       and day between $2 and $3 and jsonb_array_length(overrides) > 0 group by matter order by min(day), matter limit 100`,
    [unit, `${year}-01-01`, `${year}-12-31`],
  )
  return rows.map(({ matter }) => matter)
}

export interface LastYear {
  readonly source: 'report' | 'file'
  readonly name: string
  readonly outline: Outline
}

/** The outline of the unit's own report on the year before: as kept here, else as read from a file; undefined where there is none to follow. */
export async function findLastYear(db: Db, unit: string, year: number): Promise<LastYear | undefined> {
  const row = await findReport(db, unit, year - 1)
  const own = row && outlineFrom(headingsOf(row.content.doc), year)
  if (own) return { source: 'report', name: `${year - 1}年度报告`, outline: own }
  const [file] = await db.rows<{ name: string; outline: Titled[] | null }>(
    `select name, content->'outline' as outline from received_report where district = current_setting('yifa.district') and unit = $1 and kind = 'ruleOfLaw'
       and year = $2 and removed_at is null order by received_at desc, id limit 1`,
    [unit, year - 1],
  )
  const read = file?.outline && outlineFrom(file.outline, year)
  return read ? { source: 'file', name: file.name, outline: read } : undefined
}

/** A district reports on its own leaders, a street on its own whichever of its sections entered them. */
function belongsTo(office: Office, entered: string, unit: string): boolean {
  return office.unit(unit)?.kind === 'district' ? entered === unit : isWithin(entered, unit)
}
