import type { CellProblem } from './read-row.ts'

export type BatchState = 'checked' | 'running' | 'done' | 'failed' | 'undoing' | 'undone'

export interface RefusedRow {
  /** As the spreadsheet shows it. */
  readonly row: number
  readonly cells: readonly CellProblem[]
}

/** A row that may be a second entry of the same; it is written only when somebody has ticked it. */
export interface WarnedRow {
  readonly row: number
  readonly message: string
}

/** An import: what its dry run found, how far it is, whether it was undone. */
export interface BatchView {
  readonly id: string
  readonly state: BatchState
  readonly procedure: string
  readonly procedureTitle: string
  readonly unit: string
  readonly unitName: string
  readonly fileName: string
  readonly createdAt: string
  readonly createdBy: string
  /** Rows of the file. */
  readonly total: number
  /** Rows that stand in the records now. */
  readonly done: number
  /** Rows that can be written as they are. */
  readonly good: number
  readonly warnings: readonly WarnedRow[]
  readonly warningsTotal: number
  /** The first 200; `refusedTotal` tells how many there are. */
  readonly refused: readonly RefusedRow[]
  readonly refusedTotal: number
  /** The first rows that will be written, by the labels of their columns; identity numbers hidden. */
  readonly preview: readonly Readonly<Record<string, string>>[]
  readonly notes: readonly string[]
  /** The program stopped in the middle: apply goes on where it stopped, undo takes back what was written. */
  readonly interrupted: boolean
  /** Why it failed, or why it was undone. */
  readonly message: string | null
}
