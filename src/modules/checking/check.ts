import { type Day, yearOf } from '../../definition/day.ts'
import type { Work } from '../../law/sources/index.ts'
import { fitForDisclosure } from './disclosure/fit.ts'
import { isDisclosureReport } from './disclosure/report.ts'
import type { Context, Finding } from './finding.ts'
import { partsOf } from './parts.ts'
import type { Reading } from './reading.ts'
import { rules } from './rules/index.ts'
import { ownWorks } from './works/own-works.ts'
import { indexWorks } from './works/work-index.ts'

export type CheckOptions = {
  /** The year reported on; without it, as the report says. */
  year?: number
  today: Day
  /** The same office's report of the year before, to find what was carried over. */
  earlier?: Reading
  /** Laws, rules and plans of the office's own, besides those of the project's register; without them, those kept at the start (`keepWorks`). */
  works?: readonly Work[]
}

const order = { 高: 0, 中: 1, 低: 2 }

/** Examines a report with every rule. The findings come in the order of the text; where two begin together, the graver first. */
export function checkReport(reading: Reading, options: CheckOptions): Finding[] {
  const context: Context = {
    year: options.year ?? plausible(reading.year, options.today),
    today: options.today,
    parts: partsOf(reading),
    isReport: isReport(reading) && !isDisclosureReport(reading),
    ...(options.earlier ? { earlier: options.earlier } : {}),
    works: indexWorks(options.works ?? ownWorks()),
  }
  const findings = rules.flatMap((rule) =>
    rule.check(reading, context).map((found): Finding => {
      const { start, end, message, fix } = found
      const advice = found.advice ?? rule.mend
      const basis = found.basis ?? rule.basis
      const mark = found.mark ?? rule.mark
      return {
        rule: rule.id,
        severity: found.severity ?? rule.severity,
        start,
        end,
        text: reading.text.slice(start, end),
        message,
        ...(fix === undefined ? (advice === undefined ? {} : { advice }) : { fix }),
        ...(basis === undefined ? {} : { basis }),
        ...(basis === undefined || mark === undefined ? {} : { mark }),
      }
    }),
  )
  return withoutRepeats(isDisclosureReport(reading) ? fitForDisclosure(reading, findings) : findings).sort(
    (a, b) => a.start - b.start || order[a.severity] - order[b.severity] || a.end - b.end,
  )
}

/** One number may be two figures (受理率和办理率均达到120%): what is said of both is said once. */
function withoutRepeats(findings: Finding[]): Finding[] {
  const seen = new Map<number, Finding[]>()
  return findings.filter((each) => {
    const here = seen.get(each.start)
    if (!here) return seen.set(each.start, [each])
    const same = here.some(({ rule, end, message }) => rule === each.rule && end === each.end && message === each.message)
    return !same && here.push(each)
  })
}

function plausible(year: number | undefined, today: Day): number | undefined {
  return year !== undefined && year >= 2004 && year <= yearOf(today) ? year : undefined
}

/** The subject is named in the title, or at least twice in the text. */
function isReport(reading: Reading): boolean {
  const subject = /法治政府|法治建设|依法行政/g
  return subject.test(reading.title?.text ?? '') || (reading.plain.match(subject)?.length ?? 0) >= 2
}
