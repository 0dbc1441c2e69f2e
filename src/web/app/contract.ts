import type { Day, FigureType } from '../../definition/index.ts'
import type { Finding, Reading, Rule, Segment } from '../../modules/checking/index.ts'
import type { MatterLine, Page } from '../../modules/matters/view.ts'

/** Answers of the API beyond those of the matters module. */
export interface UnitLine {
  readonly path: string
  readonly name: string
  readonly kind: string
  readonly short: string
}

export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  /** Holds a valid enforcement certificate today. */
  readonly certified: boolean
}

export interface Worklist extends Page<MatterLine> {
  readonly tabs: readonly { readonly key: string; readonly label: string; readonly count: number }[]
  readonly strip: readonly { readonly day: Day; readonly working: boolean; readonly count: number; readonly why?: string | null }[]
}

export interface FigureLine {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly type: FigureType
  readonly value: number | null
  readonly amount: number
  readonly base: number
  /** Old reports the value was read from, where the ledger has no records of the year. */
  readonly from: readonly EarlierSource[]
  readonly previous: {
    readonly value: number | null
    readonly amount: number
    readonly base: number
    readonly from: readonly EarlierSource[]
  } | null
  readonly change: { readonly absolute: number | null; readonly percent: number | null } | null
  readonly text?: string
  readonly source?: string | null
  /** Amounts are in fen although the unit reads 元. */
  readonly money: boolean
  readonly months: readonly (number | null)[]
  readonly dims: readonly {
    readonly key: string
    readonly label: string
    readonly values: readonly { readonly key: string; readonly label: string; readonly value: number | null }[]
  }[]
}

/** A figure of an old report, confirmed by a person. */
export interface EarlierSource {
  readonly id: string
  readonly report: string
  readonly name: string
  readonly reportYear: number
  readonly quote: string
  readonly start: number
}

export interface FiguresView {
  readonly chapters: readonly { readonly title: string; readonly figures: readonly FigureLine[] }[]
}

export interface FigureRow {
  readonly matter: MatterLine
  readonly day: Day
  readonly amount: number
  readonly base: number
  readonly postedAt: string
}

export interface FigureUnit {
  readonly path: string
  readonly name: string
  readonly value: number | null
  readonly amount: number
  readonly base: number
  readonly previous: number | null
}

export interface ReportLine {
  readonly year: number
  readonly unit: string
  readonly unitName?: string
  readonly state: 'none' | 'draft' | 'frozen'
  readonly version: number
  readonly openRemarks?: number
}

export interface CheckView {
  readonly reading: Pick<Reading, 'name' | 'format' | 'encoding' | 'organisation' | 'year' | 'title' | 'outline' | 'notes'>
  readonly text: string
  readonly findings: readonly Finding[]
  readonly segments: readonly Segment[]
}

export type RuleView = Pick<Rule, 'id' | 'title' | 'severity' | 'why' | 'basis' | 'mark'>

export interface IntegrityView {
  readonly matters: number
  readonly entries: number
  readonly postings: number
  readonly lastEntry: string | null
  /** Chains of the newest matters, computed anew. */
  readonly checked: {
    readonly entries: number
    readonly matters: number
    readonly broken: readonly { readonly matter: string; readonly version: number }[]
  }
  readonly checkedAt: string
}
