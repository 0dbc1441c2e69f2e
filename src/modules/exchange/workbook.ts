import { isBlank, type Table, type TableRow, type Unreadable } from './table.ts'
import { readText } from './text-table.ts'
import { readSheets } from './xlsx-table.ts'

/** What a table may hold at most. Bytes are looked at before anything is unpacked or parsed. */
export const limits = {
  /** Bytes of the file as it came. */
  file: 200 * 1024 * 1024,
  /** Bytes of a workbook once unpacked, as its directory declares them. */
  unpacked: 160 * 1024 * 1024,
  rows: 50_000,
  columns: 300,
} as const

/** Reads an .xlsx, .csv, .tsv or pasted text; what cannot be read says why and what to do, in the user's words. */
export async function readTable(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Table | Unreadable> {
  const { name, bytes } = file
  if (bytes.length === 0) return { unreadable: '文件是空的，没有任何内容' }
  if (bytes.length > limits.file)
    return { unreadable: `文件有${Math.ceil(bytes.length / 1024 / 1024)}MB，超过${limits.file / 1024 / 1024}MB的上限，请分成几个文件` }
  const read: Omit<Table, 'name'> | Unreadable = startsWith(bytes, ZIP)
    ? await readSheets(bytes, limits)
    : startsWith(bytes, COMPOUND)
      ? { unreadable: reasonOfCompound(bytes) }
      : /\.xlsx?$/i.test(name)
        ? { unreadable: reasonOfNoWorkbook(bytes) }
        : readText(bytes)
  if ('unreadable' in read) return read
  const rows = withoutTrailingBlanks(read.rows)
  if (rows.length === 0) return { unreadable: '表格里没有内容' }
  if (rows.length > limits.rows + 1)
    return { unreadable: `表格有${rows.length}行，一次最多导入${limits.rows.toLocaleString('en-US')}行，请分成几个文件` }
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  if (widest > limits.columns) return { unreadable: `表格有${widest}列，最多${limits.columns}列，请核对是否选对了文件` }
  return { name, rows, notes: read.notes, ...(read.template ? { template: read.template } : {}) }
}

const ZIP = [0x50, 0x4b]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** Workbooks under a password and workbooks of before 2007 share one container; the names of its streams tell them apart. */
function reasonOfCompound(bytes: Uint8Array): string {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return '工作簿设有打开密码，无法读取。请在 Excel 中取消密码后另存，再导入'
  if (holds('Workbook') || holds('Book')) return '这是旧格式（.xls）的工作簿。请在 Excel 或 WPS 中另存为 .xlsx，再导入'
  return '这不是 Excel 工作簿。请另存为 .xlsx 或 .csv，再导入'
}

function reasonOfNoWorkbook(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').toLowerCase()
  if (/<(html|table|!doctype|\?xml)/.test(head)) return '这是网页格式的表格，只是扩展名写成了工作簿。请用 Excel 打开后另存为 .xlsx，再导入'
  return '这不是 Excel 工作簿，或者文件已损坏。请用 Excel 打开核对后另存为 .xlsx，再导入'
}

function withoutTrailingBlanks(rows: readonly TableRow[]): readonly TableRow[] {
  const last = rows.findLastIndex((row) => !isBlank(row))
  return rows.slice(0, last + 1)
}
