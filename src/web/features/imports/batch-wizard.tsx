import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Progress, Skeleton } from 'antd'
import { useState } from 'react'
import type { BatchView } from '../../../modules/exchange/index.ts'
import { get, post, upload } from '../../app/client.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { BatchReport } from './batch-report.tsx'
import { UndoBatch } from './undo-batch.tsx'

/** Checks a file row by row without writing, then writes the good rows, and can take them all back. */
export function BatchWizard({ procedure, file, onDone }: { readonly procedure: string; readonly file: File; readonly onDone: () => void }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [id, setId] = useState<string>()
  const [ticked, setTicked] = useState<readonly number[]>([])
  const [busy, setBusy] = useState(false)
  const checked = useQuery({
    queryKey: ['batch-check', procedure, file.name, file.size, file.lastModified],
    queryFn: () => upload<BatchView>('/imports', { procedure, name: file.name }, file),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  const running = useQuery({
    queryKey: ['batch', id],
    queryFn: async () => {
      const batch = await get<BatchView>(`/imports/${id}`)
      if (!isMoving(batch))
        void queries.invalidateQueries({
          predicate: ({ queryKey }) => ['matters', 'figures', 'batches', 'worklist'].includes(String(queryKey[0])),
        })
      return batch
    },
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !isMoving(state.data) ? false : 700),
  })
  if (checked.error) return <Failure error={checked.error} retry={checked.refetch} />
  if (!checked.data) return <Skeleton active title={{ width: 200 }} />
  const batch = running.data ?? checked.data
  const good = checked.data.good + ticked.length

  async function apply() {
    setBusy(true)
    try {
      await post<BatchView>(`/imports/${checked.data?.id}/apply`, { accepted: ticked })
      setId(checked.data?.id)
    } catch (error) {
      message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="batch">
      {running.data ? <BatchProgress batch={batch} good={good} /> : <BatchReport batch={checked.data} ticked={ticked} onTick={setTicked} />}
      <div className="form-actions">
        {!running.data && (
          <Button type="primary" disabled={good === 0} loading={busy} onClick={() => void apply()}>
            {good === 0 ? '没有可以写入的行' : `写入${good}条`}
          </Button>
        )}
        {(running.data?.state === 'done' || running.data?.state === 'undoing') && (
          <>
            <Button type="primary" onClick={onDone}>
              查看已写入的记录
            </Button>
            <UndoBatch batch={batch} onUndone={() => void running.refetch()} />
          </>
        )}
      </div>
    </div>
  )
}

function BatchProgress({ batch, good }: { readonly batch: BatchView; readonly good: number }) {
  const { done } = batch
  const words = {
    checked: '等待写入',
    running: `正在写入，已写入${done}条`,
    done: `已写入${done}条`,
    failed: `写入中断：${batch.message ?? '原因见日志'}。可以在「批量导入」页继续写入，也可以整批撤销。`,
    undoing: '正在撤销',
    undone: '整批已撤销',
  }[batch.state]
  return (
    <div role="status">
      <p>{words}</p>
      <Progress
        percent={batch.state === 'done' ? 100 : good === 0 ? 0 : Math.round((done / good) * 100)}
        status={batch.state === 'failed' ? 'exception' : batch.state === 'done' ? 'success' : 'active'}
      />
    </div>
  )
}

export function isMoving(batch: BatchView): boolean {
  return !batch.interrupted && (batch.state === 'running' || batch.state === 'undoing')
}
