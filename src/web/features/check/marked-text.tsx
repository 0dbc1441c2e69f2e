import { useEffect } from 'react'
import type { Severity } from '../../../modules/checking/index.ts'
import type { CheckView } from '../../app/contract.ts'
import { flatOutline } from './outline.ts'

interface MarkedTextProps {
  readonly result: CheckView
  readonly shown: readonly Severity[]
  readonly chosen: number | undefined
  readonly onChoose: (finding: number) => void
  /** Findings whose mend is accepted: their words are struck out and the new ones follow. */
  readonly accepted: ReadonlySet<number>
}

/** The report as read, with a mark at every finding. A mark shows its worst finding. */
export function MarkedText({ result, shown, chosen, onChoose, accepted }: MarkedTextProps) {
  useEffect(() => {
    if (chosen !== undefined) document.querySelector(`[data-findings~="${chosen}"]`)?.scrollIntoView({ block: 'center' })
  }, [chosen])
  const headings = new Set(flatOutline(result.reading.outline).map((heading) => heading.start))
  return (
    <article className="sheet marked-text" aria-label="报告正文">
      {cutAtHeadings(result.segments, headings).map(({ text, start, findings }) => {
        const visible = findings.filter((index) => shown.includes(result.findings[index]?.severity ?? '低'))
        const anchor = headings.has(start) ? <span id={`at-${start}`} /> : null
        const worst = [...visible].sort((a, b) => rank(result, a) - rank(result, b))[0]
        if (worst === undefined)
          return (
            <span key={start}>
              {anchor}
              {text}
            </span>
          )
        const mend = findings.find((index) => accepted.has(index))
        return (
          <mark
            key={start}
            data-findings={findings.join(' ')}
            className={`mark mark-${result.findings[worst]?.severity}${visible.includes(chosen ?? -1) ? ' mark-chosen' : ''}`}
          >
            {anchor}
            {/* biome-ignore lint/a11y/useSemanticElements: a button is a box of its own and would break the lines of the text */}
            <span
              role="button"
              tabIndex={0}
              onClick={() => onChoose(worst)}
              onKeyDown={({ key }) => key === 'Enter' && onChoose(worst)}
              title={result.findings[worst]?.message}
            >
              {mend !== undefined ? <del>{text}</del> : text === '' ? '▲' : text}
            </span>
            {mend !== undefined && result.findings[mend]?.end === start + text.length && <ins>{result.findings[mend]?.fix}</ins>}
          </mark>
        )
      })}
    </article>
  )
}

/** Segments cut once more where a heading begins, so that the outline can jump to it. */
function cutAtHeadings(segments: CheckView['segments'], headings: ReadonlySet<number>): CheckView['segments'] {
  return segments.flatMap(({ text, start, findings }) => {
    const cuts = [...headings].filter((each) => each > start && each < start + text.length).sort((a, b) => a - b)
    return [start, ...cuts].map((from, index) => ({
      text: text.slice(from - start, (cuts[index] ?? start + text.length) - start),
      start: from,
      findings,
    }))
  })
}

function rank(result: CheckView, index: number): number {
  return ['高', '中', '低'].indexOf(result.findings[index]?.severity ?? '低')
}
