import type { Figure, Finding, Heading, Reading } from '../checking/index.ts'

/** What is kept of a report that came as a file. Places are UTF-16 offsets into `text`. */
export interface ReceivedContent {
  readonly text: string
  readonly format: Reading['format']
  readonly outline: readonly Heading[]
  readonly figures: readonly Figure[]
  /** As of the day it came. */
  readonly findings: readonly Finding[]
  readonly particulars: Pick<Reading, 'organisation' | 'year' | 'title' | 'addressee' | 'signature' | 'date'>
  readonly notes: readonly string[]
}

export type ReportKind = 'ruleOfLaw' | 'disclosure'

/** What a person has said about one figure of a file: which of ours it is, or that it is none. */
export interface Choice {
  readonly start: number
  readonly label: string
  /** `publicity.event.held?form=lecture`; null: none of ours. */
  readonly figure: string | null
  readonly by: string
  readonly at: string
}

export interface ReceivedHead {
  readonly id: string
  readonly unit: string
  readonly kind: ReportKind
  readonly year: number
  readonly name: string
  readonly received_by: string
  readonly received_at: string
  readonly title: string | null
  readonly format: Reading['format']
  readonly findings: number
  readonly figures: number
}

export interface ReceivedRow extends Omit<ReceivedHead, 'findings' | 'figures' | 'title' | 'format'> {
  /** SHA-256 of the original bytes, by which they are kept. */
  readonly digest: string
  readonly content: ReceivedContent
  readonly choices: readonly Choice[]
}

export function contentOf(reading: Reading, findings: readonly Finding[]): ReceivedContent {
  const { text, format, outline, figures, notes, organisation, year, title, addressee, signature, date } = reading
  return { text, format, outline, figures, findings, particulars: { organisation, year, title, addressee, signature, date }, notes }
}
