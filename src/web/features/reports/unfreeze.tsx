import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReportView } from '../../../modules/reports/view.ts'
import { post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'
import { pathOf, type ReportPlace } from './report-api.ts'

/** The head opens a frozen report again, with a reason that stays with the version. */
export function Unfreeze({ place, onText }: { readonly place: ReportPlace; readonly onText: (report: ReportView) => void }) {
  const [reason, setReason] = useState<string>()
  const [problem, setProblem] = useState<string>()

  async function unfreeze() {
    try {
      onText(await post<ReportView>(pathOf(place, '/unfreeze'), { reason }))
      setReason(undefined)
    } catch (error) {
      setProblem(messageOf(error))
    }
  }

  return (
    <>
      <Button onClick={() => setReason('')}>解除定稿</Button>
      <Modal
        title="解除定稿"
        open={reason !== undefined}
        okText="解除定稿"
        cancelText="保持定稿"
        okButtonProps={{ disabled: !reason?.trim() }}
        onOk={() => void unfreeze()}
        onCancel={() => setReason(undefined)}
      >
        <LabelledRow id="unfreeze-reason" label="理由" required problems={problem ? [problem] : []}>
          <Input.TextArea
            id="unfreeze-reason"
            value={reason ?? ''}
            onChange={(event) => setReason(event.target.value)}
            autoSize={{ minRows: 2 }}
          />
        </LabelledRow>
      </Modal>
    </>
  )
}
