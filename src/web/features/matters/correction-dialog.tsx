import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { EntryView, MatterView, RefusalView } from '../../../modules/matters/view.ts'
import { ApiError, post } from '../../app/client.ts'
import { dayFormats } from '../../fields/day.tsx'
import { messageOf } from '../../ui/failure.tsx'
import { FieldRow, LabelledRow } from '../../ui/field-row.tsx'
import { RefusalList } from '../../ui/refusal-list.tsx'
import { problemsOf } from './form.ts'

/** Corrects one entry by another that names it; the first stays readable. Only what differs is sent. */
export function CorrectionDialog({
  matter,
  entry,
  onClose,
}: {
  readonly matter: MatterView
  readonly entry: EntryView
  readonly onClose: () => void
}) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const before = Object.fromEntries(entry.values.map(({ field, value }) => [field, value]))
  const [values, setValues] = useState<Record<string, unknown>>(before)
  const [day, setDay] = useState<string>(entry.day)
  const [reason, setReason] = useState('')
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const fields = entry.values.flatMap(({ field }) => matter.procedure.fields.find((each) => each.key === field) ?? [])
  const changed = Object.fromEntries(Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])))
  const same = Object.keys(changed).length === 0 && day === entry.day

  async function correct() {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { corrects: entry.version, day, values: changed, reason: reason.trim(), version: matter.line.version }
      queries.setQueryData(['matter', matter.line.id], await post<MatterView>(`/matters/${matter.line.id}/corrections`, body))
      message.success('已更正，统计数同时调整')
      onClose()
    } catch (error) {
      setRefusals(error instanceof ApiError ? error.refusals : [])
      setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      title={`更正：${entry.label}（第${entry.version}条）`}
      open
      onCancel={onClose}
      width={640}
      mask={{ closable: false }}
      footer={
        <div className="paper-actions">
          <Button onClick={onClose}>不更正</Button>
          <Button type="primary" loading={busy} disabled={same || reason.trim() === ''} onClick={() => void correct()}>
            更正这条记录
          </Button>
        </div>
      }
    >
      <p className="quiet">原记录保留可查；更正作为新的一条记入，写明理由，相关期限、统计数随之重新计算。</p>
      {problem && (
        <Alert
          type="error"
          role="alert"
          title="没有更正"
          description={refusals.length > 0 ? <RefusalList refusals={refusals} prefix="correction" /> : problem}
        />
      )}
      <LabelledRow id="correction-$day" label="日期" required problems={problemsOf(refusals, '$day')}>
        <DatePicker
          id="correction-$day"
          value={dayjs(day)}
          format={dayFormats}
          allowClear={false}
          className="day-input"
          onChange={(picked) => picked && setDay(picked.format('YYYY-MM-DD'))}
        />
      </LabelledRow>
      {fields.map((field) => (
        <FieldRow
          key={field.key}
          prefix="correction"
          field={field}
          required
          value={values[field.key]}
          problems={problemsOf(refusals, field.key)}
          onChange={(value) => setValues((current) => ({ ...current, [field.key]: value }))}
        />
      ))}
      <LabelledRow id="correction-$reason" label="更正理由" required problems={problemsOf(refusals, '$reason')}>
        <Input.TextArea
          id="correction-$reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoSize={{ minRows: 2 }}
        />
      </LabelledRow>
    </Modal>
  )
}
