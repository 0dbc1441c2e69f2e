import type { ReactNode } from 'react'
import type { FieldView } from '../../modules/matters/view.ts'
import { FieldInput } from '../fields/index.tsx'
import { BasisLink } from './basis-link.tsx'

interface FieldRowProps {
  readonly field: FieldView
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly required: boolean
  readonly problems?: readonly string[]
  readonly prefix?: string
}

/** A field with its label, article, hint and what is wrong with it. */
export function FieldRow({ field, value, onChange, required, problems = [], prefix = 'field' }: FieldRowProps) {
  const id = `${prefix}-${field.key}`
  return (
    <LabelledRow
      id={id}
      label={field.label}
      required={required}
      problems={problems}
      hint={field.hint}
      extra={field.basis && <BasisLink basis={field.basis} />}
    >
      <FieldInput
        id={id}
        field={field}
        value={value}
        onChange={onChange}
        invalid={problems.length > 0}
        {...(problems.length > 0 || field.hint ? { describedBy: `${id}-note` } : {})}
      />
    </LabelledRow>
  )
}

interface LabelledRowProps {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly problems?: readonly string[]
  readonly hint?: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** Any labelled input; the note under it carries the id `<id>-note`. */
export function LabelledRow({ id, label, required = false, problems = [], hint, extra, children }: LabelledRowProps) {
  return (
    <div className={problems.length > 0 ? 'field field-wrong' : 'field'} id={`${id}-row`}>
      <div className="field-head">
        <label htmlFor={id} id={`${id}-label`}>
          {label}
          {!required && <span className="quiet">（可不填）</span>}
        </label>
        {extra}
      </div>
      {children}
      {(problems.length > 0 || hint) && (
        <div id={`${id}-note`} className="field-note">
          {problems.map((problem) => (
            <div key={problem} className="field-problem">
              {problem}
            </div>
          ))}
          {hint && <div className="quiet">{hint}</div>}
        </div>
      )}
    </div>
  )
}
