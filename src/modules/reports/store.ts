import type { Db } from '../../platform/database.ts'
import type { DisclosureTables } from '../disclosure/index.ts'
import type { ReportDoc } from './doc.ts'
import type { ReportKey, ReportKind } from './kinds.ts'
import type { SummedStreet } from './summed-street.ts'
import type { SecrecyReview } from './work/review.ts'

export type ReportState = 'draft' | 'frozen'

/** One saved version of a unit's report on a year. Every version stays; the newest one counts. */
export interface ReportRow extends ReportKey {
  readonly version: number
  readonly state: ReportState
  readonly content: ReportContent
  /** A frozen report knows only what had been posted by then. */
  readonly known_at: string | null
  readonly saved_by: string
  readonly saved_at: string
}

/** What made a version. */
export type VersionAct = 'draft' | 'save' | 'suggestion' | 'restore' | 'review' | 'freeze' | 'unfreeze'

export interface ReportContent {
  readonly doc: ReportDoc
  readonly act?: VersionAct
  /** Why this version was made: the reason for opening a frozen report again, the version restored, the suggestion accepted. */
  readonly reason?: string
  /** Answers to what the checker finds unfit for the public. They stay with the report through its versions. */
  readonly review?: SecrecyReview
  /** The fixed statistics of a report on open information. */
  readonly table?: DisclosureTables
}

export interface ReportHead extends ReportKey {
  readonly version: number
  readonly state: ReportState
}

/** The newest version of each report of the units the asker may see. */
export async function listReports(db: Db, kind: ReportKind = 'ruleOfLaw'): Promise<ReportHead[]> {
  return db.rows<ReportHead>(
    `select distinct on (unit, year) unit, kind, year, version, state from report
     where district = current_setting('yifa.district') and kind = $1 order by unit, year desc, version desc`,
    [kind],
  )
}

export async function findReport(db: Db, unit: string, year: number, kind: ReportKind = 'ruleOfLaw'): Promise<ReportRow | undefined> {
  const [row] = await db.rows<ReportRow>(
    `select unit, kind, year, version, state, content, known_at, saved_by, saved_at from report
     where district = current_setting('yifa.district') and unit = $1 and year = $2 and kind = $3 order by version desc limit 1`,
    [unit, year, kind],
  )
  return row
}

/** Adds the version after `after`; false when somebody has added it meanwhile. */
export async function addVersion(
  db: Db,
  after: number,
  report: ReportKey & { state: ReportState; content: ReportContent; knownAt: string | null; savedBy: string },
): Promise<boolean> {
  const added = await db.rows<{ version: number }>(
    `insert into report (district, unit, kind, year, version, state, content, known_at, saved_by)
     select current_setting('yifa.district'), $1, $8, $2, $3 + 1, $4, $5, $6, $7
     where coalesce((select max(version) from report where district = current_setting('yifa.district') and unit = $1 and kind = $8 and year = $2), 0) = $3
     on conflict do nothing returning version`,
    [report.unit, report.year, after, report.state, JSON.stringify(report.content), report.knownAt, report.savedBy, report.kind],
  )
  return added.length === 1
}

/** A sum taken into a report, as stored. */
export interface SumRow {
  readonly figure: string
  readonly dims: Readonly<Record<string, string>>
  readonly streets: readonly SummedStreet[]
}

/** Sums taken into a unit's report on a year. */
export async function listSums(db: Db, unit: string, year: number): Promise<SumRow[]> {
  return db.rows<SumRow>(
    `select figure, dims, streets from report_sum where district = current_setting('yifa.district') and unit = $1 and kind = 'ruleOfLaw' and year = $2`,
    [unit, year],
  )
}

/** Keeps a sum in place of the one of the same figure. */
export async function putSum(
  db: Db,
  row: SumRow & { unit: string; kind: ReportKind; year: number; by: string; at: string },
): Promise<void> {
  await db.rows(
    `insert into report_sum (district, unit, kind, year, figure, dims, streets, added_by, added_at)
     values (current_setting('yifa.district'), $1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (district, unit, kind, year, figure, dims) do update set streets = excluded.streets, added_by = excluded.added_by, added_at = excluded.added_at`,
    [row.unit, row.kind, row.year, row.figure, JSON.stringify(row.dims), JSON.stringify(row.streets), row.by, row.at],
  )
}
