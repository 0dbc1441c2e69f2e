import { unzipSync } from 'fflate'
import { type Numbering, numberingOf } from './docx-numbering.ts'

const largest = 60 * 1024 * 1024

/**
 * The paragraphs of a .docx, one a line, with the numbers Word adds by itself written out (一、 （一） 1.), since a reader sees them too.
 * Deleted text under revision marks is left out, inserted text is kept. Table cells are lines of their own.
 */
export function readDocx(bytes: Uint8Array): { text: string; notes: string[] } | { unreadable: string } {
  const parts = unpack(bytes)
  const body = parts?.['word/document.xml']
  if (!body) return { unreadable: otherPackages.find(({ has }) => parts?.[has])?.says ?? notDocx }
  const decoder = new TextDecoder()
  const numbers = numberingOf(decoder.decode(parts['word/numbering.xml']), decoder.decode(parts['word/styles.xml']))
  const xml = decoder.decode(body)
  const { text, revised } = paragraphs(xml, numbers)
  if (!/[\u3400-\u9fff]/.test(text)) return { unreadable: '文件里没有读到文字，可能整篇是图片。请上传含文字的 .docx。' }
  const pictures = xml.match(/<a:blip\b[^>]*r:embed|<v:imagedata\b/g)?.length ?? 0
  const notes = [
    ...(revised ? ['文件带有修订标记：按接受全部修订后的内容检查。'] : []),
    ...(pictures ? [`文件里有 ${pictures} 张图片，图中的文字没有读取。`] : []),
  ]
  return { text, notes }
}

const notDocx = '文件不是完好的 .docx（压缩内容损坏或不是 Word 文件）。请用 Word 或 WPS 打开后另存为 .docx 再上传。'

/** Other formats that are zip files, each with a part that only it has. */
const otherPackages = [
  { has: 'OFD.xml', says: '这是 OFD 版式文件，无法读取。请上传生成它的 .docx 文件，或另存为 PDF 后再上传。' },
  { has: 'xl/workbook.xml', says: '这是 Excel 工作簿，不是报告正文。请上传 .docx、.doc、PDF、网页或文本格式的报告。' },
  { has: 'ppt/presentation.xml', says: '这是演示文稿，不是报告正文。请上传 .docx、.doc、PDF、网页或文本格式的报告。' },
  { has: 'content.xml', says: '这是 OpenDocument 文件，无法读取。请另存为 .docx 后再上传。' },
]

/** A stretch of text of one run: where it stands in the reading's text, and where its (escaped) content stands in word/document.xml. */
export interface DocxPiece {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** Where each stretch of the text stands in the document, for marking the file itself. Undefined for a file that cannot be read. */
export function docxPieces(bytes: Uint8Array): { xml: string; text: string; pieces: DocxPiece[] } | undefined {
  const parts = unpack(bytes)
  const body = parts?.['word/document.xml']
  if (!body) return undefined
  const decoder = new TextDecoder()
  const xml = decoder.decode(body)
  const numbers = numberingOf(decoder.decode(parts['word/numbering.xml']), decoder.decode(parts['word/styles.xml']))
  const { text, pieces } = paragraphs(xml, numbers)
  return { xml, text, pieces }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  const wanted = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml', ...otherPackages.map(({ has }) => has)])
  try {
    return unzipSync(bytes, { filter: (file) => wanted.has(file.name) && file.originalSize <= largest })
  } catch {
    return undefined
  }
}

const tokens = /<(\/?)([\w:]+)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)/g

function paragraphs(xml: string, numbering: Numbering): { text: string; revised: boolean; pieces: DocxPiece[] } {
  const lines: string[] = []
  const pieces: DocxPiece[] = []
  let own: DocxPiece[] = []
  let length = 0
  let line = ''
  let style: string | undefined
  let list: { id?: string; level?: number } = {}
  let skipping = 0
  let inText = false
  let revised = false
  for (const found of xml.matchAll(tokens)) {
    const [, closing, name = '', attributes = '', selfClosing, content] = found
    if (content !== undefined) {
      if (!inText || skipping) continue
      const start = line.length
      line += unescaped(content)
      own.push({ start, end: line.length, from: found.index, to: found.index + content.length })
      continue
    }
    if (name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback') {
      if (!selfClosing) skipping += closing ? -1 : 1
      revised ||= name !== 'mc:Fallback'
    } else if (name === 'w:ins') revised = true
    else if (name === 'w:t') inText = !closing && !selfClosing
    else if (name === 'w:tab' && !closing && inParagraphRun(attributes)) line += '\t'
    else if (name === 'w:br' || name === 'w:cr') line += '\n'
    else if (name === 'w:pStyle') style = value(attributes)
    else if (name === 'w:numId') list.id = value(attributes)
    else if (name === 'w:ilvl') list.level = Number(value(attributes))
    else if (name === 'w:p' && (closing || selfClosing)) {
      const number = line.trim() ? numbering.next(style, list) : ''
      const shift = length + number.length
      for (const piece of own) pieces.push({ ...piece, start: piece.start + shift, end: piece.end + shift })
      own = []
      lines.push(number + line)
      length = shift + line.length + 1
      line = ''
      style = undefined
      list = {}
    }
  }
  return { text: lines.join('\n'), revised, pieces }
}

/** `<w:tab/>` in a run is a tab; with attributes it sets a tab stop. */
function inParagraphRun(attributes: string): boolean {
  return !attributes.includes('w:val')
}

function value(attributes: string): string | undefined {
  return /w:val="([^"]*)"/.exec(attributes)?.[1]
}

function unescaped(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return names[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
