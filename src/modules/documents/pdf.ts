import { markSize } from './layout.ts'
import type { Attachment, Block, PaperDocument } from './model.ts'
import { area, bodySetting, characters, openSheet, type Setting, type Sheet } from './pdf-sheet.ts'
import { drawFields, drawTable, textOf } from './pdf-tables.ts'
import { HEADING_FACES, LINE_PITCH, SIZE, widthInCharacters } from './typography.ts'
import {
  addresseeLine,
  attachmentLabel,
  attachmentLines,
  copiesLine,
  imprintDate,
  listMarker,
  noteLine,
  printable,
  signatureDate,
  signatureRuns,
} from './wording.ts'

/**
 * The paper as a PDF by GB/T 9704-2012, in the measures of the Word file, with the characters it uses embedded: it reads and prints the
 * same everywhere. The same paper always gives the same bytes.
 */
export async function toPdf(document: PaperDocument): Promise<Uint8Array> {
  const author = printable(document.signature?.organisation ?? document.letterhead?.organisation ?? '')
  const sheet = openSheet(printable(document.title).replaceAll('\n', ''), author)
  drawHead(sheet, document)
  drawBlocks(sheet, document.blocks)
  drawAttachmentNote(sheet, document)
  drawSignature(sheet, document)
  if (document.note) sheet.write(printable(noteLine(document.note)), bodySetting, { first: characters(2) })
  for (const [index, attachment] of (document.attachments ?? []).entries())
    drawAttachment(sheet, attachment, attachmentLabel(document, index))
  drawImprint(sheet, document)
  return sheet.finish()
}

const RED = '#d7000f'
const titleSetting: Setting = { face: 'title', size: SIZE.second, pitch: 35, spacing: 0 }

function drawHead(sheet: Sheet, { letterhead, number, title, addressee }: PaperDocument): void {
  const writeNumber = () => number && sheet.write(printable(number), bodySetting, { align: 'centre' })
  const writeTitle = () => writeBalanced(sheet, printable(title))
  if (letterhead?.redLine) {
    const name = printable(letterhead.organisation)
    const { points, scale = 100 } = markSize(name)
    const mark: Setting = { face: 'title', size: (points * scale) / 100, pitch: Math.round(points * 1.3), spacing: 0 }
    sheet.y += (35 / 25.4) * 72
    sheet.write(name, mark, { align: 'centre', colour: RED })
    sheet.y += 2 * LINE_PITCH
    writeNumber()
    const rule = sheet.y + (4 / 25.4) * 72
    sheet.pdf
      .moveTo(area.left, rule)
      .lineTo(area.left + area.width, rule)
      .lineWidth(1.5)
      .strokeColor(RED)
      .stroke()
    sheet.y = rule + 2 * LINE_PITCH
    writeTitle()
  } else {
    if (letterhead) sheet.write(printable(letterhead.organisation), titleSetting, { align: 'centre' })
    writeTitle()
    if (number) {
      sheet.y += LINE_PITCH / 2
      writeNumber()
    }
  }
  sheet.y += LINE_PITCH
  if (addressee) sheet.write(printable(addresseeLine(addressee)), bodySetting, { align: 'left' })
}

/** A title over several lines is set in lines of like length, not with one character left over. */
function writeBalanced(sheet: Sheet, title: string): void {
  for (const part of title.split('\n')) {
    const count = sheet.lines(part, titleSetting, area.width).length
    let width = area.width
    while (count > 1 && width > area.width / 2 && sheet.lines(part, titleSetting, width - SIZE.second).length === count)
      width -= SIZE.second
    const side = (area.width - width) / 2
    sheet.write(part, titleSetting, { align: 'centre', left: side, right: side })
  }
}

function drawBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const block of blocks) drawBlock(sheet, block)
}

function drawBlock(sheet: Sheet, block: Block): void {
  if (block.kind === 'heading') {
    // never the last line of a page
    sheet.need(2 * LINE_PITCH)
    sheet.write(printable(block.text), { ...bodySetting, face: HEADING_FACES[block.level] }, { first: characters(2) })
  } else if (block.kind === 'paragraph') {
    const indented = block.indent !== false && (block.align ?? 'left') === 'left'
    const align = block.align === undefined || block.align === 'left' ? 'justify' : block.align
    sheet.write(textOf(block.runs), bodySetting, { first: indented ? characters(2) : 0, align })
  } else if (block.kind === 'list') {
    for (const [index, item] of block.items.entries())
      sheet.write(listMarker(block.marker, index) + textOf(item), bodySetting, { first: characters(2) })
  } else if (block.kind === 'signatureLines') {
    for (const { label, dated } of block.lines) sheet.write(textOf(signatureRuns(label, dated ?? true)), bodySetting, { align: 'left' })
  } else if (block.kind === 'table') drawTable(sheet, block)
  else if (block.kind === 'fields') drawFields(sheet, block)
  else sheet.newPage()
}

