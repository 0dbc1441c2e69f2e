import { surroundingsOf, withoutChrome } from './reading/chrome.ts'
import { decode } from './reading/decode.ts'
import { readDoc } from './reading/doc.ts'
import { readDocx } from './reading/docx.ts'
import type { Figure } from './reading/figure.ts'
import { figuresOf } from './reading/figures.ts'
import { isMht, readHtml } from './reading/html.ts'
import { type Line, linesOf, type Sentence, sentencesOf } from './reading/lines.ts'
import type { MetadataField } from './reading/metadata.ts'
import { type Heading, outlineOf } from './reading/outline.ts'
import { type Particulars, particularsOf } from './reading/particulars.ts'
import { readPdf } from './reading/pdf.ts'
import { plainText } from './reading/plain.ts'
import { type Slip, slipsOf } from './reading/slips.ts'
import { type CellTable, tablesInText } from './reading/table-cells.ts'
import { withTables } from './reading/table-figures.ts'

/**
 * A report as read. All places are UTF-16 offsets into `text`; for a text file that is the file's own text, so they fit the file.
 * Nothing here judges: that is `checkReport`.
 */
export type Reading = Particulars & {
  name: string | undefined
  format: 'txt' | 'docx' | 'doc' | 'html' | 'pdf'
  encoding: string
  text: string
  /** `text` in simplified script with half-width digits and with blanks for `chrome`, character for character as long as it. */
  plain: string
  traditional: boolean
  /** Lines of the web page around the report, in order; its block of metadata is among them. */
  chrome: { start: number; end: number }[]
  /** Stretches read one byte off, with what stood there as far as it can be told; `text` and `plain` keep them as they are. */
  slips: Slip[]
  lines: Line[]
  sentences: Sentence[]
  outline: Heading[]
  figures: Figure[]
  /** What had to be assumed while reading, in Chinese. */
  notes: string[]
}

/** Why a file could not be read: what happened, why, and what to do, in Chinese. */
export type Unreadable = { unreadable: string }

export type ReportFile = { name: string; bytes: Uint8Array }

const largest = 20 * 1024 * 1024

/** Thirty times the longest district report: beyond that it is no report, and checking it would hold up everybody else. */
const longest = 300_000

/** Reads a report from a file (.txt in any usual encoding, .docx, .doc, .html, .pdf). A file that cannot be read is an answer, not an exception. */
export async function readReport(file: ReportFile): Promise<Reading | Unreadable> {
  const found = await textOf(file)
  if ('unreadable' in found) return found
  const { text, ...from } = found
  if (text.length > longest)
    return { unreadable: `“${file.name}”有 ${Math.ceil(text.length / 10_000)} 万字，超过 30 万字的上限。请只上传报告本身。` }
  return readText(text, from)
}

/** The refusal of a file of that many bytes, for who knows the size before the bytes. */
export function tooLarge(name: string, size: number): Unreadable | undefined {
  if (size <= largest) return undefined
  return { unreadable: `“${name}”有 ${Math.ceil(size / 1048576)} MB，超过 20 MB 的上限。请去掉图片后再上传。` }
}

type Source = Pick<Reading, 'name' | 'format' | 'encoding' | 'notes'> & {
  /** Tables of the file, where it says what they are. */
  tables?: CellTable[]
}

async function textOf({ name, bytes }: ReportFile): Promise<(Source & { text: string }) | Unreadable> {
  if (bytes.length === 0) return { unreadable: `“${name}”是空文件，没有可读的内容。请重新上传。` }
  const large = tooLarge(name, bytes.length)
  if (large) return large
  const kind = formatOf(bytes, name)
  if (typeof kind === 'object') return kind
  if (kind === 'docx' || kind === 'doc' || kind === 'pdf') {
    const read = await readers[kind](bytes)
    return 'unreadable' in read ? read : { ...read, name, format: kind, encoding: kind === 'doc' ? 'UTF-16LE' : 'UTF-8' }
  }
  if (kind === 'html') {
    const read = await readHtml(bytes)
    return 'unreadable' in read ? read : { ...read, name, format: kind }
  }
  const { text, encoding, notes } = decode(bytes)
  if (!/[\u3400-\u9fff]/.test(text) || isBinary(text))
    return { unreadable: `“${name}”里没有读到汉字，可能不是文字文件，或编码不受支持。请另存为 UTF-8 文本或 .docx 后再上传。` }
  return { text, name, format: 'txt', encoding, notes }
}

