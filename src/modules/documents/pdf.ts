import { markSize, signatureInsets } from './layout.ts'
import type { Attachment, Block, Heading, PaperDocument } from './model.ts'
import { area, bodySetting, characters, openSheet, type Setting, type Sheet } from './pdf-sheet.ts'
import { drawFields, drawTable, leadOfFields, leadOfTable, textOf } from './pdf-tables.ts'
import { HEADING_FACES, LINE_PITCH, SIZE } from './typography.ts'
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
 * same everywhere. It is tagged: what reads it aloud knows headings, lists and the cells of tables, and headings are its bookmarks. The
 * same paper always gives the same bytes.
 */
export async function toPdf(document: PaperDocument): Promise<Uint8Array> {
  const author = printable(document.signature?.organisation ?? document.letterhead?.organisation ?? '')
  const sheet = openSheet(printable(document.title).replaceAll('\n', ''), author)
  drawHead(sheet, document)
  drawBlocks(sheet, document.blocks, document.attachments?.length ? 2 * LINE_PITCH : signatureHeight(document))
  drawAttachmentNote(sheet, document)
  drawSignature(sheet, document)
  if (document.note) sheet.write(printable(noteLine(document.note)), bodySetting, { first: characters(2), tag: 'P' })
  for (const [index, attachment] of (document.attachments ?? []).entries())
    drawAttachment(sheet, attachment, attachmentLabel(document, index))
  drawImprint(sheet, document)
  return sheet.finish()
}

const RED = '#d7000f'
const titleSetting: Setting = { face: 'title', size: SIZE.second, pitch: 35, spacing: 0 }

function drawHead(sheet: Sheet, { letterhead, number, title, addressee }: PaperDocument): void {
  const writeNumber = () => number && sheet.write(printable(number), bodySetting, { align: 'centre', tag: 'P' })
  const writeTitle = () => writeBalanced(sheet, printable(title))
  if (letterhead?.redLine) {
    const name = printable(letterhead.organisation)
    const { points, scale = 100 } = markSize(name)
    const mark: Setting = { face: 'title', size: (points * scale) / 100, pitch: Math.round(points * 1.3), spacing: 0 }
    sheet.y += (35 / 25.4) * 72
    sheet.write(name, mark, { align: 'centre', colour: RED, tag: 'P' })
    sheet.y += 2 * LINE_PITCH
    writeNumber()
    const rule = sheet.y + (4 / 25.4) * 72
    sheet.rule({ x: area.left, y: rule }, { x: area.left + area.width, y: rule }, 1.5, RED)
    sheet.y = rule + 2 * LINE_PITCH
    writeTitle()
  } else {
    if (letterhead) sheet.write(printable(letterhead.organisation), titleSetting, { align: 'centre', tag: 'P' })
    writeTitle()
    if (number) {
      sheet.y += LINE_PITCH / 2
      writeNumber()
    }
  }
  sheet.y += LINE_PITCH
  if (addressee) sheet.write(printable(addresseeLine(addressee)), bodySetting, { align: 'left', tag: 'P' })
}

/** A title over several lines is set in lines of like length, not with one character left over. */
function writeBalanced(sheet: Sheet, title: string): void {
  sheet.structure.inside(sheet.structure.element('H1'), () => balanced(sheet, title))
}

function balanced(sheet: Sheet, title: string): void {
  for (const part of title.split('\n')) {
    const count = sheet.lines(part, titleSetting, area.width).length
    let width = area.width
    while (count > 1 && width > area.width / 2 && sheet.lines(part, titleSetting, width - SIZE.second).length === count)
      width -= SIZE.second
    const side = (area.width - width) / 2
    sheet.write(part, titleSetting, { align: 'centre', left: side, right: side })
  }
}

/** `after` is the height of what must stand on one page with the end of the last paragraph. */
function drawBlocks(sheet: Sheet, blocks: readonly Block[], after = 0): void {
  for (const [index, block] of blocks.entries()) {
    // never the last lines of a page
    if (block.kind === 'heading') sheet.need(Math.min(leadOf(sheet, blocks, index), (area.bottom - area.top) / 2))
    drawBlock(sheet, block, index === blocks.length - 1 ? after : 0)
  }
}

/** The height that must fit on a page where a block begins: headings with the first line of what they head. */
function leadOf(sheet: Sheet, blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (!block || block.kind === 'pageBreak') return 0
  if (block.kind === 'heading') {
    const lines = sheet.lines(printable(block.text), headingSetting(block), area.width, characters(2))
    return lines.length * LINE_PITCH + leadOf(sheet, blocks, at + 1)
  }
  if (block.kind === 'table') return leadOfTable(sheet, block)
  return block.kind === 'fields' ? leadOfFields(sheet, block) : LINE_PITCH
}

const headingSetting = ({ level }: Heading): Setting => ({ ...bodySetting, face: HEADING_FACES[level] })

/** The title is H1, so 一、 is H2. */
const HEADING_TAGS = { 1: 'H2', 2: 'H3', 3: 'H4', 4: 'H5' } as const

