import type { Day } from '../../definition/day.ts'
import type { Heading } from './reading/outline.ts'
import type { Reading } from './reading.ts'
import type { WorkIndex } from './works/work-index.ts'

export type Severity = '高' | '中' | '低'

/** Something in a report that needs a second look. Places are offsets into the reading's text; `text` is what stands there. */
export type Finding = {
  /** The rule's id. */
  rule: string
  severity: Severity
  start: number
  end: number
  text: string
  /** What is wrong and why, in Chinese. */
  message: string
  /** What to put in place of `text`, when that is certain. */
  fix?: string
  /** What to do, as a sentence, where no replacement is certain. Every finding has this or `fix`. */
  advice?: string
  /** The provision the rule rests on. */
  basis?: string
  /** Whether that provision was read (verified) or is known from elsewhere (unverified, shown as 待核). */
  mark?: 'verified' | 'unverified'
}

/** What a rule answers: the place and what to say about it. */
export type Found = Pick<Finding, 'start' | 'end' | 'message'> & Partial<Pick<Finding, 'fix' | 'advice' | 'severity' | 'basis' | 'mark'>>

/** One thing the checker looks for. A rule is silent unless it is sure: false alarms cost more trust than misses. */
export type Rule = {
  id: string
  /** Short Chinese name. */
  title: string
  severity: Severity
  /** Why this matters, in Chinese, for the page that lists the rules. */
  why: string
  basis?: string
  mark?: 'verified' | 'unverified'
  /** What to do about a finding of this rule when it says nothing more exact itself. */
  mend?: string
  check(reading: Reading, context: Context): Found[]
}

/** What all rules may ask for. */
export type Context = {
  /** The year reported on: as told by the caller, else as the report says; undefined when neither. */
  year: number | undefined
  today: Day
  /** The headings of the four statutory parts that were recognised. */
  parts: Parts
  /** Whether the text is a report on law-based government at all: rules about its structure are silent otherwise. */
  isReport: boolean
  /** Last year's report of the same office, when the caller has it. */
  earlier?: Reading
  /** The register of laws, rules, plans and programmes, with the office's own. */
  works: WorkIndex
}

export type Parts = { measures: Heading[]; deficiencies: Heading[]; responsibility: Heading[]; plan: Heading[] }
