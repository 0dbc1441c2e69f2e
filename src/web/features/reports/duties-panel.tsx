import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { DutyItemView, DutyOverview } from '../../../modules/reports/duty-overview.ts'
import { Failure } from '../../ui/failure.tsx'
import { type ReportPlace, read } from './report-api.ts'

const states: Readonly<Record<DutyItemView['state'], { readonly label: string; readonly look: string }>> = {
  proven: { label: '有记录、有凭证', look: 'green-tag' },
  bare: { label: '有记录，缺凭证', look: 'amber-tag' },
  none: { label: '没有记录', look: 'red-tag' },
}

/** The duties of the two principal leaders, which of them the year's register proves, and the form to add what is missing. */
export function DutiesPanel({ place }: { readonly place: ReportPlace }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'duties', place.year, place.unit],
    queryFn: () => read<DutyOverview & { mayEnter: boolean }>(place, '/duties'),
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const items = data.posts.flatMap((post) => post.items)
  const open = items.filter(({ state }) => state === 'none').length
  return (
    <div className="duties">
      <p className="quiet">
        {items.length}项职责，{open > 0 ? `${open}项在${place.year}年的台账中没有记录` : `${place.year}年的台账都有记录`}
        。第三部分由这些记录写出。
      </p>
      {data.posts.map(({ post, called, items: own }) => (
        <section key={post}>
          <h3 className="panel-heading">{called}</h3>
          <ul className="plain-list">
            {own.map((item) => (
              <DutyLine key={item.key} item={item} post={post} register={data.register} year={place.year} mayEnter={data.mayEnter} />
            ))}
          </ul>
        </section>
      ))}
      <p className="quiet">职责依《{data.rules}》归纳，标「待核」的没有逐字核对原文。街道、部门参照执行。</p>
    </div>
  )
}

interface DutyLineProps {
  readonly item: DutyItemView
  readonly post: string
  readonly register: string
  readonly year: number
  readonly mayEnter: boolean
}

function DutyLine({ item, post, register, year, mayEnter }: DutyLineProps) {
  const navigate = useNavigate()
  const { label, look } = states[item.state]
  const [kind] = item.kinds
  const note = `登记日期填履职当日，${year}年内的计入${year}年度报告。有会议纪要、批示、照片的，作为凭证一并上传。`
  return (
    <li className="duty">
      <p>
        <Tag className={look}>{label}</Tag>
        {item.says}
        {item.mark === 'unverified' && <span className="quiet">（待核）</span>}
      </p>
      {item.entries.length > 0 && (
        <details>
          <summary className="quiet">{item.entries.length}件记录</summary>
          <ul>
            {item.entries.map(({ matter, day, content, evidence }) => (
              <li key={matter}>
                <Link to={`/matters/${matter}`}>
                  {Number(day.slice(5, 7))}月{Number(day.slice(8))}日 {content}
                </Link>
                <span className="quiet">{evidence > 0 ? `，凭证${evidence}份` : '，没有凭证'}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayEnter && kind && (
        <Button
          size="small"
          type={item.state === 'none' ? 'default' : 'link'}
          aria-label={`登记：${item.says}`}
          onClick={() => navigate(`/new/${register}`, { state: { values: { post, kind: kind.key }, about: `${year} ${item.key}`, note } })}
        >
          登记{item.state === 'none' ? '' : '一件'}
        </Button>
      )}
    </li>
  )
}
