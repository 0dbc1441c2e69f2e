import { Alert, Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { OfferView, ProcedureView, RefusalView } from '../../../modules/matters/view.ts'
import { dayFormats } from '../../fields/day.tsx'
import { BasisLink } from '../../ui/basis-link.tsx'
import { FieldRow, LabelledRow } from '../../ui/field-row.tsx'
import { RefusalList } from '../../ui/refusal-list.tsx'
import { fieldsOf, problemsOf, type StepDraft } from './form.ts'

interface StepFormProps {
  readonly procedure: ProcedureView
  readonly offer: OfferView
  readonly draft: StepDraft
  readonly onChange: (draft: StepDraft) => void
  readonly refusals: readonly RefusalView[]
  /** Anything to be said above the form, such as what changed meanwhile. */
  readonly notice?: ReactNode
  readonly ticks?: ReactNode
  readonly busy: boolean
  readonly onTake: () => void
  readonly onDiscard?: () => void
}

/** The form of one step: the legal day, the fields it asks for, and the reasons where the server refused. */
export function StepForm({ procedure, offer, draft, onChange, refusals, notice, ticks, busy, onTake, onDiscard }: StepFormProps) {
  const summary = useRef<HTMLDivElement>(null)
  const fields = fieldsOf(procedure, offer.asks, offer.mayAsk)
  const overridable = refusals.filter((refusal) => refusal.overridable && refusal.rule)
  useEffect(() => {
    if (refusals.length > 0) summary.current?.focus()
  }, [refusals])

  function submit(event: FormEvent) {
    event.preventDefault()
    onTake()
  }

  return (
    <form onSubmit={submit} className="step-form" noValidate>
      {offer.says && <p className="step-says">{offer.says}</p>}
      <p className="step-basis">
        依据 <BasisLink basis={offer.basis} /> · {offer.who}
      </p>
      {notice}
      {refusals.length > 0 && (
        <div ref={summary} tabIndex={-1} role="alert" className="error-summary">
          <h3>
            还不能{offer.label}，有{refusals.length}处需要处理
          </h3>
          <RefusalList refusals={refusals} prefix="field" />
        </div>
      )}
      <LabelledRow id="field-$day" label={`${offer.label}日期`} required problems={problemsOf(refusals, '$day')}>
        <DatePicker
          id="field-$day"
          value={draft.day ? dayjs(draft.day) : null}
          format={dayFormats}
          allowClear={false}
          className="day-input"
          onChange={(picked) => onChange({ ...draft, day: picked ? picked.format('YYYY-MM-DD') : '' })}
        />
      </LabelledRow>
      {fields.map(({ field, required }) => (
        <FieldRow
          key={field.key}
          field={field}
          required={required}
          value={draft.values[field.key]}
          problems={problemsOf(refusals, field.key)}
          onChange={(value) => onChange({ ...draft, values: { ...draft.values, [field.key]: value } })}
        />
      ))}
      {overridable.length > 0 && <Overrides refusals={overridable} draft={draft} onChange={onChange} />}
      {offer.papers.length > 0 && <p className="quiet">同时制作：{offer.papers.join('、')}</p>}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {offer.label}
        </Button>
        {onDiscard && (
          <Button onClick={onDiscard} disabled={busy}>
            放弃录入
          </Button>
        )}
        {ticks}
      </div>
    </form>
  )
}

/** A rule that the procedure lets officers depart from, with a reason that goes to supervision. */
function Overrides({ refusals, draft, onChange }: Pick<StepFormProps, 'refusals' | 'draft' | 'onChange'>) {
  return (
    <Alert
      type="warning"
      title="以下条件可以说明理由后继续办理，理由将列入监督清单"
      description={refusals.map((refusal) => {
        const rule = refusal.rule as string
        const reason = draft.overrides.find((each) => each.rule === rule)?.reason ?? ''
        return (
          <div key={rule} className="override">
            <label htmlFor={`override-${rule}`}>{refusal.says}</label>
            <Input.TextArea
              id={`override-${rule}`}
              value={reason}
              autoSize={{ minRows: 2 }}
              placeholder="说明不符合这一条件仍须办理的理由"
              onChange={({ target }) => {
                const others = draft.overrides.filter((each) => each.rule !== rule)
                onChange({ ...draft, overrides: target.value === '' ? others : [...others, { rule, reason: target.value }] })
              }}
            />
          </div>
        )
      })}
    />
  )
}
