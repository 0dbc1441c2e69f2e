import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { get } from '../../app/client.ts'
import type { IntegrityView } from '../../app/contract.ts'
import { instantText, numberText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'

/** Whether history, totals and postings agree; computed anew when asked. */
export function Integrity() {
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['admin', 'integrity'],
    queryFn: () => get<IntegrityView>('/admin/integrity'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  return (
    <>
      <Alert
        type={data.holds ? 'success' : 'error'}
        showIcon
        title={data.holds ? '记录完整：每条历史与前一条相接，统计合计与明细一致' : '记录不完整，请立即停止使用并报告'}
        description={data.checkedAt && `${instantText(data.checkedAt)}核对`}
      />
      <dl className="facts-plain">
        {data.items.map((item) => (
          <div key={item.label}>
            <dt>{item.label}</dt>
            <dd>{typeof item.value === 'number' ? numberText(item.value) : item.value}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => void refetch()} loading={isFetching}>
        重新核对
      </Button>
    </>
  )
}
