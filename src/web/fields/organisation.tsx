import { problemOfCreditCode } from '../../definition/codes.ts'
import type { Organisation } from '../../definition/index.ts'
import type { InputProps } from './input.ts'
import { Part } from './part.tsx'

export function OrganisationInput({ id, value, onChange, invalid, describedBy }: InputProps<Organisation>) {
  const change = (part: Partial<Organisation>) => onChange(whole({ name: '', ...value, ...part }))
  return (
    <div className="parts">
      <Part
        id={id}
        label="单位全称"
        wide
        value={value?.name}
        onChange={(name) => change({ name: name ?? '' })}
        invalid={invalid}
        describedBy={describedBy}
      />
      <CreditCodePart id={`${id}-code`} value={value?.creditCode} onChange={(creditCode) => change({ creditCode })} />
      <Part id={`${id}-head`} label="法定代表人" value={value?.representative} onChange={(representative) => change({ representative })} />
    </div>
  )
}

export function CreditCodePart({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}) {
  return (
    <Part
      id={id}
      label="统一社会信用代码"
      value={value}
      onChange={(code) => onChange(code?.toUpperCase())}
      problem={value ? problemOfCreditCode(value) : undefined}
    />
  )
}

function whole(organisation: Organisation): Organisation | undefined {
  return organisation.name === '' && !organisation.creditCode && !organisation.representative ? undefined : organisation
}
