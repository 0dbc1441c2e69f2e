import type { Day, FigureRef } from '../../definition/index.ts'
import { type CatalogueFigure, figureCatalogue } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { loadDistinct, loadTotals, type TotalRow } from './store.ts'

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
}

/** Opens the book for the years `from` to `to`, both included. */
export async function openBook(db: Db, scope: { unit: string; from: number; to: number; knownAt?: string }): Promise<Book> {
  const days = {
    unit: scope.unit,
    from: `${scope.from}-01-01` as Day,
    to: `${scope.to}-12-31` as Day,
    ...(scope.knownAt ? { knownAt: scope.knownAt } : {}),
  }
  const distinct = [...figureCatalogue().values()].filter((figure) => figure.type === 'distinct').map((figure) => figure.id)
  return bookOf(scope, await loadTotals(db, days), await loadDistinct(db, distinct, days))
}

/** The same for every unit of the subtree by itself. */
export async function openBooks(db: Db, scope: { unit: string; from: number; to: number }): Promise<ReadonlyMap<string, Book>> {
  const rows = await loadTotals(db, { unit: scope.unit, from: `${scope.from}-01-01`, to: `${scope.to}-12-31`, byUnit: true })
  const byUnit = new Map<string, TotalRow[]>()
  for (const row of rows) byUnit.set(row.unit, [...(byUnit.get(row.unit) ?? []), row])
  return new Map([...byUnit].map(([unit, own]) => [unit, bookOf({ unit }, own, [])]))
}

export function bookOf(
  scope: { unit: string; knownAt?: string },
  rows: readonly TotalRow[],
  distinct: readonly { figure: string; period: string; n: number }[],
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
  const amounts = (ref: FigureRef, period: Period): Amounts => {
    const figure = getFigure(ref.figure)
    const parts = (refs: readonly FigureRef[]) => refs.map((part) => amounts({ ...part, where: { ...part.where, ...ref.where } }, period))
    if (figure.adds) return added(parts(figure.adds))
    if (figure.of && figure.over) return { amount: added(parts(figure.of)).amount, base: added(parts(figure.over)).amount }
    return declared(figure, ref.where && Object.keys(ref.where).length > 0 ? ref.where : undefined, period)
  }
  return {
    unit: scope.unit,
    knownAt: scope.knownAt,
    amounts,
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
  const flat = parts.flatMap((part) => partsOf({ ...part, where: { ...part.where, ...ref.where } }))
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

function added(parts: readonly Amounts[]): Amounts {
  return parts.reduce((sum, part) => ({ amount: sum.amount + part.amount, base: sum.base + part.base }), { amount: 0, base: 0 })
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
