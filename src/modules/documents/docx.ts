import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { docxBlocks, docxRuns, FIRST_LINE } from './docx-blocks.ts'
import { characters, exactly, FULL_WIDTH, font, fontTable, SECTION, STYLES, sized, twips } from './docx-style.ts'
import { markSize, signatureInsets } from './layout.ts'
import type { Attachment, PaperDocument } from './model.ts'
import { LINE_PITCH, SIZE } from './typography.ts'
import { addresseeLine, attachmentLabel, attachmentLines, copiesLine, imprintDate, noteLine, printable, signatureDate } from './wording.ts'

/**
 * The paper as a Word file by GB/T 9704-2012. The same paper always gives the same bytes, so that its digest can be kept;
 * hence no time of writing in the file.
 */
export async function toDocx(document: PaperDocument): Promise<Uint8Array> {
  const author = printable(document.signature?.organisation ?? document.letterhead?.organisation ?? '')
  const file = new Document({
    title: printable(document.title).replaceAll('\n', ''),
    creator: author,
    lastModifiedBy: author,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...SECTION,
        children: [...head(document), ...docxBlocks(document.blocks, { keepLast: document.signature !== undefined }), ...foot(document)],
      },
    ],
  })
  return adjusted(await Packer.toBuffer(file, false, [{ path: 'word/fontTable.xml', data: fontTable() }]))
}

const RED = 'FF0000'
const LINE = twips(LINE_PITCH)

function head({ letterhead, number, title, addressee }: PaperDocument): FileChild[] {
  const numberLine = (options: IParagraphOptions) =>
    number ? [new Paragraph({ alignment: AlignmentType.CENTER, children: docxRuns(number), ...options })] : []
  const titleLine = (before: number) =>
    new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before, ...exactly(35) }, children: docxRuns(title) })
  const space = new Paragraph({ children: [] })
  const to = addressee ? [new Paragraph({ alignment: AlignmentType.LEFT, children: docxRuns(addresseeLine(addressee)) })] : []

  if (letterhead?.redLine) {
    // 4 mm between number and rule; the rule is drawn under an empty line where there is no number
    const rule = { border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 12, space: 11 } } }
    const ruled = number ? numberLine({ spacing: { before: 2 * LINE, ...exactly(LINE_PITCH) }, ...rule }) : [new Paragraph(rule)]
    return [redMark(letterhead.organisation), ...ruled, titleLine(2 * LINE), space, ...to]
  }
  const office = letterhead
    ? [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: exactly(35),
          children: docxRuns(letterhead.organisation, { font: font('title'), ...sized(SIZE.second) }),
        }),
      ]
    : []
  return [...office, titleLine(0), ...numberLine({ spacing: { before: LINE / 2, ...exactly(LINE_PITCH) } }), space, ...to]
}

/** The red mark stands 35 mm under the edge of the type area. */
function redMark(organisation: string): Paragraph {
  const { points, scale } = markSize(printable(organisation))
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips((35 / 25.4) * 72), ...exactly(Math.round(points * 1.3)) },
    children: docxRuns(organisation, { font: font('title'), ...sized(points), color: RED, scale }),
  })
}

function foot(document: PaperDocument): FileChild[] {
  const { attachments = [], note } = document
  return [
    ...attachmentNote(document),
    ...signature(document),
    ...(note ? [new Paragraph({ indent: FIRST_LINE, children: docxRuns(noteLine(note)) })] : []),
    ...attachments.flatMap((attachment, index) => attached(attachment, attachmentLabel(document, index))),
    ...imprint(document),
  ]
}

