import { Input } from 'antd'
import { describe, type InputProps, textOrNothing } from './input.ts'

export function TextInput({ id, field, value, onChange, ...state }: InputProps<string>) {
  return (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      maxLength={field.max ?? 20_000}
      autoSize={{ minRows: 3, maxRows: 14 }}
      onChange={(event) => onChange(textOrNothing(event.target.value))}
      {...describe(state)}
    />
  )
}
