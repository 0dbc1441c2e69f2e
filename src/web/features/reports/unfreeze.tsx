import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'

/** The head opens a frozen report again, with a reason that stays with the version. */
export function Unfreeze({ year }: { readonly year: number }) {
  const queries = useQueryClient()
  const [reason, setReason] = useState<string>()
  const [problem, setProblem] = useState<string>()

  async function unfreeze() {
    try {
      await post(`/reports/${year}/unfreeze`, { reason })
      setReason(undefined)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['report', 'reports'].includes(String(queryKey[0])) })
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
