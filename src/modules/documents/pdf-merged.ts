import { shares } from './layout.ts'
import { type Align, runsOf, type Table } from './model.ts'
import { area, type Setting, type Sheet } from './pdf-sheet.ts'
import type { Element, Tag } from './pdf-structure.ts'
import { printable, runText } from './wording.ts'

/** A cell with all it covers: from its row and column, across and down. */
interface Area {
  readonly row: number
  readonly column: number
  readonly across: number
  readonly down: number
  readonly text: string
}

const padding = 4

/** A table some of whose cells cover others. Its head rows stand again on every page; a cell that runs over a page is closed and said again. */
export function drawMergedTable(sheet: Sheet, table: Table, setting: Setting): void {
  const { widths, head, areas, styleOf, linesOf, heights } = measured(sheet, table, setting)
  const { structure } = sheet
  const elements = new Map<Area, Element>()
  const rows = (tag: Tag, from: number, to: number): void =>
    structure.inside(structure.element(tag), () => {
      for (let row = from; row < to; row++)
        structure.inside(structure.element('TR'), () => {
          for (const one of areas)
            if (one.row === row)
              elements.set(one, structure.element(row < head ? 'TH' : 'TD', { ...one, ...(row < head ? { scope: 'Column' } : {}) }))
        })
    })
  if (head > 0) rows('THead', 0, head)
  rows('TBody', head, heights.length)

  const draw = (from: number, to: number): void => {
    for (const one of areas) {
      const first = Math.max(one.row, from)
      const last = Math.min(one.row + one.down, to)
      if (first >= last) continue
      structure.inside(elements.get(one) as Element, () =>
        first > one.row ? structure.unread(() => fill(one, first, last, from)) : fill(one, first, last, from),
      )
    }
    sheet.y += sum(heights, from, to - from)
  }
  const fill = (one: Area, first: number, last: number, from: number): void => {
    const x = area.left + sum(widths, 0, one.column)
    const y = sheet.y + sum(heights, from, first - from)
    const width = sum(widths, one.column, one.across)
    const height = sum(heights, first, last - first)
    const align: Align = one.row < head ? 'centre' : (table.align?.[one.column] ?? 'left')
    const shown = linesOf(one).slice(0, Math.max(1, Math.floor((height - padding) / setting.pitch)))
    const top = y + (height - shown.length * setting.pitch) / 2
    for (const [index, line] of shown.entries())
      sheet.draw({ ...line, ends: true }, styleOf(one.row), {
        x: x + padding,
        y: top + index * setting.pitch,
        width: width - 2 * padding,
        align,
      })
    sheet.box(x, y, width, height)
  }

  /** The page ends before a cell whose words would be cut by it, unless the cell fills the page. */
  const beforeCut = (to: number, from: number): number => {
    const cut = areas.find(
      (one) =>
        one.row > from &&
        one.row < to &&
        one.row + one.down > to &&
        linesOf(one).length * setting.pitch + padding > sum(heights, one.row, to - one.row),
    )
    return cut ? beforeCut(cut.row, from) : to
  }

  draw(0, head)
  for (let from = head; from < heights.length; ) {
    let to = from + 1
    while (to < heights.length && sheet.y + sum(heights, from, to + 1 - from) <= area.bottom) to++
    to = beforeCut(to, from)
    draw(from, to)
    from = to
    if (from < heights.length) {
      sheet.newPage()
      structure.unread(() => draw(0, head))
    }
  }
}

/** The height of the head and the first row under it. */
export function leadOfMerged(sheet: Sheet, table: Table, setting: Setting): number {
  const { head, heights } = measured(sheet, table, setting)
  return sum(heights, 0, Math.min(head + 1, heights.length))
}

function measured(sheet: Sheet, table: Table, setting: Setting) {
  const widths = shares(table).map((share) => share * area.width)
  const head = table.headRows ?? 0
  const areas = areasOf(table, widths.length)
  const styleOf = (row: number): Setting => (row < head ? { ...setting, face: 'black' } : setting)
  const linesOf = (one: Area) => sheet.lines(one.text, styleOf(one.row), sum(widths, one.column, one.across) - 2 * padding)
  const heights = heightsOf(areas, table.rows.length, (one) => linesOf(one).length * setting.pitch + padding)
  return { widths, head, areas, styleOf, linesOf, heights }
}

/** Every cell that is not covered by another. */
function areasOf(table: Table, columns: number): Area[] {
  const merged = table.merged ?? []
  const covered = (row: number, column: number) =>
    merged.some(
      ({ row: top, column: left, across = 1, down = 1 }) =>
        row >= top && row < top + down && column >= left && column < left + across && !(row === top && column === left),
    )
  return table.rows.flatMap((cells, row) =>
    Array.from({ length: columns }, (_, column) => column).flatMap((column): Area[] => {
      if (covered(row, column)) return []
      const { across = 1, down = 1 } = merged.find((one) => one.row === row && one.column === column) ?? {}
      return [
        {
          row,
          column,
          across,
          down,
          text: printable(
            runsOf(cells[column] ?? '')
              .map(runText)
              .join(''),
          ),
        },
      ]
    }),
  )
}

/** Heights of the rows: as the cells of one row need, and the last row of a higher cell takes what is wanting. */
function heightsOf(areas: readonly Area[], rows: number, heightOf: (one: Area) => number): number[] {
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...areas.filter((one) => one.row === row && one.down === 1).map(heightOf)),
  )
  for (const one of areas) {
    if (one.down === 1) continue
    const last = one.row + one.down - 1
    heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(one) - sum(heights, one.row, one.down))
  }
  return heights
}

function sum(numbers: readonly number[], from: number, count: number): number {
  return numbers.slice(from, from + count).reduce((total, one) => total + one, 0)
}
