import type { Editor } from '@tiptap/react'
import type { Finding } from '../../../modules/checking/index.ts'
import type { ReportView } from '../../../modules/reports/view.ts'
import { positionAt, textOf } from './page-text.ts'

interface ReportFindingsProps {
  readonly findings: readonly Finding[]
  readonly editor: Editor | undefined
  /** The text has changed since it was checked. */
  readonly stale: boolean
  /** What the reviewer said of words that may stand. */
  readonly answers?: NonNullable<ReportView['secrecy']['review']>['answers']
}

/** What the checker says of the report as last saved. A click selects the words. */
export function ReportFindings({ findings, editor, stale, answers = [] }: ReportFindingsProps) {
  const answerTo = (finding: Finding) => answers.find(({ rule, text }) => rule === finding.rule && text === finding.text)?.reason
  return (
    <>
      {stale && <p className="quiet">保存后重新核对。</p>}
      {findings.length === 0 && <p className="panel-empty">没有发现问题。</p>}
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
            {answerTo(finding) && <p className="finding-answer">审查答复：{answerTo(finding)}</p>}
            {finding.basis && (
              <p className="quiet">
                {finding.basis}
                {finding.mark === 'unverified' && <span className="mark-unverified">待核</span>}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Selects the first place of the words, numbers among them too. */
function select(editor: Editor | undefined, words: string): void {
  if (!editor || words.trim() === '') return
  const { doc } = editor.state
  const start = textOf(doc).indexOf(words.trim())
  const [from, to] = [positionAt(doc, start), positionAt(doc, start + words.trim().length)]
  if (start < 0 || from === undefined || to === undefined) return
  editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run()
}
