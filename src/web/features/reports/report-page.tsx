import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { Alert, App, Button, Dropdown, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { ReportView, TokenView } from '../../../modules/reports/view.ts'
import { address, get, post, put } from '../../app/client.ts'
import { useDraft } from '../../app/draft.ts'
import { DraftTicks } from '../../ui/draft-ticks.tsx'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { RowsDrawer } from '../figures/rows-drawer.tsx'
import { useSession } from '../session/session.tsx'
import type { DocNode } from './doc-node.ts'
import { ReportFigures } from './figure-node.tsx'
import { ReportEditor } from './report-editor.tsx'
import { ReportFindings } from './report-findings.tsx'
import { ReportOutline } from './report-outline.tsx'
import { rowsOf } from './rows-address.ts'
import { Unfreeze } from './unfreeze.tsx'

/** One annual report: outline, page, findings. */
export function ReportPage() {
  const { year = '' } = useParams()
  const { session } = useSession()
  const [search] = useSearchParams()
  const unit = search.get('unit') ?? session.unit.path
  const query = useQuery({
    queryKey: ['report', year, unit],
    queryFn: () => get<ReportView>(`/reports/${year}`, { unit }),
    refetchOnWindowFocus: false,
  })
  if (query.error) return <Failure error={query.error} retry={query.refetch} />
  if (!query.data) return <Skeleton active className="page-skeleton" />
  if (query.data.state === 'none' || !query.data.doc) return <NoReport year={year} own={unit === session.unit.path} />
  return <Report key={`${year}-${unit}-${query.data.state}`} report={query.data} doc={query.data.doc} />
}

function NoReport({ year, own }: { readonly year: string; readonly own: boolean }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  async function draft() {
    setBusy(true)
    try {
      await post(`/reports/${year}/draft`)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['report', 'reports'].includes(String(queryKey[0])) })
    } catch (error) {
      message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <PageTitle title={`${year}年度报告`} />
      <section className="sheet">
        <TeachingEmpty
          title="还没有起草"
          actions={
            own && (
              <Button type="primary" loading={busy} onClick={() => void draft()}>
                由统计起草{year}年度报告
              </Button>
            )
          }
        >
          <p>起草后按规定的四部分列出提纲，办件、培训、宣传等语句里的数字直接取自统计并与上年比较，文字部分由您补充。</p>
          <p>数字不能手改：记录更正了，数字跟着变；定稿后不再变动。</p>
        </TeachingEmpty>
      </section>
    </>
  )
}

function Report({ report, doc }: { readonly report: ReportView; readonly doc: DocNode }) {
  const { year, unit } = report
  const { session } = useSession()
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const kept = useDraft<{ doc: DocNode; version: number }>(`report:${year}:${unit}`)
  const [current, setCurrent] = useState<DocNode>(doc)
  const [version, setVersion] = useState(report.version)
  const [dirty, setDirty] = useState(false)
  const [editor, setEditor] = useState<Editor>()
  const [opened, setOpened] = useState<TokenView>()
  const own = unit === session.unit.path
  const editable = report.state === 'draft' && own
  const tokens = useMemo(() => ({ figures: report.figures, open: setOpened }), [report.figures])
  const restorable =
    editable && !dirty && kept.found && kept.found.version === version && JSON.stringify(kept.found.doc) !== JSON.stringify(doc)

  async function save(): Promise<boolean> {
    try {
      const saved = await put<ReportView>(`/reports/${year}?unit=${encodeURIComponent(unit)}`, { doc: current, version })
      setVersion(saved.version)
      setDirty(false)
      kept.clear()
      queries.setQueryData(['report', String(year), unit], saved)
      message.success(`已保存为第${saved.version}稿`)
      return true
    } catch (error) {
      message.error(messageOf(error))
      return false
    }
  }

  function freeze() {
    modal.confirm({
      title: `定稿${year}年度报告？`,
      content: '定稿后文字和数字都不再变动，以此报送和公开。',
      okText: '定稿',
      cancelText: '再改一改',
      onOk: async () => {
        if (dirty && !(await save())) return
        try {
          await post(`/reports/${year}/freeze`)
          await queries.invalidateQueries({ predicate: ({ queryKey }) => ['report', 'reports'].includes(String(queryKey[0])) })
        } catch (error) {
          message.error(messageOf(error))
        }
      },
    })
  }

  const file = (format: string) => address(`/reports/${year}/file`, { unit, format })
  return (
    <ReportFigures.Provider value={tokens}>
      <PageTitle
        title={`${year}年度报告`}
        says={`${report.unitName}，${report.state === 'draft' ? `草稿，第${version}稿` : '已定稿，不再变动'}`}
      >
        <DraftTicks savedHere={kept.savedHere} savedThere={kept.savedThere} />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'docx', label: <a href={file('docx')}>Word 文档（公文格式）</a> },
              { key: 'html', label: <a href={file('html')}>网页</a> },
              { key: 'txt', label: <a href={file('txt')}>纯文本</a> },
            ],
          }}
        >
          <Button>下载报告</Button>
        </Dropdown>
        {editable && (
          <>
            <Button type="primary" disabled={!dirty} onClick={() => void save()}>
              保存稿件
            </Button>
            <Button onClick={freeze}>定稿</Button>
          </>
        )}
        {report.state === 'frozen' && own && session.person.roles.includes('head') && <Unfreeze year={year} />}
      </PageTitle>
      {restorable && (
        <Alert
          type="info"
          showIcon
          title="上次有未保存的修改"
          action={
            <Button
              size="small"
              onClick={() => {
                if (!kept.found || !editor) return
                editor.commands.setContent(kept.found.doc as object, { emitUpdate: true })
              }}
            >
              恢复修改
            </Button>
          }
        />
      )}
      <div className="report-columns">
        <ReportOutline doc={current} editor={editor} />
        <ReportEditor
          head={headOf(report.text)}
          doc={doc}
          year={year}
          unit={unit}
          editable={editable}
          onEditor={setEditor}
          onChange={(next) => {
            setCurrent(next)
            setDirty(true)
            kept.save({ doc: next, version })
          }}
        />
        <ReportFindings findings={report.findings} editor={editor} stale={dirty} />
      </div>
      {opened && <RowsDrawer {...rowsOf(opened, year, unit)} onClose={() => setOpened(undefined)} />}
    </ReportFigures.Provider>
  )
}

/** The lines of the finished report that stand before its text. */
function headOf(text: string): string[] {
  return text
    .split('\n')
    .slice(0, 4)
    .filter((line, index) => index === 0 || (line.endsWith('：') && !line.startsWith('　')))
}
