import { InputNumber } from 'antd'
import { describe, type InputProps } from './input.ts'

export function IntegerInput({ id, field, value, onChange, ...state }: InputProps<number>) {
  return (
    <InputNumber
      id={id}
      value={value ?? null}
      precision={0}
      controls={false}
      suffix={field.unit}
      onChange={(number) => onChange(number ?? undefined)}
      className="number-input"
      {...describe(state)}
    />
  )
}
