import { Input } from 'antd'
import { describe, textOrNothing } from './input.ts'

interface PartProps {
  readonly id: string
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  /** What is wrong with the text as typed. */
  readonly problem?: string | undefined
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly wide?: boolean
}

/** One labelled line inside a field of several parts, such as the telephone of a party. */
export function Part({ id, label, value, onChange, problem, invalid = false, describedBy, wide = false }: PartProps) {
  const problemId = `${id}-problem`
  const described = problem ? problemId : describedBy
  return (
    <div className={wide ? 'part part-wide' : 'part'}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(textOrNothing(event.target.value))}
        autoComplete="off"
        {...describe({ invalid: invalid || problem !== undefined, ...(described ? { describedBy: described } : {}) })}
      />
      {problem && (
        <div className="part-problem" id={problemId}>
          {problem}
        </div>
      )}
    </div>
  )
}
