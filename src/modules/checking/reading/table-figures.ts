import type { Figure } from './figure.ts'
import type { CellTable } from './table-cells.ts'
import { kindOf, unitPattern } from './units.ts'

interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * The figures with those of tables, each called by the heads of its row and column. A bare number counts in the unit its heads name,
 * 受理（件） or 单位：万元, and in none where they name none. Numbers without any head are left alone.
 */
export function withTables(plain: string, tables: CellTable[], figures: Figure[]): Figure[] {
  if (tables.length === 0) return figures
  const own = tables.filter(isTable).flatMap((table) => figuresIn(plain, table, figures))
  if (own.length === 0) return figures
  const taken = new Set(own.map((each) => each.start))
  return [...figures.filter((each) => !taken.has(each.start)), ...own].sort((a, b) => a.start - b.start || a.end - b.end)
}

const bareNumber = new RegExp(
  `^(?<number>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?<more>余|多)?(?:(?<scale>[万亿千])?(?<unit>${unitPattern}))?$`,
)
/** Columns that count nothing. */
const noCount = /^(?:序号?|编号|年份?|年度|日期|时间|月份|电话|联系.*|手机.*|备注|文号|邮编|代码|排名|名次|身份证.*|页码)$/

function figuresIn(plain: string, table: CellTable, figures: Figure[]): Figure[] {
  const grid = gridOf(plain, table)
  const held = figuresByCell(grid, figures)
  const isData = (cell: Cell) => (bareNumber.test(cell.text) && !aDate.test(cell.text)) || wholeFigure(cell, held.get(cell))
  const heads = grid.findIndex((row) => row.slice(1).some(isData))
  if (heads < 0 || heads > mostHeads) return []
  const unitOfAll = unitIn(
    plain.slice(Math.max(0, grid[0]![0]!.start - 60), grid[0]![0]!.start).match(/单位[:：][^\n）)]{1,8}(?=[\s）)|｜]*$)/)?.[0] ?? '',
  )
  const seen = new Set<Cell>()
  return grid.slice(heads).flatMap((row) =>
    row.flatMap((cell, column): Figure[] => {
      if (seen.has(cell) || !isData(cell)) return []
      seen.add(cell)
      const above = [...new Set(grid.slice(0, heads).map((each) => each[column]))].filter((each) => each !== undefined && each.text !== '')
      const beside = [...new Set(row.slice(0, column))].filter((each) => each.text !== '' && !isData(each))
      const names = [...beside, ...above] as Cell[]
      if (names.length === 0 || above.some((each) => noCount.test(each!.text))) return []
      const words = names.map((each) => each.text.replace(unitNote, '').replace(/[：:]$/, '')).filter((each) => each !== '')
      const period = words.find((each) => aPeriod.test(each))
      const label = [...new Set(words.filter((each) => !aPeriod.test(each)))].join('').replace(/\s+/g, '').slice(0, 40)
      const named = { label: label || words.join(''), ...(period ? { period } : {}) }
      const inside = held.get(cell)
      if (inside) return inside.map((each) => ({ ...each, ...named }))
      const { number = '', more, scale, unit: told } = bareNumber.exec(cell.text)!.groups!
      const { unit, factor } = told
        ? asUnit(scale, told)
        : (names.map((each) => unitIn(each.text)).findLast((each) => each !== undefined) ?? unitOfAll ?? { unit: '', factor: 1 })
      const value = Number((Number(number.replaceAll(',', '')) * factor).toPrecision(12))
      const place = { start: cell.start, end: cell.end, sentenceStart: cell.start, sentenceEnd: cell.end }
      return [{ ...named, value, unit, qualifier: more ? 'more_than' : 'exact', kind: kindOf(unit, ''), cumulative: false, ...place }]
    }),
  )
}

/** What is wider, or has more rows of heads, is no table of figures, and would hold up everybody else. */
const widest = 60
const mostHeads = 6

function isTable(table: CellTable): boolean {
  return table.every((row) => row.length <= widest)
}

/** The figures within each cell; both are in the order of the text. */
function figuresByCell(grid: Cell[][], figures: Figure[]): Map<Cell, Figure[]> {
  const held = new Map<Cell, Figure[]>()
  const cells = [...new Set(grid.flat())].sort((a, b) => a.start - b.start)
  let at = 0
  for (const cell of cells) {
    while (at < figures.length && figures[at]!.start < cell.start) at++
    const inside: Figure[] = []
    for (; at < figures.length && figures[at]!.start < cell.end; at++) if (figures[at]!.end <= cell.end) inside.push(figures[at]!)
    if (inside.length) held.set(cell, inside)
  }
  return held
}

function wholeFigure(cell: Cell, inside: Figure[] | undefined): boolean {
  return inside?.length === 1 && inside[0]!.end - inside[0]!.start >= cell.text.length - 2
}

const aPeriod = /^20\d\d年?(?:度|上半年|下半年)?$|^[上下]半年$|^第?[一二三四]季度$|^(?:今|去|上|本)年(?:度|同期)?$/
const aDate = /[年月日]$/
const unitNote = /[（(](?:单位[:：])?[^（()）]{1,6}[）)]\s*$/
const unitWords = new RegExp(`^(?:单位[:：])?\\s*(?<scale>万|亿|千)?(?<unit>${unitPattern})$`)

function unitIn(head: string): { unit: string; factor: number } | undefined {
  const note = /[（(]([^（()）]{1,8})[）)]\s*$/.exec(head)?.[1] ?? /单位[:：].{1,5}$/.exec(head)?.[0]
  const { scale, unit } = (note && unitWords.exec(note.trim())?.groups) || {}
  return unit ? asUnit(scale, unit) : undefined
}

function asUnit(scale: string | undefined, unit: string): { unit: string; factor: number } {
  return { unit: unit.replace(/^个(?=.)/, ''), factor: scale === '万' ? 1e4 : scale === '亿' ? 1e8 : scale === '千' ? 1e3 : 1 }
}

/** Every place of the table with the cell that covers it. */
function gridOf(plain: string, table: CellTable): Cell[][] {
  const grid: Cell[][] = table.map(() => [])
  table.forEach((row, at) => {
    let column = 0
    for (const { start, end, columns, rows } of row) {
      while (grid[at]![column]) column++
      const raw = plain.slice(start, end)
      const text = raw.trim()
      const from = start + raw.indexOf(text)
      const cell = (rows === 0 ? grid[at - 1]?.[column] : undefined) ?? {
        text: text.replace(/\n/g, ''),
        start: from,
        end: from + text.length,
      }
      for (let down = 0; down < Math.max(1, rows) && at + down < grid.length; down++)
        for (let right = 0; right < columns; right++) grid[at + down]![column + right] = cell
      column += columns
    }
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '', start: 0, end: 0 })).filter((row) => row.length > 0)
}
