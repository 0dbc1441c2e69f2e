import type { Db } from '../../platform/database.ts'
import { type DisclosureTables, tablesOf, withTables } from '../disclosure/index.ts'
import { type PaperDocument, toDocx, toHtml, toPdf, toText } from '../documents/index.ts'
import { type Book, openBook } from '../figures/index.ts'
import type { Office } from '../office/index.ts'
import { mapTokens, type ReportDoc } from './doc.ts'
import { listReportFigures, type ReportJson } from './json.ts'
import { type ReportKind, reportTitle } from './kinds.ts'
import { dateOf, letterOf } from './letter.ts'
import { toPaper } from './paper.ts'
import { withRanks } from './ranking.ts'
import { streetSums } from './street-sums.ts'
import { type RankedBook, tokenText } from './tell.ts'
import { appendixBlocks, appendixTitle, listAppendix } from './work/appendix.ts'

export const reportFormats = ['docx', 'pdf', 'html', 'txt', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** The accounts a report on a year is written from: the year and the one before, the places among the streets where they may be told, and the sums taken from them. */
export async function openReportBook(db: Db, unit: string, year: number, knownAt?: string | null): Promise<RankedBook> {
  const book = await openBook(db, { unit, from: year - 1, to: year, ...(knownAt ? { knownAt } : {}) })
  return { ...(await withRanks(db, book, year)), sums: await streetSums(db, book, year) }
}

/** The same document with every token's words written anew from the book. */
export function renderTokens(doc: ReportDoc, book: RankedBook): ReportDoc {
  return mapTokens(doc, (token) => ({ ...token, text: tokenText(book, token) }))
}

/** The fixed statistics of a report on disclosure; undefined for other kinds. */
export function tableOf(book: Book, year: number, kind: ReportKind): DisclosureTables | undefined {
  return kind === 'disclosure' ? tablesOf(book, year) : undefined
}

/** The report as a paper. One on disclosure has its tables in it, no addressee, and a date no later than the end of January. */
export function paperOf(
  office: Office,
  doc: ReportDoc,
  unit: string,
  year: number,
  kind: ReportKind = 'ruleOfLaw',
  table?: DisclosureTables,
): PaperDocument {
  const letter = letterOf(office, unitOf(office, unit))
  if (kind === 'disclosure') {
    const { addressee: _, ...paper } = toPaper(
      doc,
      letter,
      reportTitle(kind, letter.place, year),
      dateOf(year, office.today(), `${year + 1}-01-31`),
    )
    return table ? withTables(paper, table) : paper
  }
  return toPaper(doc, letter, reportTitle(kind, letter.place, year), dateOf(year, office.today()))
}

/** The report as a file of one of the formats; with `appendix`, where each of its numbers comes from on pages behind it. */
export async function produce(
  db: Db,
  office: Office,
  book: Book,
  doc: ReportDoc,
  year: number,
  format: ReportFormat,
  { kind = 'ruleOfLaw', appendix = false }: { kind?: ReportKind; appendix?: boolean } = {},
): Promise<Uint8Array | string> {
  const rows = appendix || format === 'json' ? await listAppendix(db, book, doc, year, office.now().toISOString()) : []
  const plain = paperOf(office, doc, book.unit, year, kind, tableOf(book, year, kind))
  const paper = appendix ? { ...plain, attachments: [{ title: appendixTitle, blocks: appendixBlocks(rows) }] } : plain
  if (format === 'docx') return toDocx(paper)
  if (format === 'pdf') return toPdf(paper)
  if (format === 'html') return toHtml(paper)
  if (format === 'txt') return toText(paper)
  const json: ReportJson = {
    year,
    unit: book.unit,
    unitName: unitOf(office, book.unit).name,
    knownAt: book.knownAt ?? null,
    figures: await listReportFigures(db, book, doc, year),
    appendix: rows,
    text: toText(plain),
  }
  return JSON.stringify(json, null, 2)
}

function unitOf(office: Office, path: string) {
  const unit = office.unit(path)
  if (!unit) throw new Error(`there is no unit ${path}`)
  return unit
}
