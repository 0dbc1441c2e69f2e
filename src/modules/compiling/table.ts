import type { FigureRef, FigureType } from '../../definition/index.ts'
import { figureCatalogue } from '../../law/index.ts'
import { type Book, type EarlierSource, figureValue, getFigure, valueText } from '../figures/index.ts'
import type { Place } from '../reports/index.ts'
import type { FileFigure } from './file-figures.ts'
import { refKey, refLabel } from './matching.ts'
import { outliers } from './outliers.ts'

/** One unit in one year. */
export interface Column {
  readonly unit: string
  readonly unitName: string
  readonly year: number
}

/** A value with its source. `likely` are values of files that a person has not yet confirmed to be this figure. */
export interface Cell {
  readonly value: number | null
  readonly text: string
  readonly amount: number
  readonly base: number
  readonly source: 'ledger' | 'earlier' | 'file' | 'likely'
  /** The words of a file, 2300余次; only with file sources. */
  readonly written?: string
  readonly place?: Place
  /** A file of the unit says something else. */
  readonly differs?: Place & { readonly written: string }
  /** Why it stands out. */
  readonly outlier?: string
}

export interface Row {
  readonly key: string
  readonly figure: string
  /** A line of the fixed tables on disclosure, which has its own page; `figure` is none of the catalogue then. */
  readonly page?: 'disclosure'
  readonly where: Readonly<Record<string, string>>
  readonly label: string
  readonly unit: string
  readonly group: string
  readonly type: FigureType
  /** Amounts are in fen although the unit reads 元. */
  readonly money: boolean
  /** In the order of the columns; null where nobody says anything. */
  readonly cells: readonly (Cell | null)[]
  /** Indices of the columns without a value, where most others of the year or the unit's neighbouring years have one. */
  readonly gaps: readonly number[]
}

/** What is known of one unit: its book, and the newest file of each year with its figures. */
export interface Known {
  readonly book: Book | undefined
  readonly files: ReadonlyMap<number, { readonly id: string; readonly name: string; readonly figures: readonly FileFigure[] }>
}

/** All figures that anybody has a value of, in the order of the catalogue, parts behind their whole. Pure. */
export function compare(columns: readonly Column[], known: ReadonlyMap<string, Known>): Row[] {
  const refs = new Map<string, FigureRef>()
  for (const id of figureCatalogue().keys()) refs.set(id, { figure: id })
  for (const { files } of known.values())
    for (const { figures } of files.values()) for (const { ref } of figures) if (ref) refs.set(refKey(ref), ref)
  const order = new Map([...figureCatalogue().keys()].map((id, index) => [id, index]))
  const rows = [...refs.values()].flatMap((ref) => rowOf(ref, columns, known) ?? [])
  const empty = new Set(columns.flatMap((_, index) => (rows.every((row) => !row.cells[index]) ? [index] : [])))
  const marked = rows.map((row): Row => ({ ...row, gaps: gapsOf(columns, row.cells, empty) }))
  return marked.sort((a, b) => (order.get(a.figure) ?? 0) - (order.get(b.figure) ?? 0) || (a.key < b.key ? -1 : 1))
}

function rowOf(ref: FigureRef, columns: readonly Column[], known: ReadonlyMap<string, Known>): Row | undefined {
  const figure = getFigure(ref.figure)
  const cells = columns.map((column) => cellOf(ref, column, known.get(column.unit)))
  if (cells.every((cell) => cell === null)) return undefined
  const judged = columns.flatMap(({ unit, year }, index) => {
    const cell = cells[index]
    return cell && cell.value !== null && cell.source !== 'likely' ? [{ unit, year, value: cell.value }] : []
  })
  const marks = outliers(judged, (value) => valueText(figure, value))
  return {
    key: refKey(ref),
    figure: ref.figure,
    where: ref.where ?? {},
    label: refLabel(ref),
    unit: figure.unit,
    group: figure.group,
    type: figure.type,
    money: figure.money,
    cells: cells.map((cell, index) => {
      const why = columns[index] && marks.get(`${columns[index].unit} ${columns[index].year}`)
      return cell && why ? { ...cell, outlier: why } : cell
    }),
    gaps: [],
  }
}

function cellOf(ref: FigureRef, { year }: Column, known: Known | undefined): Cell | null {
  if (!known) return null
  const figure = getFigure(ref.figure)
  const { book } = known
  const amounts = book?.amounts(ref, String(year)) ?? { amount: 0, base: 0 }
  const value = figureValue(figure, amounts) ?? null
  const shown = { value, text: valueText(figure, value ?? undefined), ...amounts }
  const [earlier] = book?.earlier(ref, String(year)) ?? []
  const read = inFile(ref, year, known)
  if (earlier) return { ...shown, source: 'earlier', place: placeOf(earlier.source) }
  if (amounts.amount !== 0 || amounts.base !== 0)
    return {
      ...shown,
      source: 'ledger',
      ...(read && !agrees(value, read.found) ? { differs: { ...read.place, written: read.found.written } } : {}),
    }
  if (!read) return null
  const money = figure.money ? 100 : 1
  return {
    value: read.found.value,
    text: valueText(figure, read.found.value),
    amount: read.found.value * money,
    base: 0,
    source: read.found.standing === 'likely' ? 'likely' : 'file',
    written: read.found.written,
    place: read.place,
    ...(read.other ? { differs: { ...read.other, written: read.other.written } } : {}),
  }
}

/** What the unit's file of the year says: chosen before certain before likely; another value of the same standing is told. */
function inFile(ref: FigureRef, year: number, { files }: Known) {
  const file = files.get(year)
  if (!file) return undefined
  const key = refKey(ref)
  const all = file.figures.filter((one) => one.ref && refKey(one.ref) === key)
  const found = (['chosen', 'certain', 'likely'] as const).flatMap((standing) => all.filter((one) => one.standing === standing))
  const [first] = found
  if (!first) return undefined
  const at = (one: FileFigure) => ({ report: file.id, name: file.name, start: one.start, end: one.end })
  const other = found.find((one) => one.standing === first.standing && one.value !== first.value)
  return { found: first, place: at(first), other: other && { ...at(other), written: other.written } }
}

/** 2300余 agrees with 2347, 87万余 with 872,350. */
function agrees(value: number | null, { value: read, qualifier }: FileFigure): boolean {
  if (value === null) return true
  const near = Math.abs(value - read) <= Math.abs(read) * 0.0005 + 0.005
  if (near || qualifier === 'exact') return near
  if (qualifier === 'more_than' || qualifier === 'at_least') return value >= read && value <= read * 1.2
  if (qualifier === 'at_most') return value <= read
  return Math.abs(value - read) <= read * 0.1
}

function placeOf({ report, name, start, end }: EarlierSource): Place {
  return { report, name, start, end }
}

/**
 * Columns without a value where most other units of the year have one, or the unit itself had one the year before.
 * A column of which nothing at all is known lacks its report, not this figure.
 */
export function gapsOf(columns: readonly Column[], cells: readonly (Cell | null)[], empty: ReadonlySet<number>): number[] {
  return columns.flatMap(({ unit, year }, index) => {
    if (cells[index] || empty.has(index)) return []
    const others = columns.flatMap((one, at) => (one.year === year && one.unit !== unit && !empty.has(at) ? [cells[at] !== null] : []))
    const having = others.filter(Boolean).length
    const before = columns.some((one, at) => one.unit === unit && one.year === year - 1 && cells[at] !== null)
    return having * 2 > others.length || before ? [index] : []
  })
}
