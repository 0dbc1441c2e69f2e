import { DeleteOutlined, UploadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import type { FileRef } from '../../definition/index.ts'
import { ApiError, address, upload } from '../app/client.ts'
import { sizeText } from '../app/words.ts'
import type { InputProps } from './input.ts'

export function FilesInput({ id, value, onChange, describedBy }: InputProps<readonly FileRef[]>) {
  const { message } = App.useApp()
  const chooser = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState(0)
  const files = value ?? []

  async function send(chosen: readonly File[]) {
    setSending(chosen.length)
    const stored: FileRef[] = []
    for (const file of chosen) {
      try {
        stored.push(await upload<FileRef>('/files', { name: file.name }, file))
      } catch (error) {
        message.error(`「${file.name}」没有上传：${error instanceof ApiError ? error.message : '读不出这个文件'}`)
      }
    }
    setSending(0)
    if (stored.length > 0) onChange([...files, ...stored])
  }

  return (
    <div>
      {files.map((file) => (
        <div key={file.digest} className="file-line">
          <a href={address(`/files/${file.digest}`)} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          <span className="quiet">{sizeText(file.size)}</span>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`移去${file.name}`}
            onClick={() => {
              const rest = files.filter((each) => each.digest !== file.digest)
              onChange(rest.length === 0 ? undefined : rest)
            }}
          />
        </div>
      ))}
      <Button
        id={id}
        icon={<UploadOutlined />}
        loading={sending > 0}
        onClick={() => chooser.current?.click()}
        aria-describedby={describedBy}
      >
        {sending > 0 ? `正在上传${sending}个文件` : '添加文件或照片'}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          void send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
