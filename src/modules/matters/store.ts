import type { Day, LinkedMatter } from '../../definition/index.ts'
import type { Entry } from '../../engine/index.ts'
import type { Db } from '../../platform/database.ts'
import type { PaperContent } from './papers.ts'

/** A matter with everything that a decision about it needs, read in one round trip. */
export interface Loaded {
  readonly id: string
  readonly unit: string
  readonly procedure: string
  readonly edition: string
  readonly number: string
  readonly version: number
  readonly entries: readonly (Entry & {
    readonly hash: string
    readonly previous: string
    readonly origin: Record<string, unknown> | null
  })[]
  readonly linked: readonly LinkedMatter[]
}

/** The matter, its history and what is linked to it; undefined when there is none or the asker may not see it. */
export async function loadMatter(db: Db, id: string): Promise<Loaded | undefined> {
  const [found] = await loadMatters(db, [id])
  return found
}

/** Several of them in one round trip, by key; those that the asker may not see are missing. */
export async function loadMatters(db: Db, ids: readonly string[]): Promise<Loaded[]> {
  const rows = await db.rows<Loaded>(
    `select m.id, m.unit, m.procedure, m.edition, m.number, m.version,
      (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('version', h.version, 'step', h.step, 'day', h.day, 'at', h.at, 'actor', h.actor,
          'corrects', h.corrects, 'reason', h.reason, 'overrides', h.overrides, 'origin', h.origin, 'hash', encode(h.hash, 'hex'), 'previous', encode(h.previous, 'hex')))
          || jsonb_build_object('values', h.values) order by h.version)
        from history h where h.district = m.district and h.matter = m.id) as entries,
      coalesce((select jsonb_agg(${linkedJson}) from (
          select target as id from matter_link where district = m.district and matter = m.id
          union select matter from matter_link where district = m.district and target = m.id
        ) near join matter l on l.district = m.district and l.id = near.id), '[]') as linked
    from matter m where m.district = current_setting('yifa.district') and m.id = any($1::uuid[]) order by m.id`,
    [ids],
  )
  return rows.map((row) => ({ ...row, entries: row.entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })) }))
}

/** Matters that values about to be given refer to, for the gates that ask about them. */
export async function loadLinked(db: Db, ids: readonly string[]): Promise<LinkedMatter[]> {
  if (ids.length === 0) return []
  const [row] = await db.rows<{ linked: LinkedMatter[] }>(
    `select coalesce(jsonb_agg(${linkedJson}), '[]') as linked from matter l where l.district = current_setting('yifa.district') and l.id = any($1::uuid[])`,
    [ids],
  )
  return row?.linked ?? []
}

const linkedJson = `jsonb_build_object('id', l.id, 'number', l.number, 'title', l.title, 'procedure', l.procedure, 'stage', l.stage, 'ended', l.ended, 'values', l.values,
  'openedOn', l.opened_on, 'lastDay', (select max(day) from history h where h.district = l.district and h.matter = l.id),
  'passed', (select jsonb_agg(distinct h.step) from history h where h.district = l.district and h.matter = l.id))`

export interface MatterFilter {
  readonly id?: string
  readonly procedure?: string
  readonly stage?: string
  readonly state?: 'open' | 'ended' | 'all'
  readonly q?: string
  readonly unit?: string
  readonly from?: Day
  readonly to?: Day
  readonly batch?: string
  /** Only matters this person handles. */
  readonly officer?: string
  /** Only matters that wait for one of these roles. */
  readonly awaits?: readonly string[]
  readonly dueBefore?: Day
  readonly dueOn?: Day
  readonly hasDue?: boolean
}

export interface MatterRow {
  readonly id: string
  readonly number: string
  readonly procedure: string
  readonly edition: string
  readonly title: string
  readonly party: string | null
  readonly unit: string
  readonly stage: string | null
  readonly ended: boolean
  readonly cancelled: boolean
  readonly opened_on: Day
  readonly due_on: Day | null
  readonly due_limit: string | null
  readonly officers: string[]
  readonly version: number
  readonly values: Record<string, unknown>
  readonly due_proof: { length: { unit: string } } | null
  readonly due_label: string | null
}

