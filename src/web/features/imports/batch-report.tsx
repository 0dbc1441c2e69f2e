import { Alert, Button, Checkbox, Table } from 'antd'
import type { BatchView } from '../../../modules/exchange/index.ts'
import { address } from '../../app/client.ts'

interface BatchReportProps {
  readonly batch: BatchView
  /** Rows that look like second entries and shall be written all the same. */
  readonly ticked: readonly number[]
  readonly onTick: (rows: readonly number[]) => void
}

/** What the dry run found: how many rows are good, and for each refused row which cell and why. */
export function BatchReport({ batch, ticked, onTick }: BatchReportProps) {
  const { refused, refusedTotal, preview, warnings } = batch
  const rows = refused.flatMap(({ row, cells }) =>
    cells.map((cell, index) => ({
      key: `${row}-${cell.column}-${index}`,
      row,
      place: cell.column ? `${cell.column}列 ${cell.label}` : cell.label,
      message: cell.message,
    })),
  )
  return (
    <>
      <Alert
        type={refusedTotal > 0 ? 'warning' : 'success'}
        showIcon
        title={`共${batch.total}行：${batch.good}行可以写入${refusedTotal > 0 ? `，${refusedTotal}行不能写入` : ''}${batch.warningsTotal > 0 ? `，${batch.warningsTotal}行疑似重复` : ''}`}
        description={
          refusedTotal > 0 ? `${batch.good > 0 ? '可以先写入合格的行；' : ''}不合格的行下载下来改正后再导入。` : '尚未写入任何内容。'
        }
      />
      {batch.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {warnings.length > 0 && (
        <fieldset className="warned-rows">
          <legend>疑似重复，勾选的照样写入</legend>
          <Checkbox.Group
            value={[...ticked]}
            onChange={(values) => onTick(values)}
            options={warnings.map(({ row, message }) => ({ value: row, label: `第${row}行：${message}` }))}
          />
        </fieldset>
      )}
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
