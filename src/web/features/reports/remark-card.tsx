import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { RemarkView } from '../../../modules/reports/work/view.ts'
import { post } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { messageOf } from '../../ui/failure.tsx'
import { clip } from './remark-form.tsx'
import { pathOf, type ReportPlace } from './report-api.ts'

interface RemarkCardProps {
  readonly place: ReportPlace
  readonly remark: RemarkView
  readonly chosen: boolean
  /** May take or decline what is suggested. */
  readonly editable: boolean
  readonly own: boolean
  readonly onGo: () => void
  readonly onAccept: () => Promise<void>
  readonly onChanged: () => void
}

/** One comment or suggestion with its answers and what may be done about it. */
export function RemarkCard({ place, remark, chosen, editable, own, onGo, onAccept, onChanged }: RemarkCardProps) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState<'answer' | 'declined'>()
  const [word, setWord] = useState('')
  const open = remark.state === 'open'

  async function act(work: () => Promise<unknown>) {
    try {
      await work()
      setAsking(undefined)
      setWord('')
      onChanged()
    } catch (error) {
      message.error(messageOf(error))
    }
  }
  const settle = (how: 'declined' | 'settled', said = '') =>
    act(() => post(pathOf(place, `/remarks/${remark.id}/settle`), { how, word: said }))
  const answer = () => act(() => post(pathOf(place, '/remarks'), { quote: '', body: word, answers: remark.id }))

  return (
    <li className={chosen ? 'remark remark-chosen' : 'remark'} id={`remark-${remark.id}`}>
      <button type="button" className="remark-quote" onClick={onGo} disabled={!remark.at}>
        {remark.proposes === null ? (
          <q>{clip(remark.place.quote)}</q>
        ) : (
          <>
            <del>{clip(remark.place.quote, 160)}</del> <ins>{remark.proposes === '' ? '（删去）' : clip(remark.proposes, 160)}</ins>
          </>
        )}
      </button>
      {remark.body && <p className="remark-body">{remark.body}</p>}
      <p className="quiet">
        {remark.by.name}，{instantText(remark.on)}，第{remark.version}稿{!open && `；${remark.settledBy ?? ''}${stateLabels[remark.state]}`}
      </p>
      {remark.at && !remark.at.exact && open && <p className="remark-note">原文已经改动，这里是原来的位置。</p>}
      {remark.answers.map((each) => (
        <p key={each.id} className="remark-answer">
          <strong>{each.by}</strong>：{each.body}
        </p>
      ))}
      {asking && (
        <div className="remark-ask">
          <Input.TextArea
            aria-label={asking === 'answer' ? '回复' : '不采纳的理由'}
            placeholder={asking === 'answer' ? '回复' : '不采纳的理由'}
            value={word}
            autoFocus
            onChange={(event) => setWord(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 6 }}
          />
          <div className="panel-actions">
            <Button
              size="small"
              type="primary"
              disabled={!word.trim()}
              onClick={() => void (asking === 'answer' ? answer() : settle('declined', word))}
            >
              {asking === 'answer' ? '发出回复' : '不采纳'}
            </Button>
            <Button size="small" onClick={() => setAsking(undefined)}>
              收起
            </Button>
          </div>
        </div>
      )}
      {open && !asking && (
        <div className="panel-actions">
          {editable && remark.proposes !== null && (
            <>
              <Button size="small" type="primary" disabled={!remark.at?.exact} onClick={() => void act(onAccept)}>
                采纳
              </Button>
              <Button size="small" onClick={() => setAsking('declined')}>
                不采纳
              </Button>
            </>
          )}
          <Button size="small" onClick={() => setAsking('answer')}>
            回复
          </Button>
          {(editable || own) && (
            <Button size="small" onClick={() => void settle('settled')}>
              {own && remark.proposes !== null ? '撤回' : '办结'}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

const stateLabels: Readonly<Record<RemarkView['state'], string>> = { open: '', accepted: '采纳', declined: '未采纳', settled: '办结' }
