import type { Db } from '../../../platform/database.ts'
import type { OwnSentence } from './own-sentence.ts'

/** A row of the library: `content` is null where a unit only switches off what stands beneath. */
export interface SentenceRow {
  /** Whose it is: the district's holds for its streets, a street's own stands before it. */
  readonly unit: string
  readonly id: string
  readonly content: OwnSentence | null
  readonly active: boolean
  readonly changed_by: string
  readonly changed_at: string
}

/** What the unit and those above it have written, the uppermost unit's first. */
export async function listSentences(db: Db, unit: string): Promise<SentenceRow[]> {
  const parts = unit.split('/')
  const layers = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  return db.rows<SentenceRow>(
    `select unit, id, nullif(content, 'null') as content, active, changed_by, changed_at from report_sentence
     where district = current_setting('yifa.district') and unit = any ($1) order by length(unit), changed_at, id`,
    [layers],
  )
}

export async function saveSentence(
  db: Db,
  row: Pick<SentenceRow, 'unit' | 'id' | 'content' | 'active'> & { readonly by: string; readonly at: string },
): Promise<void> {
  await db.rows(
    `insert into report_sentence (district, unit, id, content, active, changed_by, changed_at) values (current_setting('yifa.district'), $1, $2, $3, $4, $5, $6)
     on conflict (district, unit, id) do update set content = excluded.content, active = excluded.active, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [row.unit, row.id, JSON.stringify(row.content), row.active, row.by, row.at],
  )
}

/** Back to what stands beneath. */
export async function removeSentence(db: Db, unit: string, id: string): Promise<void> {
  await db.rows(`delete from report_sentence where district = current_setting('yifa.district') and unit = $1 and id = $2`, [unit, id])
}
