import type { CheckView } from '../../app/contract.ts'
import { csvOf } from '../registers/clipboard.ts'

/** Saves the findings as a table that spreadsheets open. */
export function saveFindings(result: CheckView, titles: ReadonlyMap<string, string>): void {
  const header = ['序号', '轻重', '问题', '原文', '说明', '改为', '依据']
  const rows = result.findings.map((finding, index) => [
    String(index + 1),
    finding.severity,
    titles.get(finding.rule) ?? finding.rule,
    finding.text,
    finding.message,
    finding.fix ?? '',
    finding.basis ?? '',
  ])
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csvOf([header, ...rows])], { type: 'text/csv' }))
  link.download = `${result.reading.name}体检问题清单.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
