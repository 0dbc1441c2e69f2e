import type { Editor } from '@tiptap/react'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { LastYearView } from '../../../modules/reports/work/carried-over.ts'
import { messageOf } from '../../ui/failure.tsx'
import { type ReportPlace, read } from './report-api.ts'
import { ReportFindings } from './report-findings.tsx'

interface LastYearProps {
  readonly place: ReportPlace
  /** The report as saved. */
  readonly text: string
  readonly editor: Editor | undefined
}

/** Holds the report as saved against that of the year before: text carried over, values that contradict it. */
export function LastYear({ place, text, editor }: LastYearProps) {
  const { message } = App.useApp()
  const [result, setResult] = useState<LastYearView>()
  const [busy, setBusy] = useState(false)
  async function compare() {
    setBusy(true)
    try {
      setResult(await read<LastYearView>(place, '/carried-over'))
    } catch (error) {
      message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="last-year" aria-label="与上年报告比对">
      <Button size="small" loading={busy} onClick={() => void compare()}>
        与上年报告比对
      </Button>
      {result?.name === null && <p className="quiet">没有上一年度的报告：本系统中没有起草过，也没有在「历年报告」中导入。</p>}
      {result?.name && (
        <>
          <p className="quiet">
            比对：{result.name}。{result.findings.length === 0 ? '没有发现沿用上年文字。' : `${result.findings.length}处沿用上年文字。`}
          </p>
          {result.findings.length > 0 && <ReportFindings findings={result.findings} text={text} editor={editor} stale={false} />}
        </>
      )}
    </section>
  )
}
