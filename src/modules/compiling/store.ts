import type { Db } from '../../platform/database.ts'
import type { EarlierSource } from '../figures/index.ts'
import type { Choice, ReceivedContent, ReceivedHead, ReceivedRow, ReportKind } from './received.ts'

const here = `district = current_setting('yifa.district')`
const head = `id, unit, kind, year, name, received_by, received_at, content->'particulars'->'title'->>'text' as title, content->>'format' as format,
  jsonb_array_length(content->'findings') as findings, jsonb_array_length(content->'figures') as figures`

/** Reports that came as files from the units the asker may see, newest first. */
export async function listReceived(db: Db, scope: { unit: string; from: number; to: number }): Promise<ReceivedHead[]> {
  return db.rows<ReceivedHead>(
    `select ${head} from received_report where ${here} and removed_at is null and unit >= $1 and unit < $1 || '0' and year between $2 and $3
     order by year desc, unit, received_at desc, id`,
    [scope.unit, scope.from, scope.to],
  )
}

export async function findReceived(db: Db, id: string): Promise<ReceivedRow | undefined> {
  const [row] = await db.rows<ReceivedRow>(
    `select id, unit, kind, year, name, digest, received_by, received_at, content, choices from received_report where ${here} and id = $1 and removed_at is null`,
    [id],
  )
  return row
}

/** The newest file of each unit and year, whole. */
export async function newestReceived(db: Db, scope: { unit: string; kind: ReportKind; from: number; to: number }): Promise<ReceivedRow[]> {
  return db.rows<ReceivedRow>(
    `select distinct on (unit, year) id, unit, kind, year, name, digest, received_by, received_at, content, choices from received_report
     where ${here} and removed_at is null and kind = $4 and unit >= $1 and unit < $1 || '0' and year between $2 and $3
     order by unit, year, received_at desc, id`,
    [scope.unit, scope.from, scope.to, scope.kind],
  )
}

/** The file of the same content, where it has come before. */
export async function findSame(db: Db, digest: string): Promise<Pick<ReceivedHead, 'id' | 'unit' | 'year' | 'name'> | undefined> {
  const [row] = await db.rows<Pick<ReceivedHead, 'id' | 'unit' | 'year' | 'name'>>(
    `select id, unit, year, name from received_report where ${here} and digest = $1 and removed_at is null limit 1`,
    [digest],
  )
  return row
}

