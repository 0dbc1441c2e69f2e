import { useQuery } from '@tanstack/react-query'
import { Alert, Modal, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ReportView } from '../../../modules/reports/view.ts'
import type { Cutoff, CutoffFigure, CutoffView } from '../../../modules/reports/work/cutoff.ts'
import { post } from '../../app/client.ts'
import { instantText, numberText, plainDay } from '../../app/words.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { pathOf, type ReportPlace, read } from './report-api.ts'

interface FreezeDialogProps {
  readonly place: ReportPlace
  readonly report: ReportView
  readonly onFrozen: (report: ReportView) => void
  readonly onClose: () => void
}

/** At which moment the numbers shall stand: the end of the year or today, with what was entered in between. */
export function FreezeDialog({ place, report, onFrozen, onClose }: FreezeDialogProps) {
  const [at, setAt] = useState<Cutoff>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['report-cutoff', place.year, place.unit, place.kind, report.version],
    queryFn: () => read<CutoffView>(place, '/cutoff'),
    staleTime: 0,
  })
  const chosen = at ?? (data?.over === false ? 'today' : 'yearEnd')
  const waits = [
    ...(report.notes.length > 0 ? [`还有${report.notes.length}处提示没有处理：${report.notes.slice(0, 3).join('；')}`] : []),
    ...(report.secrecy.open.length > 0 ? [`还有${report.secrecy.open.length}处可能不宜公开的内容没有改写或者答复，见「体检」`] : []),
  ]

  async function freeze() {
    setBusy(true)
    try {
      onFrozen(await post<ReportView>(pathOf(place, '/freeze'), { at: chosen }))
    } catch (failed) {
      setProblem(messageOf(failed))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      title={`定稿${place.year}年度报告`}
      open
      width={760}
      styles={{ body: { maxHeight: 'calc(100vh - 260px)', overflowY: 'auto' } }}
      okText="定稿"
      cancelText="再改一改"
      okButtonProps={{ disabled: waits.length > 0 || !data, loading: busy }}
      onOk={() => void freeze()}
      onCancel={onClose}
    >
      <p>定稿后文字和数字都不再变动，以此送审、报送和公开。数字按哪个时点计算，由您选定。</p>
      {waits.map((each) => (
        <Alert key={each} type="warning" showIcon title={each} className="dialog-alert" />
      ))}
      {problem && <Alert type="error" showIcon role="alert" title={problem} className="dialog-alert" />}
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <Radio.Group
            className="cutoff-choice"
            value={chosen}
            onChange={({ target }) => setAt(target.value as Cutoff)}
            options={[
              { value: 'yearEnd', label: `截至${place.year}年12月31日24时所知`, disabled: !data.over },
              { value: 'today', label: `截至今日所知（${instantText(data.today)}）` },
            ]}
          />
          <Differences figures={data.figures} chosen={chosen} over={data.over} />
        </>
      )}
    </Modal>
  )
}

function Differences({
  figures,
  chosen,
  over,
}: {
  readonly figures: readonly CutoffFigure[]
  readonly chosen: Cutoff
  readonly over: boolean
}) {
  const changed = figures.filter((figure) => figure.changed)
  if (!over) return <p className="quiet">年度还没有结束，只能按今日时点定稿。</p>
  if (changed.length === 0) return <p>两个时点下，报告中{figures.length}项统计数都相同。</p>
  return (
    <>
      <p>
        报告中{figures.length}项统计数，{changed.length}项因年后补登、更正而不同：
      </p>
      <table className="cutoffs">
        <thead>
          <tr>
            <th scope="col">统计数</th>
            <th scope="col">12月31日所知</th>
            <th scope="col">今日所知</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((figure) => (
            <tr key={figure.id}>
              <td>
                {figure.label}
                <LateEntries figure={figure} />
              </td>
              <td className={chosen === 'yearEnd' ? 'cutoff-chosen' : undefined}>{figure.yearEnd}</td>
              <td className={chosen === 'today' ? 'cutoff-chosen' : undefined}>{figure.today}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function LateEntries({ figure }: { readonly figure: CutoffFigure }) {
  return (
    <details>
      <summary>12月31日后录入的{figure.late.length}笔</summary>
      <ul className="late">
        {figure.late.map((entry) => (
          <li key={`${entry.matter}-${entry.figure}-${entry.day}-${entry.postedAt}`}>
            <Link to={`/matters/${entry.matter}`} target="_blank">
              {entry.number || '（记录）'} {entry.title}
            </Link>
            <span>
              {entry.amount > 0 ? '+' : entry.amount < 0 ? '−' : ''}
              {numberText(Math.abs(entry.amount))}
            </span>
            <span className="quiet">
              {entry.unitName}，事发{plainDay(entry.day)}，{instantText(entry.postedAt)}录入
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
