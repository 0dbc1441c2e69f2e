import type { Day } from '../../../definition/index.ts'
import type { Db } from '../../../platform/database.ts'
import { type Book, getFigure, partsOf } from '../../figures/index.ts'
import type { Office } from '../../office/index.ts'
import { type ReportDoc, type Token, tokensOf } from '../doc.ts'
import { openReportBook } from '../produce.ts'
import { amountsOf, refOf, tokenText } from '../tell.ts'
import { daysOf, idOf, labelOf } from '../token.ts'
import { listLate } from './store.ts'

/** The two moments a report may be frozen at. */
export const cutoffs = ['yearEnd', 'today'] as const
export type Cutoff = (typeof cutoffs)[number]

export interface CutoffView {
  /** The instant that ends the year. */
  readonly yearEnd: string
  readonly today: string
  /** Before the year is over there is only today. */
  readonly over: boolean
  readonly figures: readonly CutoffFigure[]
}

/** One figure of the report as known at either moment, and what came in between. */
export interface CutoffFigure {
  readonly id: string
  readonly label: string
  readonly yearEnd: string
  readonly today: string
  readonly changed: boolean
  readonly late: readonly LateEntry[]
}

export interface LateEntry {
  readonly matter: string
  readonly number: string
  readonly title: string
  readonly unitName: string
  readonly figure: string
  readonly day: Day
  /** In the unit of prose: 元 for money. */
  readonly amount: number
  readonly base: number
  readonly postedAt: string
}

/** 24:00 of the last day of the year in Beijing. */
export function yearEndOf(year: number): string {
  return new Date(`${year + 1}-01-01T00:00:00+08:00`).toISOString()
}

/** Every figure a report tells, as known at the end of its year and as known now, with the late entries behind each difference. */
export async function compareCutoffs(db: Db, office: Office, doc: ReportDoc, unit: string, year: number): Promise<CutoffView> {
  const yearEnd = yearEndOf(year)
  const now = office.now().toISOString()
  const over = yearEnd <= now
  const today = await openReportBook(db, unit, year)
  const then = over ? await openReportBook(db, unit, year, yearEnd) : today
  const tokens = new Map(tokensOf(doc).map((token) => [idOf(token, year), token]))
  const figures: CutoffFigure[] = []
  for (const [id, token] of tokens) figures.push(await figureAt(db, office, { id, token, then, today, yearEnd }))
  return { yearEnd, today: now, over, figures }
}

interface Compared {
  readonly id: string
  readonly token: Token
  readonly then: Book
  readonly today: Book
  readonly yearEnd: string
}

async function figureAt(db: Db, office: Office, { id, token, then, today, yearEnd }: Compared): Promise<CutoffFigure> {
  const [early, late] = [amountsOf(then, token), amountsOf(today, token)]
  const changed = early.amount !== late.amount || early.base !== late.base
  // A rate may stay where its parts have changed: they are told with it.
  const mode = getFigure(token.figure).type === 'ratio' ? 'fraction' : 'value'
  const text = (book: Book) => tokenText(book, { ...token, mode })
  return {
    id,
    label: labelOf(token),
    yearEnd: text(then),
    today: text(today),
    changed,
    late: changed ? await lateEntries(db, office, token, today.unit, yearEnd) : [],
  }
}

async function lateEntries(db: Db, office: Office, token: Token, unit: string, after: string): Promise<LateEntry[]> {
  const rows = await listLate(db, partsOf(refOf(token)), { unit, ...daysOf(token), stock: getFigure(token.figure).type === 'stock', after })
  return rows
    .map((row) => ({ row, figure: getFigure(row.figure) }))
    .map(({ row, figure }) => ({
      matter: row.matter,
      number: row.number ?? '',
      title: row.title ?? '',
      unitName: office.unit(row.unit)?.name ?? row.unit,
      figure: figure.label,
      day: row.day,
      amount: figure.money ? row.amount / 100 : row.amount,
      base: row.base,
      postedAt: row.posted_at,
    }))
}
