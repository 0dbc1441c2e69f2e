import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Skeleton } from 'antd'
import { address } from '../app/client.ts'
import { Failure } from './failure.tsx'

interface PaperPreviewProps {
  readonly title: string
  /** Address of the paper under /api, without its format. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly onClose: () => void
}

/** A paper as pages, as it prints. Shown in a frame that runs no script. */
export function PaperPreview({ title, path, query = {}, onClose }: PaperPreviewProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['paper', path, query],
    queryFn: async () => {
      const response = await fetch(address(path, { ...query, format: 'html' }))
      if (!response.ok) throw new Error(`文书没有读出（${response.status}）`)
      return response.text()
    },
  })
  return (
    <Modal
      title={title}
      open
      onCancel={onClose}
      width={900}
      style={{ top: 20 }}
      footer={
        <div className="paper-actions">
          <Button type="primary" href={address(path, { ...query, format: 'docx' })} download>
            下载 Word 文书
          </Button>
          <Button href={address(path, { ...query, format: 'txt' })} download>
            下载纯文本
          </Button>
          <Button href={address(path, { ...query, format: 'html' })} target="_blank" rel="noreferrer">
            在新窗口打印
          </Button>
        </div>
      }
    >
      {error ? (
        <Failure error={error} retry={refetch} />
      ) : data === undefined ? (
        <Skeleton active />
      ) : (
        <iframe title={title} srcDoc={data} sandbox="" className="paper-frame" />
      )}
    </Modal>
  )
}
