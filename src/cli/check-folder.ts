import type { Day } from '../definition/day.ts'
import { checkReport, type Finding, readReport, rules, type Severity } from '../modules/checking/index.ts'
import { eachReport, type FileLine, type FolderOptions, type FolderResult } from './folder.ts'
import { type SummarySheet, writeSummary } from './summary-sheet.ts'

export type CheckFolderOptions = Pick<FolderOptions, 'out' | 'again'> & {
  today: Day
  year?: number | undefined
  summary?: string | undefined
}

/** Checks every report below a folder; each line of the answer holds what `yifa check --json` gives for one. */
export async function checkFolder(folder: string, options: CheckFolderOptions): Promise<FolderResult> {
  const { today, year } = options
  const { sums, ...result } = await eachReport(
    folder,
    { doing: '检查', out: options.out, again: options.again },
    async (file) => {
      const reading = await readReport(file)
      if ('unreadable' in reading) return { unreadable: reading.unreadable }
      const { title, organisation, notes } = reading
      const findings = checkReport(reading, { today, ...(year ? { year } : {}) })
      return { title: title?.text, organisation, year: year ?? reading.year, notes, findings }
    },
    tallyOf,
  )
  if (options.summary) await writeSummary(options.summary, sheetsOf(sums))
  return result
}

/** What the summary needs of one line, so that memory does not grow with the findings. */
type Tally = {
  file: string
  title: string
  organisation: string
  year: number | ''
  unreadable: string | undefined
  /** Findings by rule and severity. */
  counts: Map<string, Record<Severity, number>>
}

function tallyOf(line: FileLine): Tally {
  const { file, title, organisation, year, unreadable, findings } = line as FileLine & Partial<Record<string, unknown>>
  const counts: Tally['counts'] = new Map()
  for (const { rule, severity } of (findings ?? []) as Finding[]) {
    const count = counts.get(rule) ?? { 高: 0, 中: 0, 低: 0 }
    counts.set(rule, count)
    count[severity]++
  }
  return {
    file,
    title: typeof title === 'string' ? title : '',
    organisation: typeof organisation === 'string' ? organisation : '',
    year: typeof year === 'number' ? year : '',
    unreadable: typeof unreadable === 'string' ? unreadable : undefined,
    counts,
  }
}

const severities: Severity[] = ['高', '中', '低']

function sheetsOf(tallies: Tally[]): SummarySheet[] {
  const read = tallies.filter((each) => each.unreadable === undefined)
  const found = rules.filter((rule) => read.some((each) => each.counts.has(rule.id)))
  const of = (tally: Tally, severity: Severity) => [...tally.counts.values()].reduce((sum, each) => sum + each[severity], 0)
  const all = (count: Record<Severity, number> | undefined) => (count ? count.高 + count.中 + count.低 : 0)
  return [
    {
      name: '各份报告',
      header: ['文件', '单位', '年度', '标题', '合计', ...severities, ...found.map((rule) => rule.title)],
      rows: read.map((each) => {
        const bySeverity = severities.map((severity) => of(each, severity))
        const total = bySeverity.reduce((sum, count) => sum + count, 0)
        return [
          each.file,
          each.organisation,
          each.year,
          each.title,
          total,
          ...bySeverity,
          ...found.map((rule) => all(each.counts.get(rule.id))),
        ]
      }),
    },
    {
      name: '各项检查',
      header: ['检查', '有此问题的报告', '合计', ...severities],
      rows: rules.map((rule) => {
        const counts = read.flatMap((each) => each.counts.get(rule.id) ?? [])
        const bySeverity = severities.map((severity) => counts.reduce((sum, each) => sum + each[severity], 0))
        return [rule.title, counts.length, bySeverity.reduce((sum, count) => sum + count, 0), ...bySeverity]
      }),
    },
    {
      name: '不能读取',
      header: ['文件', '原因'],
      rows: tallies.flatMap((each) => (each.unreadable === undefined ? [] : [[each.file, each.unreadable]])),
    },
  ]
}
