import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import { get, remove } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { useSession } from '../session/session.tsx'
import type { ReceivedLine } from './contract.ts'
import { Receive } from './receive.tsx'

/** Takes reports in as files, and lists those taken. */
export function ReceivedPanel() {
  const { session } = useSession()
  const queries = useQueryClient()
  const district = session.unit.kind === 'district'
  const { data, error, refetch } = useQuery({
    queryKey: ['compiling', 'received'],
    queryFn: () => get<ReceivedLine[]>('/compiling/received'),
  })
  const changed = () => void queries.invalidateQueries({ queryKey: ['compiling'] })
  const removal = useMutation({ mutationFn: (id: string) => remove(`/compiling/received/${id}`), onSuccess: changed })
  return (
    <>
      <Receive onReceived={changed} />
      {(error ?? removal.error) && <Failure error={error ?? removal.error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && (
        <TeachingEmpty title={district ? '还没有收到报告文件' : '还没有导入往年的报告'}>
          {district
            ? '不在本系统办理的街道，把报告文件放到上面即可。系统读出其中的数字，和系统内各街道的数字放在一张表里比较。'
            : '把本单位往年的年度报告放到上面。系统读出其中的数字，您核对后可以作为同比的基数，起草本年报告时也能沿用上年的提纲。'}
        </TeachingEmpty>
      )}
      {data && data.length > 0 && (
        <section className="sheet">
          <h2>已收取的报告（{data.length}份）</h2>
          <Table<ReceivedLine>
            size="small"
            rowKey="id"
            dataSource={[...data]}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showTotal: (total) => `共${total}份` }}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: '年度', render: (_, line) => `${line.year}年` },
              ...(district ? [{ title: '单位', render: (_: unknown, line: ReceivedLine) => line.unitName }] : []),
              {
                title: '文件',
                render: (_, line) => (
                  <>
                    <Link to={`/compile/files/${line.id}`}>{line.name}</Link>
                    {line.kind === 'disclosure' && <span className="quiet"> 政府信息公开年度报告</span>}
                    {isOlder(line, data) && <span className="quiet"> 旧稿，以较新的一份为准</span>}
                  </>
                ),
              },
              { title: '读到的数', align: 'right', render: (_, line) => line.figures },
              { title: '体检发现', align: 'right', render: (_, line) => line.findings },
              { title: '收取时间', render: (_, line) => instantText(line.received_at) },
              {
                title: '操作',
                render: (_, line) => (
                  <Popconfirm
                    title="移除这份报告？"
                    description="已确认为比较基数的数不受影响，可以另行撤销。"
                    okText="移除"
                    cancelText="不移除"
                    onConfirm={() => removal.mutate(line.id)}
                  >
                    <Button type="link" size="small" danger aria-label={`移除${line.name}`}>
                      移除
                    </Button>
                  </Popconfirm>
                ),
              },
            ]}
          />
        </section>
      )}
    </>
  )
}

/** The newest file of a unit and year counts. The list is newest first. */
function isOlder(line: ReceivedLine, all: readonly ReceivedLine[]): boolean {
  return all.find((one) => one.unit === line.unit && one.year === line.year && one.kind === line.kind)?.id !== line.id
}
