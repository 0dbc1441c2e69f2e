import { type Block, type Content, type Field, type PaperDocument, runsOf } from './model.ts'
import {
  addresseeLine,
  attachmentLabel,
  attachmentLines,
  copiesLine,
  imprintDate,
  listMarker,
  noteLine,
  printable,
  runText,
  signatureDate,
  signatureRuns,
} from './wording.ts'

/** The paper as plain text: one line a paragraph, two full-width blanks before it, cells parted by tabs, figures as typed. */
export function toText(document: PaperDocument): string {
  const { letterhead, number, title, addressee, blocks, attachments = [], signature, note, copiesTo, imprint } = document
  const lines: string[] = []
  if (letterhead) lines.push(letterhead.organisation)
  if (number && letterhead?.redLine) lines.push(number, '')
  lines.push(title)
  if (number && !letterhead?.redLine) lines.push(number)
  lines.push('')
  if (addressee) lines.push(addresseeLine(addressee))
  lines.push(...blocks.flatMap(blockLines))
  attachmentLines(document).forEach((line, index) => {
    lines.push(`${index === 0 ? '\n　　附件：' : '　　　　　'}${line.marker}${line.title}`)
  })
  if (signature) lines.push('', signature.organisation, signatureDate(signature))
  if (note) lines.push(`　　${noteLine(note)}`)
  attachments.forEach((attachment, index) => {
    if (attachment.blocks)
      lines.push('', attachmentLabel(document, index), '', attachment.title, '', ...attachment.blocks.flatMap(blockLines))
  })
  if (copiesTo || imprint) lines.push('')
  if (copiesTo) lines.push(copiesLine(copiesTo))
  if (imprint) lines.push(`${imprint.organisation}　　${imprintDate(imprint)}`)
  return `${printable(lines.join('\n'))}\n`
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`　　${block.text}`]
    case 'paragraph':
      return [(block.indent === false || (block.align ?? 'left') !== 'left' ? '' : '　　') + contentText(block.runs)]
    case 'list':
      return block.items.map((item, index) => `　　${listMarker(block.marker, index)}${contentText(item)}`)
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...(block.columns.length > 0 ? [block.columns.map(cellText).join('\t')] : []),
        ...block.rows.map((row) => row.map(cellText).join('\t')),
      ]
    case 'fields':
      return [...(block.caption ? [block.caption] : []), ...block.rows.flatMap(fieldLines)]
    case 'signatureLines':
      return block.lines.map(({ label, dated }) => contentText(signatureRuns(label, dated ?? true)))
    case 'pageBreak':
      return ['']
  }
}

const fieldLines = ({ label, value, signed }: Field) => [
  `${label}：${contentText(value)}`,
  ...(signed ? [contentText(signatureRuns('签名', true))] : []),
]

const contentText = (content: Content) => runsOf(content).map(runText).join('')

/** A tab or line feed inside a cell would tear the row apart. */
const cellText = (content: Content) => contentText(content).replace(/[\t\r\n]+/g, ' ')
