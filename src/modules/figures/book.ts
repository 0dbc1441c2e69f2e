import type { Day, FigureRef } from '../../definition/index.ts'
import { type CatalogueFigure, figureCatalogue } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { type EarlierFigure, earlierOf, loadEarlier } from './earlier.ts'
import { type DistinctRow, loadDistinct, loadTotals, type TotalRow } from './store.ts'

/** What a figure comes to: counts, sums and stocks in `amount`; averages and ratios as `amount` over `base`. */
export interface Amounts {
  readonly amount: number
  readonly base: number
}

/** A year ('2023') or a month ('2023-04'). */
export type Period = string

/** The account book of a subtree of units over some years. The only way a figure is computed. */
export interface Book {
  readonly unit: string
  readonly knownAt: string | undefined
  amounts(ref: FigureRef, period: Period): Amounts
  /** Counts as they are, money in yuan, ratios in percent, averages as quotients; undefined where there is nothing to divide by. */
  value(ref: FigureRef, period: Period): number | undefined
  /** What the value of a year rests on when the ledger has no records of it: figures of old reports, confirmed by a person. Else empty. */
  earlier(ref: FigureRef, period: Period): readonly EarlierFigure[]
}

interface BookScope {
  readonly unit: string
  /** First and last year. */
  readonly from: number
  readonly to: number
  readonly knownAt?: string
}

/** Opens the book for the years `from` to `to`, both included. */
export async function openBook(db: Db, scope: BookScope): Promise<Book> {
  const days = daysOf(scope)
  return bookOf(scope, await loadTotals(db, days), await loadDistinct(db, distinctFigures(), days), await loadEarlier(db, scope))
}

/** The same for the unit's own postings and for each unit right below it (with all below that), by path; those with nothing at all are left out. */
export async function openBooks(db: Db, scope: BookScope): Promise<ReadonlyMap<string, Book>> {
  const days = daysOf(scope)
  const depth = scope.unit.split('/').length + 1
  const above = (path: string) => path.split('/').slice(0, depth).join('/')
  const rows = groupedBy(await loadTotals(db, { ...days, byUnit: true }), (row) => above(row.unit))
  const distinct = groupedBy(await loadDistinct(db, distinctFigures(), { ...days, depth: 1 }), (row) => row.unit)
  const earlier = groupedBy(await loadEarlier(db, { ...scope, below: true }), (one) => one.unit)
  const units = new Set([...rows.keys(), ...earlier.keys()].filter((path) => path.split('/').length <= depth))
  const known = scope.knownAt ? { knownAt: scope.knownAt } : {}
  return new Map(
    [...units].map((unit) => [unit, bookOf({ unit, ...known }, rows.get(unit) ?? [], distinct.get(unit) ?? [], earlier.get(unit) ?? [])]),
  )
}

export function bookOf(
  scope: { unit: string; knownAt?: string },
  rows: readonly TotalRow[],
  distinct: readonly Pick<DistinctRow, 'figure' | 'period' | 'n'>[],
  earlierFigures: readonly EarlierFigure[] = [],
): Book {
  const byFigure = new Map<string, TotalRow[]>()
  for (const row of rows) {
    const own = byFigure.get(row.figure)
    if (own) own.push(row)
    else byFigure.set(row.figure, [row])
  }
  // Most questions are about a figure as a whole: for those its months are added up over the dimensions once.
  const whole = new Map([...byFigure].map(([figure, own]) => [figure, overDimensions(own)]))
  const counted = new Map(distinct.map((row) => [`${row.figure} ${row.period}`, row.n]))

  const declared = (figure: CatalogueFigure, where: FigureRef['where'], period: Period): Amounts => {
    if (figure.type === 'distinct') return { amount: counted.get(`${figure.id} ${period}`) ?? 0, base: 0 }
    const wanted = where && Object.entries(where)
    let amount = 0
    let base = 0
    for (const row of (where ? byFigure : whole).get(figure.id) ?? []) {
      const inside =
        figure.type === 'stock' ? row.month === null || row.month.slice(0, period.length) <= period : row.month?.startsWith(period) === true
      if (!inside || (wanted && !wanted.every(([key, value]) => row.dims[key] === value))) continue
      amount += row.amount
      base += row.base
    }
    return { amount: rounded(amount), base: rounded(base) }
  }
  // Totals that cancel out are no records: so it makes no difference whether a mistake was undone before or after the moment asked for.
  const recorded = (ref: FigureRef, year: string): boolean =>
    partsOf(ref).some((part) =>
      (byFigure.get(part.figure) ?? []).some(
        (row) =>
          (row.amount !== 0 || row.base !== 0) &&
          (getFigure(part.figure).type === 'stock' ? row.month === null || row.month.slice(0, 4) <= year : row.month?.startsWith(year)),
      ),
    )
  const standing = (ref: FigureRef, year: string): readonly EarlierFigure[] => {
    const own = earlierOf(earlierFigures, ref, year)
    if (own) return [own]
    const { adds, of = [], over = [] } = getFigure(ref.figure)
    const parts = within(adds ?? [...of, ...over], ref).map((part) => standing(part, year))
    return parts.every((found) => found.length > 0) ? [...new Set(parts.flat())] : []
  }
  const earlier = (ref: FigureRef, period: Period): readonly EarlierFigure[] =>
    earlierFigures.length === 0 || period.length !== 4 || recorded(ref, period) ? [] : standing(ref, period)

  const fromEarlier = (ref: FigureRef, year: string): Amounts => {
    const own = earlierOf(earlierFigures, ref, year)
    if (own) return { amount: own.amount, base: own.base }
    return composed(ref, (part) => fromEarlier(part, year)) ?? none
  }
  const fromLedger = (ref: FigureRef, period: Period): Amounts =>
    composed(ref, (part) => fromLedger(part, period)) ??
    declared(getFigure(ref.figure), ref.where && Object.keys(ref.where).length > 0 ? ref.where : undefined, period)
  const amounts = (ref: FigureRef, period: Period) => (earlier(ref, period).length > 0 ? fromEarlier(ref, period) : fromLedger(ref, period))
  return {
    unit: scope.unit,
    knownAt: scope.knownAt,
    amounts,
    earlier,
    value: (ref, period) => figureValue(getFigure(ref.figure), amounts(ref, period)),
  }
}

