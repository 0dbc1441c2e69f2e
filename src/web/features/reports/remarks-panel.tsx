import type { Editor } from '@tiptap/react'
import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import type { ReportView } from '../../../modules/reports/view.ts'
import type { RemarkView } from '../../../modules/reports/work/view.ts'
import { post } from '../../app/client.ts'
import { useSession } from '../session/session.tsx'
import { goToMark } from './page-marks.ts'
import { RemarkCard } from './remark-card.tsx'
import { type Chosen, RemarkForm } from './remark-form.tsx'
import { pathOf, type ReportPlace } from './report-api.ts'

interface RemarksPanelProps {
  readonly place: ReportPlace
  readonly remarks: readonly RemarkView[]
  readonly editor: Editor | undefined
  readonly editable: boolean
  readonly chosen: Chosen | undefined
  readonly current: string | undefined
  readonly save: () => Promise<number | undefined>
  readonly onFormDone: () => void
  /** The text has changed on the server. */
  readonly onText: (report: ReportView) => void
  readonly onChanged: () => void
}

/** What is said and suggested about the text, in its order; what has lost its place stands behind. */
export function RemarksPanel({
  place,
  remarks,
  editor,
  editable,
  chosen,
  current,
  save,
  onFormDone,
  onText,
  onChanged,
}: RemarksPanelProps) {
  const { session } = useSession()
  const [show, setShow] = useState<'open' | 'done'>('open')
  useEffect(() => {
    if (current) document.getElementById(`remark-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const listed = remarks.filter(({ state }) => (state === 'open') === (show === 'open'))
  const placed = listed.filter(({ at }) => at !== null).sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0))
  const lost = listed.filter(({ at }) => at === null)
  const open = remarks.filter(({ state }) => state === 'open').length

  async function accept(remark: RemarkView) {
    if ((await save()) === undefined) return
    onText(await post<ReportView>(pathOf(place, `/remarks/${remark.id}/settle`), { how: 'accepted' }))
  }
  const card = (remark: RemarkView) => (
    <RemarkCard
      key={remark.id}
      place={place}
      remark={remark}
      chosen={remark.id === current}
      editable={editable}
      own={remark.by.id === session.person.id}
      onGo={() => editor && goToMark(editor, remark.id)}
      onAccept={() => accept(remark)}
      onChanged={onChanged}
    />
  )
  return (
    <>
      {chosen && (
        <RemarkForm
          key={`${chosen.kind}${chosen.before}${chosen.quote}`}
          place={place}
          chosen={chosen}
          beforeSending={save}
          onDone={(sent) => {
            onFormDone()
            if (sent) onChanged()
          }}
        />
      )}
      <Segmented
        size="small"
        block
        value={show}
        onChange={setShow}
        options={[
          { value: 'open', label: `待处理 ${open}` },
          { value: 'done', label: `已处理 ${remarks.length - open}` },
        ]}
      />
      {listed.length === 0 && !chosen && (
        <p className="quiet panel-empty">
          {show === 'open' ? '没有待处理的意见。在正文中选中文字，再按「提意见」或者「建议修改」。' : '还没有处理过的意见。'}
        </p>
      )}
      <ol className="remarks">{placed.map(card)}</ol>
      {lost.length > 0 && (
        <>
          <h3 className="panel-heading">原文已删去，找不到位置</h3>
          <ol className="remarks">{lost.map(card)}</ol>
        </>
      )}
    </>
  )
}
