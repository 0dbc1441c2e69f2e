import { DatePicker, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { RefusalView } from '../../../modules/matters/view.ts'
import type { StaffView } from '../../../modules/people/view.ts'
import { ApiError, post } from '../../app/client.ts'
import { dayFormats } from '../../fields/day.tsx'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'

interface CertificateDialogProps {
  readonly person: StaffView
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** An enforcement certificate: steps that need certified officers look at the days it is valid. */
export function CertificateDialog({ person, onClose, onSaved }: CertificateDialogProps) {
  const [typed, setTyped] = useState<{ number: string; validFrom?: string; validTo?: string }>({ number: '' })
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [problem, setProblem] = useState<string>()
  const saysOf = (field: string) => refusals.filter((refusal) => refusal.field === field).map((refusal) => refusal.says)

  async function add() {
    try {
      await post(`/admin/people/${person.id}/certificates`, typed)
      onSaved()
      onClose()
    } catch (error) {
      setRefusals(error instanceof ApiError ? error.refusals : [])
      setProblem(messageOf(error))
    }
  }

  return (
    <Modal title={`登记${person.name}的执法证`} open onCancel={onClose} onOk={() => void add()} okText="登记执法证" cancelText="返回">
      {problem && refusals.every((refusal) => !refusal.field) && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <LabelledRow id="certificate-number" label="证号" required problems={saysOf('number')}>
        <Input id="certificate-number" value={typed.number} onChange={(event) => setTyped({ ...typed, number: event.target.value })} />
      </LabelledRow>
      {(['validFrom', 'validTo'] as const).map((key) => (
        <LabelledRow
          key={key}
          id={`certificate-${key}`}
          label={key === 'validFrom' ? '有效期自' : '有效期至'}
          required={key === 'validFrom'}
          problems={saysOf(key)}
        >
          <DatePicker
            id={`certificate-${key}`}
            value={typed[key] ? dayjs(typed[key]) : null}
            format={dayFormats}
            className="day-input"
            onChange={(picked) => {
              const { [key]: _, ...rest } = typed
              setTyped(picked ? { ...rest, [key]: picked.format('YYYY-MM-DD') } : rest)
            }}
          />
        </LabelledRow>
      ))}
    </Modal>
  )
}
