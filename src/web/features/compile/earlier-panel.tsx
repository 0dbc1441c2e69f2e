import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import { get, remove } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { placeAddress } from './comparison-table.tsx'
import type { EarlierView } from './contract.ts'

/** Figures of old reports that stand as base of comparison, each with its source; any may be revoked. */
export function EarlierPanel() {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: ['compiling', 'earlier'], queryFn: () => get<EarlierView[]>('/compiling/earlier') })
  const revoke = useMutation({
    mutationFn: (id: string) => remove(`/compiling/earlier/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['compiling'] }),
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  if (data.length === 0)
    return (
      <TeachingEmpty title="还没有比较基数">
        打开一份往年的报告，把读到的数确认为比较基数。台账没有记录的年度，同比就以它为准；台账有记录的，一律以台账为准。
      </TeachingEmpty>
    )
  return (
    <section className="sheet">
      {revoke.error && <Failure error={revoke.error} />}
      <p className="quiet">台账没有记录的年度，统计和报告的同比以下列数为准，并注明来自哪一年的报告。已定稿的报告不受撤销影响。</p>
      <Table<EarlierView>
        size="small"
        rowKey="id"
        dataSource={[...data]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showTotal: (total) => `共${total}个` }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '单位', render: (_, one) => one.unitName },
          { title: '年度', render: (_, one) => `${one.year}年` },
          { title: '统计数', render: (_, one) => one.label },
          { title: '数值', align: 'right', render: (_, one) => one.text },
          {
            title: '来源',
            render: (_, one) => (
              <Link to={placeAddress(one.source)} title={one.source.quote}>
                来自{one.source.reportYear}年报告
              </Link>
            ),
          },
          { title: '确认', render: (_, one) => `${one.confirmedBy} ${instantText(one.confirmedAt)}` },
          {
            title: '操作',
            render: (_, one) => (
              <Popconfirm title="撤销这个比较基数？" okText="撤销" cancelText="保留" onConfirm={() => revoke.mutate(one.id)}>
                <Button type="link" size="small" aria-label={`撤销${one.unitName}${one.year}年${one.label}`}>
                  撤销
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </section>
  )
}
