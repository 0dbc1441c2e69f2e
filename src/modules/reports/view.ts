import { checkReport, type Finding, readText } from '../checking/index.ts'
import { toText } from '../documents/index.ts'
import { type Book, getFigure } from '../figures/index.ts'
import type { Office } from '../office/index.ts'
import { type ReportDoc, type Token, tokensOf } from './doc.ts'
import { labelOf } from './json.ts'
import type { ReportKey, ReportKind } from './kinds.ts'
import { paperOf, renderTokens } from './produce.ts'
import type { ReportRow, ReportState } from './store.ts'
import { amountsOf, unitOf } from './tell.ts'

/** Where a number in the prose comes from. */
export interface TokenView {
  readonly label: string
  readonly text: string
  readonly unit: string
  readonly source: string
  readonly formula: string
  /** The moment up to which postings count. */
  readonly asOf: string
  /** Address of the records counted. */
  readonly rows: string
}

export interface ReportView {
  readonly kind: ReportKind
  readonly year: number
  readonly unit: string
  readonly unitName: string
  readonly state: 'none' | ReportState
  readonly version: number
  readonly doc: ReportDoc | null
  /** By token id. */
  readonly figures: Readonly<Record<string, TokenView>>
  /** The report as plain text; the findings' places are offsets into it. */
  readonly text: string
  readonly findings: readonly Finding[]
}

/** The newest version with every number written anew, and what the checker says about it. */
export function viewReport(office: Office, book: Book, { unit, kind, year }: ReportKey, row: ReportRow | undefined): ReportView {
  const head = { kind, year, unit, unitName: office.unit(unit)?.name ?? unit, version: row?.version ?? 0 }
  if (!row) return { ...head, state: 'none', doc: null, figures: {}, text: '', findings: [] }
  const doc = renderTokens(row.content.doc, book)
  const text = toText(paperOf(office, doc, unit, year, kind))
  const asOf = row.known_at ?? office.now().toISOString()
  return {
    ...head,
    state: row.state,
    doc,
    figures: Object.fromEntries(tokensOf(doc).map((token) => [token.id, viewToken(book, token, asOf)])),
    text,
    findings: checkReport(readText(text), { year, today: office.today() }),
  }
}

function viewToken(book: Book, token: Token, asOf: string): TokenView {
  const figure = getFigure(token.figure)
  const query = new URLSearchParams({ year: String(token.year), unit: book.unit })
  for (const [key, value] of Object.entries(token.where ?? {})) query.set(`dim.${key}`, value)
  if (token.half) query.set('half', String(token.half))
  if (book.knownAt) query.set('knownAt', book.knownAt)
  return {
    label: labelOf(token),
    text: token.text,
    unit: unitOf(token),
    source: figure.source?.title ?? `由${partsOfFigure(token.figure).length}项统计数合成`,
    formula: formulaOf(book, token),
    asOf,
    rows: `/api/figures/${encodeURIComponent(token.figure)}/rows?${query}`,
  }
}

/** How the value came about, with its numbers. */
function formulaOf(book: Book, token: Token): string {
  const figure = getFigure(token.figure)
  const { amount, base } = amountsOf(book, token)
  const parts = partsOfFigure(token.figure).map((id) => getFigure(id).label)
  if (figure.of && figure.over) return `${figure.label}＝${amount}÷${base}`
  if (figure.adds) return `${figure.label}＝${[...new Set(parts)].join('＋')}`
  if (figure.type === 'ratio') return `${figure.label}＝${amount}÷${base}`
  if (figure.type === 'average') return `${figure.label}＝总和÷份数，共${base}份`
  if (figure.type === 'stock') return '期末在册数，登记时加、退出时减'
  if (figure.type === 'distinct') return '当年登记的不同对象数，同一对象只计一次'
  return figure.type === 'sum' ? '当年各条记录的数额之和' : '当年发生的次数'
}

function partsOfFigure(id: string): readonly string[] {
  const figure = getFigure(id)
  return [...(figure.adds ?? []), ...(figure.of ?? []), ...(figure.over ?? [])].map((part) => part.figure)
}