/** Text has next to no control characters but for tabs and line ends; what a program keeps for itself, or what is locked, is full of them. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return controls > text.length * 0.02
}

const readers = { docx: readDocx, doc: readDoc, pdf: readPdf }

/** Reads a report from its text. */
export function readText(text: string, from: Partial<Source> = {}): Reading {
  const { plain: whole, traditional } = plainText(text)
  const { chrome, metadata } = surroundingsOf(linesOf(whole))
  const plain = withoutChrome(whole, chrome)
  const lines = linesOf(plain)
  const sentences = sentencesOf(lines)
  const particulars = particularsOf(lines, plain, metadata)
  const slips = slipsOf(text, plain)
  const notes = [...(from.notes ?? []), ...notesOn(chrome.length, metadata, slips)]
  if (traditional) notes.push('原文为繁体字，检查时逐字对应为简体，位置以原文为准。')
  return {
    ...particulars,
    name: from.name,
    format: from.format ?? 'txt',
    encoding: from.encoding ?? 'UTF-8',
    text,
    plain,
    traditional,
    chrome,
    slips,
    lines,
    sentences,
    outline: outlineOf(lines, particulars.bodyStart, particulars.bodyEnd, slips),
    figures: withTables(plain, from.tables ?? tablesInText(text, lines), figuresOf(plain, sentences)),
    notes,
  }
}

function notesOn(chrome: number, metadata: MetadataField[], slips: Slip[]): string[] {
  const empty = metadata.filter((each) => each.value === undefined).map((each) => `“${each.label}”`)
  return [
    ...(chrome ? [`网页的导航、页脚、文件信息等 ${chrome} 行不属于报告，没有检查。`] : []),
    ...(empty.length ? [`网页的文件信息中，${empty.join('、')}没有填写。`] : []),
    ...slips
      .filter((each) => each.certain)
      .map((each) => `第 ${each.start + 1} 字起丢失了一个字节，其后 ${each.end - each.start} 字错位，可以复原为“${each.instead}”。`),
  ]
}

function formatOf(bytes: Uint8Array, name: string): Reading['format'] | Unreadable {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('PK\u0003\u0004')) return 'docx'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'doc'
  const other = strangers.find(({ begins }) => begins.test(head))
  if (other) return { unreadable: `“${name}”${other.says}` }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /\.pdf$/i.test(name)
  // Some programs and mail gateways put a few bytes before the head, and every viewer looks past them.
  if (head.startsWith('%PDF') || (named && start.slice(0, 1024).includes('%PDF-'))) return 'pdf'
  if (isMht(bytes)) return 'html'
  if (/<!doctype html|<html|<body|<div|<p[ >]/i.test(start) || (/\.html?$/i.test(name) && start.includes('<'))) return 'html'
  return named ? { unreadable: `“${name}”不是 PDF 文件，可能已损坏或改过扩展名。请重新导出 PDF，或上传 .docx 后再试。` } : 'txt'
}

/** Files that people mistake for reports, by their first bytes. */
const strangers = [
  { begins: /^\{\\rtf/, says: '是 RTF 文件，无法读取。请在 Word 或 WPS 中打开，另存为 .docx 后再上传。' },
  { begins: /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*)/, says: '是图片，无法读出文字。请上传含文字的 .docx 或 PDF。' },
  { begins: /^(?:Rar!|7z\u00bc\u00af)/, says: '是压缩包。请解压后逐份上传。' },
]
