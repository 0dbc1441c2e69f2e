import { Input } from 'antd'
import { describe, type InputProps, textOrNothing } from './input.ts'

export function BasisInput({ id, field, value, onChange, ...state }: InputProps<string>) {
  return (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      maxLength={field.max ?? 500}
      placeholder="如《某某条例》第十条第二款"
      autoSize={{ minRows: 1, maxRows: 6 }}
      onChange={(event) => onChange(textOrNothing(event.target.value))}
      {...describe(state)}
    />
  )
}
