import type { CheckView } from '../../app/contract.ts'
import { csvOf } from '../registers/clipboard.ts'

/** Saves the findings as a table that spreadsheets open. */
export function saveFindings(result: CheckView, titles: ReadonlyMap<string, string>): void {
  const header = ['序号', '轻重', '问题', '原文', '说明', '怎么改', '依据']
  const rows = result.findings.map((finding, index) => [
    String(index + 1),
    finding.severity,
    titles.get(finding.rule) ?? finding.rule,
    finding.text,
    finding.message,
    finding.fix ?? finding.advice ?? '',
    finding.basis ?? '',
  ])
  saveAs(new Blob([csvOf([header, ...rows])], { type: 'text/csv' }), `${result.reading.name}体检问题清单.csv`)
}

/** Saves the text with the accepted mends in it. */
export function saveMended(result: CheckView, accepted: ReadonlySet<number>): void {
  saveAs(
    new Blob([mendedText(result, accepted)], { type: 'text/plain' }),
    `${result.reading.name?.replace(/\.\w+$/, '') ?? '报告'}（修改后）.txt`,
  )
}

/** The text with the accepted mends in it; of two that overlap the first counts. */
export function mendedText({ text, findings }: Pick<CheckView, 'text' | 'findings'>, accepted: ReadonlySet<number>): string {
  let out = ''
  let done = 0
  const chosen = findings.filter(({ fix }, index) => accepted.has(index) && fix !== undefined).sort((a, b) => a.start - b.start)
  for (const { start, end, fix } of chosen) {
    if (start < done) continue
    out += text.slice(done, start) + fix
    done = end
  }
  return out + text.slice(done)
}

export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
