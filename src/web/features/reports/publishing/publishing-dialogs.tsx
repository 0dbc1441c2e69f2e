import { Input, Modal } from 'antd'
import { useState } from 'react'
import { messageOf } from '../../../ui/failure.tsx'
import { LabelledRow } from '../../../ui/field-row.tsx'

interface DialogProps<T> {
  readonly onSend: (body: T) => Promise<void>
  readonly onClose: () => void
}

/** Words to find the public page by, before it is made. */
export function PublishDialog({ onSend, onClose }: DialogProps<{ keywords: string; description: string }>) {
  const [keywords, setKeywords] = useState('法治政府建设，年度报告')
  const [description, setDescription] = useState('')
  const { sending, problem, send } = useSending(() => onSend({ keywords, description }), onClose)
  return (
    <Modal title="向社会公开" open okText="公开" cancelText="暂不公开" confirmLoading={sending} onOk={send} onCancel={onClose}>
      <p>公开的是会议审议通过的那一版。系统取索引号，生成公开网页和 Word、PDF、网页、统计数文件。</p>
      <LabelledRow id="publish-keywords" label="主题词" hint="用逗号分开，供检索">
        <Input id="publish-keywords" value={keywords} onChange={(event) => setKeywords(event.target.value)} />
      </LabelledRow>
      <LabelledRow id="publish-description" label="内容概述" hint="不填的取第一段" problems={problem ? [problem] : []}>
        <Input.TextArea
          id="publish-description"
          value={description}
          maxLength={400}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setDescription(event.target.value)}
        />
      </LabelledRow>
    </Modal>
  )
}

/** Takes the public page down; it then shows the reason. */
export function WithdrawDialog({ onSend, onClose }: DialogProps<{ reason: string }>) {
  const [reason, setReason] = useState('')
  const { sending, problem, send } = useSending(() => onSend({ reason }), onClose)
  return (
    <Modal
      title="撤下公开的报告"
      open
      okText="撤下"
      cancelText="不撤下"
      confirmLoading={sending}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      onOk={send}
      onCancel={onClose}
    >
      <LabelledRow id="withdraw-reason" label="撤下的理由" required hint="公开网页改为说明这个理由" problems={problem ? [problem] : []}>
        <Input.TextArea id="withdraw-reason" value={reason} autoSize={{ minRows: 2 }} onChange={(event) => setReason(event.target.value)} />
      </LabelledRow>
    </Modal>
  )
}

function useSending(act: () => Promise<void>, onClose: () => void) {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function send() {
    setSending(true)
    try {
      await act()
      onClose()
    } catch (error) {
      setProblem(messageOf(error))
    } finally {
      setSending(false)
    }
  }
  return { sending, problem, send: () => void send() }
}
