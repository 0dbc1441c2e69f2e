import { checkReport, type Finding, readText } from '../checking/index.ts'
import { toText } from '../documents/index.ts'
import type { Book } from '../figures/index.ts'
import type { Office } from '../office/index.ts'
import { type ReportDoc, type Token, tokensOf } from './doc.ts'
import { formulaOf, sourceOf } from './formula.ts'
import type { ReportKey, ReportKind } from './kinds.ts'
import { mayEdit } from './may-edit.ts'
import { notesIn } from './notes.ts'
import { paperOf, renderTokens, tableOf } from './produce.ts'
import type { ReportRow, ReportState } from './store.ts'
import type { Addend } from './street-sums.ts'
import { type RankedBook, streetSumOf, unitOf } from './tell.ts'
import { labelOf } from './token.ts'
import { isSecrecy, openSecrecy, type SecrecyReview } from './work/review.ts'

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
  /** What each street adds, where the number is a sum taken from the streets. */
  readonly addends?: readonly Addend[]
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
  /** Up to when postings count, once frozen. */
  readonly knownAt: string | null
  readonly savedBy: string
  readonly savedAt: string | null
  /** What the draft still asks for. */
  readonly notes: readonly string[]
  /** What may not be fit for the public: indexes of findings, those of them still to be answered, and the reviewer's answers. */
  readonly secrecy: { readonly all: readonly number[]; readonly open: readonly number[]; readonly review: SecrecyReview | null }
  readonly may: { readonly edit: boolean; readonly review: boolean }
}

/** The newest version with every number written anew, and what the checker says about it. */
export function viewReport(
  office: Office,
  book: Book,
  { unit, kind, year }: ReportKey,
  row: ReportRow | undefined,
  person: Reader,
): ReportView {
  const head = { kind, year, unit, unitName: office.unit(unit)?.name ?? unit, version: row?.version ?? 0 }
  const may = { edit: mayEdit(person, unit), review: person.unit === unit && person.roles.includes('reviewer') }
  if (!row) return { ...head, ...nothing, may }
  const doc = renderTokens(row.content.doc, book)
  const text = toText(paperOf(office, doc, unit, year, kind, tableOf(book, year, kind)))
  const findings = checkReport(readText(text), { year, today: office.today() })
  const asOf = row.known_at ?? office.now().toISOString()
  return {
    ...head,
    state: row.state,
    doc,
    figures: Object.fromEntries(tokensOf(doc).map((token) => [token.id, viewToken(book, token, asOf)])),
    text,
    findings,
    knownAt: row.known_at,
    savedBy: office.person(row.saved_by)?.name ?? row.saved_by,
    savedAt: row.saved_at,
    notes: notesIn(doc),
    secrecy: {
      all: findings.flatMap((finding, index) => (isSecrecy(finding) ? [index] : [])),
      open: openSecrecy(findings, row.content.review).map((finding) => findings.indexOf(finding)),
      review: row.content.review ?? null,
    },
    may,
  }
}

const nothing = {
  state: 'none',
  doc: null,
  figures: {},
  text: '',
  findings: [],
  knownAt: null,
  savedBy: '',
  savedAt: null,
  notes: [],
  secrecy: { all: [], open: [], review: null },
} as const

type Reader = { readonly unit: string; readonly roles: readonly string[] }

function viewToken(book: RankedBook, token: Token, asOf: string): TokenView {
  const query = new URLSearchParams({ year: String(token.year), unit: book.unit })
  for (const [key, value] of Object.entries(token.where ?? {})) query.set(`dim.${key}`, value)
  if (token.half) query.set('half', String(token.half))
  if (book.knownAt) query.set('knownAt', book.knownAt)
  return {
    label: labelOf(token),
    text: token.text,
    unit: unitOf(token),
    source: sourceOf(token),
    formula: formulaOf(book, token),
    asOf,
    ...(token.mode === 'sum' ? { addends: streetSumOf(book, token)?.addends ?? [] } : {}),
    rows: `/api/figures/${encodeURIComponent(token.figure)}/rows?${query}`,
  }
}
