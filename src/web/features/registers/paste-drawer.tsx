import { useQuery } from '@tanstack/react-query'
import { Alert, Drawer, Input } from 'antd'
import { useState } from 'react'
import type { ProcedureView } from '../../../modules/matters/view.ts'
import { address } from '../../app/client.ts'
import { BatchWizard } from '../imports/batch-wizard.tsx'
import { csvOf, parseClipboard, withHeader } from './clipboard.ts'

/** Rows copied out of a spreadsheet. They take the way of an import: checked first, cell by cell, and the batch can be undone. */
export function PasteDrawer({ register, onClose }: { readonly register: ProcedureView; readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const { data: header } = useQuery({
    queryKey: ['template-header', register.id],
    queryFn: async () => {
      const response = await fetch(address(`/templates/${register.id}.csv`))
      if (!response.ok) throw new Error('模板没有读出')
      return parseClipboard((await response.text()).replace(/^﻿/, ''), ',')[0] ?? []
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const rows = parseClipboard(text, '\t')
  const table = header && rows.length > 0 ? withHeader(rows, header) : undefined
  return (
    <Drawer title={`粘贴到「${register.title}」`} open onClose={onClose} size={860} mask={{ closable: false }}>
      <p>在表格软件中选中多行复制，粘贴到下面。列的顺序与模板相同；带上表头时按表头对应。</p>
      {header && <p className="quiet">列：{header.join('、')}</p>}
      <label htmlFor="paste-text" className="sr-only">
        粘贴处
      </label>
      <Input.TextArea
        id="paste-text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoSize={{ minRows: 5, maxRows: 12 }}
        placeholder="在此粘贴"
      />
      {table && (
        <>
          <Alert type="info" title={`读到${table.length - 1}行，核对后再写入`} />
          <BatchWizard
            key={text}
            procedure={register.id}
            file={new File([csvOf(table)], `粘贴的${table.length - 1}行.csv`, { type: 'text/csv' })}
            onDone={onClose}
          />
        </>
      )}
    </Drawer>
  )
}
