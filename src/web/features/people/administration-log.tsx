import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import type { Page } from '../../../modules/matters/view.ts'
import type { LogLine } from '../../../modules/people/view.ts'
import { get } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'

/** What administrators and log-ins did. Steps on matters are in the matters' own histories. */
export function AdministrationLog() {
  const list = useListState()
  const { data, error, refetch } = useQuery({
    queryKey: ['admin', 'log', list.page],
    queryFn: () => get<Page<LogLine>>('/admin/log', { page: list.page, size: 50 }),
    placeholderData: (previous) => previous,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  return (
    <Table<LogLine>
      size="small"
      rowKey="id"
      dataSource={[...data.rows]}
      scroll={{ x: 'max-content' }}
      pagination={{
        current: data.page,
        pageSize: data.size,
        total: data.total,
        showSizeChanger: false,
        showTotal: (total) => `共${total}条`,
        onChange: (page) => list.change({ page }),
      }}
      columns={[
        { title: '时间', render: (_, line) => instantText(line.at) },
        { title: '人员', dataIndex: 'personName' },
        { title: '事项', dataIndex: 'what' },
        { title: '内容', render: (_, line) => <span className="cell-wrap quiet">{detailText(line.detail)}</span> },
      ]}
    />
  )
}

function detailText(detail: LogLine['detail']): string {
  const parts = Object.entries(detail).map(([key, value]) => `${key}：${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return parts.join('；')
}