/** Sort keys of lists. Only where a column may be empty does its order say so: the indexes are in plain order, and are read either way. */
const sorts: Record<string, { column: string; empty?: true }> = {
  openedOn: { column: 'm.opened_on' },
  number: { column: 'm.number' },
  due: { column: 'm.due_on', empty: true },
  title: { column: 'm.title' },
  changed: { column: 'm.changed_at' },
  stage: { column: 'm.stage', empty: true },
}

/** One page of a list. The sort key may begin with `-`. */
export async function listMatters(db: Db, filter: MatterFilter, page: { sort?: string; size: number; page: number }): Promise<MatterRow[]> {
  const { where, values } = conditions(filter)
  const asked = page.sort ?? '-openedOn'
  const down = asked.startsWith('-') ? ' desc' : ''
  const { column, empty } = sorts[asked.replace(/^-/, '')] ?? { column: 'm.opened_on' }
  // Numbers of one procedure lie together in the index of all numbers: walking there takes longer than sorting them.
  const sorted = column === 'm.number' && filter.procedure ? `${column} collate "C"` : column
  const order = `${sorted}${down}${empty ? ' nulls last' : ''}, m.id${down}`
  return db.rows<MatterRow>(
    `select m.id, m.number, m.procedure, m.edition, m.title, m.party, m.unit, m.stage, m.ended, m.cancelled, m.opened_on, m.due_on, m.due_limit, m.officers, m.version, m.values,
      t.proof as due_proof, t.label as due_label
    from (select * from matter m where ${where} order by ${order} limit $${values.length + 1} offset $${values.length + 2}) m
    left join time_limit t on t.district = m.district and t.matter = m.id and t.key = m.due_limit
    order by ${order}`,
    [...values, page.size, (page.page - 1) * page.size],
  )
}

export async function countMatters(db: Db, filter: MatterFilter): Promise<number> {
  const { where, values } = conditions(filter)
  const [row] = await db.rows<{ n: number }>(`select count(*) as n from matter m where ${where}`, values)
  return row?.n ?? 0
}

/** Counts open matters by several filters in one look at them. */
export async function countOpen(db: Db, filters: readonly MatterFilter[]): Promise<number[]> {
  const values: unknown[] = []
  const counts = filters.map((filter, index) => `count(*) filter (where ${conditions(filter, values).where}) as n${index}`)
  const [row] = await db.rows<Record<string, number>>(
    `select ${counts.join(', ')} from matter m where m.district = current_setting('yifa.district') and not m.ended and not m.cancelled`,
    values,
  )
  return filters.map((_, index) => row?.[`n${index}`] ?? 0)
}

/** Open matters by last day, for the strip of the coming working days. */
export async function countDueByDay(db: Db, from: Day, to: Day): Promise<{ day: Day; n: number }[]> {
  return db.rows(
    `select due_on as day, count(*) as n from matter where district = current_setting('yifa.district') and not ended and due_on between $1 and $2 group by 1 order by 1`,
    [from, to],
  )
}

/** Open matters whose clock step is due before the day. */
export async function listClockDue(db: Db, day: Day, most: number): Promise<{ id: string }[]> {
  return db.rows(
    `select id from matter where district = current_setting('yifa.district') and clock_on <= $1 order by clock_on, id limit $2`,
    [day, most],
  )
}

/** Whether limits still run that were worked out with another calendar: a notice of holidays has come in since. */
export async function hasOtherCalendar(db: Db, version: string): Promise<boolean> {
  const [row] = await db.rows<{ found: boolean }>(
    `select exists (select 1 from time_limit t join matter m on m.district = t.district and m.id = t.matter and not m.ended
       where t.district = current_setting('yifa.district') and t.state = 'running' and t.proof->>'calendar' <> $1) as found`,
    [version],
  )
  return row?.found ?? false
}

