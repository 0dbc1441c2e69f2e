import type { Day } from '../../definition/index.ts'
import type { Entry } from '../../engine/index.ts'
import type { Db } from '../../platform/database.ts'
import { genesis, hashOf } from './chain.ts'

interface Row {
  matter: string
  version: number
  unit: string
  procedure: string
  edition: string
  step: string
  day: Day
  at: string
  actor: Entry['actor']
  values: Record<string, unknown>
  corrects: number | null
  reason: string | null
  overrides: Entry['overrides'] | null
  previous: Buffer
  hash: Buffer
}

/** Recomputes the chain of every matter the asker may see, or of the newest ones. Answers the first broken entry of each matter. */
export async function verifyChains(
  db: Db,
  district: string,
  { newest, progress }: { newest?: number; progress?: (done: number) => void } = {},
): Promise<{ entries: number; matters: number; broken: { matter: string; version: number }[] }> {
  const broken = new Map<string, number>()
  let entries = 0
  let matters = 0
  let previous: Buffer = genesis
  let current = ''
  let place: [string, number] = ['00000000-0000-0000-0000-000000000000', 0]
  if (newest !== undefined) {
    const [oldest] = await db.rows<{ id: string }>('select id from matter where district = $1 order by id desc offset $2 limit 1', [
      district,
      newest,
    ])
    if (oldest) place = [oldest.id, Number.MAX_SAFE_INTEGER]
  }
  for (;;) {
    const rows = await db.rows<Row>(
      `select h.matter, h.version, h.unit, m.procedure, m.edition, h.step, h.day, h.at, h.actor, h.values, h.corrects, h.reason, h.overrides, h.previous, h.hash
       from history h join matter m on m.district = h.district and m.id = h.matter where h.district = $1 and (h.matter, h.version) > ($2::uuid, $3::bigint) order by h.matter, h.version limit 2000`,
      [district, ...place],
    )
    for (const row of rows) {
      if (row.matter !== current) {
        current = row.matter
        previous = genesis
        matters++
      }
      const hash = hashOf(
        previous,
        { district, matter: row.matter, unit: row.unit, procedure: row.procedure, edition: row.edition },
        entryOf(row),
      )
      if (!row.previous.equals(previous) || !hash.equals(row.hash)) if (!broken.has(row.matter)) broken.set(row.matter, row.version)
      previous = row.hash
    }
    entries += rows.length
    progress?.(entries)
    const last = rows.at(-1)
    if (!last) break
    place = [last.matter, last.version]
  }
  return { entries, matters, broken: [...broken].map(([matter, version]) => ({ matter, version })) }
}

/** The entry as it was hashed: absent is absent, not null. */
export function entryOf(
  row: Pick<Row, 'version' | 'step' | 'day' | 'at' | 'actor' | 'values' | 'corrects' | 'reason' | 'overrides'>,
): Entry {
  return {
    version: row.version,
    step: row.step,
    day: row.day,
    at: new Date(row.at).toISOString(),
    actor: row.actor,
    values: row.values,
    ...(row.corrects === null ? {} : { corrects: row.corrects }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.overrides === null ? {} : { overrides: row.overrides }),
  }
}
