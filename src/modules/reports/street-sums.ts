import type { FigureRef } from '../../definition/index.ts'
import type { Db } from '../../platform/database.ts'
import { type Book, figureValue, getFigure, openBooks, trimmed, valueText } from '../figures/index.ts'
import { listSums } from './store.ts'
import type { Place, SummedStreet } from './summed-street.ts'

/** What one street adds. `value` is null where nothing is known of it: such a street is named, never counted as nought. */
export interface Addend {
  readonly unit: string
  readonly unitName: string
  readonly text: string
  readonly value: number | null
  readonly source: 'ledger' | 'earlier' | 'file' | null
  readonly place?: Place
}

/** A figure added up over streets, in a district's report. */
export interface StreetSum {
  readonly figure: string
  readonly where: Readonly<Record<string, string>>
  /** Null where no street has a value. */
  readonly value: number | null
  /** Some addends are round numbers (余、约), so the sum is at least this. */
  readonly rounded: boolean
  readonly addends: readonly Addend[]
}

/** The sums a unit has taken into its report on a year, by `sumKey`: ledgers as the book knows them, files as they were taken. */
export async function streetSums(db: Db, book: Pick<Book, 'unit' | 'knownAt'>, year: number): Promise<ReadonlyMap<string, StreetSum>> {
  const rows = await listSums(db, book.unit, year)
  if (rows.length === 0) return new Map()
  const books = await openBooks(db, { unit: book.unit, from: year, to: year, ...(book.knownAt ? { knownAt: book.knownAt } : {}) })
  return new Map(
    rows.map(({ figure, dims, streets }) => [
      sumKey({ figure, where: dims }, year),
      sumOf({ figure, where: dims }, year, streets, (unit) => books.get(unit)),
    ]),
  )
}

export function sumKey({ figure, where }: { readonly figure: string; readonly where?: FigureRef['where'] | null }, year: number): string {
  return JSON.stringify([figure, Object.entries(where ?? {}).sort(), year])
}

/** Adds up: a street's ledger before what it said, and a street with neither is a gap. Pure. */
export function sumOf(
  { figure, where = {} }: FigureRef,
  year: number,
  streets: readonly SummedStreet[],
  bookOf: (unit: string) => Book | undefined,
): StreetSum {
  const addends = streets.map((street) => addendOf({ figure, where }, year, street, bookOf(street.unit)))
  const known = addends.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    figure,
    where,
    value: known.length === 0 ? null : Number(known.reduce((sum, value) => sum + value, 0).toFixed(6)),
    rounded: addends.some(({ source, text }) => source === 'file' && isRounded(text)),
    addends,
  }
}

/** 望河街道120＋桐花街道88（报送文件）；缺北埠街道. */
export function sumFormula({ addends }: StreetSum): string {
  const known = addends.filter(({ value }) => value !== null)
  const missing = addends.filter(({ value }) => value === null)
  const parts = known.map(({ unitName, value, source }) => `${unitName}${trimmed(value ?? 0, 2)}${sourceWords[source ?? 'ledger']}`)
  return [parts.join('＋'), ...(missing.length > 0 ? [`缺${missing.map(({ unitName }) => unitName).join('、')}，没有计入`] : [])].join('；')
}

/** 2300余次, 约40件. */
export function isRounded(written: string): boolean {
  return /[余多约近超]|以上|左右/.test(written)
}

const sourceWords = { ledger: '', earlier: '（旧报告）', file: '（报送文件）' } as const

function addendOf(ref: FigureRef, year: number, { unit, unitName, said }: SummedStreet, book: Book | undefined): Addend {
  const figure = getFigure(ref.figure)
  const period = String(year)
  const amounts = book && book.earlier(ref, period).length === 0 ? book.amounts(ref, period) : undefined
  if (amounts && (amounts.amount !== 0 || amounts.base !== 0)) {
    const value = figureValue(figure, amounts) ?? null
    return { unit, unitName, value, text: valueText(figure, value ?? undefined), source: 'ledger' }
  }
  if (!said) return { unit, unitName, value: null, text: '', source: null }
  const text = said.written ?? valueText(figure, said.value)
  return { unit, unitName, value: said.value, text, source: said.source, ...(said.place ? { place: said.place } : {}) }
}
