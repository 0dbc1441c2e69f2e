import { figureCatalogue } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { type Book, countCounted, getFigure, partsOf } from '../figures/index.ts'
import { type ReportDoc, tokensOf } from './doc.ts'
import { amountsOf, refOf, type Told, tokenText, toldValue, unitOf } from './tell.ts'
import { daysOf, idOf, labelOf } from './token.ts'
import type { AppendixRow } from './work/appendix.ts'

/** One figure of a report, with the records behind it. */
export interface ReportFigure {
  /** The figure's id, with the part told: `publicity.material.count?kind=banner`, and `#1` for the first half of the year. */
  readonly id: string
  readonly label: string
  /** In the unit of prose: 元, %, 件. */
  readonly value: number | null
  readonly unit: string
  /** How many records it counts. */
  readonly rows: number
  /** As the accounts have it: money in fen; `amount` over `base` for ratios and averages. */
  readonly amount: number
  readonly base: number
  readonly text: string
  readonly previous: number | null
}

export interface ReportJson {
  readonly year: number
  readonly unit: string
  readonly unitName: string
  readonly knownAt: string | null
  readonly figures: readonly ReportFigure[]
  /** Where each number of the text comes from. */
  readonly appendix: readonly AppendixRow[]
  readonly text: string
}

/** Every figure of the catalogue that has records in the year, and every one that the report tells. */
export async function listReportFigures(db: Db, book: Book, doc: ReportDoc, year: number): Promise<ReportFigure[]> {
  const all = new Map<string, Told>()
  for (const figure of figureCatalogue().values()) {
    const told: Told = { figure: figure.id, where: null, year, half: null }
    const { amount, base } = amountsOf(book, told)
    if (amount !== 0 || base !== 0) all.set(idOf(told, year), told)
  }
  for (const token of tokensOf(doc)) all.set(idOf(token, year), token)
  const figures: ReportFigure[] = []
  for (const [id, told] of all) figures.push(await figureOf(db, book, id, told))
  return figures
}

async function figureOf(db: Db, book: Book, id: string, told: Told): Promise<ReportFigure> {
  const counted = await countCounted(db, partsOf(refOf(told)), {
    unit: book.unit,
    ...daysOf(told),
    stock: getFigure(told.figure).type === 'stock',
    ...(book.knownAt ? { knownAt: book.knownAt } : {}),
  })
  const plain: Told = { figure: told.figure, where: told.where, year: told.year, half: told.half }
  return {
    id,
    label: labelOf(told),
    value: toldValue(book, told) ?? null,
    unit: unitOf(told),
    rows: counted.rows,
    ...amountsOf(book, told),
    text: tokenText(book, { ...plain, mode: 'value' }),
    previous: toldValue(book, { ...plain, year: told.year - 1 }) ?? null,
  }
}
