import type { Editor } from '@tiptap/react'
import { Button } from 'antd'
import type { Finding } from '../../../modules/checking/index.ts'
import type { ReportView } from '../../../modules/reports/view.ts'
import { positionAt, textOf } from './page-text.ts'

interface ReportFindingsProps {
  readonly findings: readonly Finding[]
  /** The text the findings' places are offsets into. */
  readonly text: string
  readonly editor: Editor | undefined
  /** The text has changed since it was checked. */
  readonly stale: boolean
  /** What the reviewer said of words that may stand. */
  readonly answers?: NonNullable<ReportView['secrecy']['review']>['answers']
}

/** What the checker says of the report as last saved. A click selects the words. */
export function ReportFindings({ findings, text, editor, stale, answers = [] }: ReportFindingsProps) {
  const answerTo = (finding: Finding) => answers.find((answer) => answer.rule === finding.rule && answer.text === finding.text)?.reason
  return (
    <>
      {stale && <p className="quiet">保存后重新核对。</p>}
      {findings.length === 0 && <p className="panel-empty">没有发现问题。</p>}
      <ol>
        {findings.map((finding) => (
          <li key={`${finding.rule}-${finding.start}-${finding.end}`} className="finding">
            <button type="button" onClick={() => select(editor, text, finding)}>
              <span className={`severity severity-${finding.severity}`}>{finding.severity}</span>
              <strong>{finding.message}</strong>
            </button>
            {finding.text.trim() && <q>{finding.text.replace(/\s+/g, ' ').slice(0, 60)}</q>}
            {finding.fix !== undefined && (
              <p className="fix">
                改为：<ins>{finding.fix || '（删去）'}</ins>
                {editor?.isEditable && !finding.text.trim().includes('\n') && (
                  <Button size="small" onClick={() => mend(editor, text, finding)}>
                    改正
                  </Button>
                )}
              </p>
            )}
            {finding.advice && <p className="fix">{finding.advice}</p>}
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

/** Where the words of a finding stand on the page: of equal words those after the same text. */
function placeOf(page: string, report: string, { text, start }: Finding): { start: number; end: number } | undefined {
  const words = text.trim().split('\n')[0] ?? ''
  const lead =
    report
      .slice(Math.max(0, start - LEAD), start)
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  let best: { start: number; agrees: number } | undefined
  for (let at = page.indexOf(words); words !== '' && at >= 0; at = page.indexOf(words, at + 1)) {
    let agrees = 0
    while (agrees < lead.length && page[at - 1 - agrees] === lead.at(-1 - agrees)) agrees++
    if (!best || agrees > best.agrees) best = { start: at, agrees }
  }
  return best && { start: best.start, end: best.start + words.length }
}

function rangeOf(editor: Editor, report: string, finding: Finding): { from: number; to: number } | undefined {
  const { doc } = editor.state
  const place = placeOf(textOf(doc), report, finding)
  const [from, to] = place ? [positionAt(doc, place.start), positionAt(doc, place.end)] : []
  return from === undefined || to === undefined ? undefined : { from, to }
}

function select(editor: Editor | undefined, report: string, finding: Finding): void {
  const range = editor && rangeOf(editor, report, finding)
  if (range) editor.chain().focus().setTextSelection(range).scrollIntoView().run()
}

/** Puts the certain mend in place of the words. */
function mend(editor: Editor | undefined, report: string, finding: Finding): void {
  const range = editor && rangeOf(editor, report, finding)
  if (!range || finding.fix === undefined) return
  editor.view.dispatch(editor.state.tr.insertText(finding.fix, range.from, range.to).scrollIntoView())
  editor.view.focus()
}

/** Characters before a finding by which its place is told from equal words elsewhere. */
const LEAD = 20
