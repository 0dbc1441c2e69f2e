import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { MatterView } from '../../../modules/matters/view.ts'
import { post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'

/** Takes back a matter that should never have been entered. Its history stays; its figures are taken back. */
export function CancellationDialog({ matter, onClose }: { readonly matter: MatterView; readonly onClose: () => void }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()

  async function cancel() {
    try {
      const view = await post<MatterView>(`/matters/${matter.line.id}/cancellation`, {
        reason: reason.trim(),
        version: matter.line.version,
      })
      queries.setQueryData(['matter', matter.line.id], view)
      message.success('已撤销登记')
      onClose()
    } catch (error) {
      setProblem(messageOf(error))
    }
  }

  return (
    <Modal
      title={`撤销登记：${matter.line.number}`}
      open
      onCancel={onClose}
      footer={
        <div className="paper-actions">
          <Button onClick={onClose}>保留事项</Button>
          <Button type="primary" danger disabled={reason.trim() === ''} onClick={() => void cancel()}>
            撤销登记
          </Button>
        </div>
      }
    >
      <p>只用于登记错误（重复录入、录错程序）。依法撤案、终止的，请办理相应环节。撤销后历史仍可查，已计的统计数冲回。</p>
      {problem && <Alert type="error" title={problem} role="alert" />}
      <LabelledRow id="cancel-reason" label="撤销理由" required>
        <Input.TextArea id="cancel-reason" value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2 }} />
      </LabelledRow>
    </Modal>
  )
}
