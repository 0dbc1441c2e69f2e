import type { Day } from '../../../definition/index.ts'
import type { Db } from '../../../platform/database.ts'
import type { ReportKey, ReportKind } from '../kinds.ts'
import type { AppendixRow } from '../work/appendix.ts'
import type { PublishedMetadata } from './metadata.ts'

/** A file of a published report in the file store. */
export interface PublishedFile {
  readonly digest: string
  readonly name: string
  readonly size: number
}

export interface PublishedContent {
  readonly figures: readonly AppendixRow[]
  readonly docx: PublishedFile
  readonly pdf: PublishedFile
}

/** One edition of a published report. A correction is a further edition; a withdrawn one keeps its row. */
export interface PublishedRow extends ReportKey {
  readonly edition: number
  readonly version: number
  readonly metadata: PublishedMetadata
  readonly published_on: Day
  readonly withdrawn_on: Day | null
  readonly withdrawn_reason: string | null
}

export interface PublishedPage extends PublishedRow {
  readonly html: string
  readonly content: PublishedContent
}

/** The matter that carries a report. */
export interface ReportMatter {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly ended: boolean
  readonly version: number
  readonly values: Readonly<Record<string, unknown>>
}

const head = 'unit, kind, year, edition, version, metadata, published_on, withdrawn_on, withdrawn_reason'

/** The newest matter of the procedure about the year that has not been taken back. */
export async function findReportMatter(db: Db, procedure: string, { unit, year }: ReportKey): Promise<ReportMatter | undefined> {
  const [row] = await db.rows<ReportMatter>(
    `select id, number, stage, ended, version, values from matter
     where district = current_setting('yifa.district') and procedure = $1 and unit = $2 and (values->>'year')::int = $3 and not cancelled
     order by ended, opened_on desc, id desc limit 1`,
    [procedure, unit, year],
  )
  return row
}

export async function findProcedureOf(db: Db, matter: string): Promise<string | undefined> {
  const [row] = await db.rows<{ procedure: string }>(
    `select procedure from matter where district = current_setting('yifa.district') and id::text = $1`,
    [matter],
  )
  return row?.procedure
}

/** The newest number given to a paper of the matter. */
export async function findPaperNumber(db: Db, matter: string, paper: string): Promise<string | undefined> {
  const [row] = await db.rows<{ number: string | null }>(
    `select number from paper where district = current_setting('yifa.district') and matter = $1 and key = $2 order by version desc limit 1`,
    [matter, paper],
  )
  return row?.number ?? undefined
}

/** Takes the next serial of a unit's index numbers of a year. In the transaction that publishes, so that none is lost. */
export async function nextSerial(db: Db, unit: string, year: number): Promise<number> {
  const [row] = await db.rows<{ last: number }>(
    `insert into counter as c (district, series, year, last) values (current_setting('yifa.district'), $1, $2, 1)
     on conflict (district, series, year) do update set last = c.last + 1 returning last`,
    [`index:${unit}`, year],
  )
  return Number(row?.last)
}

export async function addEdition(
  db: Db,
  key: ReportKey,
  edition: { version: number; metadata: PublishedMetadata; html: string; said: string; content: PublishedContent; by: string },
): Promise<number> {
  const [row] = await db.rows<{ edition: number }>(
    `insert into published_report (district, unit, kind, year, edition, version, metadata, html, said, content, published_on, published_by)
     select current_setting('yifa.district'), $1, $2, $3, coalesce(max(edition), 0) + 1, $4, $5, $6, $7, $8, $9, $10 from published_report
     where district = current_setting('yifa.district') and unit = $1 and kind = $2 and year = $3 returning edition`,
    [
      ...[key.unit, key.kind, key.year, edition.version, JSON.stringify(edition.metadata), edition.html, edition.said],
      ...[JSON.stringify(edition.content), edition.metadata.publishedOn, edition.by],
    ],
  )
  return Number(row?.edition)
}

/** Takes every edition of the report down. */
export async function withdrawEditions(db: Db, { unit, kind, year }: ReportKey, on: Day, reason: string): Promise<void> {
  await db.rows(
    `update published_report set withdrawn_on = $4, withdrawn_reason = $5
     where district = current_setting('yifa.district') and unit = $1 and kind = $2 and year = $3 and withdrawn_on is null`,
    [unit, kind, year, on, reason],
  )
}

/** All editions of a report, newest first. */
export async function listEditions(db: Db, { unit, kind, year }: ReportKey): Promise<PublishedRow[]> {
  return db.rows<PublishedRow>(
    `select ${head} from published_report where district = current_setting('yifa.district') and unit = $1 and kind = $2 and year = $3
     order by edition desc`,
    [unit, kind, year],
  )
}

export async function findEdition(db: Db, { unit, kind, year }: ReportKey, edition: number): Promise<PublishedPage | undefined> {
  const [row] = await db.rows<PublishedPage>(
    `select ${head}, html, content from published_report
     where district = current_setting('yifa.district') and unit = $1 and kind = $2 and year = $3 and edition = $4`,
    [unit, kind, year, edition],
  )
  return row
}

export interface PublishedFilter {
  readonly year?: number
  readonly unit?: string
  readonly kind?: ReportKind
  /** Words that all stand in the title, the numbers, the keywords or the text. */
  readonly words?: readonly string[]
}

/** A report found, with the passage where the first word stands; empty without words, or where the text does not hold it. */
export interface PublishedHit extends PublishedRow {
  readonly passage: string
}

/** The newest edition of each report that is public, newest years first. */
export async function listPublished(db: Db, filter: PublishedFilter, page: { page: number; size: number }): Promise<PublishedHit[]> {
  return db.rows<PublishedHit>(
    `select ${head}, case when position(lower($5) in lower(said)) > 0
       then substr(said, greatest(1, position(lower($5) in lower(said)) - 24), 96) else '' end as passage
     from (${newest}) newest where ${where} order by year desc, published_on desc, unit, kind limit $6 offset $7`,
    [...parametersOf(filter), filter.words?.[0] ?? null, page.size, (page.page - 1) * page.size],
  )
}

export async function countPublished(db: Db, filter: PublishedFilter): Promise<number> {
  const [row] = await db.rows<{ n: number }>(`select count(*) as n from (${newest}) newest where ${where}`, parametersOf(filter))
  return Number(row?.n ?? 0)
}

/** Years and units that something is published of. */
export async function listPublishers(db: Db): Promise<{ years: number[]; units: string[] }> {
  const rows = await db.rows<{ year: number; unit: string }>(
    `select distinct year, unit from published_report where district = current_setting('yifa.district') and withdrawn_on is null order by year desc, unit`,
  )
  return { years: [...new Set(rows.map(({ year }) => year))], units: [...new Set(rows.map(({ unit }) => unit))].sort() }
}

const newest = `select distinct on (unit, kind, year) ${head}, said from published_report
  where district = current_setting('yifa.district') order by unit, kind, year, edition desc`

const where = `withdrawn_on is null and ($1::int is null or year = $1) and ($2::text is null or unit = $2) and ($3::text is null or kind = $3)
  and ($4::text[] is null or (select bool_and(concat_ws(' ', metadata->>'title', metadata->>'number', metadata->>'indexNumber',
    metadata->>'keywords', said) ilike word) from unnest($4::text[]) word))`

function parametersOf({ year, unit, kind, words }: PublishedFilter): unknown[] {
  const patterns = words?.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  return [year ?? null, unit ?? null, kind ?? null, patterns?.length ? patterns : null]
}
