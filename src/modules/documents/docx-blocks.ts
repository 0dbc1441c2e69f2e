import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { characters, exactly, FULL_WIDTH, font, sized, twips } from './docx-style.ts'
import { fieldRows, LABEL_SHARE, shares, spanOf } from './layout.ts'
import { type Block, type Content, type Field, type Fields, type Run, runsOf, type Table as TableBlock } from './model.ts'
import { SIZE } from './typography.ts'
import { listMarker, printable, runText, signatureRuns } from './wording.ts'

/** The body of a paper in docx's objects. With `keepLast` the last paragraph goes with what follows it: a signature never stands alone on a page. */
export function docxBlocks(blocks: readonly Block[], { keepLast = false } = {}): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => docxBlock(block, keepLast && index === blocks.length - 1))
}

/** Runs of text: a line feed becomes a line break. A figure looks like the text around it. */
export function docxRuns(content: Content, style: IRunOptions = {}): TextRun[] {
  return runsOf(content).flatMap((run: Run) => {
    const lines = printable(runText(run)).split('\n')
    return lines.map((text, index) => new TextRun({ ...style, text, break: index > 0 ? 1 : undefined }))
  })
}

/** The first line of a paragraph starts two characters in, counted in characters so that it follows the size. */
export const FIRST_LINE = { firstLine: characters(2), firstLineChars: 200 }

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 }
const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT }

function docxBlock(block: Block, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: docxRuns(block.text) })]
    case 'paragraph': {
      const indented = block.indent !== false && (block.align ?? 'left') === 'left'
      const alignment = block.align && block.align !== 'left' ? ALIGN[block.align] : undefined
      return [new Paragraph({ alignment, keepNext, indent: indented ? FIRST_LINE : undefined, children: docxRuns(block.runs) })]
    }
    case 'list':
      return block.items.map(
        (item, index) => new Paragraph({ indent: FIRST_LINE, children: docxRuns([listMarker(block.marker, index), ...runsOf(item)]) }),
      )
    case 'table':
      return [...caption(block.caption), ...dataTable(block)]
    case 'fields':
      return [...caption(block.caption), ...fieldTable(block)]
    case 'signatureLines':
      return block.lines.map(
        ({ label, dated }) =>
          new Paragraph({
            alignment: AlignmentType.LEFT,
            spacing: { before: twips(14), ...exactly(28) },
            keepLines: true,
            children: docxRuns(signatureRuns(label, dated ?? true)),
          }),
      )
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

function dataTable(block: TableBlock): (Paragraph | Table)[] {
  const widths = shares(block).map((share) => Math.round(share * FULL_WIDTH))
  const points = widths.length > 5 ? SIZE.smallFourth : SIZE.fourth
  const row = (cells: readonly Content[], head: boolean, at?: number) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: widths.flatMap((_, column) => {
        const span = at === undefined ? { across: 1, down: 1 } : spanOf(block, at, column)
        if (!span) return []
        const width = widths.slice(column, column + span.across).reduce((sum, one) => sum + one, 0)
        const alignment = ALIGN[head ? 'centre' : (block.align?.[column] ?? 'left')]
        return [
          cell([docxRuns(cells[column] ?? '', { ...sized(points), font: font(head ? 'black' : 'body') })], {
            width,
            alignment,
            points,
            ...(span.across > 1 ? { columnSpan: span.across } : {}),
            ...(span.down > 1 ? { rowSpan: span.down } : {}),
          }),
        ]
      }),
    })
  const rows = [
    ...(block.columns.length > 0 ? [row(block.columns, true)] : []),
    ...block.rows.map((cells, at) => row(cells, at < (block.headRows ?? 0), at)),
  ]
  return table(widths, rows)
}

/** Four columns, label and value twice; a field that is not half spans the last three. */
function fieldTable(block: Fields): (Paragraph | Table)[] {
  const label = Math.round(LABEL_SHARE * FULL_WIDTH)
  const value = Math.round(FULL_WIDTH / 2) - label
  const rows = fieldRows(block.rows).map((fields) => {
    const least = Math.max(...fields.map((field) => field.lines ?? 1))
    return new TableRow({
      cantSplit: true,
      height: { value: twips(least * 22 + 10), rule: HeightRule.ATLEAST },
      children: fields.flatMap((field) =>
        fieldCells(field, label, fields.length > 1 ? value : label + 2 * value, fields.length > 1 ? 1 : 3),
      ),
    })
  })
  return table([label, value, label, value], rows)
}

function fieldCells(field: Field, label: number, width: number, columnSpan: number): TableCell[] {
  const style = { ...sized(SIZE.fourth) }
  const value = [docxRuns(field.value, style)]
  const signature = field.signed ? [docxRuns(signatureRuns('签名', true), style)] : []
  return [
    cell([docxRuns(field.label, style)], { width: label, alignment: ALIGN.centre, points: SIZE.fourth }),
    cell([...value, ...signature], { width, alignment: ALIGN.left, points: SIZE.fourth, columnSpan, lastRight: field.signed }),
  ]
}

type CellOptions = {
  width: number
  alignment: IParagraphOptions['alignment']
  points: number
  columnSpan?: number
  rowSpan?: number
  lastRight?: boolean
}

function cell(paragraphs: TextRun[][], { width, alignment, points, columnSpan, rowSpan, lastRight }: CellOptions): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    rowSpan,
    verticalAlign: lastRight ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
    children: paragraphs.map((children, index) => {
      const last = lastRight && index === paragraphs.length - 1
      return new Paragraph({ children, alignment: last ? ALIGN.right : alignment, spacing: exactly(points + 8) })
    }),
  })
}

/**
 * Word takes a table without rows for damage, so there is none then. Two tables in a row would grow together; the half line
 * after each keeps them apart and frees the text below.
 */
function table(columnWidths: number[], rows: TableRow[]): (Paragraph | Table)[] {
  if (rows.length === 0) return []
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return [
    new Table({
      rows,
      columnWidths,
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 85, right: 85 },
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    }),
    new Paragraph({ spacing: exactly(14), children: [] }),
  ]
}

const caption = (text: string | undefined) =>
  text === undefined
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: docxRuns(text, { font: font('black'), ...sized(SIZE.fourth) }),
        }),
      ]