/** @throws when nobody declares a figure of this id */
export function getFigure(id: string): CatalogueFigure {
  const figure = figureCatalogue().get(id)
  if (!figure) throw new Error(`there is no figure ${id}`)
  return figure
}

export function figureValue(figure: CatalogueFigure, { amount, base }: Amounts): number | undefined {
  if (figure.type === 'ratio') return base === 0 ? undefined : (amount / base) * 100
  if (figure.type === 'average') return base === 0 ? undefined : (figure.money ? amount / 100 : amount) / base
  return figure.money ? amount / 100 : amount
}

/** The declared figures behind a reference, for its drill-down. */
export function partsOf(ref: FigureRef): readonly FigureRef[] {
  const figure = getFigure(ref.figure)
  const parts = figure.adds ?? (figure.of && figure.over ? [...figure.of, ...figure.over] : undefined)
  if (!parts) return [ref]
  const flat = within(parts, ref).flatMap(partsOf)
  return flat.filter((part, index) => flat.findIndex((other) => JSON.stringify(other) === JSON.stringify(part)) === index)
}

/** A value in the words of tables and reports: 97.4%, 47,450元, 93.55分. */
export function valueText(figure: Pick<CatalogueFigure, 'type' | 'unit'>, value: number | undefined): string {
  if (value === undefined) return '—'
  if (figure.type === 'ratio') return `${trimmed(value, 2)}%`
  return `${trimmed(value, 2)}${figure.unit}`
}

export function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)))
}

const none: Amounts = { amount: 0, base: 0 }

/** A composed figure from its parts; undefined for a declared one. */
function composed(ref: FigureRef, amountsOf: (part: FigureRef) => Amounts): Amounts | undefined {
  const { adds, of, over } = getFigure(ref.figure)
  const sum = (refs: readonly FigureRef[]) => added(within(refs, ref).map(amountsOf))
  if (adds) return sum(adds)
  return of && over ? { amount: sum(of).amount, base: sum(over).amount } : undefined
}

/** Parts of a composed figure, narrowed as the reference is. */
function within(parts: readonly FigureRef[], ref: FigureRef): FigureRef[] {
  return parts.map((part) => ({ ...part, where: { ...part.where, ...ref.where } }))
}

function daysOf({ unit, from, to, knownAt }: BookScope) {
  return { unit, from: `${from}-01-01` as Day, to: `${to}-12-31` as Day, ...(knownAt ? { knownAt } : {}) }
}

function distinctFigures(): string[] {
  return [...figureCatalogue().values()].filter((figure) => figure.type === 'distinct').map((figure) => figure.id)
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

function added(parts: readonly Amounts[]): Amounts {
  return parts.reduce((sum, part) => ({ amount: sum.amount + part.amount, base: sum.base + part.base }), none)
}

function overDimensions(rows: readonly TotalRow[]): TotalRow[] {
  const months = new Map<string | null, TotalRow>()
  for (const row of rows) {
    const sum = months.get(row.month)
    months.set(row.month, { ...row, dims: {}, amount: (sum?.amount ?? 0) + row.amount, base: (sum?.base ?? 0) + row.base })
  }
  return [...months.values()]
}

/** Weighted averages carry binary fractions; nine digits are beyond what any entry holds. */
function rounded(value: number): number {
  return Number(value.toFixed(9))
}
