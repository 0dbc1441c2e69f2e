import type { Field } from '../field.ts'

/** Either the value or what is wrong with it, in the user's words. */
export type Checked<V> = { readonly value: V } | { readonly problem: string }

/** One column that a field takes in a list, a template or an export. `key` is empty where the field takes only one. */
export interface Cell {
  readonly key: string
  readonly label: string
  readonly format: 'text' | 'integer' | 'decimal' | 'day' | 'instant' | 'choice'
  /** Width in characters of Latin script. */
  readonly width: number
  readonly hint?: string
}

/** What a kind of field knows about itself. Shared code never asks which kind a field is of. */
export interface Kind<V> {
  /** Checks a value that comes over the API or from a reader. */
  check(value: unknown, field: Field): Checked<V>
  /** The value as text in papers, lists and reports. */
  text(value: V, field: Field): string
  /** The value as it may be published: personal data is hidden. */
  masked(value: V, field: Field): string
  cells(field: Field): readonly Cell[]
  /** Reads the texts of the cells; called only when at least one of them is not blank. */
  read(cells: Readonly<Record<string, string>>, field: Field): Checked<V>
  write(value: V, field: Field): Readonly<Record<string, string | number>>
  /** Seals the identity numbers inside; absent where the kind holds none. */
  seal?(value: V, seal: Sealing): V
  /** What makes two values the same person or firm; absent: the written cells. */
  identity?(value: V): string
}

/** Turns a secret into a token only the key opens, and a print by which equal secrets are known as equal. */
export type Sealing = (text: string) => { readonly token: string; readonly print: string }

/** A kind that takes one cell and has nothing to hide. */
export function plainKind<V>(kind: {
  check: Kind<V>['check']
  text: Kind<V>['text']
  format?: Cell['format']
  width?: number
  hint?: (field: Field) => string | undefined
  parse?: (text: string, field: Field) => Checked<V>
  cell?: (value: V, field: Field) => string | number
}): Kind<V> {
  const parse = kind.parse ?? ((text: string, field: Field) => kind.check(text, field))
  return {
    check: kind.check,
    text: kind.text,
    masked: kind.text,
    cells: (field) => {
      const hint = kind.hint?.(field) ?? field.hint
      return [{ key: '', label: field.label, format: kind.format ?? 'text', width: kind.width ?? 16, ...(hint ? { hint } : {}) }]
    },
    read: (cells, field) => parse((cells[''] ?? '').trim(), field),
    write: (value, field) => ({ '': kind.cell ? kind.cell(value, field) : kind.text(value, field) }),
  }
}

/** Full-width digits, letters and punctuation of numbers as their ASCII counterparts. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s　]+/g, ' ')
    .trim()
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
