import { type Day, isDay } from '../day.ts'
import { type Checked, type Kind, narrow, plainKind } from './kind.ts'

export const day: Kind<Day> = plainKind<Day>({
  check: (value) => (typeof value === 'string' && isDay(value) ? { value } : { problem: '日期应形如 2023-10-07，且真实存在' }),
  parse: parseDayText,
  text: (value) => chineseDay(value),
  cell: (value) => value,
  format: 'day',
  width: 12,
  hint: (field) => field.hint ?? '形如 2023-10-07',
})

export const instant: Kind<string> = plainKind<string>({
  check: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value))
      ? { value: new Date(value).toISOString() }
      : { problem: '时间应形如 2023-10-07 15:20' },
  parse: (text) => {
    const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T](\d{1,2})[:时](\d{1,2})/.exec(narrow(text))
    if (!found) return { problem: `「${text}」不是时间，应形如 2023-10-07 15:20` }
    const [, year = '', month = '', date = '', hour = '', minute = ''] = found
    const calendarDay = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (!isDay(calendarDay) || Number(hour) > 23 || Number(minute) > 59) return { problem: `「${text}」不是真实存在的时间` }
    return { value: new Date(`${calendarDay}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}:00+08:00`).toISOString() }
  },
  text: (value) => shanghai(value),
  cell: (value) => shanghai(value),
  format: 'instant',
  width: 17,
  hint: (field) => field.hint ?? '形如 2023-10-07 15:20（北京时间）',
})

/** 2023年10月7日 */
export function chineseDay(value: Day): string {
  const [year, month, date] = value.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function parseDayText(text: string): Checked<Day> {
  const plain = narrow(text)
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!found) return { problem: `「${text}」不是日期，应形如 2023-10-07` }
  const [, year = '', month = '', date = ''] = found
  const value = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(value) ? { value } : { problem: `「${text}」不是真实存在的日期` }
}

function shanghai(value: string): string {
  return new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
