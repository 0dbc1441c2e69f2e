import type { Day } from '../../definition/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import type { BatchState, RefusedRow, WarnedRow } from './view.ts'

/** What the dry run found; no values, so that it may be shown in lists. */
export interface Report {
  readonly good: number
  readonly warnings: readonly WarnedRow[]
  readonly refused: readonly RefusedRow[]
  readonly preview: readonly Readonly<Record<string, string>>[]
  readonly notes: readonly string[]
  /** Rows with a warning that somebody ticked. */
  readonly accepted?: readonly number[]
  readonly message?: string | null
}

export interface BatchRow {
  readonly id: string
  readonly unit: string
  readonly procedure: string
  readonly file_name: string
  readonly state: BatchState
  readonly total: number
  readonly done: number
  readonly report: Report
  readonly created_by: string
  readonly created_at: string
  /** A connection holds the batch: somebody is writing or undoing it. */
  readonly held: boolean
}

const columns = `b.id, b.unit, b.procedure, b.file_name, b.state, b.total, b.done, b.created_by, b.created_at`
const lockSpace = 20_240
const held = `exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.objsubid = 2 and l.classid = ${lockSpace}
  and l.objid = (hashtext(b.id::text)::bigint & 4294967295)::oid and l.database = (select oid from pg_database where datname = current_database()))`

/** `rows` is sealed: it holds identity numbers as they were typed. */
export async function insertBatch(
  db: Db,
  batch: {
    id: string
    district: string
    unit: string
    procedure: string
    fileName: string
    total: number
    report: Report
    rows: string
    by: string
  },
): Promise<void> {
  await db.rows(
    `insert into batch (district, id, unit, procedure, file_name, state, total, report, rows, created_by) values ($1, $2, $3, $4, $5, 'checked', $6, $7, to_jsonb($8::text), $9)`,
    [
      batch.district,
      batch.id,
      batch.unit,
      batch.procedure,
      batch.fileName,
      batch.total,
      JSON.stringify(batch.report),
      batch.rows,
      batch.by,
    ],
  )
}

/** Undefined when there is none, or the asker may not see it. */
export async function findBatch(db: Db, id: string): Promise<BatchRow | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const [row] = await db.rows<BatchRow>(
    `select ${columns}, b.report, ${held} as held from batch b where b.district = current_setting('yifa.district') and b.id = $1`,
    [id],
  )
  return row
}

/** The latest hundred, without their long lists. */
export async function listBatches(db: Db): Promise<(BatchRow & { refused_total: number; warnings_total: number })[]> {
  return db.rows(
    `select ${columns}, ${held} as held, jsonb_array_length(b.report->'refused') as refused_total, jsonb_array_length(b.report->'warnings') as warnings_total,
      b.report || '{"refused": [], "warnings": [], "preview": []}' as report
    from batch b where b.district = current_setting('yifa.district') order by b.created_at desc, b.id limit 100`,
  )
}

export async function readBatchRows(db: Db, id: string): Promise<string> {
  const [row] = await db.rows<{ rows: string }>(`select rows from batch where district = current_setting('yifa.district') and id = $1`, [
    id,
  ])
  return row?.rows ?? ''
}

/** Changes what is given; the report is merged. */
export async function updateBatch(
  db: Db,
  id: string,
  change: { state?: BatchState; done?: number; report?: Partial<Report>; rows?: string },
): Promise<void> {
  await db.rows(
    `update batch set state = coalesce($2, state), done = coalesce($3, done), report = report || coalesce($4::jsonb, '{}'), rows = coalesce(to_jsonb($5::text), rows), changed_at = now()
    where district = current_setting('yifa.district') and id = $1`,
    [id, change.state ?? null, change.done ?? null, change.report ? JSON.stringify(change.report) : null, change.rows ?? null],
  )
}

/** Holds the batch on this connection until `release`, or until the connection ends; false when another holds it. */
export async function hold(db: Db, id: string): Promise<boolean> {
  const [row] = await db.rows<{ got: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as got', [lockSpace, id])
  return row?.got === true
}

export async function release(db: Db, id: string): Promise<void> {
  await db.rows('select pg_advisory_unlock($1, hashtext($2))', [lockSpace, id])
}

/** Rows of the file that the batch has written, whether or not they were taken back since. */
export async function listWrittenRows(db: Db, batch: string): Promise<number[]> {
  const rows = await db.rows<{ row: number }>(
    `select (h.origin->>'row')::int as row from matter m join history h on h.district = m.district and h.matter = m.id and h.version = 1
    where m.district = current_setting('yifa.district') and m.batch = $1`,
    [batch],
  )
  return rows.map(({ row }) => row)
}

/** Years whose annual report of this unit, or of one above that the asker may see, stands frozen. */
export async function listClosedYears(db: Db, units: readonly string[]): Promise<number[]> {
  const rows = await db.rows<{ year: number }>(
    `select distinct year from (select distinct on (unit, year) year, state from report
      where district = current_setting('yifa.district') and unit = any($1::text[]) order by unit, year, version desc) as latest where state = 'frozen'`,
    [units],
  )
  return rows.map(({ year }) => year)
}

export interface Namesake {
  readonly number: string
  readonly title: string
  readonly party: string | null
  readonly opened_on: Day
  readonly values: Record<string, unknown>
}

/** Matters of these days whose title begins alike; the caller compares the rest. */
export async function listNamesakes(
  db: Db,
  procedure: string,
  unit: string,
  days: readonly Day[],
  heads: readonly string[],
): Promise<Namesake[]> {
  return db.rows<Namesake>(
    `select m.number, m.title, m.party, m.opened_on, m.values from (select distinct day, head from unnest($3::date[], $4::text[]) as k(day, head)) as k
    join matter m on m.district = current_setting('yifa.district') and m.procedure = $1 and m.opened_on = k.day and left(m.title, ${HEAD}) = k.head
    where not m.cancelled and m.unit >= $2 and m.unit < $2 || '0'`,
    [procedure, unit, days, heads],
  )
}

/** Characters of a title that are compared by the database; shorter than any title is cut to. */
export const HEAD = 40

/** Without it, reading one matter after a large import looks through all of them. Nothing depends on it but speed, so its failure is none. */
export async function refreshStatistics(database: Database): Promise<void> {
  await database
    .asOwner((client) => client.query('analyze matter, history, time_limit, matter_link, posting, figure_month'))
    .catch(() => {})
}
