import { fieldRows, LABEL_SHARE, shares } from './layout.ts'
import { type Align, type Content, type Fields, runsOf, type Table } from './model.ts'
import type { SetLine } from './pdf-lines.ts'
import { drawMergedTable, leadOfMerged } from './pdf-merged.ts'
import { area, type Setting, type Sheet } from './pdf-sheet.ts'
import type { Element } from './pdf-structure.ts'
import { SIZE } from './typography.ts'
import { printable, runText, signatureRuns } from './wording.ts'

interface Cell {
  readonly text: string
  readonly width: number
  readonly setting: Setting
  readonly align: Align
  /** The least number of lines. */
  readonly least?: number
  /** Set at the foot of the cell, flush right. */
  readonly signed?: string
  /** What a head cell heads. */
  readonly heads?: 'Column' | 'Row'
}

const padding = 4
const plain: Setting = { face: 'body', size: SIZE.fourth, pitch: 20, spacing: 0 }
const small: Setting = { ...plain, size: SIZE.smallFourth, pitch: 17 }

export const textOf = (content: Content): string => printable(runsOf(content).map(runText).join(''))

export function drawTable(sheet: Sheet, table: Table): void {
  const { structure } = sheet
  sheet.need(leadOfTable(sheet, table))
  structure.inside(structure.element('Table'), () => {
    caption(sheet, table.caption)
    if (table.merged) drawMergedTable(sheet, table, settingOf(table))
    else drawRows(sheet, table)
  })
  sheet.y += 8
}

/** The height of caption, head and first row, which stand on one page. */
export function leadOfTable(sheet: Sheet, table: Table): number {
  const head = headOf(table)
  const first = table.rows[0]
  const lead = table.merged
    ? leadOfMerged(sheet, table, settingOf(table))
    : (head ? heightOf(sheet, head) : 0) + (first ? heightOf(sheet, rowOf(table, first)) : 0)
  return captionHeight(table.caption) + Math.min(lead, area.bottom - area.top - captionHeight(table.caption))
}

function drawRows(sheet: Sheet, table: Table): void {
  const { structure } = sheet
  const head = headOf(table)
  if (head) structure.inside(structure.element('THead'), () => drawRow(sheet, head))
  structure.inside(structure.element('TBody'), () => {
    for (const cells of table.rows) {
      const next = rowOf(table, cells)
      const page = sheet.pdf.bufferedPageRange().count
      sheet.need(heightOf(sheet, next))
      if (head && sheet.pdf.bufferedPageRange().count > page) structure.unread(() => drawRow(sheet, head))
      drawRow(sheet, next)
    }
  })
}

const settingOf = (table: Table): Setting => (shares(table).length > 5 ? small : plain)

const headOf = (table: Table): Cell[] | undefined => (table.columns.length > 0 ? rowOf(table, table.columns, true) : undefined)

function rowOf(table: Table, cells: readonly Content[], head = false): Cell[] {
  const setting = settingOf(table)
  return shares(table).map((share, column) => ({
    text: textOf(cells[column] ?? ''),
    width: share * area.width,
    setting: head ? { ...setting, face: 'black' } : setting,
    align: head ? 'centre' : (table.align?.[column] ?? 'left'),
    ...(head ? { heads: 'Column' as const } : {}),
  }))
}

/** The boxes of a form: label and value, two to a row where both are halves. */
export function drawFields(sheet: Sheet, fields: Fields): void {
  const { structure } = sheet
  sheet.need(leadOfFields(sheet, fields))
  structure.inside(structure.element('Table'), () => {
    caption(sheet, fields.caption)
    for (const cells of boxesOf(fields)) {
      sheet.need(heightOf(sheet, cells))
      drawRow(sheet, cells)
    }
  })
  sheet.y += 8
}

/** The height of caption and first line of a form. */
export function leadOfFields(sheet: Sheet, fields: Fields): number {
  const [first] = boxesOf(fields)
  const room = area.bottom - area.top - captionHeight(fields.caption)
  return captionHeight(fields.caption) + Math.min(first ? heightOf(sheet, first) : 0, room)
}

function boxesOf({ rows }: Fields): Cell[][] {
  const label = LABEL_SHARE * area.width
  return fieldRows(rows).map((fields) => {
    const value = area.width / fields.length - label
    return fields.flatMap((field): Cell[] => [
      { text: printable(field.label), width: label, setting: plain, align: 'centre', heads: 'Row' },
      {
        text: textOf(field.value),
        width: value,
        setting: plain,
        align: 'left',
        least: field.lines ?? 1,
        ...(field.signed ? { signed: textOf(signatureRuns('签名', true)) } : {}),
      },
    ])
  })
}

/** With some air above and below. */
const captionSetting: Setting = { ...plain, face: 'black', pitch: 26 }

const captionHeight = (words: string | undefined) => (words === undefined ? 0 : captionSetting.pitch)

function caption(sheet: Sheet, words: string | undefined): void {
  if (words !== undefined) sheet.write(printable(words), captionSetting, { align: 'centre', tag: 'Caption' })
}

function linesOf(sheet: Sheet, { text, setting, width }: Cell): SetLine[] {
  return sheet.lines(text, setting, width - 2 * padding)
}

function heightOf(sheet: Sheet, cells: readonly Cell[]): number {
  return Math.max(
    ...cells.map((cell) => (Math.max(linesOf(sheet, cell).length, cell.least ?? 1) + (cell.signed ? 1 : 0)) * cell.setting.pitch + padding),
  )
}

/** One row. One higher than a page runs on over the next. */
function drawRow(sheet: Sheet, cells: readonly Cell[]): void {
  const { structure } = sheet
  structure.inside(structure.element('TR'), () => {
    const elements = cells.map(({ heads }) => structure.element(heads ? 'TH' : 'TD', heads ? { scope: heads } : {}))
    drawCells(sheet, cells, (column, work) => structure.inside(elements[column] as Element, work))
  })
}

/** `within` draws a cell as what it is, on each page it stands on. */
function drawCells(sheet: Sheet, cells: readonly Cell[], within: (column: number, work: () => void) => void): void {
  const pending = cells.map((cell) => linesOf(sheet, cell))
  const wholeHeight = heightOf(sheet, cells)
  let fits = sheet.y + wholeHeight <= area.bottom + 0.5
  if (!fits && wholeHeight <= area.bottom - area.top) {
    sheet.newPage()
    fits = true
  }
  do {
    const height = fits ? wholeHeight : area.bottom - sheet.y
    let x = area.left
    for (const [column, cell] of cells.entries()) {
      const room = Math.max(1, Math.floor((height - padding) / cell.setting.pitch))
      const here = pending[column]?.splice(0, room) ?? []
      const top = sheet.y + (cell.align === 'centre' ? (height - here.length * cell.setting.pitch) / 2 : padding / 2)
      const place = { x: x + padding, width: cell.width - 2 * padding }
      within(column, () => {
        for (const [index, line] of here.entries())
          sheet.draw({ ...line, ends: true }, cell.setting, { ...place, y: top + index * cell.setting.pitch, align: cell.align })
        if (cell.signed && fits) {
          const [line] = sheet.lines(cell.signed, cell.setting, cell.width)
          const y = sheet.y + height - cell.setting.pitch - padding / 2
          if (line) sheet.draw(line, cell.setting, { ...place, y, align: 'right' })
        }
      })
      sheet.box(x, sheet.y, cell.width, height)
      x += cell.width
    }
    sheet.y += height
    if (pending.some((left) => left.length > 0)) sheet.newPage()
  } while (pending.some((left) => left.length > 0))
}
