import { internalParts } from '../../../law/report/index.ts'
import type { Db } from '../../../platform/database.ts'
import type { Block } from '../../documents/index.ts'
import { type Book, countCounted, getFigure, partsOf } from '../../figures/index.ts'
import { type ReportDoc, type Token, tokensOf } from '../doc.ts'
import { formulaOf, sourceOf } from '../formula.ts'
import { refOf, tokenText } from '../tell.ts'
import { daysOf, idOf, labelOf } from '../token.ts'

export const appendixTitle = '统计数来源和口径'

/** Where one number of a report comes from. */
export interface AppendixRow {
  readonly id: string
  readonly label: string
  readonly value: string
  /** With its numbers. */
  readonly formula: string
  /** The registers or procedures counted. */
  readonly source: string
  readonly period: string
  /** Records counted. */
  readonly rows: number
  /** The moment up to which postings count. */
  readonly cutoff: string
}

/** Every number a report tells, once each, in the order of the text. `asOf` for a report that is not frozen: now. */
export async function listAppendix(db: Db, book: Book, doc: ReportDoc, year: number, asOf: string): Promise<AppendixRow[]> {
  const tokens = new Map(tokensOf(doc).map((token) => [`${idOf(token, year)}${token.mode === 'sum' ? ':sum' : ''}`, token]))
  const rows: AppendixRow[] = []
  for (const [id, token] of tokens) rows.push(await rowOf(db, book, id, token, book.knownAt ?? asOf))
  return rows
}

/** The same for the public: parts by groups an office does not name are called by their figure alone. */
export function unnamed(rows: readonly AppendixRow[]): AppendixRow[] {
  return rows.map((row) => {
    const part = internalParts.find(({ figure, key, values }) => values.some((value) => row.id.startsWith(`${figure}?${key}=${value}`)))
    return part ? { ...row, id: part.figure, label: getFigure(part.figure).label } : row
  })
}

/** The same as the pages of an attachment. */
export function appendixBlocks(rows: readonly AppendixRow[]): Block[] {
  const cutoffs = [...new Set(rows.map(({ cutoff }) => cutoff))]
  return [
    {
      kind: 'paragraph',
      runs: [`本表列明报告中各项统计数的数值、算法、来源和期间${cutoffs[0] ? `，数据截至${beijing(cutoffs[0])}` : ''}。`],
    },
    {
      kind: 'table',
      columns: ['统计数', '数值', '算法', '来源', '期间', '记录数'],
      widths: [22, 13, 28, 16, 11, 10],
      align: ['left', 'right', 'left', 'left', 'left', 'right'],
      rows: rows.map(({ label, value, formula, source, period, rows: counted }) => [
        label,
        value,
        formula,
        source,
        period,
        String(counted),
      ]),
    },
  ]
}

/** 2023年12月31日24时, 2024年1月15日10时00分 in Beijing. */
export function beijing(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000)
  const atMidnight = local.getUTCHours() === 0 && local.getUTCMinutes() === 0
  const day = atMidnight ? new Date(local.getTime() - 60_000) : local
  const date = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
  return atMidnight ? `${date}24时` : `${date}${local.getUTCHours()}时${String(local.getUTCMinutes()).padStart(2, '0')}分`
}

async function rowOf(db: Db, book: Book, id: string, token: Token, cutoff: string): Promise<AppendixRow> {
  const { rows } = await countCounted(db, partsOf(refOf(token)), {
    unit: book.unit,
    ...daysOf(token),
    stock: getFigure(token.figure).type === 'stock',
    ...(book.knownAt ? { knownAt: book.knownAt } : {}),
  })
  return {
    id,
    label: labelOf(token),
    value: tokenText(book, { ...token, mode: token.mode === 'sum' ? 'sum' : 'value' }),
    formula: formulaOf(book, token),
    source: sourceOf(token),
    period: `${token.year}年${token.half === null ? '' : token.half === 1 ? '上半年' : '下半年'}`,
    rows,
    cutoff,
  }
}
