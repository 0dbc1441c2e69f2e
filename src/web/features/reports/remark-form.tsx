import type { Editor } from '@tiptap/react'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'
import { offsetAt, textOf } from './page-text.ts'
import { pathOf, type ReportPlace } from './report-api.ts'

/** Words chosen on the page, and what is to be said about them. */
export interface Chosen {
  readonly kind: 'comment' | 'suggestion'
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** The words selected on the page, undefined when there are none. */
export function chosenOn(editor: Editor, kind: Chosen['kind']): Chosen | undefined {
  const { doc, selection } = editor.state
  const [start, end] = [offsetAt(doc, selection.from), offsetAt(doc, selection.to)]
  const text = textOf(doc)
  const quote = text.slice(start, end)
  return quote.trim() === ''
    ? undefined
    : { kind, quote, before: text.slice(Math.max(0, start - REACH), start), after: text.slice(end, end + REACH) }
}

interface RemarkFormProps {
  readonly place: ReportPlace
  readonly chosen: Chosen
  /** Keeps what is written before something is said about it; undefined where it could not. */
  readonly beforeSending: () => Promise<number | undefined>
  readonly onDone: (sent: boolean) => void
}

/** A comment on the chosen words, or other words for them. */
export function RemarkForm({ place, chosen, beforeSending, onDone }: RemarkFormProps) {
  const { message } = App.useApp()
  const { kind, ...words } = chosen
  const suggests = kind === 'suggestion'
  const [body, setBody] = useState('')
  const [proposes, setProposes] = useState(words.quote)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function send() {
    setBusy(true)
    setProblem(undefined)
    try {
      if ((await beforeSending()) === undefined) return
      await post(pathOf(place, '/remarks'), { ...words, body, ...(suggests ? { proposes } : {}) })
      message.success(suggests ? '修改建议已提出' : '意见已发表')
      onDone(true)
    } catch (error) {
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="remark-form" aria-label={suggests ? '提修改建议' : '提意见'}>
      <p className="quiet">选中的文字</p>
      <q>{clip(words.quote)}</q>
      {suggests && (
        <LabelledRow id="remark-proposes" label="建议改为" required problems={problem ? [problem] : []} hint="统计数请原样保留。">
          <Input.TextArea
            id="remark-proposes"
            value={proposes}
            onChange={(event) => setProposes(event.target.value)}
            autoSize={{ minRows: 3, maxRows: 12 }}
          />
        </LabelledRow>
      )}
      <LabelledRow
        id="remark-body"
        label={suggests ? '理由' : '意见'}
        required={!suggests}
        problems={!suggests && problem ? [problem] : []}
      >
        <Input.TextArea
          id="remark-body"
          value={body}
          onChange={(event) => setBody(event.target.value)}
          autoSize={{ minRows: 2, maxRows: 8 }}
          autoFocus={!suggests}
        />
      </LabelledRow>
      <div className="panel-actions">
        <Button
          type="primary"
          size="small"
          loading={busy}
          disabled={suggests ? proposes === words.quote : !body.trim()}
          onClick={() => void send()}
        >
          {suggests ? '提出建议' : '发表意见'}
        </Button>
        <Button size="small" onClick={() => onDone(false)}>
          不提了
        </Button>
      </div>
    </section>
  )
}

export function clip(text: string, length = 80): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > length ? `${plain.slice(0, length)}…` : plain
}

/** Characters kept on either side, by which the words are found again. */
const REACH = 40
