import type { Cell, Day, Disclosure, FigureType, KindName, SystemRole } from '../../definition/index.ts'
import type { ProofLine } from '../../engine/index.ts'
import type { PublishedItem } from '../../migrations/tables.ts'

/** What the browser is told of a field: enough to draw it, never a rule. */
export interface FieldView {
  readonly key: string
  readonly kind: KindName
  readonly label: string
  readonly disclose: Disclosure
  readonly options?: readonly { readonly key: string; readonly label: string }[]
  readonly to?: readonly string[]
  readonly hint?: string
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  readonly basis?: BasisView
  readonly cells: readonly Cell[]
}

export interface BasisView {
  /** 《行政处罚法》第四十二条（2021年修订） */
  readonly text: string
  readonly gist: string
  readonly verified: boolean
}

export interface StepView {
  readonly key: string
  readonly label: string
  readonly who: string
  readonly basis: BasisView
  readonly says?: string
  readonly asks: readonly string[]
  readonly mayAsk: readonly string[]
  readonly papers: readonly string[]
  readonly opens: boolean
  readonly byClock: boolean
}

/** A procedure or register, as its page, forms and lists need it. */
export interface ProcedureView {
  readonly id: string
  readonly kind: 'procedure' | 'register'
  readonly title: string
  readonly group: string
  readonly edition: string
  readonly says: string
  readonly inForce: { readonly from: Day; readonly to?: Day }
  readonly stages: readonly { readonly key: string; readonly label: string; readonly ends: boolean }[]
  readonly fields: readonly FieldView[]
  readonly steps: readonly StepView[]
  readonly figures: readonly { readonly id: string; readonly label: string; readonly unit: string; readonly type: FigureType }[]
  readonly titleField: string
  readonly partyField?: string
}

/** One line of a list or worklist. */
export interface MatterLine {
  readonly id: string
  readonly number: string
  readonly procedure: string
  readonly procedureTitle: string
  readonly title: string
  readonly party: string | null
  readonly unit: string
  readonly unitName: string
  readonly stage: string | null
  readonly stageLabel: string
  readonly ended: boolean
  readonly openedOn: Day
  readonly due: DueView | null
  readonly officers: readonly string[]
  /** Texts of the columns asked for (registers): field key → text. */
  readonly cells?: Readonly<Record<string, string>>
  readonly version: number
}

export interface DueView {
  readonly label: string
  readonly on: Day
  readonly left: number
  readonly unit: 'day' | 'workingDay' | 'hour'
  readonly overdue: boolean
  /** 剩3个工作日, 逾期2日, 今日到期 */
  readonly words: string
}

export interface Page<T> {
  readonly rows: readonly T[]
  readonly total: number
  readonly page: number
  readonly size: number
}

export interface RefusalView {
  readonly code: string
  readonly says: string
  readonly field?: string
  readonly rule?: string
  readonly basis?: BasisView
  readonly overridable?: boolean
}

export interface OfferView {
  readonly step: string
  readonly label: string
  readonly says?: string
  readonly who: string
  readonly basis: BasisView
  readonly asks: readonly string[]
  readonly mayAsk: readonly string[]
  readonly papers: readonly string[]
  /** Empty: lawful now for whoever asks. */
  readonly refusals: readonly RefusalView[]
  readonly here: boolean
  /** Rules judged when the values are known. */
  readonly judgedOnEntry: readonly string[]
}

export interface EntryView {
  readonly version: number
  readonly step: string
  readonly label: string
  readonly day: Day
  readonly at: string
  readonly actor: string
  readonly basis?: BasisView
  /** Label and text of each value given. */
  readonly values: readonly {
    readonly field: string
    readonly label: string
    readonly text: string
    readonly value: unknown
    readonly corrected: boolean
  }[]
  readonly papers: readonly PaperLine[]
  readonly corrects?: number
  readonly correctedBy?: number
  readonly reason?: string
  readonly overrides?: readonly { readonly says: string; readonly reason: string }[]
  readonly origin?: string
  /** First 8 characters of the entry's hash, and whether the chain up to here holds. */
  readonly hash: string
  readonly chained: boolean
}

export interface PaperLine {
  readonly key: string
  readonly version: number
  readonly title: string
  readonly number: string | null
  readonly issuedOn: Day
}

export interface LimitView {
  readonly key: string
  readonly label: string
  readonly binds: string
  readonly state: 'running' | 'stopped' | 'met' | 'off'
  readonly basis: BasisView
  readonly lastDay: Day | null
  readonly metOn?: Day
  readonly kept?: boolean
  readonly due: DueView | null
  readonly provisional: boolean
  /** The proof, line by line, to be recomputed by hand. */
  readonly proof: readonly ProofLine[]
}

export interface MatterView {
  readonly line: MatterLine
  readonly procedure: ProcedureView
  readonly facts: readonly { readonly field: string; readonly label: string; readonly text: string }[]
  readonly values: Readonly<Record<string, unknown>>
  readonly timeline: readonly EntryView[]
  readonly offers: readonly OfferView[]
  readonly limits: readonly LimitView[]
  readonly publications: readonly {
    readonly key: string
    readonly label: string
    readonly state: string
    readonly dueOn: Day | null
    readonly publishedOn: Day | null
    readonly place: string
    readonly content: readonly PublishedItem[]
  }[]
  readonly figures: readonly {
    readonly figure: string
    readonly label: string
    readonly day: Day
    readonly amount: number
    readonly base: number
    readonly unit: string
    /** Amounts are in fen. */
    readonly money: boolean
  }[]
  readonly linked: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly procedureTitle: string
    readonly stageLabel: string
    readonly direction: 'to' | 'from'
  }[]
  /** Other matters that usually follow, with the values they take over. */
  readonly follows: readonly {
    readonly procedure: string
    readonly step: string
    readonly label: string
    readonly values: Readonly<Record<string, unknown>>
  }[]
}

/** Who is signed in. */
export interface SessionView {
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly SystemRole[] }
  readonly unit: { readonly path: string; readonly name: string; readonly kind: string }
  readonly district: { readonly code: string; readonly name: string; readonly demo: boolean }
  readonly today: Day
}
