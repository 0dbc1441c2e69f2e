import type { Field } from '../field.ts'
import { type Checked, type Kind, narrow, plainKind } from './kind.ts'

export const integer: Kind<number> = plainKind<number>({
  check: (value, field) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? within(value, field, (number) => String(number)) : { problem: '应填写整数' },
  parse: (text, field) => {
    const number = parseNumber(text)
    return number !== undefined && Number.isSafeInteger(number) ? within(number, field, String) : { problem: `「${text}」不是整数` }
  },
  text: (value, field) => `${value}${field.unit ?? ''}`,
  cell: (value) => value,
  format: 'integer',
  width: 10,
})

export const number: Kind<number> = plainKind<number>({
  check: (value, field) => (typeof value === 'number' && Number.isFinite(value) ? within(value, field, String) : { problem: '应填写数字' }),
  parse: (text, field) => {
    const parsed = parseNumber(text)
    return parsed === undefined ? { problem: `「${text}」不是数字` } : within(parsed, field, String)
  },
  text: (value, field) => `${value}${field.unit ?? ''}`,
  cell: (value) => value,
  format: 'decimal',
  width: 10,
})

/** Stored in fen, read and written in yuan. */
export const money: Kind<number> = plainKind<number>({
  check: (value, field) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? within(value, field, yuan) : { problem: '金额应精确到分' },
  parse: (text, field) => {
    const parsed = parseNumber(text.replace(/(元|人民币|￥|¥)/g, ''))
    const fen = parsed === undefined ? Number.NaN : Math.round(parsed * 100)
    if (parsed === undefined || Math.abs(fen - parsed * 100) > 1e-6 * Math.max(1, Math.abs(fen)))
      return { problem: `「${text}」不是精确到分的金额（单位：元）` }
    return within(fen, field, yuan)
  },
  text: (value) => `${yuan(value)}元`,
  cell: (value) => value / 100,
  format: 'decimal',
  width: 14,
  hint: (field) => field.hint ?? '单位：元，最多两位小数',
})

/** Fen as 47,450.00 */
export function yuan(fen: number): string {
  const [whole = '', cents = ''] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

function within(value: number, field: Field, show: (value: number) => string): Checked<number> {
  const least = field.min ?? 0
  if (value < least) return { problem: `不能小于${show(least)}` }
  if (field.max !== undefined && value > field.max) return { problem: `不能大于${show(field.max)}` }
  return { value }
}

function parseNumber(text: string): number | undefined {
  const plain = narrow(text).replace(/,/g, '').replace(/\s/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
