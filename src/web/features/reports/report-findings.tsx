import type { Editor } from '@tiptap/react'
import type { Finding } from '../../../modules/checking/index.ts'

interface ReportFindingsProps {
  readonly findings: readonly Finding[]
  readonly editor: Editor | undefined
  /** The text has changed since it was checked. */
  readonly stale: boolean
}

/** What the checker says of the report as last saved. A click selects the words. */
export function ReportFindings({ findings, editor, stale }: ReportFindingsProps) {
  return (
    <aside className="sheet findings" aria-label="体检">
      <h2>体检（{findings.length}）</h2>
      {stale && <p className="quiet">保存后重新核对。</p>}
      {findings.length === 0 && <p>没有发现问题。</p>}
      <ol>
        {findings.map((finding) => (
          <li key={`${finding.rule}-${finding.start}-${finding.end}`} className="finding">
            <button type="button" onClick={() => select(editor, finding.text)}>
              <span className={`severity severity-${finding.severity}`}>{finding.severity}</span>
              <strong>{finding.message}</strong>
            </button>
            {finding.text.trim() && <q>{finding.text.replace(/\s+/g, ' ').slice(0, 60)}</q>}
            {finding.fix && (
              <p className="fix">
                改为：<ins>{finding.fix}</ins>
              </p>
            )}
            {finding.basis && <p className="quiet">{finding.basis}</p>}
          </li>
        ))}
      </ol>
    </aside>
  )
}

/** Selects the first place of the words in a run of text. */
function select(editor: Editor | undefined, words: string): void {
  if (!editor || words.trim() === '') return
  let found: number | undefined
  editor.state.doc.descendants((node, at) => {
    if (found !== undefined || !node.isText) return found === undefined
    const inside = node.text?.indexOf(words) ?? -1
    if (inside >= 0) found = at + inside
    return found === undefined
  })
  if (found !== undefined)
    editor
      .chain()
      .focus()
      .setTextSelection({ from: found, to: found + words.length })
      .scrollIntoView()
      .run()
}
