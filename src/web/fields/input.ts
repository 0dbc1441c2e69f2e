import type { FieldView } from '../../modules/matters/view.ts'

/** What every input of a field is given. `undefined` is a blank field. */
export interface InputProps<V> {
  readonly id: string
  readonly field: FieldView
  readonly value: V | undefined
  readonly onChange: (value: V | undefined) => void
  readonly invalid: boolean
  /** In a cell of a grid: the narrowest form. */
  readonly compact?: boolean
  /** Element that holds the hint and the error. */
  readonly describedBy?: string
}

/** Attributes by which a reader of the screen learns that a field is wrong and why. */
export function describe({ invalid, describedBy }: Pick<InputProps<unknown>, 'invalid' | 'describedBy'>) {
  return {
    ...(invalid ? { status: 'error' as const, 'aria-invalid': true } : {}),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  }
}

/** Blank text is no value. */
export function textOrNothing(text: string): string | undefined {
  return text === '' ? undefined : text
}
