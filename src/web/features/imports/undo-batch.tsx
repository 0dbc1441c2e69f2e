import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { BatchView } from '../../../modules/exchange/index.ts'
import { post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'

/** Takes back everything a batch wrote, with a reason that stays in the history. */
export function UndoBatch({ batch, onUndone }: { readonly batch: BatchView; readonly onUndone: () => void }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function undo() {
    setBusy(true)
    try {
      await post<BatchView>(`/imports/${batch.id}/undo`, { reason: (reason ?? '').trim() })
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => ['batches', 'batch', 'matters', 'figures'].includes(String(queryKey[0])),
      })
      setReason(undefined)
      onUndone()
    } catch (error) {
      message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button onClick={() => setReason('')}>整批撤销</Button>
      <Modal
        title={`整批撤销${batch.fileName ? `「${batch.fileName}」` : ''}`}
        open={reason !== undefined}
        onCancel={() => setReason(undefined)}
        footer={
          <div className="paper-actions">
            <Button onClick={() => setReason(undefined)}>保留这一批</Button>
            <Button type="primary" danger disabled={!reason?.trim()} loading={busy} onClick={() => void undo()}>
              撤销这一批
            </Button>
          </div>
        }
      >
        <p>这一批写入的记录全部撤销，统计数冲回；历史中保留写入和撤销两条记录。</p>
        <LabelledRow id="undo-reason" label="撤销理由" required>
          <Input.TextArea
            id="undo-reason"
            value={reason ?? ''}
            onChange={(event) => setReason(event.target.value)}
            autoSize={{ minRows: 2 }}
          />
        </LabelledRow>
      </Modal>
    </>
  )
}
