import { fieldRows, LABEL_SHARE, shares } from './layout.ts'
import { type Align, type Content, type Fields, runsOf, type Table } from './model.ts'
import type { SetLine } from './pdf-lines.ts'
import { drawMergedTable } from './pdf-merged.ts'
import { area, type Setting, type Sheet } from './pdf-sheet.ts'
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
}

const padding = 4
const plain: Setting = { face: 'body', size: SIZE.fourth, pitch: 20, spacing: 0 }
const small: Setting = { ...plain, size: SIZE.smallFourth, pitch: 17 }

export const textOf = (content: Content): string => printable(runsOf(content).map(runText).join(''))

export function drawTable(sheet: Sheet, table: Table): void {
  const widths = shares(table).map((share) => share * area.width)
  const setting = widths.length > 5 ? small : plain
  const row = (cells: readonly Content[], head: boolean): Cell[] =>
    widths.map((width, column) => ({
      text: textOf(cells[column] ?? ''),
      width,
      setting: head ? { ...setting, face: 'black' } : setting,
      align: head ? 'centre' : (table.align?.[column] ?? 'left'),
    }))
  const head = table.columns.length > 0 ? row(table.columns, true) : undefined
  caption(sheet, table.caption)
  if (table.merged) {
    drawMergedTable(sheet, table, setting)
    sheet.y += 8
    return
  }
  if (head) drawRow(sheet, head)
  for (const cells of table.rows) {
    const next = row(cells, false)
    const page = sheet.pdf.bufferedPageRange().count
    sheet.need(heightOf(sheet, next))
    if (head && sheet.pdf.bufferedPageRange().count > page) drawRow(sheet, head)
    drawRow(sheet, next)
  }
  sheet.y += 8
}

/** The boxes of a form: label and value, two to a row where both are halves. */
export function drawFields(sheet: Sheet, { caption: words, rows }: Fields): void {
  const label = LABEL_SHARE * area.width
  caption(sheet, words)
  for (const fields of fieldRows(rows)) {
    const value = area.width / fields.length - label
    const cells = fields.flatMap((field): Cell[] => [
      { text: printable(field.label), width: label, setting: plain, align: 'centre' },
      {
        text: textOf(field.value),
        width: value,
        setting: plain,
        align: 'left',
        least: field.lines ?? 1,
        ...(field.signed ? { signed: textOf(signatureRuns('签名', true)) } : {}),
      },
    ])
    sheet.need(heightOf(sheet, cells))
    drawRow(sheet, cells)
  }
  sheet.y += 8
}

function caption(sheet: Sheet, words: string | undefined): void {
  if (words === undefined) return
  sheet.need(3 * plain.pitch)
  sheet.write(printable(words), { ...plain, face: 'black' }, { align: 'centre' })
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
      for (const [index, line] of here.entries())
        sheet.draw({ ...line, ends: true }, cell.setting, {
          x: x + padding,
          y: top + index * cell.setting.pitch,
          width: cell.width - 2 * padding,
          align: cell.align,
        })
      if (cell.signed && fits) {
        const [line] = sheet.lines(cell.signed, cell.setting, cell.width)
        const y = sheet.y + height - cell.setting.pitch - padding / 2
        if (line) sheet.draw(line, cell.setting, { x: x + padding, y, width: cell.width - 2 * padding, align: 'right' })
      }
      sheet.pdf.rect(x, sheet.y, cell.width, height).lineWidth(0.5).strokeColor('#000000').stroke()
      x += cell.width
    }
    sheet.y += height
    if (pending.some((left) => left.length > 0)) sheet.newPage()
  } while (pending.some((left) => left.length > 0))
}
