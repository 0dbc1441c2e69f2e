import type { Finding, Heading } from '../../../modules/checking/index.ts'
import type {
  Cell,
  Column,
  Desk,
  EarlierView,
  FileFigureView,
  Passage,
  Proposal,
  ReceivedHead,
  Recognised,
  RefView,
  Row,
} from '../../../modules/compiling/index.ts'
import type { Page } from '../../../modules/matters/view.ts'

/** Answers of the compiling module. */
export type { Cell, Column, Desk, EarlierView, FileFigureView, Proposal, RefView, Row }

export interface RecognisedFile extends Recognised {
  readonly name: string
  readonly unitName: string | null
  readonly title: string | null
  readonly figures: number
  readonly notes: readonly string[]
  readonly same: { readonly id: string; readonly unitName: string; readonly year: number; readonly name: string } | null
}

export type ReceivedLine = ReceivedHead & { readonly unitName: string }

export interface ReceivedView {
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly year: number
  readonly kind: 'ruleOfLaw' | 'disclosure'
  readonly name: string
  readonly original: boolean
  readonly receivedBy: string
  readonly receivedAt: string
  readonly text: string
  readonly outline: readonly Heading[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
  readonly title: string | null
  readonly figures: readonly FileFigureView[]
}

export interface TableView extends Page<Row> {
  /** Years of which there are records or files. */
  readonly years: readonly number[]
  readonly columns: readonly Column[]
  readonly groups: readonly string[]
  readonly counts: { readonly all: number; readonly outliers: number; readonly gaps: number; readonly unsure: number }
}

export interface UnmatchedView {
  readonly rows: readonly UnmatchedLine[]
  readonly total: number
  readonly open: number
  readonly all: number
}

export interface UnmatchedLine {
  readonly unitName: string
  readonly year: number
  readonly label: string
  readonly written: string
  readonly quote: string
  readonly why: string | null
  readonly place: { readonly report: string; readonly name: string; readonly start: number; readonly end: number }
}

export interface ProposalsView {
  readonly year: number
  readonly streets: readonly { readonly path: string; readonly name: string }[]
  /** `taken`: the district's report tells this sum. */
  readonly proposals: readonly (Proposal & { readonly taken: boolean })[]
  /** The district's own draft, into which sums may be taken. */
  readonly report: {
    readonly state: 'draft' | 'frozen'
    readonly version: number
    readonly may: boolean
    readonly chapters: readonly { readonly at: number; readonly level: 1 | 2 | 3; readonly text: string }[]
  } | null
}

export interface PassagesView {
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  readonly topic: string
  readonly reports: readonly {
    readonly unit: string
    readonly unitName: string
    readonly source: 'file' | 'own'
    readonly report: string | null
    readonly name: string
    readonly passages: readonly Passage[]
  }[]
}
