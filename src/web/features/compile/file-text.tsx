import { useEffect } from 'react'
import type { FileFigureView } from './contract.ts'

interface FileTextProps {
  readonly text: string
  readonly figures: readonly FileFigureView[]
  /** Start of the chosen number. */
  readonly at: number | undefined
  readonly onChoose: (start: number) => void
}

/** The text of a file with its numbers marked by how sure it is what they are. */
export function FileText({ text, figures, at, onChoose }: FileTextProps) {
  useEffect(() => {
    if (at !== undefined) document.getElementById(`number-${at}`)?.scrollIntoView({ block: 'center' })
  }, [at])
  return (
    <article className="sheet marked-text compile-text" aria-label="报告正文">
      {piecesOf(text, figures).map(({ start, words, figure }) =>
        figure ? (
          <mark
            key={start}
            id={`number-${start}`}
            className={`compile-mark compile-mark-${figure.standing}${start === at ? ' mark-chosen' : ''}`}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: a button is a box of its own and would break the lines of the text */}
            <span
              role="button"
              tabIndex={0}
              onClick={() => onChoose(start)}
              onKeyDown={({ key }) => key === 'Enter' && onChoose(start)}
              title={figure.ref?.label ?? figure.why ?? '没有对应的统计数'}
            >
              {words}
            </span>
          </mark>
        ) : (
          <span key={start}>{words}</span>
        ),
      )}
    </article>
  )
}

/** The text cut where numbers begin and end; of two numbers at one place (受理率和办理率均达到…) the first is shown. */
function piecesOf(text: string, figures: readonly FileFigureView[]) {
  const pieces: { start: number; words: string; figure?: FileFigureView }[] = []
  let done = 0
  for (const figure of figures) {
    if (figure.start < done) continue
    if (figure.start > done) pieces.push({ start: done, words: text.slice(done, figure.start) })
    pieces.push({ start: figure.start, words: text.slice(figure.start, figure.end), figure })
    done = figure.end
  }
  if (done < text.length) pieces.push({ start: done, words: text.slice(done) })
  return pieces
}
