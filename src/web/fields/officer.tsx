import { Select } from 'antd'
import type { Officer } from '../../definition/index.ts'
import { usePeople } from '../app/catalogue.ts'
import { describe, type InputProps } from './input.ts'
import { officerOptions } from './officer-options.tsx'

export function OfficerInput({ id, value, onChange, ...state }: InputProps<Officer>) {
  const { people, loading } = usePeople()
  return (
    <Select
      id={id}
      loading={loading}
      value={value?.id ?? null}
      options={officerOptions(people, value ? [value] : [])}
      allowClear
      showSearch={{ optionFilterProp: 'title' }}
      placeholder="选择工作人员"
      onChange={(key: string | undefined) => {
        const person = people.find((each) => each.id === key)
        onChange(person && { id: person.id, name: person.name })
      }}
      {...describe(state)}
    />
  )
}
