import { taskRegister } from '../../../law/report/index.ts'
import type { Db } from '../../../platform/database.ts'

export interface OpenedTask {
  readonly key: string
  readonly id: string
  readonly number: string
}

/** The register entries that were opened from a unit's report on a year, by the measure they were made of. A cancelled entry does not count. */
export async function listOpenedTasks(db: Db, unit: string, year: number): Promise<OpenedTask[]> {
  return db.rows<OpenedTask>(
    `select h.origin->'report'->>'measure' as key, m.id, m.number from history h join matter m on m.district = h.district and m.id = h.matter
     where h.district = current_setting('yifa.district') and h.unit = $1 and h.version = 1 and m.procedure = $3 and not m.cancelled
       and h.origin->'report' @> jsonb_build_object('unit', $1::text, 'year', $2::int) order by m.number`,
    [unit, year, taskRegister],
  )
}

/** Within a transaction: nobody else opens tasks of this report meanwhile. */
export async function lockTasks(db: Db, unit: string, year: number): Promise<void> {
  await db.rows(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`report tasks ${unit} ${year}`])
}
