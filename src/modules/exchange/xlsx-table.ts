import { unzipSync } from 'fflate'
import { type CellValue, readXlsx, type Sheet } from 'hucre'
import { CUT_SHORT } from './cell-text.ts'
import { DATA_SHEET, GUIDE_SHEET, TEMPLATE_ID_LABEL } from './names.ts'
import type { TableRow, Unreadable } from './table.ts'

interface Sheets {
  readonly rows: readonly TableRow[]
  readonly template?: string
  readonly notes: readonly string[]
}

/** Reads the sheet 数据 of a workbook, or its first visible one. */
export async function readSheets(bytes: Uint8Array, limits: { readonly unpacked: number }): Promise<Sheets | Unreadable> {
  const refused = refuseUnread(bytes, limits.unpacked)
  if (refused) return { unreadable: refused }
  let sheets: readonly Sheet[]
  try {
    sheets = (await readXlsx(bytes)).sheets
  } catch (error) {
    return {
      unreadable: /cells|bounds|exceeds/i.test(String(error))
        ? '表格的范围过大，请删去数据以外的行和列再导入'
        : '工作簿已损坏，无法读取。请用 Excel 打开修复后另存，再导入',
    }
  }
  const visible = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden)
  const sheet =
    visible.find((one) => one.name.trim() === DATA_SHEET) ?? visible.find((one) => one.name.trim() !== GUIDE_SHEET) ?? visible[0]
  if (!sheet) return { unreadable: '工作簿里没有可见的工作表' }
  const template = templateOf(sheets)
  const others = visible.filter((one) => one !== sheet && one.name.trim() !== GUIDE_SHEET && one.rows.length > 0)
  const notes = others.length > 0 ? [`只读取工作表「${sheet.name}」，未读取${others.map((one) => `「${one.name}」`).join('、')}`] : []
  return { rows: rowsOf(sheet), notes, ...(template ? { template } : {}) }
}

/** Looks into the directory of the archive only, so that a few kilobytes cannot fill the memory. */
function refuseUnread(bytes: Uint8Array, most: number): string | undefined {
  let size = 0
  const names = new Set<string>()
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name)
        size += originalSize
        return false
      },
    })
  } catch {
    return '文件已损坏，无法打开。请用 Excel 打开核对后另存为 .xlsx，再导入'
  }
  if (size > most)
    return `工作簿展开后有${Math.ceil(size / 1024 / 1024)}MB，超过${most / 1024 / 1024}MB的上限，请分成几个文件，或者删去图片和多余的格式`
  if (names.has('word/document.xml')) return '这是 Word 文档，不是 Excel 工作簿'
  if (![...names].some((name) => name.startsWith('xl/'))) return '这不是 Excel 工作簿。请另存为 .xlsx 或 .csv，再导入'
  return undefined
}

function rowsOf(sheet: Sheet): TableRow[] {
  const values = sheet.rows
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const value = values[startRow]?.[startCol] ?? null
    for (let row = startRow; row <= Math.min(endRow, values.length - 1); row++) values[row]?.fill(value, startCol, endCol + 1)
  }
  const faults = faultsOf(sheet)
  return values.map((row, index) => {
    const wrong = faults.get(index)
    return { row: index + 1, cells: Array.from(row, textOf), ...(wrong ? { faults: wrong } : {}) }
  })
}

function faultsOf(sheet: Sheet): Map<number, Map<number, string>> {
  const faults = new Map<number, Map<number, string>>()
  for (const [key, cell] of sheet.cells ?? []) {
    const wrong =
      cell.type === 'error' || (cell.type === 'formula' && typeof cell.value === 'string' && ERROR_VALUE.test(cell.value))
        ? `公式出错（${String(cell.value)}），请改成值`
        : cell.type === 'formula' && cell.value === null && cell.formulaResult == null
          ? '公式没有计算结果。请在 Excel 中打开并保存后再导入，或者改成值'
          : undefined
    if (!wrong) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    faults.set(row, (faults.get(row) ?? new Map()).set(column, wrong))
  }
  sheet.rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (typeof value === 'number' && Math.abs(value) >= 1e15)
        faults.set(row, (faults.get(row) ?? new Map()).set(column, `「${value}」${CUT_SHORT}`))
    })
  })
  return faults
}

const ERROR_VALUE = /^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!)$/

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return clockText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  // A spreadsheet keeps 15 digits; what follows is noise of binary fractions.
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
  return value.trim()
}

/** A workbook's dates have no time zone: what was typed stands in the UTC fields. */
function clockText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

function templateOf(sheets: readonly Sheet[]): string | undefined {
  const guide = sheets.find((sheet) => sheet.name.trim() === GUIDE_SHEET)
  const row = guide?.rows.find((cells) => cells[0] === TEMPLATE_ID_LABEL)
  return typeof row?.[1] === 'string' ? row[1] : undefined
}
