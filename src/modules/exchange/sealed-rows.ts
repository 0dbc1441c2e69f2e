import type { Seal } from '../../platform/seal.ts'
import type { GoodRow } from './judge.ts'

/** What a batch keeps of its file: the rows to write, and the refused ones as they were typed, by the columns of the layout. */
export interface KeptRows {
  readonly good: readonly GoodRow[]
  readonly refused: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** Whole identity numbers wait here until the batch is applied, so the rows are sealed as one. */
export function sealRows(seal: Seal, rows: KeptRows): string {
  return seal.seal(JSON.stringify(rows))
}

export function openRows(seal: Seal, sealed: string): KeptRows {
  return JSON.parse(seal.open(sealed)) as KeptRows
}