/** Open matters after a key, with the last days of their limits as they are kept. */
export async function listOpenLimits(
  db: Db,
  after: string,
  most: number,
): Promise<{ id: string; title: string; limits: { key: string; last: Day | null }[] }[]> {
  return db.rows(
    `select m.id, m.title, coalesce((select jsonb_agg(jsonb_build_object('key', t.key, 'last', t.last_day)) from time_limit t where t.district = m.district and t.matter = m.id), '[]') as limits
     from matter m where m.district = current_setting('yifa.district') and not m.ended and not m.cancelled and m.id > $1::uuid order by m.id limit $2`,
    [after, most],
  )
}

export async function listPapers(
  db: Db,
  matter: string,
): Promise<{ key: string; version: number; title: string; number: string | null; issued_on: Day; content: PaperContent }[]> {
  return db
    .selectFrom('paper')
    .select(['key', 'version', 'title', 'number', 'issued_on', 'content'])
    .where('matter', '=', matter)
    .orderBy('version')
    .orderBy('key')
    .execute() as never
}

export async function listMatterIdsOfBatch(db: Db, batch: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select id from matter where district = current_setting('yifa.district') and batch = $1 and not cancelled order by number`,
    [batch],
  )
  return rows.map((row) => row.id)
}

/** Matter by its number, as a cell of a table names it. */
export async function findByNumbers(db: Db, numbers: readonly string[]): Promise<{ id: string; number: string; title: string }[]> {
  return db.rows(`select id, number, title from matter where district = current_setting('yifa.district') and number = any($1::text[])`, [
    numbers,
  ])
}

function conditions(filter: MatterFilter, values: unknown[] = []): { where: string; values: unknown[] } {
  const parts = [`m.district = current_setting('yifa.district')`]
  const add = (text: string, value: unknown) => {
    values.push(value)
    parts.push(text.replaceAll('?', `$${values.length}`))
  }
  if (filter.procedure) add('m.procedure = ?', filter.procedure)
  if (filter.stage) add('m.stage = ?', filter.stage)
  if (filter.state === 'open') parts.push('not m.ended')
  if (filter.state === 'ended') parts.push('m.ended')
  if (filter.id) add('m.id = ?::uuid', filter.id)
  else if (!filter.batch) parts.push('not m.cancelled')
  if (filter.unit) add(`m.unit >= ? and m.unit < ? || '0'`, filter.unit)
  if (filter.from) add('m.opened_on >= ?', filter.from)
  if (filter.to) add('m.opened_on <= ?', filter.to)
  if (filter.batch) add('m.batch = ?::uuid', filter.batch)
  if (filter.officer) add('? = any(m.officers)', filter.officer)
  if (filter.awaits) add('m.awaits && ?::text[]', filter.awaits)
  if (filter.dueBefore) add('m.due_on < ?', filter.dueBefore)
  if (filter.dueOn) add('m.due_on = ?', filter.dueOn)
  if (filter.hasDue) parts.push('m.due_on is not null')
  if (filter.q) {
    const text = filter.q.toLowerCase().replace(/\s+/g, '')
    if ([...text].length >= 2) {
      values.push(pairs(text), text)
      parts.push(`m.id in (select matters_matching($${values.length - 1}::text[], $${values.length}))`)
    }
    add(
      `(lower(replace(m.title, ' ', '')) like ? or lower(m.number) like ? or lower(replace(coalesce(m.party, ''), ' ', '')) like ?)`,
      `%${text.replace(/[\\%_]/g, '\\$&')}%`,
    )
  }
  return { where: parts.join(' and '), values }
}

function pairs(text: string): string[] {
  const characters = [...text]
  return characters.slice(0, -1).map((character, index) => `${character}${characters[index + 1]}`)
}