function drawBlock(sheet: Sheet, block: Block, keep: number): void {
  const { structure } = sheet
  if (block.kind === 'heading') {
    const text = printable(block.text)
    structure.bookmark(block.level, text, sheet.y)
    sheet.write(text, headingSetting(block), { first: characters(2), tag: HEADING_TAGS[block.level] })
  } else if (block.kind === 'paragraph') {
    const indented = block.indent !== false && (block.align ?? 'left') === 'left'
    const align = block.align === undefined || block.align === 'left' ? 'justify' : block.align
    sheet.write(textOf(block.runs), bodySetting, { first: indented ? characters(2) : 0, align, tag: 'P', keep })
  } else if (block.kind === 'list') {
    structure.inside(structure.element('L'), () => {
      for (const [index, item] of block.items.entries()) {
        const text = listMarker(block.marker, index) + textOf(item)
        const place = { first: characters(2), tag: 'LBody', keep: index === block.items.length - 1 ? keep : 0 } as const
        structure.inside(structure.element('LI'), () => sheet.write(text, bodySetting, place))
      }
    })
  } else if (block.kind === 'signatureLines') {
    for (const { label, dated } of block.lines)
      sheet.write(textOf(signatureRuns(label, dated ?? true)), bodySetting, { align: 'left', tag: 'P' })
  } else if (block.kind === 'table') drawTable(sheet, block)
  else if (block.kind === 'fields') drawFields(sheet, block)
  else sheet.newPage()
}

/** 附件说明, one blank line under the text and on one page with the signature; wrapped names align with the first character of the name. */
function drawAttachmentNote(sheet: Sheet, document: PaperDocument): void {
  const { structure } = sheet
  const notes = attachmentLines(document)
  const hangOf = (marker: string) => characters(2 + 3) + (marker === '' ? 0 : characters(1.25))
  const lines = notes.flatMap(({ marker, title }) => sheet.lines(printable(title), bodySetting, area.width - hangOf(marker)))
  if (notes.length > 0) sheet.need(Math.min((1 + lines.length) * LINE_PITCH + signatureHeight(document), (area.bottom - area.top) / 2))
  for (const [index, { marker, title }] of notes.entries()) {
    if (index === 0) sheet.y += LINE_PITCH
    const lead = `${index === 0 ? '附件：' : ''}${marker}`
    const hang = hangOf(marker)
    const start = index === 0 ? characters(2) : characters(5)
    structure.inside(structure.element('P'), () => {
      sheet.need(LINE_PITCH)
      const [line] = sheet.lines(lead, bodySetting, area.width)
      if (line) sheet.draw(line, bodySetting, { x: area.left + start, y: sheet.y, width: hang - start, align: 'left' })
      sheet.write(printable(title), bodySetting, { left: hang })
    })
  }
}

/** The blank lines above a signature, and its two lines. */
const signatureHeight = ({ signature }: PaperDocument) => (signature ? ((signature.sealPlace ? 2 : 1) + 2) * LINE_PITCH : 0)

function drawSignature(sheet: Sheet, document: PaperDocument): void {
  const { signature } = document
  if (!signature) return
  const name = printable(signature.organisation)
  const date = signatureDate(signature)
  const insets = signatureInsets(name, date, signature.sealPlace)
  const height = signatureHeight(document)
  sheet.need(height)
  sheet.y += height - 2 * LINE_PITCH
  sheet.write(name, bodySetting, { right: characters(insets.name), align: 'right', tag: 'P' })
  sheet.write(date, bodySetting, { right: characters(insets.date), align: 'right', tag: 'P' })
}

function drawAttachment(sheet: Sheet, { title, blocks }: Attachment, label: string): void {
  if (!blocks) return
  const { structure } = sheet
  sheet.newPage()
  structure.bookmark(1, `${label}　${printable(title)}`, sheet.y)
  structure.inside(structure.element('Sect'), () => {
    sheet.write(label, { ...bodySetting, face: 'black' }, { align: 'left', tag: 'P' })
    sheet.y += LINE_PITCH
    writeBalanced(sheet, printable(title))
    sheet.y += LINE_PITCH
    drawBlocks(sheet, blocks)
  })
}

/** 版记 at the foot of the last page: outer rules 0.35 mm, inner 0.25 mm. */
function drawImprint(sheet: Sheet, { copiesTo, imprint }: PaperDocument): void {
  if (!copiesTo && !imprint) return
  const { structure } = sheet
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
    sheet.rule({ x: area.left, y }, { x: area.left + area.width, y }, weight)
    y += 2
  }
  rule(0.35)
  if (copies.length > 0)
    structure.inside(structure.element('P'), () => {
      for (const [index, line] of copies.entries()) {
        const left = index === 0 ? 0 : lead
        sheet.draw(line, setting, { x: area.left + inset + left, y, width: width - left })
        y += setting.pitch
      }
    })
  if (imprint) {
    if (copies.length > 0) rule(0.25)
    for (const [text, align] of [
      [printable(imprint.organisation), 'left'],
      [imprintDate(imprint), 'right'],
    ] as const) {
      const [line] = sheet.lines(text, setting, width)
      if (line) structure.inside(structure.element('P'), () => sheet.draw(line, setting, { x: area.left + inset, y, width, align }))
    }
    y += setting.pitch
  }
  rule(0.35)
}