/** 附件说明, one blank line under the text; wrapped names align with the first character of the name. */
function drawAttachmentNote(sheet: Sheet, document: PaperDocument): void {
  for (const [index, { marker, title }] of attachmentLines(document).entries()) {
    if (index === 0) sheet.y += LINE_PITCH
    const lead = `${index === 0 ? '附件：' : ''}${marker}`
    const hang = characters(2 + 3) + (marker === '' ? 0 : characters(1.25))
    const start = index === 0 ? characters(2) : characters(5)
    sheet.need(LINE_PITCH)
    const [line] = sheet.lines(lead, bodySetting, area.width)
    if (line) sheet.draw(line, bodySetting, { x: area.left + start, y: sheet.y, width: hang - start, align: 'left' })
    sheet.write(printable(title), bodySetting, { left: hang })
  }
}

/** As in the Word file: with a seal the date ends 4 characters from the edge and the name is centred over it. */
function drawSignature(sheet: Sheet, { signature }: PaperDocument): void {
  if (!signature) return
  const name = printable(signature.organisation)
  const date = signatureDate(signature)
  const nameWidth = widthInCharacters(name)
  const dateWidth = widthInCharacters(date)
  const block = Math.max(nameWidth, dateWidth + 2)
  const nameIn = signature.sealPlace ? Math.max(0, 4 + (dateWidth - nameWidth) / 2) : 2 + block - nameWidth
  const dateIn = signature.sealPlace ? 4 : block - dateWidth
  const before = (signature.sealPlace ? 2 : 1) * LINE_PITCH
  sheet.need(before + 2 * LINE_PITCH)
  sheet.y += before
  sheet.write(name, bodySetting, { right: characters(nameIn), align: 'right' })
  sheet.write(date, bodySetting, { right: characters(dateIn), align: 'right' })
}

function drawAttachment(sheet: Sheet, { title, blocks }: Attachment, label: string): void {
  if (!blocks) return
  sheet.newPage()
  sheet.write(label, { ...bodySetting, face: 'black' }, { align: 'left' })
  sheet.y += LINE_PITCH
  writeBalanced(sheet, printable(title))
  sheet.y += LINE_PITCH
  drawBlocks(sheet, blocks)
}

/** 版记 at the foot of the last page: outer rules 0.35 mm, inner 0.25 mm. */
function drawImprint(sheet: Sheet, { copiesTo, imprint }: PaperDocument): void {
  if (!copiesTo && !imprint) return
  const setting: Setting = { face: 'body', size: SIZE.fourth, pitch: 22, spacing: 0 }
  const inset = SIZE.fourth
  const width = area.width - 2 * inset
  const lead = 3 * SIZE.fourth
  const copies = copiesTo ? sheet.lines(printable(copiesLine(copiesTo)), setting, width - lead, -lead) : []
  const height = (copies.length + (imprint ? 1 : 0)) * setting.pitch + 8
  if (sheet.y + height > area.foot) sheet.newPage()
  let y = area.foot - height
  const rule = (millimetres: number) => {
    const weight = (millimetres / 25.4) * 72
    sheet.pdf
      .moveTo(area.left, y)
      .lineTo(area.left + area.width, y)
      .lineWidth(weight)
      .strokeColor('#000000')
      .stroke()
    y += 2
  }
  rule(0.35)
  for (const [index, line] of copies.entries()) {
    const left = index === 0 ? 0 : lead
    sheet.draw(line, setting, { x: area.left + inset + left, y, width: width - left })
    y += setting.pitch
  }
  if (imprint) {
    if (copies.length > 0) rule(0.25)
    for (const [text, align] of [
      [printable(imprint.organisation), 'left'],
      [imprintDate(imprint), 'right'],
    ] as const) {
      const [line] = sheet.lines(text, setting, width)
      if (line) sheet.draw(line, setting, { x: area.left + inset, y, width, align })
    }
    y += setting.pitch
  }
  rule(0.35)
}
