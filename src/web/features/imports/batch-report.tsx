import { Alert, Button, Table } from 'antd'
import { address } from '../../app/client.ts'
import type { BatchView } from '../../app/contract.ts'

/** What the dry run found: how many rows are good, and for each refused row which cell and why. */
export function BatchReport({ batch }: { readonly batch: BatchView }) {
  const refused = batch.refused ?? []
  const refusedTotal = batch.total - (batch.good ?? 0)
  const rows = refused.flatMap(({ row, cells }) =>
    cells.map((cell, index) => ({ key: `${row}-${cell.column}-${index}`, row, place: cell.label ?? cell.column, message: cell.message })),
  )
  const preview = batch.preview ?? []
  return (
    <>
      <Alert
        type={refusedTotal > 0 ? 'warning' : 'success'}
        showIcon
        title={`共${batch.total}行：${batch.good ?? 0}行可以写入${refusedTotal > 0 ? `，${refusedTotal}行不能写入` : ''}`}
        description={refusedTotal > 0 ? '可以先写入合格的行；不合格的行下载下来改正后再导入，不会重复。' : '尚未写入任何内容。'}
      />
      {rows.length > 0 && (
        <>
          <Table
            size="small"
            className="refused-rows"
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            dataSource={rows}
            columns={[
              { title: '行', dataIndex: 'row', width: 70, align: 'right' },
              { title: '列', dataIndex: 'place', width: 180 },
              { title: '原因', dataIndex: 'message' },
            ]}
          />
          <Button href={address(`/imports/${batch.id}/refused.xlsx`)} download>
            下载不合格的行（附原因）
          </Button>
        </>
      )}
      {preview.length > 0 && (
        <details className="batch-preview">
          <summary>预览前{preview.length}行</summary>
          <Table
            size="small"
            pagination={false}
            scroll={{ x: 'max-content' }}
            rowKey={(row) => JSON.stringify(row)}
            dataSource={preview.map((row) => ({ ...row }))}
            columns={Object.keys(preview[0] ?? {}).map((label) => ({ title: label, dataIndex: label }))}
          />
        </details>
      )}
    </>
  )
}
