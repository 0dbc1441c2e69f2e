import { Input } from 'antd'
import { describe, type InputProps, textOrNothing } from './input.ts'

export function LineInput({ id, field, value, onChange, ...state }: InputProps<string>) {
  return (
    <Input
      id={id}
      value={value ?? ''}
      maxLength={field.max ?? 200}
      onChange={(event) => onChange(textOrNothing(event.target.value))}
      autoComplete="off"
      {...describe(state)}
    />
  )
}
