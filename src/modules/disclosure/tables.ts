import {
  activeSections,
  applicantColumns,
  type CellPart,
  carriedRow,
  type FormRow,
  newRow,
  nextRow,
  remedyColumns,
  remedyParts,
  remedyWays,
  resultRows,
  totalRow,
} from '../../law/disclosure/index.ts'
import { type Book, getFigure } from '../figures/index.ts'

/** A cell: its value (件; 万元 for fees) and what it adds up. */
export interface Cell {
  readonly value: number
  readonly parts: readonly CellPart[]
}

export interface ApplicationRow {
  readonly key: string
  readonly label: string
  readonly under?: string
  /** Natural persons, the five kinds of bodies, the total. */
  readonly cells: readonly Cell[]
}

export interface ActiveRow {
  readonly label: string
  readonly cells: readonly Cell[]
}

/** The fixed statistics of the yearly report on disclosure, from the accounts. */
export interface DisclosureTables {
  readonly year: number
  readonly active: readonly { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly ActiveRow[] }[]
  readonly applications: readonly ApplicationRow[]
  readonly remedies: readonly { readonly label: string; readonly cells: readonly Cell[] }[]
}

/** The three tables of a year. The book must hold the year and the one before. */
export function tablesOf(book: Book, year: number): DisclosureTables {
  const applications = [newRow, carriedRow, ...resultRows, totalRow, nextRow].map((row) => applicationRow(book, year, row))
  return {
    year,
    active: activeSections.map(({ title, columns, items }) => ({
      title,
      columns,
      rows: items.map(({ label, cells }) => ({ label, cells: cells.map((parts) => cellOf(book, year, parts)) })),
    })),
    applications,
    remedies: remedyWays.map(({ key, label }) => {
      const cells = remedyParts(key).map((part) => cellOf(book, year, [part]))
      return { label, cells: [...cells, total(cells)] }
    }),
  }
}

/** A row of the table of applications by its key. @throws when there is none */
export function rowOf({ applications }: Pick<DisclosureTables, 'applications'>, key: string): ApplicationRow {
  const row = applications.find((one) => one.key === key)
  if (!row) throw new Error(`the table of applications has no row ${key}`)
  return row
}

/** The total of a row, over all applicants. */
export function totalOf(tables: Pick<DisclosureTables, 'applications'>, ...keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (rowOf(tables, key).cells.at(-1)?.value ?? 0), 0)
}

export const resultKeys: readonly string[] = resultRows.map(({ key }) => key)
export { remedyColumns }

/** What does not hold, in words; empty where 新收 + 上年结转 = 总计 + 结转下年 in every column, and no cell is below nought. */
export function contradictions(tables: DisclosureTables): string[] {
  const wrong: string[] = []
  const columns = [...applicantColumns.map(({ label }) => label), '总计']
  const cell = (key: string, column: number) => rowOf(tables, key).cells[column]?.value ?? 0
  for (const [column, label] of columns.entries()) {
    const left = cell('new', column) + cell('carried', column)
    const right = cell('total', column) + cell('next', column)
    if (left !== right)
      wrong.push(`“${label}”列：本年新收与上年结转之和为${left}件，总计与结转下年度之和为${right}件，相差${Math.abs(left - right)}件。`)
    const results = resultKeys.reduce((sum, key) => sum + cell(key, column), 0)
    if (results !== cell('total', column)) wrong.push(`“${label}”列：各项办理结果相加为${results}件，总计为${cell('total', column)}件。`)
  }
  for (const { label, cells } of tables.applications) if (cells.some(({ value }) => value < 0)) wrong.push(`“${label}”出现负数。`)
  return wrong
}

function applicationRow(book: Book, year: number, { key, label, under, parts }: FormRow): ApplicationRow {
  const cells = applicantColumns.map((column) =>
    cellOf(
      book,
      year,
      parts.map((part) => ({ ...part, where: { ...part.where, applicantKind: column.key } })),
    ),
  )
  return { key, label, ...(under ? { under } : {}), cells: [...cells, { ...total(cells), parts }] }
}

function cellOf(book: Book, year: number, parts: readonly CellPart[]): Cell {
  const value = parts.reduce(
    (sum, { at, ...ref }) => sum + inUnit(ref.figure, book.amounts(ref, String(at === 'endOfLastYear' ? year - 1 : year)).amount),
    0,
  )
  return { value, parts }
}

/** Fees stand in ten thousands of yuan, with two decimals; their postings are in fen. */
function inUnit(figure: string, amount: number): number {
  return getFigure(figure).money ? Number((amount / 1_000_000).toFixed(2)) : amount
}

function total(cells: readonly Cell[]): Cell {
  return { value: cells.reduce((sum, { value }) => sum + value, 0), parts: cells.flatMap(({ parts }) => parts) }
}

/** Heads of the columns of numbers, in one line: for sheets and screens. */
export const applicantHeads: readonly string[] = [
  ...applicantColumns.map(({ key, label }) => (key === 'otherBody' ? '其他法人或组织' : label)),
  '总计',
]
