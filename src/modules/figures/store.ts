import type { Day, FigureRef } from '../../definition/index.ts'
import type { Db } from '../../platform/database.ts'
import type { MatterRow } from '../matters/index.ts'

/** A total as the ledger keeps it. `month` is null for everything before the period asked for. */
export interface TotalRow {
  readonly figure: string
  readonly unit: string
  readonly month: Day | null
  readonly dims: Readonly<Record<string, string>>
  readonly amount: number
  readonly base: number
}

/**
 * Totals of a subtree of units by month; by unit too where asked. With `knownAt`, only what had been posted by then: the totals of today less
 * what was posted later, which is little, where adding up all that had been posted would be much.
 */
export async function loadTotals(
  db: Db,
  scope: { unit: string; from: Day; to: Day; byUnit?: boolean; knownAt?: string },
): Promise<TotalRow[]> {
  const late = `union all select figure, unit, date_trunc('month', day)::date, dims, -amount, -base from posting
      where district = current_setting('yifa.district') and posted_at > $4 and day < $3::date + 1`
  return db.rows<TotalRow>(
    `select figure, ${scope.byUnit ? 'unit' : `'' as unit`}, case when month < $2 then null else month end as month, dims, sum(amount) as amount, sum(base) as base
     from (select figure, unit, month, dims, amount, base from figure_month where district = current_setting('yifa.district') ${scope.knownAt ? late : ''}) t
     where unit >= $1 and unit < $1 || '0' and month <= $3 group by 1, 2, 3, 4`,
    [scope.unit, scope.from, scope.to, ...(scope.knownAt ? [scope.knownAt] : [])],
  )
}

/** Distinct counts cannot be added up, so they are counted from the postings: by year and by month of the period, for each unit `depth` levels down. */
export async function loadDistinct(
  db: Db,
  figures: readonly string[],
  scope: { unit: string; from: Day; to: Day; knownAt?: string; depth?: number },
): Promise<DistinctRow[]> {
  if (figures.length === 0) return []
  return db.rows<DistinctRow>(
    `select figure, unit, period, count(*) as n from (
       select figure, array_to_string((string_to_array(unit, '/'))[1:$6], '/') as unit, period, key
       from posting, lateral (values (to_char(day, 'YYYY')), (to_char(day, 'YYYY-MM'))) as p(period)
       where district = current_setting('yifa.district') and figure = any($1) and unit >= $2 and unit < $2 || '0' and day between $3 and $4 and ($5::timestamptz is null or posted_at <= $5)
       group by 1, 2, 3, 4 having sum(amount) > 0) as counted group by 1, 2, 3`,
    [figures, scope.unit, scope.from, scope.to, scope.knownAt ?? null, scope.unit.split('/').length + (scope.depth ?? 0)],
  )
}

/** How many different ones of a figure a unit (with all below it) has counted in a period. */
export interface DistinctRow {
  readonly figure: string
  readonly unit: string
  readonly period: string
  readonly n: number
}

export interface CountedRow extends MatterRow {
  readonly day: Day
  readonly amount: number
  readonly base: number
  readonly posted_at: string
  readonly figure: string
}

export interface CountedScope {
  readonly unit: string
  readonly from: Day
  readonly to: Day
  /** Stocks count whatever stands on the last day, whenever it came. */
  readonly stock: boolean
  readonly knownAt?: string
}

/** The records a figure counts, newest first: postings that cancel each other are not shown. */
export async function listCounted(
  db: Db,
  refs: readonly FigureRef[],
  scope: CountedScope,
  page: { page: number; size: number },
): Promise<CountedRow[]> {
  const { from, values } = countedFrom(refs, scope)
  return db.rows<CountedRow>(
    `select m.id, m.number, m.procedure, m.edition, m.title, m.party, m.unit, m.stage, m.ended, m.cancelled, m.opened_on, m.due_on, m.due_limit, m.officers, m.version, m.values,
       null as due_proof, null as due_label, p.figure, p.day, p.amount, p.base, p.posted_at
     from (select * from ${from} order by day desc, matter, figure limit $${values.length + 1} offset $${values.length + 2}) p
     join matter m on m.district = current_setting('yifa.district') and m.id = p.matter order by p.day desc, p.matter, p.figure`,
    [...values, page.size, (page.page - 1) * page.size],
  )
}

export async function countCounted(
  db: Db,
  refs: readonly FigureRef[],
  scope: CountedScope,
): Promise<{ rows: number; amount: number; base: number }> {
  const { from, values } = countedFrom(refs, scope)
  const [row] = await db.rows<{ rows: number; amount: number; base: number }>(
    `select count(*) as rows, coalesce(sum(amount), 0) as amount, coalesce(sum(base), 0) as base from ${from}`,
    values,
  )
  return row ?? { rows: 0, amount: 0, base: 0 }
}

function countedFrom(refs: readonly FigureRef[], scope: CountedScope): { from: string; values: unknown[] } {
  const values: unknown[] = [scope.unit, scope.from, scope.to, scope.knownAt ?? null]
  const parts = refs.map((ref) => {
    values.push(ref.figure, JSON.stringify(ref.where ?? {}))
    return `(figure = $${values.length - 1} and dims @> $${values.length}::jsonb)`
  })
  const days = scope.stock ? 'day <= $3 and $2::date is not null' : 'day between $2 and $3'
  const group = scope.stock ? `matter, figure, min(day) as day` : `matter, figure, day`
  return {
    from: `(select ${group}, sum(amount) as amount, sum(base) as base, max(posted_at) as posted_at from posting
      where district = current_setting('yifa.district') and unit >= $1 and unit < $1 || '0' and ${days} and ($4::timestamptz is null or posted_at <= $4) and (${parts.join(' or ')})
      group by matter, figure${scope.stock ? '' : ', day, entry'} having sum(amount) <> 0 or sum(base) <> 0) as counted`,
    values,
  }
}
