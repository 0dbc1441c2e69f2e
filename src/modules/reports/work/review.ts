import type { Finding } from '../../checking/index.ts'

/** The reviewer's word on each thing that may not be meant for the public. */
export interface SecrecyReview {
  readonly by: string
  readonly on: string
  readonly answers: readonly SecrecyAnswer[]
  readonly remark?: string
}

/** Why words that a rule points at may stay. */
export interface SecrecyAnswer {
  readonly rule: string
  readonly text: string
  readonly reason: string
}

/** Rules about what must not be published: personal data, stories that point at somebody, internal figures. */
const secrecyRules: ReadonlySet<string> = new Set(['personal-data', 'identifying-story', 'internal-figure'])

export function isSecrecy({ rule }: Pick<Finding, 'rule'>): boolean {
  return secrecyRules.has(rule)
}

/** Those that are neither mended nor answered yet. An answer holds for the same words, wherever they stand. */
export function openSecrecy(findings: readonly Finding[], review: SecrecyReview | undefined): Finding[] {
  return findings.filter(
    (finding) => isSecrecy(finding) && !review?.answers.some((answer) => answer.rule === finding.rule && answer.text === finding.text),
  )
}
