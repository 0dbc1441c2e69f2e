import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { address, get, post } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import type { FileFigureView, ReceivedView } from './contract.ts'
import { FigureList } from './figure-list.tsx'
import { FileText } from './file-text.tsx'

/** A report that came as a file: its text with every number, and what each number is among ours. */
export function ReceivedPage() {
  const { id = '' } = useParams()
  const list = useListState()
  const at = Number(list.text('at')) || undefined
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['compiling', 'file', id],
    queryFn: () => get<ReceivedView>(`/compiling/received/${id}`),
  })
  const [filter, setFilter] = useState<Filter | 'findings'>('all')
  const takeAll = useMutation({
    mutationFn: () => post<{ added: number; kept: number }>(`/compiling/received/${id}/earlier`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['compiling'] }),
  })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active className="page-skeleton" />
  const shown = filter === 'findings' ? [] : data.figures.filter((figure) => filters[filter].holds(figure))
  const sure = data.figures.filter((figure) => figure.sure && !figure.earlier)
  return (
    <>
      <PageTitle
        title={data.title ?? data.name}
        says={
          <>
            <Link to="/compile?tab=received">收取的报告</Link> · {data.unitName} · {data.year}年度 · {data.name} · {data.receivedBy}于
            {instantText(data.receivedAt)}收取
          </>
        }
      >
        {data.original && (
          <Button icon={<DownloadOutlined />} href={address(`/compiling/received/${id}/original`)} download>
            下载原件
          </Button>
        )}
        {data.kind === 'ruleOfLaw' && (
          <Button type="primary" disabled={sure.length === 0} loading={takeAll.isPending} onClick={() => takeAll.mutate()}>
            {sure.length > 0 ? `把确定的${sure.length}个数作为比较基数` : '确定的数都已作为比较基数'}
          </Button>
        )}
      </PageTitle>
      {takeAll.error && <Failure error={takeAll.error} />}
      {takeAll.data && (
        <Alert
          type="success"
          showIcon
          title={`新增${takeAll.data.added}个比较基数${takeAll.data.kept > 0 ? `，${takeAll.data.kept}个原来已有，没有改动` : ''}。台账有记录的年度仍以台账为准。`}
        />
      )}
      {data.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <div className="compile-file">
        <FileText text={data.text} figures={data.figures} at={at} onChoose={(start) => list.change({ at: start })} />
        <section className="sheet compile-figures" aria-label="读到的数">
          <Segmented<Filter | 'findings'>
            value={filter}
            onChange={setFilter}
            options={[
              ...(Object.keys(filters) as Filter[]).map((key) => ({
                value: key,
                label: `${filters[key].label} ${data.figures.filter((figure) => filters[key].holds(figure)).length}`,
              })),
              { value: 'findings' as const, label: `体检 ${data.findings.length}` },
            ]}
          />
          {filter === 'findings' ? (
            <FileFindings findings={data.findings} />
          ) : (
            <FigureList report={data} figures={shown} at={at} onChoose={(start) => list.change({ at: start })} />
          )}
        </section>
      </div>
    </>
  )
}

/** What the check of the day it came found, to be told to whoever sent it. */
function FileFindings({ findings }: { readonly findings: ReceivedView['findings'] }) {
  if (findings.length === 0) return <p className="quiet">收取时的体检没有发现问题。</p>
  return (
    <ul className="compile-list">
      {findings.map(({ rule, severity, message, text, start }) => (
        <li key={`${rule} ${start}`}>
          <div className="compile-what">
            <span className={`severity severity-${severity}`}>{severity}</span>
            <span>{message}</span>
          </div>
          {text && <span className="quiet">“{text.length > 60 ? `${text.slice(0, 60)}…` : text}”</span>}
        </li>
      ))}
    </ul>
  )
}

const filters = {
  all: { label: '全部', holds: () => true },
  likely: { label: '待确认', holds: (figure: FileFigureView) => figure.standing === 'likely' },
  matched: { label: '已对应', holds: (figure: FileFigureView) => figure.standing === 'certain' || figure.standing === 'chosen' },
  none: { label: '未对应', holds: (figure: FileFigureView) => figure.ref === null },
} as const

type Filter = keyof typeof filters
