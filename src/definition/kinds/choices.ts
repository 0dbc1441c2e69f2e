import type { Field } from '../field.ts'
import { type Kind, narrow, plainKind } from './kind.ts'

export const choice: Kind<string> = plainKind<string>({
  check: (value, field) =>
    typeof value === 'string' && field.options && value in field.options
      ? { value }
      : { problem: `应从下列各项中选择：${labels(field).join('、')}` },
  parse: (text, field) => {
    const key = keyOf(text, field)
    return key === undefined ? { problem: `「${text}」不在可选项中：${labels(field).join('、')}` } : { value: key }
  },
  text: (value, field) => field.options?.[value] ?? value,
  format: 'choice',
  width: 14,
})

export const choices: Kind<readonly string[]> = plainKind<readonly string[]>({
  check: (value, field) => {
    if (!Array.isArray(value) || value.length === 0) return { problem: '至少选择一项' }
    const unknown = value.find((key) => typeof key !== 'string' || !field.options || !(key in field.options))
    return unknown === undefined
      ? { value: value as string[] }
      : { problem: `「${String(unknown)}」不在可选项中：${labels(field).join('、')}` }
  },
  parse: (text, field) => {
    const parts = text.split(/[、,，;；\s]+/).filter(Boolean)
    const keys = parts.map((part) => keyOf(part, field))
    const wrong = parts.find((_, index) => keys[index] === undefined)
    return wrong === undefined ? { value: keys as string[] } : { problem: `「${wrong}」不在可选项中：${labels(field).join('、')}` }
  },
  text: (value, field) => value.map((key) => field.options?.[key] ?? key).join('、'),
  width: 20,
  hint: (field) => field.hint ?? `多项用顿号隔开：${labels(field).join('、')}`,
})

export const yesNo: Kind<boolean> = plainKind<boolean>({
  check: (value) => (typeof value === 'boolean' ? { value } : { problem: '应填写是或否' }),
  parse: (text) => {
    const plain = narrow(text).toLowerCase()
    if (['是', '有', 'y', 'yes', 'true', '1', '√'].includes(plain)) return { value: true }
    if (['否', '无', '没有', 'n', 'no', 'false', '0', '×'].includes(plain)) return { value: false }
    return { problem: `「${text}」应为是或否` }
  },
  text: (value) => (value ? '是' : '否'),
  format: 'choice',
  width: 8,
})

function labels(field: Field): string[] {
  return Object.values(field.options ?? {})
}

function keyOf(text: string, field: Field): string | undefined {
  const plain = narrow(text)
  for (const [key, label] of Object.entries(field.options ?? {}))
    if (label === text.trim() || narrow(label) === plain || key === plain) return key
  return undefined
}
