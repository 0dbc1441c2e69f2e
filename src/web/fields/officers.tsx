import { Select } from 'antd'
import type { Officer } from '../../definition/index.ts'
import { usePeople } from '../app/catalogue.ts'
import { describe, type InputProps } from './input.ts'
import { officerOptions } from './officer-options.tsx'

export function OfficersInput({ id, field, value, onChange, ...state }: InputProps<readonly Officer[]>) {
  const { people, loading } = usePeople()
  return (
    <Select
      id={id}
      mode="multiple"
      loading={loading}
      value={(value ?? []).map((officer) => officer.id)}
      options={officerOptions(people, value ?? [])}
      showSearch={{ optionFilterProp: 'title' }}
      placeholder={field.min && field.min > 1 ? `选择${field.min}名以上工作人员` : '选择工作人员'}
      onChange={(ids: string[]) => {
        const chosen = ids.flatMap((one) => {
          const person = people.find((each) => each.id === one) ?? value?.find((each) => each.id === one)
          return person ? [{ id: person.id, name: person.name }] : []
        })
        onChange(chosen.length === 0 ? undefined : chosen)
      }}
      {...describe(state)}
    />
  )
}
