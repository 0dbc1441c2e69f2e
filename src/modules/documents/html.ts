import { paperStyle } from './html-style.ts'
import { fieldRows, LABEL_SHARE, markSize, shares, spanOf } from './layout.ts'
import { type Attachment, type Block, type Content, type Field, type PaperDocument, type Run, runsOf, type Table } from './model.ts'
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

/**
 * The paper as a complete, self-contained page: for reading on any width, or with `page` as sheets of A4 in the grid of 28 × 22.
 * Both print as A4. Figures are `<span class="figure" data-figure="id">`. All text is escaped; there are no scripts.
 */
export function toHtml(document: PaperDocument, options: { page?: boolean } = {}): string {
  const name = escaped(document.title.replaceAll('\n', ''))
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>
${paperStyle}</style>
</head>
<body>
${toHtmlFragment(document, options)}</body>
</html>
`
}

/** The paper as one `<article>`, to be put into a page that brings `paperStyle` along. */
export function toHtmlFragment(document: PaperDocument, { page = false }: { page?: boolean } = {}): string {
  const { attachments = [], note } = document
  const parts = [
    head(document),
    ...document.blocks.map(html),
    attachmentNote(document),
    signature(document),
    note && element('p', escaped(noteLine(note)), 'note'),
    ...attachments.map((attachment, index) => attached(attachment, attachmentLabel(document, index))),
    imprint(document),
  ]
  return `<article class="paper${page ? ' paper-page' : ''}" lang="zh-CN">\n${parts.filter(Boolean).join('\n')}\n</article>\n`
}

function head({ letterhead, number, title, addressee }: PaperDocument): string {
  const mark =
    letterhead && (letterhead.redLine ? redMark(letterhead.organisation) : element('p', escaped(letterhead.organisation), 'mark'))
  const numberLine = number && element('p', escaped(number), 'number')
  const inside = letterhead?.redLine
    ? [mark, numberLine, '<hr class="rule">', element('h1', escaped(title))]
    : [mark, element('h1', escaped(title)), numberLine]
  const to = addressee && element('p', escaped(addresseeLine(addressee)), 'addressee')
  // no header element: programs that take the text out of a page leave those out as the site's own
  return [`<div class="head">\n${inside.filter(Boolean).join('\n')}\n</div>`, to].filter(Boolean).join('\n')
}

const redMark = (organisation: string) =>
  `<p class="mark red" style="--mark: ${markSize(printable(organisation)).points}pt">${escaped(organisation)}</p>`

function html(block: Block): string {
  switch (block.kind) {
    case 'heading':
      // the title is h1, so 一、 is h2
      return element(`h${block.level + 1}`, escaped(block.text))
    case 'paragraph': {
      const classes = [block.align && block.align !== 'left' ? block.align : '', block.indent === false ? 'flush' : '']
      return element('p', runs(block.runs), classes.filter(Boolean).join(' '))
    }
    case 'list': {
      const items = block.items.map((item, index) => element('li', escaped(listMarker(block.marker, index)) + runs(item)))
      // the marker is part of the text, as on paper; role keeps it a list for readers of lists without bullets
      return `<ul class="list" role="list">\n${items.join('\n')}\n</ul>`
    }
    case 'table':
      return table(block)
    case 'fields':
      return form(block.caption, fieldRows(block.rows))
    case 'signatureLines':
      return block.lines.map(({ label, dated }) => element('p', runs(signatureRuns(label, dated ?? true)), 'sign')).join('\n')
    case 'pageBreak':
      return '<div class="page-break" role="presentation"></div>'
  }
}

function table(block: Table): string {
  const widths = shares(block)
  const align = (column: number) => block.align?.[column] ?? 'left'
  const headRows = block.headRows ?? 0
  const row = (cells: readonly Content[], at: number) =>
    `<tr>${widths.map((_, column) => tableCell(block, at, column, cells[column] ?? '', align(column))).join('')}</tr>`
  const columns = widths.map((_, column) => `<th scope="col">${runs(block.columns[column] ?? '')}</th>`).join('')
  const dense = widths.length > 5
  return [
    ...(dense ? ['<div class="wide" role="group" aria-label="宽表，可以左右滚动" tabindex="0">'] : []),
    `<table class="data${dense ? ' dense' : ''}">`,
    ...(block.caption ? [element('caption', escaped(block.caption))] : []),
    columnGroup(widths),
    ...(block.columns.length > 0 ? [`<thead>\n<tr>${columns}</tr>\n</thead>`] : []),
    ...(headRows > 0 ? [`<thead>\n${block.rows.slice(0, headRows).map(row).join('\n')}\n</thead>`] : []),
    `<tbody>\n${block.rows
      .slice(headRows)
      .map((cells, at) => row(cells, at + headRows))
      .join('\n')}\n</tbody>`,
    '</table>',
    ...(dense ? ['</div>'] : []),
  ].join('\n')
}

function tableCell(block: Table, row: number, column: number, content: Content, align: string): string {
  const span = spanOf(block, row, column)
  if (!span) return ''
  const { across, down } = span
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
  if (row < (block.headRows ?? 0)) return `<th scope="${across > 1 ? 'colgroup' : 'col'}"${spans}>${runs(content)}</th>`
  return element('td', runs(content), align).replace('<td', `<td${spans}`)
}

function form(caption: string | undefined, rows: Field[][]): string {
  const value = 0.5 - LABEL_SHARE
  const cells = (field: Field, alone: boolean) => {
    const signed = field.signed ? element('span', runs(signatureRuns('签名', true)), 'signed') : ''
    const attributes = [
      ...(alone ? ['colspan="3"'] : []),
      ...(field.signed ? ['class="sign-off"'] : []),
      ...(field.lines ? [`style="--lines: ${Math.round(field.lines)}"`] : []),
    ]
    return `<th scope="row">${escaped(field.label)}</th><td${attributes.map((each) => ` ${each}`).join('')}>${runs(field.value)}${signed}</td>`
  }
  return [
    '<table class="form">',
    ...(caption ? [element('caption', escaped(caption))] : []),
    columnGroup([LABEL_SHARE, value, LABEL_SHARE, value]),
    '<tbody>',
    ...rows.map((fields) => `<tr>${fields.map((field) => cells(field, fields.length === 1)).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n')
}

function attachmentNote(document: PaperDocument): string {
  const lines = attachmentLines(document)
  if (lines.length === 0) return ''
  const items = lines.map(({ marker, title }) => `<li><span>${escaped(marker)}</span>${escaped(title)}</li>`)
  return `<div class="attachments"><span>附件：</span><ul role="list">${items.join('')}</ul></div>`
}

function signature({ signature }: PaperDocument): string {
  if (!signature) return ''
  const lines = [element('p', escaped(signature.organisation)), element('p', escaped(signatureDate(signature)), 'date')]
  return `<div class="signature${signature.sealPlace ? ' sealed' : ''}">\n${lines.join('\n')}\n</div>`
}

function attached({ title, blocks }: Attachment, label: string): string {
  if (!blocks) return ''
  return `<section class="attached">\n${[element('p', label, 'label'), element('h1', escaped(title)), ...blocks.map(html)].join('\n')}\n</section>`
}

function imprint({ copiesTo, imprint }: PaperDocument): string {
  const lines = [
    ...(copiesTo ? [element('p', escaped(copiesLine(copiesTo)), 'copies')] : []),
    ...(imprint ? [`<p class="issued"><span>${escaped(imprint.organisation)}</span> <span>${imprintDate(imprint)}</span></p>`] : []),
  ]
  return lines.length > 0 ? `<div class="imprint">\n${lines.join('\n')}\n</div>` : ''
}

const columnGroup = (widths: readonly number[]) =>
  `<colgroup>${widths.map((share) => `<col width="${Math.round(share * 1000) / 10}%">`).join('')}</colgroup>`

const runs = (content: Content) => runsOf(content).map(runHtml).join('')

function runHtml(run: Run): string {
  const text = escaped(runText(run))
  if (typeof run === 'string') return text
  if ('blank' in run) return `<span class="blank">${text}</span>`
  return `<span class="figure" data-figure="${escaped(run.figure)}">${text}</span>`
}

const element = (tag: string, inner: string, classes = '') => `<${tag}${classes && ` class="${classes}"`}>${inner}</${tag}>`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '<br>' }

/** Text that can neither open a tag nor end an attribute; a line feed becomes a line break. */
const escaped = (text: string) => printable(text).replace(/[&<>"'\n]/g, (character) => ENTITIES[character] as string)
