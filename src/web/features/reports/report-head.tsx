import { DownOutlined } from '@ant-design/icons'
import { Alert, App, Button, Dropdown } from 'antd'
import type { ReportView } from '../../../modules/reports/view.ts'
import { address, post } from '../../app/client.ts'
import { DraftTicks } from '../../ui/draft-ticks.tsx'
import { messageOf } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TasksButton } from '../sentences/tasks-button.tsx'
import { useSession } from '../session/session.tsx'
import { cutoffText } from './cutoff-text.ts'
import { pathOf, type ReportPlace } from './report-api.ts'
import { Unfreeze } from './unfreeze.tsx'
import type { useReportText } from './use-report-text.ts'

interface ReportHeadProps {
  readonly place: ReportPlace
  readonly report: ReportView
  readonly text: ReturnType<typeof useReportText>
  readonly editable: boolean
  readonly onFreeze: () => void
}

/** Title, state and what may be done with the report as a whole. */
export function ReportHead({ place, report, text, editable, onFreeze }: ReportHeadProps) {
  const { session } = useSession()
  const { kept, version, dirty, begun } = text
  const { year, unit, kind } = place
  const found = editable && !begun ? kept.found : undefined
  const restorable = found && JSON.stringify(found.doc) !== JSON.stringify(report.doc) ? found : undefined
  return (
    <>
      <PageTitle
        title={`${year}年度${kind === 'disclosure' ? '政府信息公开' : ''}报告`}
        says={`${report.unitName}，${stateText(report, version)}`}
      >
        <DraftTicks savedHere={kept.savedHere} savedThere={kept.savedThere} />
        <Downloads place={place} />
        {kind === 'ruleOfLaw' && report.may.edit && <TasksButton year={year} unit={unit} />}
        {editable && (
          <>
            <Button type="primary" disabled={!dirty} onClick={() => void text.save()}>
              保存稿件
            </Button>
            <Button onClick={onFreeze}>定稿</Button>
            <DraftAnew place={place} onText={text.take} />
          </>
        )}
        {report.state === 'frozen' && report.may.edit && session.person.roles.includes('head') && (
          <Unfreeze place={place} onText={text.take} />
        )}
      </PageTitle>
      {restorable && (
        <Alert
          type="info"
          showIcon
          className="page-alert"
          title={
            restorable.version === version
              ? '上次有未保存的修改'
              : `上次有未保存的修改，以第${restorable.version}稿为底；现在已是第${version}稿`
          }
          action={
            <Button size="small" onClick={() => (restorable.version === version ? text.put(restorable) : text.setMerging(restorable))}>
              {restorable.version === version ? '恢复修改' : '逐段合并'}
            </Button>
          }
        />
      )}
      {editable && report.notes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="page-alert"
          title={`正文中有${report.notes.length}处【待补】【待核】，定稿前请补写或者删去。`}
        />
      )}
    </>
  )

  function stateText({ state, knownAt }: ReportView, at: number): string {
    if (state === 'frozen') return `已定稿（第${at}稿），数据截至${cutoffText(knownAt)}，不再变动`
    return `草稿，第${at}稿${unit === session.unit.path || !report.savedBy ? '' : `，${report.savedBy}保存`}`
  }
}

function Downloads({ place: { year, unit, kind } }: { readonly place: ReportPlace }) {
  const file = (format: string, appendix?: string) => address(`/reports/${year}/file`, { unit, kind, format, appendix })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'docx', label: <a href={file('docx')}>Word 文档（公文格式）</a> },
          { key: 'appendix', label: <a href={file('docx', '1')}>Word 文档，附统计数来源和口径</a> },
          { key: 'pdf', label: <a href={file('pdf')}>PDF 文档</a> },
          { key: 'pdf-appendix', label: <a href={file('pdf', '1')}>PDF 文档，附统计数来源和口径</a> },
          { key: 'html', label: <a href={file('html')}>网页</a> },
          { key: 'txt', label: <a href={file('txt')}>纯文本</a> },
        ],
      }}
    >
      <Button>下载报告</Button>
    </Dropdown>
  )
}

/** Draws up the whole report again from the figures as they are today. The text written so far stays among the versions. */
function DraftAnew({ place, onText }: { readonly place: ReportPlace; readonly onText: (report: ReportView) => void }) {
  const { message, modal } = App.useApp()
  function draft(outline: 'lastYear' | 'standard') {
    modal.confirm({
      title: '重新起草？',
      content: '按现在的统计重新起草全文。已经写的稿件留在「版本」里，随时可以恢复、比较。',
      okText: '重新起草',
      cancelText: '保留现稿',
      onOk: async () => {
        try {
          onText(await post<ReportView>(pathOf(place, '/draft'), { outline }))
        } catch (error) {
          message.error(messageOf(error))
        }
      },
    })
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...(place.kind === 'ruleOfLaw' ? [{ key: 'lastYear', label: '按上年提纲重新起草' }] : []),
          { key: 'standard', label: '按通用提纲重新起草' },
        ],
        onClick: ({ key }) => draft(key === 'standard' ? 'standard' : 'lastYear'),
      }}
    >
      <Button type="text">
        重新起草 <DownOutlined />
      </Button>
    </Dropdown>
  )
}
