import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'

/** Rounded or cut off at the digits written; 100 % is all of them. */
export function fits(right: number, written: number, digits: number): boolean {
  if (written === 100) return right > 99.999
  const step = 10 ** -digits
  return Math.abs(right - written) <= step / 2 + 1e-9 || (right >= written && right - written < step)
}

/** The digits written after the point: 95.0% has one. */
export function decimals(reading: Reading, figure: Figure): number {
  return /\d\.(\d+)/.exec(reading.plain.slice(figure.start, figure.end))?.[1]?.length ?? 0
}
