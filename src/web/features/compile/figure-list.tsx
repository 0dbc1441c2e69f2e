import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Pagination, Select } from 'antd'
import { useEffect, useState } from 'react'
import { get, post, put, remove } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import type { FileFigureView, ReceivedView, RefView } from './contract.ts'

interface FigureListProps {
  readonly report: ReceivedView
  readonly figures: readonly FileFigureView[]
  readonly at: number | undefined
  readonly onChoose: (start: number) => void
}

const size = 30

/** The numbers of a file: which of ours each is, to be confirmed, changed or refused, and taken over as base of comparison. */
export function FigureList({ report, figures, at, onChoose }: FigureListProps) {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['compiling'] })
  const decide = useMutation({
    mutationFn: ({ figure, key }: { figure: FileFigureView; key: string | null }) =>
      put(`/compiling/received/${report.id}/choices`, { start: figure.start, label: figure.label, figure: key }),
    onSuccess,
  })
  const take = useMutation({
    mutationFn: (figure: FileFigureView) => post(`/compiling/received/${report.id}/earlier`, { start: figure.start, label: figure.label }),
    onSuccess,
  })
  const revoke = useMutation({ mutationFn: (id: string) => remove(`/compiling/earlier/${id}`), onSuccess })
  const [page, setPage] = useState(1)
  const place = figures.findIndex((figure) => figure.start === at)
  useEffect(() => {
    if (place >= 0) setPage(Math.floor(place / size) + 1)
  }, [place])
  const last = Math.max(1, Math.ceil(figures.length / size))
  const shown = figures.slice((Math.min(page, last) - 1) * size, Math.min(page, last) * size)
  const failed = decide.error ?? take.error ?? revoke.error
  return (
    <>
      {failed && <Failure error={failed} />}
      {figures.length === 0 && <p className="quiet">这一类没有。</p>}
      <ul className="compile-list">
        {shown.map((figure) => (
          <li key={`${figure.start} ${figure.label}`} className={figure.start === at ? 'chosen' : ''}>
            <button type="button" className="compile-number" onClick={() => onChoose(figure.start)}>
              <strong>{figure.written}</strong>
              <span className="quiet">{figure.label}</span>
            </button>
            <div className="compile-take-over">
              {report.kind === 'ruleOfLaw' && figure.ref && figure.standing !== 'likely' && !figure.earlier && (
                <Button size="small" onClick={() => take.mutate(figure)}>
                  作为比较基数
                </Button>
              )}
              {figure.earlier && (
                <>
                  <span className="compile-taken">已作为比较基数</span>
                  <Button size="small" type="link" onClick={() => revoke.mutate(figure.earlier ?? '')}>
                    撤销
                  </Button>
                </>
              )}
            </div>
            <div className="compile-what">
              <Standing figure={figure} />
              <Choice figure={figure} onChoose={(key) => decide.mutate({ figure, key })} />
              {figure.standing === 'likely' && figure.ref && (
                <Button size="small" type="primary" ghost onClick={() => decide.mutate({ figure, key: figure.ref?.key ?? null })}>
                  确认
                </Button>
              )}
              {figure.ref && (
                <Button size="small" type="link" onClick={() => decide.mutate({ figure, key: null })}>
                  不是
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Pagination
        className="compile-pages"
        size="small"
        current={Math.min(page, last)}
        pageSize={size}
        total={figures.length}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={setPage}
        showTotal={(total) => `共${total}个`}
      />
    </>
  )
}

const standings: Readonly<Record<FileFigureView['standing'], string>> = {
  certain: '确定',
  chosen: '已确认',
  likely: '可能是',
  refused: '不是统计数',
  none: '未对应',
}

function Standing({ figure }: { readonly figure: FileFigureView }) {
  return (
    <span className={`compile-standing compile-standing-${figure.standing}`}>
      {standings[figure.standing]}
      {figure.why && `：${figure.why}`}
    </span>
  )
}

/** Which figure it is: the likely ones first, then all there are. */
function Choice({ figure, onChoose }: { readonly figure: FileFigureView; readonly onChoose: (key: string) => void }) {
  const { data = [] } = useQuery({
    queryKey: ['compile-figures'],
    queryFn: () => get<RefView[]>('/compiling/figures'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const near = [...(figure.ref ? [figure.ref] : []), ...figure.others]
  const rest = data.filter((one) => !near.some((each) => each.key === one.key))
  return (
    <Select
      size="small"
      aria-label={`${figure.label}${figure.written}对应的统计数`}
      placeholder="选择统计数"
      value={figure.ref?.key ?? null}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={360}
      options={[
        ...(near.length > 0 ? [{ label: '可能的', options: near.map(({ key, label }) => ({ value: key, label })) }] : []),
        { label: '全部统计数', options: rest.map(({ key, label }) => ({ value: key, label })) },
      ]}
      onChange={onChoose}
      className="compile-ref"
    />
  )
}
