import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { MatterLine, Page } from '../../../modules/matters/view.ts'
import { get } from '../../app/client.ts'
import { MatterLines } from '../../ui/matter-lines.tsx'

const shown = 8

/** What must be made public and is not yet, the latest first. */
export function ItemsDue({ procedure, unit }: { readonly procedure: string; readonly unit: string }) {
  const { data } = useQuery({
    queryKey: ['matters', procedure, 'open', unit],
    queryFn: () => get<Page<MatterLine>>('/matters', { procedure, state: 'open', unit, sort: 'due', size: 200 }),
  })
  if (!data) return null
  const waiting = data.rows.filter(({ due }) => due)
  const late = waiting.filter(({ due }) => due?.overdue)
  return (
    <section className="sheet" aria-label="待公开事项">
      <div className="filters">
        <h2 className="items-due-title">
          待公开事项（{waiting.length}项{late.length > 0 && `，其中逾期${late.length}项`}）
        </h2>
        <Link to={`/new/${procedure}`}>
          <Button size="small">登记主动公开事项</Button>
        </Link>
        <Link to={`/procedures/${procedure}`}>全部主动公开事项</Link>
      </div>
      {waiting.length === 0 ? (
        <p className="quiet">
          没有到期未公开的。属于主动公开范围的信息，自形成或者变更之日起二十个工作日内公开；登记后到期提醒，公开后计入第二部分。
        </p>
      ) : (
        <MatterLines rows={waiting.slice(0, shown)} />
      )}
    </section>
  )
}
