import { unzipSync } from 'fflate'
import { type Numbering, numberingOf } from './docx-numbering.ts'
import { type CellTable, cellsOfDocx } from './table-cells.ts'

const largest = 60 * 1024 * 1024

/**
 * The paragraphs of a .docx, one a line, with the numbers Word adds by itself written out (一、 （一） 1.), since a reader sees them too.
 * Deleted text under revision marks is left out, inserted text is kept. Table cells are lines of their own, what stands in a text box comes after
 * the paragraph it hangs on. Hidden text, footnotes and pictures are left out with a note.
 */
export function readDocx(bytes: Uint8Array): { text: string; tables: CellTable[]; notes: string[] } | { unreadable: string } {
  const parts = unpack(bytes)
  const body = parts?.['word/document.xml']
  if (!body) return { unreadable: otherPackages.find(({ has }) => parts?.[has])?.says ?? notDocx }
  const decoder = new TextDecoder()
  const numbers = numberingOf(decoder.decode(parts['word/numbering.xml']), decoder.decode(parts['word/styles.xml']))
  const xml = decoder.decode(body)
  const { text, tables, revised, hidden } = paragraphs(xml, numbers)
  if (!/[\u3400-\u9fff]/.test(text)) return { unreadable: '文件里没有读到文字，可能整篇是图片。请上传含文字的 .docx。' }
  const pictures = xml.match(/<a:blip\b[^>]*r:embed|<v:imagedata\b/g)?.length ?? 0
  const notesBelow = xml.match(/<w:(?:foot|end)noteReference\b/g)?.length ?? 0
  const notes = [
    ...(revised ? ['文件带有修订标记：按接受全部修订后的内容检查。'] : []),
    ...(hidden ? ['文件里有隐藏文字，没有检查。公开前请删去。'] : []),
    ...(notesBelow ? [`文件里有 ${notesBelow} 条脚注或者尾注，没有检查。`] : []),
    ...(pictures ? [`文件里有 ${pictures} 张图片，图中的文字没有读取。`] : []),
  ]
  return { text, tables, notes }
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

/** What is gathered of one paragraph until it ends. */
interface Open {
  line: string
  own: DocxPiece[]
  style: string | undefined
  list: { id?: string; level?: number }
  /** Its end was deleted under revision marks: it runs on into the next paragraph. */
  joined: boolean
}

const empty = (): Open => ({ line: '', own: [], style: undefined, list: {}, joined: false })

interface Paragraphs {
  readonly text: string
  readonly pieces: DocxPiece[]
  readonly tables: CellTable[]
  readonly revised: boolean
  readonly hidden: boolean
}

function paragraphs(xml: string, numbering: Numbering): Paragraphs {
  const lines: string[] = []
  const pieces: DocxPiece[] = []
  const cells = cellsOfDocx()
  /** Paragraphs around the text box that is being read, and what the text boxes of the open paragraph hold: it comes after it. */
  const around: Open[] = []
  let boxes: { number: string; line: string; own: DocxPiece[] }[] = []
  let open = empty()
  let length = 0
  let skipping = 0
  let inText = false
  let inProperties = false
  let invisible = false
  let revised = false
  let hidden = false
  const put = (number: string, line: string, own: DocxPiece[]) => {
    const shift = length + number.length
    for (const piece of own) pieces.push({ ...piece, start: piece.start + shift, end: piece.end + shift })
    lines.push(number + line)
    length = shift + line.length + 1
  }
  const end = () => {
    if (open.joined) {
      open.joined = false
      return
    }
    const number = open.line.trim() ? numbering.next(open.style, open.list) : ''
    if (around.length) boxes.push({ number, ...open })
    else {
      put(number, open.line, open.own)
      for (const box of boxes) put(box.number, box.line, box.own)
      boxes = []
    }
    open = empty()
  }
  for (const found of xml.matchAll(tokens)) {
    const [, closing, name = '', attributes = '', selfClosing, content] = found
    if (content !== undefined) {
      if (!inText || skipping || invisible) continue
      const start = open.line.length
      open.line += unescaped(content)
      open.own.push({ start, end: open.line.length, from: found.index, to: found.index + content.length })
    } else if (name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback') {
      if (!selfClosing) skipping += closing ? -1 : 1
      else if (inProperties) open.joined = true
      revised ||= name !== 'mc:Fallback'
    } else if (name === 'w:ins') revised = true
    else if (name === 'w:t') inText = !closing && !selfClosing
    else if (name === 'w:pPr') inProperties = !closing && !selfClosing
    else if (name === 'w:r') invisible = false
    else if (name === 'w:vanish' && !inProperties && !/w:val="(?:0|false|off)"/.test(attributes)) invisible = hidden = true
    else if (name === 'w:txbxContent' && !skipping) {
      if (closing) open = around.pop() ?? open
      else {
        around.push(open)
        open = empty()
      }
    } else if (name === 'w:tab' && !closing && inParagraphRun(attributes)) open.line += '\t'
    else if (name === 'w:br' || name === 'w:cr') open.line += '\n'
    else if (name === 'w:noBreakHyphen') open.line += '-'
    else if (name === 'w:pStyle') open.style = value(attributes)
    else if (name === 'w:numId') open.list.id = value(attributes)
    else if (name === 'w:ilvl') open.list.level = Number(value(attributes))
    else if (name === 'w:p' && (closing || selfClosing)) {
      if (!skipping) end()
    } else if (around.length === 0) cells.see(name, Boolean(closing), attributes, length)
  }
  if (open.line) end()
  return { text: lines.join('\n'), pieces, tables: cells.tables, revised, hidden }
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
