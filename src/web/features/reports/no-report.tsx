import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Radio } from 'antd'
import { useState } from 'react'
import { post } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { pathOf, type ReportPlace, read } from './report-api.ts'

interface Outlines {
  readonly lastYear: null | { readonly source: 'report' | 'file'; readonly name: string; readonly chapters: readonly string[] }
}

/** A report that nobody has begun: from the figures, along last year's outline or the general one. */
export function NoReport({ place, own }: { readonly place: ReportPlace; readonly own: boolean }) {
  const { year, kind } = place
  const title = `${year}年度${kind === 'disclosure' ? '政府信息公开' : ''}报告`
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [outline, setOutline] = useState<'lastYear' | 'standard'>()
  const { data } = useQuery({
    queryKey: ['report-outline', year, place.unit],
    queryFn: () => read<Outlines>(place, '/outline'),
    enabled: own && kind === 'ruleOfLaw',
  })
  const chosen = outline ?? (data?.lastYear ? 'lastYear' : 'standard')
  async function draft() {
    setBusy(true)
    try {
      await post(pathOf(place, '/draft'), { outline: chosen })
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['report', 'reports'].includes(String(queryKey[0])) })
    } catch (error) {
      message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <PageTitle title={title} />
      <section className="sheet">
        <TeachingEmpty
          title="还没有起草"
          actions={
            own && (
              <Button type="primary" loading={busy} onClick={() => void draft()}>
                由统计起草{title}
              </Button>
            )
          }
        >
          {kind === 'disclosure' ? (
            <p>起草后按规定的六部分列出提纲，三张统计表由主动公开、依申请公开、行政复议和行政诉讼的办理记录算出，文字部分由您补充。</p>
          ) : (
            <p>起草后按规定的四部分列出提纲，办件、培训、宣传等语句里的数字直接取自统计并与上年比较，文字部分由您补充。</p>
          )}
          <p>数字不能手改：记录更正了，数字跟着变；定稿后不再变动。</p>
          {own && data?.lastYear && (
            <Radio.Group
              className="outline-choice"
              aria-label="按哪个提纲起草"
              value={chosen}
              onChange={({ target }) => setOutline(target.value as 'lastYear' | 'standard')}
              options={[
                { value: 'lastYear', label: `按上年提纲（${data.lastYear.name}，${data.lastYear.chapters.length}章）` },
                { value: 'standard', label: '按通用提纲' },
              ]}
            />
          )}
        </TeachingEmpty>
      </section>
    </>
  )
}
