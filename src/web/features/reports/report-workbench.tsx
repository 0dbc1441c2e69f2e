import type { Editor } from '@tiptap/react'
import { App } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ReportView, TokenView } from '../../../modules/reports/view.ts'
import { AddendsDrawer } from '../compile/addends-drawer.tsx'
import { FixedTables, makeTableHosts } from '../disclosure/fixed-tables.tsx'
import { RowsDrawer } from '../figures/rows-drawer.tsx'
import { useSession } from '../session/session.tsx'
import { AppendixPanel } from './appendix-panel.tsx'
import type { DocNode } from './doc-node.ts'
import { DutiesPanel } from './duties-panel.tsx'
import { ReportFigures } from './figure-node.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { LastYear } from './last-year.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { markPage } from './page-marks.ts'
import { PartsPanel } from './parts-panel.tsx'
import { ReportProcedure } from './publishing/report-procedure.tsx'
import { type Chosen, chosenOn } from './remark-form.tsx'
import { RemarksPanel } from './remarks-panel.tsx'
import { type ReportPlace, useRefresh, useReportWork } from './report-api.ts'
import { ReportEditor } from './report-editor.tsx'
import { ReportFindings } from './report-findings.tsx'
import { ReportHead } from './report-head.tsx'
import { ReportOutline } from './report-outline.tsx'
import { rowsOf } from './rows-address.ts'
import { SecrecyReview } from './secrecy-review.tsx'
import { type PanelTab, panelTabs, SidePanel } from './side-panel.tsx'
import { useReportText } from './use-report-text.ts'
import { VersionsPanel } from './versions-panel.tsx'

interface ReportWorkbenchProps {
  readonly place: ReportPlace
  readonly report: ReportView
  readonly doc: DocNode
}

/** The report being written: outline, page, and beside it findings, remarks, parts, versions and sources. */
export function ReportWorkbench({ place, report, doc }: ReportWorkbenchProps) {
  const { session } = useSession()
  const { message } = App.useApp()
  const [search] = useSearchParams()
  const text = useReportText(place, report, doc)
  const refresh = useRefresh(place)
  const work = useReportWork(place, report.version).data
  const [editor, setEditor] = useState<Editor>()
  const [opened, setOpened] = useState<TokenView>()
  const [tab, setTab] = useState<PanelTab>(
    panelTabs.find((key) => key === search.get('tab')) ?? (report.state === 'frozen' ? 'procedure' : 'findings'),
  )
  const [raised, setRaised] = useState(false)
  const [chosen, setChosen] = useState<Chosen>()
  const [remark, setRemark] = useState<string>()
  const [freezing, setFreezing] = useState(false)
  const editable = report.state === 'draft' && report.may.edit
  const tokens = useMemo(() => ({ figures: report.figures, open: setOpened }), [report.figures])
  const tables = useMemo(() => (place.kind === 'disclosure' ? makeTableHosts() : undefined), [place.kind])
  const remarks = work?.remarks ?? []
  const open = remarks.filter(({ state }) => state === 'open').length

  useEffect(() => {
    if (!editor || editor.isDestroyed || !work) return
    markPage(
      editor,
      work.remarks.flatMap(({ id, at, state, proposes }) => (at && state === 'open' ? [{ id, ...at, suggestion: proposes !== null }] : [])),
    )
  }, [editor, work])

  function show(next: PanelTab) {
    setTab(next)
    setRaised(true)
  }
  function remarkOn(kind: Chosen['kind']) {
    const found = editor && chosenOn(editor, kind)
    if (!found) {
      message.info({ key: 'choose', content: '请先在正文中选中要说的文字' })
      return
    }
    setChosen(found)
    show('remarks')
  }

  return (
    <ReportFigures.Provider value={tokens}>
      <ReportHead
        place={place}
        report={report}
        text={text}
        editable={editable}
        onFreeze={() => void text.save().then((saved) => setFreezing(saved !== undefined))}
      />
      <div className="report-columns">
        <ReportOutline
          doc={text.current}
          editor={editor}
          sections={work?.sections ?? []}
          parts={work?.parts ?? []}
          onDuties={place.kind === 'ruleOfLaw' ? () => show('duties') : undefined}
        />
        <ReportEditor
          key={text.page.turn}
          head={headOf(report.text)}
          doc={text.page.doc}
          year={place.year}
          unit={place.unit}
          editable={editable}
          onEditor={setEditor}
          onChange={text.write}
          onRemark={remarkOn}
          {...(tables ? { extensions: [tables.extension] } : {})}
          onChooseMark={(id) => {
            setRemark(id)
            show('remarks')
          }}
        />
        <SidePanel
          tab={tab}
          onTab={setTab}
          raised={raised}
          onRaise={setRaised}
          counts={{ findings: report.findings.length, remarks: open }}
          panels={{
            findings: (
              <>
                <SecrecyReview place={place} report={report} editable={report.state === 'draft'} onText={text.take} />
                <LastYear place={place} text={report.text} editor={editor} />
                <ReportFindings
                  findings={report.findings}
                  text={report.text}
                  editor={editor}
                  stale={text.dirty}
                  answers={report.secrecy.review?.answers ?? []}
                />
              </>
            ),
            remarks: (
              <RemarksPanel
                place={place}
                remarks={remarks}
                editor={editor}
                editable={editable}
                chosen={chosen}
                current={remark}
                save={text.save}
                onFormDone={() => setChosen(undefined)}
                onText={text.take}
                onChanged={() => void refresh()}
              />
            ),
            parts: work && <PartsPanel place={place} work={work} may={place.unit === session.unit.path} onChanged={() => void refresh()} />,
            duties: place.kind === 'ruleOfLaw' ? <DutiesPanel place={place} /> : null,
            procedure: <ReportProcedure {...place} version={report.version} />,
            versions: <VersionsPanel place={place} version={report.version} editable={editable} save={text.save} onText={text.take} />,
            figures: <AppendixPanel place={place} version={report.version} figures={report.figures} onOpen={setOpened} />,
          }}
        />
      </div>
      {tables && <FixedTables hosts={tables} year={place.year} unit={place.unit} knownAt={report.knownAt} />}
      {opened?.addends && <AddendsDrawer figure={opened} year={place.year} unit={place.unit} onClose={() => setOpened(undefined)} />}
      {opened && !opened.addends && <RowsDrawer {...rowsOf(opened, place.year, place.unit)} onClose={() => setOpened(undefined)} />}
      {freezing && (
        <FreezeDialog
          place={place}
          report={report}
          onClose={() => setFreezing(false)}
          onFrozen={(frozen) => {
            setFreezing(false)
            text.take(frozen)
          }}
        />
      )}
      {text.merging && (
        <MergeDialog
          place={place}
          mine={text.merging}
          onClose={() => text.setMerging(undefined)}
          onMerged={(merged, version) => text.put({ doc: merged, version })}
        />
      )}
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
