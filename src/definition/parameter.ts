import type { Day } from './day.ts'
import type { Basis } from './source.ts'

/** A dated figure of the law or of an office: no bare number stands in a rule. */
export interface Parameter {
  readonly id: string
  readonly label: string
  readonly unit: '元' | '分' | '日' | '工作日' | '小时' | '次' | '人' | '%' | '月'
  /** Earliest first; the value in force on a day is the last one whose `from` is not after it. */
  readonly values: readonly { readonly from: Day; readonly value: number; readonly basis: Basis }[]
}

/** Declares a dated value. Money parameters are in fen with unit 分. */
export function defineParameter(parameter: Parameter): Parameter {
  return parameter
}

/** The value in force on a day; an office's own values (if any) come before the declared ones. Throws where none is in force. */
export function valueOn(parameter: Parameter, on: Day, own: readonly { from: Day; value: number }[] = []): number {
  const value = lastFrom(own, on) ?? lastFrom(parameter.values, on)
  if (value === undefined) throw new Error(`参数「${parameter.label}」在${on}没有生效的数值`)
  return value
}

/** Where the value in force on a day is written; undefined for an office's own value. */
export function basisOn(parameter: Parameter, on: Day, own: readonly { from: Day }[] = []): Basis | undefined {
  if (own.some((value) => value.from <= on)) return undefined
  return parameter.values.findLast((value) => value.from <= on)?.basis
}

function lastFrom(values: readonly { from: Day; value: number }[], on: Day): number | undefined {
  let found: number | undefined
  for (const entry of values) if (entry.from <= on) found = entry.value
  return found
}
