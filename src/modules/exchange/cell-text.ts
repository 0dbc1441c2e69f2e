import { type Checked, dayFromNumber, dayNumber } from '../../definition/index.ts'
import type { Column } from './layout.ts'

/** Puts right what spreadsheets do to a cell before its kind reads it: days as serial numbers or with midnight, long numbers cut short. */
export function cellText(text: string, format: Column['format']): Checked<string> {
  const trimmed = text.trim()
  if (trimmed === '') return { value: '' }
  if (format === 'day') return { value: serialDay(trimmed) ?? withoutTime(trimmed) }
  if (format === 'instant') return { value: serialInstant(trimmed) ?? trimmed }
  if (format === 'text') {
    if (/^\d(\.\d+)?E\+\d+$/i.test(trimmed)) return { problem: `「${trimmed}」${CUT_SHORT}` }
    if (/^\*{4,}/.test(trimmed)) return { problem: '号码已遮盖。请填写完整号码，或者留空' }
  }
  return { value: trimmed }
}

/** Spreadsheets keep 15 digits of a number. */
export const CUT_SHORT = '是被表格软件截断的长数字，后几位已丢失。请把这一列设为文本格式后重新填写'

/** Serial numbers of 1954 to 2064: years that records can have, and nobody types a day as five digits. */
const SERIAL = /^([2-5]\d{4})(\.\d+)?$/

function serialDay(text: string): string | undefined {
  const found = SERIAL.exec(text)
  return found ? dayFromNumber(dayNumber('1899-12-30') + Number(found[1])) : undefined
}

function serialInstant(text: string): string | undefined {
  const day = serialDay(text)
  if (!day) return undefined
  const minutes = Math.round((Number(text) % 1) * 24 * 60)
  return `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** 2023-10-07 00:00:00 → 2023-10-07; the hour of a day nobody asked for is left out too. */
function withoutTime(text: string): string {
  return text.replace(/(\d日?)[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$/, '$1')
}
