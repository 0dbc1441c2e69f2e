import { useQuery } from '@tanstack/react-query'
import { App, Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import type { ReportView } from '../../../modules/reports/view.ts'
import type { VersionView } from '../../../modules/reports/work/view.ts'
import { post } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { CompareDrawer } from './compare-drawer.tsx'
import { keysOf, pathOf, type ReportPlace, read } from './report-api.ts'

interface VersionsPanelProps {
  readonly place: ReportPlace
  readonly version: number
  readonly editable: boolean
  readonly save: () => Promise<number | undefined>
  readonly onText: (report: ReportView) => void
}

/** Every version: who, when and why. Two are compared; an older one comes back as a new one. */
export function VersionsPanel({ place, version, editable, save, onText }: VersionsPanelProps) {
  const { message, modal } = App.useApp()
  const [pair, setPair] = useState<{ from?: number; to?: number }>({})
  const [shown, setShown] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: [...keysOf(place).versions, version],
    queryFn: () => read<VersionView[]>(place, '/versions'),
    placeholderData: (previous) => previous,
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const from = pair.from ?? data[1]?.version ?? 1
  const to = pair.to ?? data[0]?.version ?? 1
  const options = data.map((each) => ({ value: each.version, label: `第${each.version}稿` }))

  function restore(old: VersionView) {
    modal.confirm({
      title: `恢复第${old.version}稿？`,
      content: '恢复后成为新的一稿，现在的稿件仍留在版本里。',
      okText: '恢复',
      cancelText: '保持现稿',
      onOk: async () => {
        try {
          const saved = await save()
          if (saved !== undefined) onText(await post<ReportView>(pathOf(place, '/restore'), { version: saved, restore: old.version }))
        } catch (failed) {
          message.error(messageOf(failed))
        }
      },
    })
  }

  return (
    <>
      {data.length > 1 && (
        <div className="version-pair">
          <Select
            size="small"
            aria-label="从哪一稿"
            value={from}
            options={options}
            onChange={(value: number) => setPair({ ...pair, from: value })}
          />
          <span>对</span>
          <Select
            size="small"
            aria-label="到哪一稿"
            value={to}
            options={options}
            onChange={(value: number) => setPair({ ...pair, to: value })}
          />
          <Button size="small" disabled={from === to} onClick={() => setShown(true)}>
            比较
          </Button>
        </div>
      )}
      <ol className="versions">
        {data.map((each, index) => (
          <li key={each.version}>
            <div>
              <strong>第{each.version}稿</strong>
              <span className={`report-${each.state}`}>{each.state === 'frozen' ? '定稿' : ''}</span>
            </div>
            <p>{each.why}</p>
            <p className="quiet">
              {each.by}，{instantText(each.at)}
            </p>
            <div className="panel-actions">
              {each.version > 1 && (
                <Button
                  size="small"
                  type="link"
                  onClick={() => {
                    setPair({ from: each.version - 1, to: each.version })
                    setShown(true)
                  }}
                >
                  改了什么
                </Button>
              )}
              {editable && index > 0 && (
                <Button size="small" type="link" onClick={() => restore(each)}>
                  恢复这一稿
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {shown && <CompareDrawer place={place} from={from} to={to} onClose={() => setShown(false)} />}
    </>
  )
}
