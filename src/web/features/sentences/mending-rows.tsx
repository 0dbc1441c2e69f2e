import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { OwnMending } from '../../../modules/reports/sentences/own-sentence.ts'
import type { Choices } from '../../../modules/reports/sentences/view.ts'

interface MendingRowsProps {
  readonly mends: OwnMending
  readonly choices: Choices
  /** A built-in deficiency keeps its place in the order. */
  readonly mayWeigh: boolean
  /** The number of the first of its two headings. */
  readonly first: number
  readonly problemsAt: (at: string) => readonly string[]
  readonly onChange: (mends: OwnMending) => void
}

const numerals = ['一', '二', '三', '四'] as const

/** Why a deficiency may be, and what next year's plan does about it. */
export function MendingRows({ mends, choices, first, mayWeigh, problemsAt, onChange }: MendingRowsProps) {
  const { cause, plan, gravity } = mends
  const setPlan = (change: Partial<OwnMending['plan']>) => onChange({ ...mends, plan: { ...plan, ...change } })
  return (
    <>
      <h3>{numerals[first - 1]}、原因</h3>
      <Row label="原因" problems={problemsAt('mends.cause')} hint="不必写“原因是”，起草时加上，前后各条有变化。">
        {(id) => (
          <Input.TextArea
            id={id}
            value={cause}
            autoSize={{ minRows: 2 }}
            onChange={(event) => onChange({ ...mends, cause: event.target.value })}
          />
        )}
      </Row>
      <h3>{numerals[first]}、下一年的安排</h3>
      <Row label="标题" problems={problemsAt('mends.plan.title')}>
        {(id) => <Input id={id} value={plan.title} onChange={(event) => setPlan({ title: event.target.value })} />}
      </Row>
      <Row label="措施" problems={problemsAt('mends.plan.says')}>
        {(id) => (
          <Input.TextArea id={id} value={plan.says} autoSize={{ minRows: 2 }} onChange={(event) => setPlan({ says: event.target.value })} />
        )}
      </Row>
      <Row
        label="目标"
        problems={problemsAt('mends.plan.target')}
        hint="可以用上面的 {代号} 写入当年的数，例如：力争按期办理率高于{onTime}。"
      >
        {(id) => (
          <Input.TextArea
            id={id}
            value={plan.target}
            autoSize={{ minRows: 1 }}
            onChange={(event) => setPlan({ target: event.target.value })}
          />
        )}
      </Row>
      <Row label="责任科室" problems={problemsAt('mends.plan.section')} hint="把措施登记为任务时带出，可以再改。">
        {(id) => <Input id={id} value={plan.section} onChange={(event) => setPlan({ section: event.target.value })} />}
      </Row>
      {mayWeigh && (
        <Row label="属于哪一类" problems={problemsAt('mends.gravity')} hint="起草时按类排列，重的在前，最多写六条。">
          {(id) => (
            <Select
              id={id}
              value={gravity}
              options={choices.gravities.map(({ key, label }) => ({ value: key, label }))}
              popupMatchSelectWidth={false}
              onChange={(chosen) => onChange({ ...mends, gravity: chosen })}
            />
          )}
        </Row>
      )}
    </>
  )
}

function Row({
  label,
  hint,
  problems,
  children,
}: {
  readonly label: string
  readonly hint?: string
  readonly problems: readonly string[]
  readonly children: (id: string) => ReactNode
}) {
  const id = `mends-${label}`
  return (
    <div className="sentence-mending">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className="quiet">{hint}</p>}
      {problems.map((problem) => (
        <p key={problem} className="field-problem">
          {problem}
        </p>
      ))}
    </div>
  )
}
