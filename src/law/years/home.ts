import type { FigureRef } from '../../definition/index.ts'

/** Where a figure of a published report stands in the accounts, or why it stands nowhere. */
export type Home =
  | {
      readonly figure: FigureRef
      /** Amount posted for one unit of the reported value: 100 for 元 (accounts are in fen), 0.01 for % (a ratio is a fraction), else 1. */
      readonly scale: number
      /** The year the label itself names, e.g. 2022 in a report on 2023; absent: the year of the report. */
      readonly year?: number
      /** Only the first or the second half of the year. */
      readonly half?: 1 | 2
    }
  | { readonly none: string }

/** Wordings of one figure, and its home. */
export interface Housed {
  readonly domains: readonly string[]
  readonly labels: readonly string[]
  readonly figure: string
  readonly where?: Readonly<Record<string, string>>
}

export interface Homeless {
  readonly labels: readonly string[]
  readonly none: string
}
