import { Radio } from 'antd'
import type { InputProps } from './input.ts'

export function YesNoInput({ id, value, onChange }: InputProps<boolean>) {
  return (
    <Radio.Group
      id={id}
      value={value ?? null}
      options={options}
      onChange={(event) => onChange(event.target.value as boolean)}
      aria-labelledby={`${id}-label`}
      role="radiogroup"
    />
  )
}

const options = [
  { value: true, label: '是' },
  { value: false, label: '否' },
]
