import { type NumberAt, readActive, readApplications, readRemedies, readText } from '../checking/index.ts'
import { type DisclosureTables, tablesOf } from '../disclosure/index.ts'
import type { Book } from '../figures/index.ts'
import { bookOf } from '../figures/index.ts'
import { outliers } from './outliers.ts'
import type { ReceivedRow } from './received.ts'
import { type Cell, type Column, gapsOf, type Row } from './table.ts'

/** What is known of one unit's reports on disclosure: its book, and the newest file of each year. */
export interface KnownDisclosure {
  readonly book: Book | undefined
  readonly files: ReadonlyMap<number, ReceivedRow>
}

/** A number of the fixed tables, wherever it was found. */
interface Stated {
  readonly key: string
  readonly label: string
  readonly group: string
  readonly unit: string
  readonly value: number
  /** Where it stands in the file. */
  readonly at?: NumberAt
}

/**
 * The fixed tables of the reports on disclosure, line by line: of the applications the totals. Whoever has anything at all in the ledger has a
 * nought where nothing happened; a file that lacks a line has a gap. Pure.
 */
export function compareDisclosure(columns: readonly Column[], known: ReadonlyMap<string, KnownDisclosure>): Row[] {
  const stated = columns.map(({ unit, year }) => {
    const own = known.get(unit)
    const file = own?.files.get(year)
    return { ledger: inLedger(own?.book, year), file: file ? { row: file, numbers: inFile(file) } : undefined }
  })
  const empty = new Set(columns.flatMap((_, index) => (stated[index]?.ledger || stated[index]?.file?.numbers.size ? [] : [index])))
  return lines().flatMap((line) => {
    const cells = stated.map(({ ledger, file }): Cell | null => cellOf(line, ledger?.get(line.key), file?.numbers.get(line.key), file?.row))
    if (cells.every((cell) => cell === null || cell.value === 0)) return []
    const judged = columns.flatMap(({ unit, year }, index) => {
      const value = cells[index]?.value
      return value === undefined || value === null ? [] : [{ unit, year, value }]
    })
    const marks = outliers(judged, (value) => `${value}${line.unit}`)
    return [
      {
        key: line.key,
        figure: line.key,
        page: 'disclosure' as const,
        where: {},
        label: line.label,
        unit: line.unit,
        group: line.group,
        type: 'count' as const,
        money: false,
        cells: cells.map((cell, index) => {
          const why = columns[index] && marks.get(`${columns[index].unit} ${columns[index].year}`)
          return cell && why ? { ...cell, outlier: why } : cell
        }),
        gaps: gapsOf(columns, cells, empty),
      },
    ]
  })
}

function cellOf(line: Stated, own: Stated | undefined, read: Stated | undefined, file: ReceivedRow | undefined): Cell | null {
  const place = read?.at && file ? { report: file.id, name: file.name, start: read.at.start, end: read.at.end } : undefined
  if (own) {
    const differs = read && place && read.value !== own.value ? { differs: { ...place, written: `${read.value}${line.unit}` } } : {}
    return { value: own.value, text: `${own.value}${line.unit}`, amount: own.value, base: 0, source: 'ledger', ...differs }
  }
  if (!read) return null
  return { value: read.value, text: `${read.value}${line.unit}`, amount: read.value, base: 0, source: 'file', ...(place ? { place } : {}) }
}

/** Undefined where the ledger has nothing of the year: then it says nothing, rather than nought. */
function inLedger(book: Book | undefined, year: number): ReadonlyMap<string, Stated> | undefined {
  const all = book ? linesOf(tablesOf(book, year)) : []
  return all.some(({ value }) => value !== 0) ? new Map(all.map((one) => [one.key, one])) : undefined
}

/** Every line of the form, with noughts. */
function lines(): readonly Stated[] {
  form ??= linesOf(tablesOf(bookOf({ unit: '' }, [], []), 2024))
  return form
}
let form: readonly Stated[] | undefined

function linesOf({ active, applications, remedies }: DisclosureTables): Stated[] {
  return [
    ...active.flatMap(({ columns, rows }) =>
      rows.flatMap(({ label, cells }) =>
        cells.map(({ value }, index): Stated => {
          const column = columns[index] ?? ''
          const fees = column.includes('万元')
          const what = column.replace(/（.*/, '')
          return { key: `active.${label}.${index}`, label: `${label}：${what}`, group: '主动公开', unit: fees ? '万元' : '件', value }
        }),
      ),
    ),
    ...applications.map(
      ({ key, label, under, cells }): Stated => ({
        key: `applications.${key}`,
        label: lineLabel(key, label, under),
        group: '依申请公开',
        unit: '件',
        value: cells.at(-1)?.value ?? 0,
      }),
    ),
    ...remedies.flatMap(({ label, cells }, way) =>
      cells.map(
        ({ value }, index): Stated => ({
          key: `remedies.${way}.${index}`,
          label: `${label}：${outcomes[index]}`,
          group: '复议诉讼',
          unit: '件',
          value,
        }),
      ),
    ),
  ]
}

/** Without the numbers of the form: 不予公开：属于国家秘密. */
function lineLabel(key: string, label: string, under: string | undefined): string {
  if (key === 'total') return '办理结果总计'
  if (under) return `${under.replace(/^（.）/, '')}：${label.replace(/^\d\./, '')}`
  return label.replace(/^(?:[一二四]、|（.）)/, '').replace(/（.*/, '')
}

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const

/** The same numbers as a file states them. */
function inFile({ id, content }: ReceivedRow): ReadonlyMap<string, Stated> {
  const before = read.get(id)
  if (before) return before
  const reading = readText(content.text)
  const places = reading.text === content.text
  const found = new Map<string, Stated>()
  const put = (key: string, at: NumberAt | undefined) => {
    const line = lines().find((one) => one.key === key)
    if (line && at?.value !== undefined) found.set(key, { ...line, value: at.value, ...(places ? { at } : {}) })
  }
  for (const { name, cells } of readActive(reading)?.rows ?? [])
    for (const [index, cell] of cells.entries()) put(`active.${name}.${index}`, cell)
  for (const { key, cells } of readApplications(reading)?.rows ?? []) if (cells.length === 7) put(`applications.${key}`, cells.at(-1))
  for (const [way, { cells }] of (readRemedies(reading)?.groups ?? []).entries())
    for (const [index, cell] of cells.entries()) put(`remedies.${way}.${index}`, cell)
  if (read.size >= mostRead) read.clear()
  read.set(id, found)
  return found
}

/** The text of a received file never changes: its tables are read once. */
const read = new Map<string, ReadonlyMap<string, Stated>>()
const mostRead = 2_000
