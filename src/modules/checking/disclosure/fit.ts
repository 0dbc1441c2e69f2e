import type { Finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { readApplications } from './applications.ts'
import { readActive, readRemedies } from './other-tables.ts'

/** Rules about the parts, the numbering and the formalities of a report on law-based government. */
const notForDisclosure: ReadonlySet<string> = new Set(['missing-part', 'no-cause', 'no-measure', 'numbering', 'enumeration'])

/** What remains of the general findings in a report on disclosure: nothing inside of its tables, whose rows are numbered by the form. */
export function fitForDisclosure(reading: Reading, findings: readonly Finding[]): Finding[] {
  const tables = [readActive(reading), readApplications(reading), readRemedies(reading)].flatMap((one) => one ?? [])
  return findings.filter(
    ({ rule, start }) =>
      rule.startsWith('disclosure-') || (!notForDisclosure.has(rule) && !tables.some((one) => start >= one.start && start < one.end)),
  )
}