/** 附件说明, one blank line under the text; wrapped names align with the first character of the name. */
function attachmentNote(document: PaperDocument): Paragraph[] {
  return attachmentLines(document).map(({ marker, title }, index) => {
    const markerWidth = marker === '' ? 0 : 1.5
    const left = characters(5 + markerWidth)
    return new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { before: index === 0 ? LINE : 0, ...exactly(LINE_PITCH) },
      indent: { left, hanging: characters(index === 0 ? 3 + markerWidth : markerWidth) },
      tabStops: marker === '' ? undefined : [{ type: TabStopType.LEFT, position: left }],
      children: docxRuns(`${index === 0 ? '附件：' : ''}${marker.trim()}${marker === '' ? '' : '\t'}${title}`),
    })
  })
}

function signature({ signature }: PaperDocument): Paragraph[] {
  if (!signature) return []
  const name = printable(signature.organisation)
  const date = signatureDate(signature)
  const insets = signatureInsets(name, date, signature.sealPlace)
  const line = (text: string, inset: number, before: number) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: characters(inset) },
      spacing: { before, ...exactly(LINE_PITCH) },
      keepNext: before > 0,
      children: docxRuns(text),
    })
  return [line(name, insets.name, (signature.sealPlace ? 2 : 1) * LINE), line(date, insets.date, 0)]
}

function attached({ title, blocks }: Attachment, label: string): FileChild[] {
  if (!blocks) return []
  return [
    new Paragraph({ pageBreakBefore: true, alignment: AlignmentType.LEFT, children: docxRuns(label, { font: font('black') }) }),
    new Paragraph({ heading: HeadingLevel.TITLE, spacing: { before: LINE, after: LINE, ...exactly(35) }, children: docxRuns(title) }),
    ...docxBlocks(blocks),
  ]
}

/**
 * 版记: a table bound to the foot of the last page's type area, one character in at both sides; outer rules 0.35 mm, inner 0.25 mm.
 * LibreOffice before 24 leaves a table of full width where the text ends.
 */
function imprint({ copiesTo, imprint }: PaperDocument): FileChild[] {
  const character = twips(SIZE.fourth)
  const line = (text: string, options: IParagraphOptions) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: FULL_WIDTH, type: WidthType.DXA },
          children: [
            new Paragraph({
              alignment: AlignmentType.LEFT,
              spacing: exactly(22),
              children: docxRuns(text, sized(SIZE.fourth)),
              ...options,
            }),
          ],
        }),
      ],
    })
  const rows = [
    ...(copiesTo ? [line(copiesLine(copiesTo), { indent: { left: 3 * character, hanging: 3 * character } })] : []),
    ...(imprint
      ? [
          line(`${imprint.organisation}\t${imprintDate(imprint)}`, {
            tabStops: [{ type: TabStopType.RIGHT, position: FULL_WIDTH - 2 * character }],
          }),
        ]
      : []),
  ]
  if (rows.length === 0) return []
  const rule = (eighths: number) => ({ style: BorderStyle.SINGLE, size: eighths, color: '000000' })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return [
    new Paragraph({ spacing: exactly(14), children: [] }),
    new Table({
      rows,
      columnWidths: [FULL_WIDTH],
      width: { size: FULL_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 30, bottom: 30, left: character, right: character },
      borders: { top: rule(8), bottom: rule(8), left: none, right: none, insideHorizontal: rule(6), insideVertical: none },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
    }),
    // a floating table needs a paragraph to be anchored to
    new Paragraph({ spacing: exactly(1), children: [] }),
  ]
}

/**
 * Two things docx has no option for: it writes the present time into the properties and into each entry of the archive, and it
 * cannot turn off the gap Word puts between Chinese and digits, which would shift the grid of 28 and make page and paper differ.
 */
function adjusted(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes)
  const edit = (path: string, from: RegExp, to: string) => {
    entries[path] = strToU8(strFromU8(entries[path] as Uint8Array).replace(from, to))
  }
  edit('docProps/core.xml', /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
  edit('word/styles.xml', /<w:pPrDefault><w:pPr>/, '$&<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
  return zipSync(entries, { mtime: '1980-01-01T00:00:00' })
}