export async function addReceived(
  db: Db,
  row: {
    id: string
    unit: string
    kind: ReportKind
    year: number
    name: string
    digest: string
    content: ReceivedContent
    by: string
    at: string
  },
): Promise<void> {
  await db.rows(
    `insert into received_report (district, id, unit, kind, year, name, digest, content, received_by, received_at)
     values (current_setting('yifa.district'), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [row.id, row.unit, row.kind, row.year, row.name, row.digest, JSON.stringify(row.content), row.by, row.at],
  )
}

/** Takes a file out. `held`: something else still needs its bytes. Undefined when there was no such file. */
export async function removeReceived(db: Db, id: string, at: string): Promise<{ digest: string; held: boolean } | undefined> {
  const [removed] = await db.rows<{ digest: string }>(
    `update received_report set removed_at = $2 where ${here} and id = $1 and removed_at is null returning digest`,
    [id, at],
  )
  if (!removed) return undefined
  const [found] = await db.rows<{ held: boolean }>(`select is_file_held($1) as held`, [removed.digest])
  return { digest: removed.digest, held: found?.held ?? true }
}

/** Keeps what somebody said about one figure, in place of what was said before. */
export async function keepChoice(db: Db, id: string, choice: Choice): Promise<void> {
  await db.rows(
    `update received_report set choices = coalesce((select jsonb_agg(one) from jsonb_array_elements(choices) one
       where (one->>'start')::integer <> $2 or one->>'label' <> $3), '[]') || jsonb_build_array($4::jsonb) where ${here} and id = $1`,
    [id, choice.start, choice.label, JSON.stringify(choice)],
  )
}

export interface NewEarlier {
  readonly id: string
  readonly unit: string
  readonly year: number
  readonly figure: string
  readonly dims: Readonly<Record<string, string>>
  readonly amount: number
  readonly base: number
  readonly source: EarlierSource
}

/** Adds confirmed values. One already standing for the same figure is kept, unless it is to be replaced: then it is revoked. Answers the added. */
export async function addEarlier(
  db: Db,
  rows: readonly NewEarlier[],
  who: { by: string; at: string; replace: boolean },
): Promise<string[]> {
  const added: string[] = []
  for (const row of rows) {
    const dims = JSON.stringify(row.dims)
    if (who.replace)
      await db.rows(
        `update earlier_figure set revoked_by = $5, revoked_at = $6 where ${here} and unit = $1 and year = $2 and figure = $3 and dims = $4::jsonb and revoked_at is null`,
        [row.unit, row.year, row.figure, dims, who.by, who.at],
      )
    const made = await db.rows<{ id: string }>(
      `insert into earlier_figure (district, id, unit, year, figure, dims, amount, base, source, confirmed_by, confirmed_at)
       values (current_setting('yifa.district'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
      [row.id, row.unit, row.year, row.figure, dims, row.amount, row.base, JSON.stringify(row.source), who.by, who.at],
    )
    added.push(...made.map((one) => one.id))
  }
  return added
}

export async function revokeEarlier(db: Db, id: string, who: { by: string; at: string }): Promise<boolean> {
  const revoked = await db.rows<{ id: string }>(
    `update earlier_figure set revoked_by = $2, revoked_at = $3 where ${here} and id = $1 and revoked_at is null returning id`,
    [id, who.by, who.at],
  )
  return revoked.length === 1
}

/** How far the unit's own report is: its newest version, the stage of the matter that carries it, and the day it was made public. */
export interface OwnState {
  readonly unit: string
  readonly version: number | null
  readonly state: 'draft' | 'frozen' | null
  readonly saved_at: string
  readonly matter: string | null
  readonly stage: string | null
  readonly edition: string | null
  readonly published_on: string | null
}

export async function listOwnStates(
  db: Db,
  { unit, year, kind, procedure }: { unit: string; year: number; kind: ReportKind; procedure: string },
): Promise<OwnState[]> {
  return db.rows<OwnState>(
    `select unit, r.version, r.state, coalesce(r.saved_at, m.changed_at) as saved_at, m.id as matter, m.stage, m.edition, p.published_on
     from (select distinct on (unit) unit, version, state, saved_at from report
        where ${here} and kind = $4 and year = $2 and unit >= $1 and unit < $1 || '0' order by unit, version desc) r
     full join (select distinct on (unit) unit, id, stage, edition, changed_at from matter
        where ${here} and procedure = $3 and (values->>'year')::int = $2 and not cancelled and unit >= $1 and unit < $1 || '0'
        order by unit, ended, opened_on desc, id desc) m using (unit)
     left join (select unit, max(published_on) as published_on from published_report
        where ${here} and kind = $4 and year = $2 and withdrawn_on is null group by unit) p using (unit)`,
    [unit, year, procedure, kind],
  )
}

/** Years in which the units of a subtree have records, first to last. */
export async function yearsRecorded(db: Db, unit: string): Promise<{ first: number; last: number } | undefined> {
  const [row] = await db.rows<{ first: number | null; last: number | null }>(
    `select extract(year from min(month))::integer as first, extract(year from max(month))::integer as last
     from figure_month where ${here} and unit >= $1 and unit < $1 || '0'`,
    [unit],
  )
  return row?.first && row.last ? { first: row.first, last: row.last } : undefined
}

/** Years a unit of a subtree has a report of its own on, newest first. */
export async function yearsReported(db: Db, unit: string): Promise<number[]> {
  const rows = await db.rows<{ year: number }>(
    `select distinct year from report where ${here} and unit >= $1 and unit < $1 || '0' order by year desc`,
    [unit],
  )
  return rows.map(({ year }) => year)
}
