import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { ReportView } from '../../../modules/reports/view.ts'
import { usePeople } from '../../app/catalogue.ts'
import { post } from '../../app/client.ts'
import { dayText } from '../../app/words.ts'
import { messageOf } from '../../ui/failure.tsx'
import { pathOf, type ReportPlace } from './report-api.ts'

interface SecrecyReviewProps {
  readonly place: ReportPlace
  readonly report: ReportView
  readonly editable: boolean
  readonly onText: (report: ReportView) => void
}

/** What may not be fit for the public: each is mended in the text, or a reviewer who did not write says why it may stand. */
export function SecrecyReview({ place, report, editable, onText }: SecrecyReviewProps) {
  const { message } = App.useApp()
  const { people } = usePeople()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const { all, open, review } = report.secrecy
  if (all.length === 0) return null
  const findings = [...new Map(open.map((index) => [keyOf(report, index), index])).values()]
  const answers = findings.flatMap((index) => {
    const { rule = '', text = '' } = report.findings[index] ?? {}
    const reason = reasons[keyOf(report, index)]?.trim() ?? ''
    return reason.length >= 2 ? [{ rule, text, reason }] : []
  })

  async function record() {
    try {
      onText(await post<ReportView>(pathOf(place, '/review'), { version: report.version, answers }))
      setReasons({})
      message.success('审查意见已记入稿件')
    } catch (error) {
      message.error(messageOf(error))
    }
  }

  return (
    <section className="secrecy" aria-label="保密和个人信息审查">
      <h3 className="panel-heading">保密和个人信息审查</h3>
      {open.length === 0 ? (
        <p>
          {all.length}处均已答复。
          {review && (
            <span className="quiet">{`${people.find(({ id }) => id === review.by)?.name ?? review.by}，${dayText(review.on)}`}</span>
          )}
        </p>
      ) : (
        <p className="quiet">{open.length}处待处理。定稿前须逐项改写，或者由没有参加写稿的审核员写明可以公开的理由。</p>
      )}
      {report.may.review && editable && findings.length > 0 && (
        <>
          {findings.map((index) => (
            <div key={keyOf(report, index)} className="secrecy-item">
              <q>{report.findings[index]?.text}</q>
              <Input
                size="small"
                aria-label={`“${report.findings[index]?.text}”可以公开的理由`}
                placeholder="可以公开的理由"
                value={reasons[keyOf(report, index)] ?? ''}
                onChange={({ target }) => setReasons({ ...reasons, [keyOf(report, index)]: target.value })}
              />
            </div>
          ))}
          <Button size="small" type="primary" disabled={answers.length === 0} onClick={() => void record()}>
            记录审查意见
          </Button>
        </>
      )}
    </section>
  )
}

function keyOf({ findings }: ReportView, index: number): string {
  const finding = findings[index]
  return `${finding?.rule} ${finding?.text}`
}
