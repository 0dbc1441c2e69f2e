import { postingsOf, standingOf } from '../../engine/index.ts'
import type { Db } from '../../platform/database.ts'
import { procedureOf } from './procedures.ts'
import type { Desk } from './service.ts'
import { loadMatters } from './store.ts'

export interface Difference {
  readonly what: 'totals' | 'recount'
  readonly figure: string
  readonly unit: string
  readonly place: string
  readonly stored: string
  readonly proved: string
}

/** Proves that monthly totals = sums of postings = recount from the histories. Long: answers progress after each few hundred matters. */
export async function reconcile(
  db: Db,
  desk: Desk,
  progress?: (done: number, total: number) => void,
): Promise<{ matters: number; postings: number; totals: number; differences: Difference[] }> {
  const district = desk.office.district
  const differences: Difference[] = await db.rows<Difference>(
    `select 'totals' as what, figure, unit, month::text || ' ' || dims::text as place, coalesce(t.amount, 0) || '/' || coalesce(t.base, 0) as stored, coalesce(p.amount, 0) || '/' || coalesce(p.base, 0) as proved
     from (select figure, unit, month, dims, amount, base from figure_month where district = $1) t
     full join (select figure, unit, date_trunc('month', day)::date as month, dims, sum(amount) as amount, sum(base) as base from posting where district = $1 group by 1, 2, 3, 4) p using (figure, unit, month, dims)
     where coalesce(t.amount, 0) <> coalesce(p.amount, 0) or coalesce(t.base, 0) <> coalesce(p.base, 0)`,
    [district],
  )
  const [counts] = await db.rows<{ matters: number; postings: number; totals: number }>(
    `select (select count(*) from matter where district = $1) as matters, (select count(*) from posting where district = $1) as postings, (select count(*) from figure_month where district = $1) as totals`,
    [district],
  )
  let after = '00000000-0000-0000-0000-000000000000'
  for (let done = 0; ; ) {
    const ids = await db.rows<{ id: string }>('select id from matter where district = $1 and id > $2 order by id limit 500', [
      district,
      after,
    ])
    if (ids.length === 0) break
    differences.push(
      ...(await recountOf(
        db,
        desk,
        ids.map((row) => row.id),
      )),
    )
    after = ids.at(-1)?.id ?? after
    done += ids.length
    progress?.(done, counts?.matters ?? done)
  }
  return { matters: counts?.matters ?? 0, postings: counts?.postings ?? 0, totals: counts?.totals ?? 0, differences }
}

/** What the histories give against what is posted, matter by matter. */
async function recountOf(db: Db, desk: Desk, ids: readonly string[]): Promise<Difference[]> {
  const stored = await db.rows<{ matter: string; figure: string; day: string; dims: Record<string, string>; amount: number; base: number }>(
    `select matter, figure, day, dims, sum(amount) as amount, sum(base) as base from posting where district = $1 and matter = any($2::uuid[]) group by 1, 2, 3, 4`,
    [desk.office.district, ids],
  )
  const posted = groupedBy(stored)
  return (await loadMatters(db, ids)).flatMap((loaded): Difference[] => {
    const procedure = procedureOf(loaded.procedure, loaded.edition)
    const open = new Map<string, { amount: number; base: number }>()
    const add = (key: string, amount: number, base: number) => {
      const sum = open.get(key) ?? { amount: 0, base: 0 }
      open.set(key, { amount: sum.amount + amount, base: sum.base + base })
    }
    for (const posting of postingsOf(procedure, standingOf(procedure, loaded.entries), desk.office.world(loaded.linked))) {
      add(keyOf(posting.figure, posting.day, posting.dims), posting.amount, posting.base)
    }
    for (const row of posted.get(loaded.id) ?? []) add(keyOf(row.figure, row.day, row.dims), -row.amount, -row.base)
    return [...open].flatMap(([key, { amount, base }]): Difference[] => {
      if (Math.abs(amount) < 1e-6 && Math.abs(base) < 1e-6) return []
      const [figure = '', day = ''] = key.split('|')
      return [{ what: 'recount', figure, unit: loaded.unit, place: `${loaded.number} ${day}`, stored: '', proved: `${amount}/${base}` }]
    })
  })
}

function groupedBy<T extends { matter: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.matter)
    if (group) group.push(row)
    else groups.set(row.matter, [row])
  }
  return groups
}

function keyOf(figure: string, day: string, dims: Readonly<Record<string, string>>): string {
  return `${figure}|${day}|${Object.keys(dims)
    .sort()
    .map((key) => `${key}=${dims[key]}`)
    .join('&')}`
}
