import type { Field } from '../field.ts'
import { type Checked, type Kind, plainKind } from './kind.ts'

export const line: Kind<string> = words(200, 24)
export const text: Kind<string> = words(20_000, 40)
export const address: Kind<string> = { ...words(200, 30), masked: (value) => maskAddress(value) }
export const basis: Kind<string> = words(500, 30)

function words(longest: number, width: number): Kind<string> {
  return plainKind<string>({ check: (value, field) => checkWords(value, field, longest), text: (value) => value, width })
}

function checkWords(value: unknown, field: Field, longest: number): Checked<string> {
  if (typeof value !== 'string') return { problem: '应填写文字' }
  const trimmed = value.trim()
  const most = field.max ?? longest
  if (trimmed === '') return { problem: '不能为空' }
  if (trimmed.length > most) return { problem: `最多${most}字，现有${trimmed.length}字` }
  return { value: trimmed }
}

/** Keeps the place down to the road or estate and hides the house number. */
function maskAddress(value: string): string {
  return value.replace(/\d+\s*(号楼|号|栋|幢|单元|室|层|门)/g, '**$1')
}
