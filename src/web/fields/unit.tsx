import { Select } from 'antd'
import type { UnitRef } from '../../definition/index.ts'
import { useUnits } from '../app/catalogue.ts'
import { describe, type InputProps } from './input.ts'

export function UnitInput({ id, value, onChange, ...state }: InputProps<UnitRef>) {
  const units = useUnits()
  return (
    <Select
      id={id}
      value={value?.path ?? null}
      options={units.map(({ path, name }) => ({ value: path, label: name }))}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="请选择单位"
      onChange={(path: string | undefined) => {
        const unit = units.find((each) => each.path === path)
        onChange(unit && { path: unit.path, name: unit.name })
      }}
      {...describe(state)}
    />
  )
}
