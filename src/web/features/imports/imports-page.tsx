import { InboxOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Select, Table, Upload } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { BatchView } from '../../../modules/exchange/index.ts'
import { grouped, useProcedures } from '../../app/catalogue.ts'
import { address, get, post } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BatchWizard, isMoving } from './batch-wizard.tsx'
import { UndoBatch } from './undo-batch.tsx'

/** Imports by Excel or CSV: choose, fill the template, check, write, undo. */
export function ImportsPage() {
  const procedures = useProcedures()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [file, setFile] = useState<File>()
  const id = search.get('procedure')
  const chosen = procedures.find((each) => each.id === id)
  return (
    <>
      <PageTitle title="批量导入" says="历史数据和外单位的表格，按模板导入。先逐格核对，不合格的行说明原因；写入后可以整批撤销。" />
      <section className="sheet form-sheet">
        <LabelledRow id="import-procedure" label="导入到" required>
          <Select
            id="import-procedure"
            value={id}
            placeholder="选择程序或台账"
            showSearch={{ optionFilterProp: 'label' }}
            options={grouped(procedures).map(({ title, items }) => ({
              label: title,
              title,
              options: items.map((each) => ({ value: each.id, label: each.title })),
            }))}
            onChange={(procedure: string) => {
              setFile(undefined)
              setSearch({ procedure }, { replace: true })
            }}
          />
        </LabelledRow>
        {chosen && (
          <>
            <p className="template-links">
              模板：
              <Button size="small" href={address(`/templates/${chosen.id}.xlsx`)} download>
                Excel 表格
              </Button>
              <Button size="small" href={address(`/templates/${chosen.id}.csv`)} download>
                CSV
              </Button>
            </p>
            <Upload.Dragger
              accept=".xlsx,.csv,.txt"
              showUploadList={false}
              beforeUpload={(picked) => {
                setFile(picked)
                return false
              }}
            >
              <p>
                <InboxOutlined className="drop-icon" />
              </p>
              <p>{file ? `已选「${file.name}」，可以换一个文件` : '把填好的表格拖到这里，或者点击选择'}</p>
              <p className="quiet">.xlsx 或 .csv，可以一次导入上万行</p>
            </Upload.Dragger>
            {file && (
              <BatchWizard
                key={`${chosen.id}-${file.name}-${file.lastModified}-${file.size}`}
                procedure={chosen.id}
                file={file}
                onDone={() => navigate(`/${chosen.kind === 'register' ? 'registers' : 'procedures'}/${chosen.id}`)}
              />
            )}
          </>
        )}
      </section>
      <Batches />
    </>
  )
}

function Batches() {
  const { data, error, refetch } = useQuery({
    queryKey: ['batches'],
    queryFn: () => get<BatchView[]>('/imports'),
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? 1500 : false),
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data || data.length === 0) return null
  return (
    <section className="sheet">
      <h2>导入过的批次</h2>
      <Table<BatchView>
        size="small"
        rowKey="id"
        dataSource={data}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '时间', render: (_, batch) => instantText(batch.createdAt) },
          {
            title: '导入到',
            dataIndex: 'procedureTitle',
          },
          { title: '文件', dataIndex: 'fileName' },
          { title: '行数', dataIndex: 'total', align: 'right' },
          { title: '已写入', align: 'right', dataIndex: 'done' },
          { title: '状态', render: (_, batch) => (batch.interrupted ? '写入中断' : stateLabels[batch.state]) },
          {
            title: '',
            render: (_, batch) => (
              <>
                {(batch.state === 'failed' || batch.interrupted) && <ResumeBatch batch={batch} onResumed={() => void refetch()} />}
                {(batch.state === 'done' || batch.state === 'failed' || batch.interrupted) && (
                  <UndoBatch batch={batch} onUndone={() => void refetch()} />
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}

/** Goes on with an import that was cut off: rows that are written already are not written again. */
function ResumeBatch({ batch, onResumed }: { readonly batch: BatchView; readonly onResumed: () => void }) {
  const { message } = App.useApp()
  const resume = async () => {
    try {
      await post<BatchView>(`/imports/${batch.id}/apply`, { accepted: [] })
      onResumed()
    } catch (error) {
      message.error(messageOf(error))
    }
  }
  return (
    <Button type="link" onClick={() => void resume()}>
      继续写入
    </Button>
  )
}

const stateLabels: Readonly<Record<BatchView['state'], string>> = {
  checked: '已核对，未写入',
  running: '正在写入',
  done: '已写入',
  failed: '写入中断',
  undoing: '正在撤销',
  undone: '已撤销',
}
