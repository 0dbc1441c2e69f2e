import type { Day, FigureRef } from '../../../definition/index.ts'
import type { Db } from '../../../platform/database.ts'
import type { ReportKey, ReportKind } from '../kinds.ts'
import type { ReportRow, ReportState, VersionAct } from '../store.ts'
import type { Place } from './anchor.ts'

export interface PartRow {
  readonly part: string
  readonly person: string
  readonly due_on: Day | null
  readonly state: 'assigned' | 'done'
}

export interface RemarkRow {
  readonly id: string
  readonly answers: string | null
  readonly version: number
  readonly place: Place
  readonly body: string
  readonly proposes: string | null
  readonly state: RemarkState
  readonly written_by: string
  readonly written_at: string
  readonly settled_by: string | null
  readonly settled_at: string | null
}

export type RemarkState = 'open' | 'accepted' | 'declined' | 'settled'

export interface VersionRow {
  readonly version: number
  readonly state: ReportState
  readonly saved_by: string
  readonly saved_at: string
  readonly known_at: string | null
  readonly reason: string | null
  readonly act: VersionAct | null
}

const ofReport = `district = current_setting('yifa.district') and unit = $1 and kind = $2 and year = $3`
const keyOf = ({ unit, kind, year }: ReportKey) => [unit, kind, year] as const

export async function listParts(db: Db, key: ReportKey): Promise<PartRow[]> {
  return db.rows<PartRow>(`select part, person, due_on, state from report_part where ${ofReport} order by part`, [...keyOf(key)])
}

/** Gives a part to somebody, or says that it is done. */
export async function savePart(db: Db, key: ReportKey, part: PartRow, by: string): Promise<void> {
  await db.rows(
    `insert into report_part (district, unit, kind, year, part, person, due_on, state, changed_by)
     values (current_setting('yifa.district'), $1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (district, unit, kind, year, part) do update
     set person = excluded.person, due_on = excluded.due_on, state = excluded.state, changed_by = excluded.changed_by, changed_at = now()`,
    [...keyOf(key), part.part, part.person, part.due_on, part.state, by],
  )
}

export async function removePart(db: Db, key: ReportKey, part: string): Promise<void> {
  await db.rows(`delete from report_part where ${ofReport} and part = $4`, [...keyOf(key), part])
}

/** What somebody still has to write, soonest first. */
export async function listAssignments(db: Db, person: string): Promise<(PartRow & ReportKey)[]> {
  return db.rows(
    `select unit, kind, year, part, person, due_on, state from report_part
     where district = current_setting('yifa.district') and person = $1 and state = 'assigned' order by due_on nulls last, year desc, part`,
    [person],
  )
}

export async function listRemarks(db: Db, key: ReportKey): Promise<RemarkRow[]> {
  return db.rows<RemarkRow>(
    `select id, answers, version, place, body, proposes, state, written_by, written_at, settled_by, settled_at
     from report_remark where ${ofReport} order by written_at, id`,
    [...keyOf(key)],
  )
}

export async function findRemark(db: Db, key: ReportKey, id: string): Promise<RemarkRow | undefined> {
  return (await listRemarks(db, key)).find((remark) => remark.id === id)
}

export async function addRemark(
  db: Db,
  key: ReportKey,
  remark: Pick<RemarkRow, 'id' | 'answers' | 'version' | 'place' | 'body' | 'proposes' | 'written_by'>,
): Promise<void> {
  await db.rows(
    `insert into report_remark (district, unit, kind, year, id, answers, version, place, body, proposes, state, written_by)
     values (current_setting('yifa.district'), $1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10)`,
    [
      ...keyOf(key),
      remark.id,
      remark.answers,
      remark.version,
      JSON.stringify(remark.place),
      remark.body,
      remark.proposes,
      remark.written_by,
    ],
  )
}

/** False when it was settled before. */
export async function settleRemark(db: Db, key: ReportKey, id: string, state: Exclude<RemarkState, 'open'>, by: string): Promise<boolean> {
  const rows = await db.rows(
    `update report_remark set state = $5, settled_by = $6, settled_at = now() where ${ofReport} and id = $4 and state = 'open' returning id`,
    [...keyOf(key), id, state, by],
  )
  return rows.length === 1
}

/** How many remarks of each report wait for an answer. */
export async function countOpenRemarks(db: Db, kind: ReportKind): Promise<{ unit: string; year: number; open: number }[]> {
  return db.rows(
    `select unit, year, count(*) as open from report_remark
     where district = current_setting('yifa.district') and kind = $1 and state = 'open' and answers is null group by unit, year`,
    [kind],
  )
}

/** Every version, newest first, without its text. */
export async function listVersions(db: Db, key: ReportKey): Promise<VersionRow[]> {
  return db.rows<VersionRow>(
    `select version, state, saved_by, saved_at, known_at, content->>'reason' as reason, content->>'act' as act from report where ${ofReport} order by version desc`,
    [...keyOf(key)],
  )
}

export async function findVersion(db: Db, key: ReportKey, version: number): Promise<ReportRow | undefined> {
  const [row] = await db.rows<ReportRow>(
    `select unit, kind, year, version, state, content, known_at, saved_by, saved_at from report where ${ofReport} and version = $4`,
    [...keyOf(key), version],
  )
  return row
}

/** The text of the newest report that came as a file and was not removed. */
export async function findReceivedText(db: Db, key: ReportKey): Promise<{ name: string; text: string } | undefined> {
  const [row] = await db.rows<{ name: string; text: string | null }>(
    `select name, content->>'text' as text from received_report where ${ofReport} and removed_at is null order by received_at desc limit 1`,
    [...keyOf(key)],
  )
  return row?.text ? { name: row.name, text: row.text } : undefined
}

export interface LateRow {
  readonly matter: string
  readonly entry: number
  readonly number: string | null
  readonly title: string | null
  readonly unit: string
  readonly figure: string
  readonly day: Day
  readonly amount: number
  readonly base: number
  readonly posted_at: string
}

/** What was posted after a moment for days of a period, oldest first: entries of one step that cancel each other are left out. */
export async function listLate(
  db: Db,
  refs: readonly FigureRef[],
  scope: { unit: string; from: Day; to: Day; stock: boolean; after: string },
): Promise<LateRow[]> {
  const values: unknown[] = [scope.unit, scope.from, scope.to, scope.after]
  const parts = refs.map((ref) => {
    values.push(ref.figure, JSON.stringify(ref.where ?? {}))
    return `(figure = $${values.length - 1} and dims @> $${values.length}::jsonb)`
  })
  const days = scope.stock ? 'day <= $3 and $2::date is not null' : 'day between $2 and $3'
  return db.rows<LateRow>(
    `select p.matter, p.entry, m.number, m.title, p.unit, p.figure, p.day, p.amount, p.base, p.posted_at from (
       select matter, entry, unit, figure, day, sum(amount) as amount, sum(base) as base, max(posted_at) as posted_at from posting
       where district = current_setting('yifa.district') and unit >= $1 and unit < $1 || '0' and ${days} and posted_at > $4 and (${parts.join(' or ')})
       group by 1, 2, 3, 4, 5 having sum(amount) <> 0 or sum(base) <> 0) p
     left join matter m on m.district = current_setting('yifa.district') and m.id = p.matter order by p.posted_at, p.matter, p.entry`,
    values,
  )
}
