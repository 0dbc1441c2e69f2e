import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { post } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import type { ProposalsView } from './contract.ts'

interface TakeSumsProps {
  readonly year: number
  /** Streets chosen; all of them when empty. */
  readonly units: readonly string[]
  /** Keys of the figures chosen. */
  readonly figures: readonly string[]
  readonly report: ProposalsView['report']
  readonly onTaken: () => void
}

interface Taken {
  readonly version: number
  readonly bound: number
  readonly dropped: number
  readonly added: number
  readonly gaps: readonly string[]
  readonly chapter: string
}

/** Takes the sums chosen into the district's own draft. */
export function TakeSums({ year, units, figures, report, onTaken }: TakeSumsProps) {
  const [at, setAt] = useState<number>()
  const take = useMutation({
    mutationFn: (chapter: number) => post<Taken>('/compiling/sums', { year, units, figures, version: report?.version, chapter }),
    onSuccess: onTaken,
  })
  const address = `/reports/${year}`
  if (!report)
    return (
      <Alert
        type="info"
        showIcon
        className="compile-take"
        title={
          <>
            {year}年本区报告还没有起草。<Link to={address}>去起草</Link>，之后可以把合计加入报告。
          </>
        }
      />
    )
  if (report.state === 'frozen' || !report.may)
    return <p className="quiet">{report.state === 'frozen' ? '本区报告已经定稿，不能再加入。' : '合计由本区起草报告的人员加入报告。'}</p>
  const chapters = report.chapters.filter(({ level }) => level < 3)
  const chapter = chapters.some((one) => one.at === at) ? at : usualChapter(chapters)
  return (
    <>
      <div className="filters compile-take">
        <Select
          aria-label="加入到哪一章"
          value={chapter ?? null}
          options={chapters.map((one) => ({ value: one.at, label: `${one.level === 2 ? '　' : ''}${one.text}` }))}
          onChange={setAt}
          className="compile-chapter"
          popupMatchSelectWidth={420}
        />
        <Button
          type="primary"
          disabled={figures.length === 0 || chapter === undefined}
          loading={take.isPending}
          onClick={() => chapter !== undefined && take.mutate(chapter)}
        >
          {figures.length > 0 ? `把选中的${figures.length}项合计加入报告` : '选择统计数，加入报告'}
        </Button>
        <span className="quiet">报告已经写到的数，就地改为合计；没有写到的，在所选章末尾新写一句。</span>
      </div>
      {take.error && <Failure error={take.error} />}
      {take.data && (
        <Alert
          type={take.data.gaps.length > 0 ? 'warning' : 'success'}
          showIcon
          className="compile-take"
          title={
            <>
              {saysOf(take.data)} <Link to={address}>打开第{take.data.version}稿</Link>
            </>
          }
        />
      )}
    </>
  )
}

/** The last chapter of part one, which tells the measures and what they came to. */
function usualChapter(chapters: readonly { readonly at: number; readonly level: number }[]): number | undefined {
  const second = chapters.filter(({ level }) => level === 1)[1]?.at ?? Number.POSITIVE_INFINITY
  return chapters.findLast(({ at }) => at < second)?.at
}

function saysOf({ bound, dropped, added, gaps, chapter }: Taken): string {
  return [
    ...(bound > 0 ? [`${bound}个数已就地改为各街道合计`] : []),
    ...(dropped > 0 ? ['原来与上年的比较按台账计算，已一并删去'] : []),
    ...(added > 0 ? [`${added}个数新写在“${chapter}”末尾`] : []),
    ...(gaps.length > 0 ? [`${gaps.join('、')}缺数，没有计入，文中已标【待补】`] : []),
  ].join('；')
}
