import type { Day } from '../../../definition/day.ts'
import { checkReport } from '../check.ts'
import type { Finding, Severity } from '../finding.ts'
import { rules } from '../rules/index.ts'
import type { Mark } from './marks.ts'
import type { Labelled } from './reports.ts'

/** How one rule, or all of one severity, did over the labelled reports. */
export type Score = {
  id: string
  title: string
  severity: Severity
  /** Places marked, and how many of them were found. */
  marked: number
  found: number
  /** Findings, and how many of them lie on a mark of their rule. */
  findings: number
  right: number
}

/** A finding where nothing is marked, or a mark where nothing was found. */
export type Miss = { report: string; rule: string; kind: 'false alarm' | 'missed'; text: string; message: string }

export type Result = { rules: Score[]; severities: Score[]; misses: Miss[]; reports: number; clean: number }

/** Share of the findings that are right, 0 to 1; undefined without findings. */
export function precision({ findings, right }: Score): number | undefined {
  return findings === 0 ? undefined : right / findings
}

/** Share of the marked places that were found, 0 to 1; undefined without marks. */
export function recall({ marked, found }: Score): number | undefined {
  return marked === 0 ? undefined : found / marked
}

/** Checks every report and compares with its marks: a finding is right when it overlaps a mark of its rule. */
export function score(reports: Labelled[], today: Day): Result {
  const checked = reports.map((report) => ({
    ...report,
    findings: checkReport(report.reading, { today, ...(report.earlier ? { earlier: report.earlier } : {}) }),
  }))
  const byRule = rules.map((rule) => tally(rule, checked, (each) => each.rule === rule.id))
  const bySeverity = (['高', '中', '低'] as const).map((severity) =>
    byRule
      .filter((each) => each.severity === severity)
      .reduce(added, { id: severity, title: severity, severity, marked: 0, found: 0, findings: 0, right: 0 }),
  )
  return {
    rules: byRule,
    severities: bySeverity,
    misses: checked.flatMap(missesOf),
    reports: reports.length,
    clean: reports.filter((each) => each.marks.length === 0).length,
  }
}

type Checked = Labelled & { findings: Finding[] }

function tally(
  { id, title, severity }: Pick<Score, 'id' | 'title' | 'severity'>,
  checked: Checked[],
  own: (each: { rule: string }) => boolean,
): Score {
  const pairs = checked.map(({ marks, findings }) => ({ marks: marks.filter(own), findings: findings.filter(own) }))
  return {
    id,
    title,
    severity,
    marked: count(pairs.map(({ marks }) => marks.length)),
    found: count(pairs.map(({ marks, findings }) => marks.filter((mark) => findings.some((each) => meet(each, mark))).length)),
    findings: count(pairs.map(({ findings }) => findings.length)),
    right: count(pairs.map(({ marks, findings }) => findings.filter((each) => marks.some((mark) => meet(each, mark))).length)),
  }
}

function missesOf({ name, reading, marks, findings }: Checked): Miss[] {
  const alarms = findings
    .filter((each) => !marks.some((mark) => mark.rule === each.rule && meet(each, mark)))
    .map(({ rule, text, message }): Miss => ({ report: name, rule, kind: 'false alarm', text, message }))
  const missed = marks
    .filter((mark) => !findings.some((each) => each.rule === mark.rule && meet(each, mark)))
    .map(({ rule, start, end }): Miss => ({ report: name, rule, kind: 'missed', text: reading.text.slice(start, end), message: '' }))
  return [...alarms, ...missed]
}

function meet(finding: { start: number; end: number }, mark: Mark): boolean {
  return finding.start < mark.end && mark.start < finding.end
}

function count(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function added(total: Score, { marked, found, findings, right }: Score): Score {
  return {
    ...total,
    marked: total.marked + marked,
    found: total.found + found,
    findings: total.findings + findings,
    right: total.right + right,
  }
}
