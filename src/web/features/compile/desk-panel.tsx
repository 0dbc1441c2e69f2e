import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import { get } from '../../app/client.ts'
import { dayText, instantText, plainDay } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { useSession } from '../session/session.tsx'
import type { Desk } from './contract.ts'
import { deskStates } from './desk-state.ts'
import { KindPicker } from './kind-picker.tsx'
import { YearPicker } from './year-picker.tsx'

/** Who has handed in the report on a year. */
export function DeskPanel() {
  const { session } = useSession()
  const list = useListState()
  // Until its reports are due, and after, the year past is the one worked on.
  const year = Number(list.text('year')) || Number(session.today.slice(0, 4)) - 1
  const kind = list.text('kind') === 'disclosure' ? 'disclosure' : 'ruleOfLaw'
  const { data, error, refetch } = useQuery({
    queryKey: ['compiling', 'desk', year, kind],
    queryFn: () => get<Desk>('/compiling/desk', { year, kind }),
  })
  if (error) return <Failure error={error} retry={refetch} />
  const missing = data?.lines.filter((line) => line.state === 'none' || line.state === 'draft' || line.state === 'frozen') ?? []
  return (
    <section className="sheet">
      <div className="filters">
        <YearPicker year={year} onChange={(next) => list.change({ year: next })} />
        <KindPicker />
        {data && <Due desk={data} missing={missing.length} />}
      </div>
      {!data && <Skeleton active />}
      {data && (
        <Table<Line>
          size="small"
          rowKey="unit"
          dataSource={[...data.lines]}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: '单位', render: (_, line) => line.unitName },
            { title: '状态', render: (_, line) => <State line={line} /> },
            { title: '时间', render: (_, line) => (line.publishedOn ? plainDay(line.publishedOn) : instantText(line.at)) },
            { title: '打开', render: (_, line) => <Open line={line} year={year} kind={kind} /> },
          ]}
        />
      )}
    </section>
  )
}

type Line = Desk['lines'][number]

function Due({ desk, missing }: { readonly desk: Desk; readonly missing: number }) {
  const left = desk.daysLeft >= 0 ? `离${dayText(desk.due)}还有${desk.daysLeft}天` : `已过${dayText(desk.due)}${-desk.daysLeft}天`
  if (missing === 0) return <Alert type="success" showIcon title={`${desk.lines.length}个街道全部报送`} />
  return <Alert type={desk.daysLeft < 0 ? 'error' : 'warning'} showIcon title={`还有${missing}个街道没有报送，${left}`} />
}

function State({ line }: { readonly line: Line }) {
  const { label, tone } = deskStates[line.state]
  const more = [
    line.stage !== label && line.stage,
    line.version !== null && (line.state === 'received' ? '系统内也有稿' : `第${line.version}稿`),
  ]
  return (
    <>
      <span className={`compile-state compile-state-${tone}`}>{label}</span>
      <span className="quiet">{more.filter(Boolean).join('，')}</span>
    </>
  )
}

function Open({ line, year, kind }: { readonly line: Line; readonly year: number; readonly kind: Desk['kind'] }) {
  return (
    <ul className="compile-open">
      {line.version !== null && (
        <li>
          <Link to={`/reports/${year}?${new URLSearchParams({ unit: line.unit, kind })}`}>系统内的报告</Link>
        </li>
      )}
      {line.matter && (
        <li>
          <Link to={`/matters/${line.matter}`}>报送程序</Link>
        </li>
      )}
      {line.files.map((file) => (
        <li key={file.id}>
          <Link to={`/compile/files/${file.id}`}>{file.name}</Link>
          <span className="quiet">{file.findings > 0 ? `体检发现${file.findings}处` : '体检没有发现问题'}</span>
        </li>
      ))}
      {line.version === null && !line.matter && line.files.length === 0 && <li className="quiet">没有可以打开的</li>}
    </ul>
  )
}
