import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { get } from '../../app/client.ts'
import type { IntegrityView } from '../../app/contract.ts'
import { instantText, numberText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'

/** Whether the chains of the newest records hold; computed anew when asked. */
export function Integrity() {
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['admin', 'integrity'],
    queryFn: () => get<IntegrityView>('/admin/integrity'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const { checked } = data
  const holds = checked.broken.length === 0
  return (
    <>
      <Alert
        type={holds ? 'success' : 'error'}
        showIcon
        title={holds ? '最近的记录完整：每条历史与前一条相接，没有被改动' : '有记录被改动过，请立即停止使用并保全现场'}
        description={`${instantText(data.checkedAt)}核对了最近${numberText(checked.matters)}件事项的${numberText(checked.entries)}条历史。全部核对请在服务器上运行 yifa verify。`}
      />
      <dl className="facts-plain">
        {[
          ['事项和台账记录', `${numberText(data.matters)}件`],
          ['历史记录', `${numberText(data.entries)}条`],
          ['统计明细', `${numberText(data.postings)}笔`],
          ['最近一条历史', instantText(data.lastEntry)],
        ].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {checked.broken.map(({ matter, version }) => (
          <div key={matter}>
            <dt>校验不符</dt>
            <dd>
              事项 {matter} 第{version}条
            </dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => void refetch()} loading={isFetching}>
        重新核对
      </Button>
    </>
  )
}
