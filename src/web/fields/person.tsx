import { problemOfIdNumber } from '../../definition/codes.ts'
import type { Person } from '../../definition/index.ts'
import type { InputProps } from './input.ts'
import { Part } from './part.tsx'

export function PersonInput({ id, value, onChange, invalid, describedBy }: InputProps<Person>) {
  const change = (part: Partial<Person>) => onChange(whole({ name: '', ...value, ...part }))
  return (
    <div className="parts">
      <Part
        id={id}
        label="姓名"
        value={value?.name}
        onChange={(name) => change({ name: name ?? '' })}
        invalid={invalid}
        describedBy={describedBy}
      />
      <IdNumberPart id={`${id}-id`} value={value} onChange={change} />
      <Part id={`${id}-phone`} label="电话" value={value?.phone} onChange={(phone) => change({ phone })} />
    </div>
  )
}

/** An identity number already on file is sealed: only its last four characters are shown until another is typed. */
export function IdNumberPart({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: Person | undefined
  readonly onChange: (part: Partial<Person>) => void
}) {
  const sealed = value?.idTail !== undefined
  const text = sealed ? undefined : value?.idNumber
  return (
    <Part
      id={id}
      label={sealed ? `身份证号（已录入，末四位 ${value?.idTail}）` : '身份证号'}
      value={text}
      onChange={(typed) => onChange({ idNumber: typed?.toUpperCase(), idPrint: undefined, idTail: undefined })}
      problem={text ? problemOfIdNumber(text) : undefined}
    />
  )
}

function whole(person: Person): Person | undefined {
  return person.name === '' && !person.idNumber && !person.phone ? undefined : person
}
