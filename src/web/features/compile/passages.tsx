import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton, Typography } from 'antd'
import { Link } from 'react-router'
import { get } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useListState } from '../../ui/list-state.ts'
import type { PassagesView } from './contract.ts'

/** The chapters of the streets' reports on one topic side by side: material to quote from, by hand. */
export function Passages({ year }: { readonly year: number }) {
  const list = useListState()
  const topic = list.text('topic')
  const { data, error, refetch } = useQuery({
    queryKey: ['compiling', 'passages', year, topic],
    queryFn: () => get<PassagesView>('/compiling/passages', { year, topic: topic || undefined }),
    placeholderData: (previous) => previous,
  })
  return (
    <section className="sheet">
      <h2>各街道怎么写</h2>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <div className="compile-topics">
            <Segmented
              value={data.topic}
              options={data.topics.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(next) => list.change({ topic: next })}
            />
          </div>
          {data.reports.length === 0 && <p className="quiet">{year}年还没有街道起草或者报送报告。</p>}
          <div className="compile-passages">
            {data.reports.map((report) => (
              <article key={report.unit} aria-label={report.unitName}>
                <h3>
                  {report.unitName}
                  <small className="compile-from">
                    {report.report ? (
                      <Link to={`/compile/files/${report.report}`}>{report.name}</Link>
                    ) : (
                      <Link to={`/reports/${year}?unit=${encodeURIComponent(report.unit)}`}>系统内的{report.name}</Link>
                    )}
                  </small>
                </h3>
                {report.passages.length === 0 && <p className="quiet">没有写到这个主题的章节。</p>}
                {report.passages.map((passage) => (
                  <div key={passage.start}>
                    <h4>{passage.heading}</h4>
                    <Typography.Paragraph className="compile-passage" copyable={{ text: passage.text, tooltips: ['复制这一章', '已复制'] }}>
                      {passage.text}
                    </Typography.Paragraph>
                  </div>
                ))}
              </article>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
