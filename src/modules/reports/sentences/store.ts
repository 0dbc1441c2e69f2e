import type { Db } from '../../../platform/database.ts'
import type { OwnSentence } from './own-sentence.ts'

/** A row of the library: `content` is null where the office only switches a built-in sentence off. */
export interface SentenceRow {
  readonly id: string
  readonly content: OwnSentence | null
  readonly active: boolean
  readonly changed_by: string
  readonly changed_at: string
}

export async function listSentences(db: Db): Promise<SentenceRow[]> {
  return db.rows<SentenceRow>(
    `select id, nullif(content, 'null') as content, active, changed_by, changed_at from report_sentence
     where district = current_setting('yifa.district') order by changed_at, id`,
  )
}

export async function saveSentence(
  db: Db,
  row: Pick<SentenceRow, 'id' | 'content' | 'active'> & { readonly by: string; readonly at: string },
): Promise<void> {
  await db.rows(
    `insert into report_sentence (district, id, content, active, changed_by, changed_at) values (current_setting('yifa.district'), $1, $2, $3, $4, $5)
     on conflict (district, id) do update set content = excluded.content, active = excluded.active, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [row.id, JSON.stringify(row.content), row.active, row.by, row.at],
  )
}
