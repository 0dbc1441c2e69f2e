import { Input } from 'antd'
import { describe, type InputProps, textOrNothing } from './input.ts'

export function AddressInput({ id, field, value, onChange, ...state }: InputProps<string>) {
  return (
    <Input
      id={id}
      value={value ?? ''}
      maxLength={field.max ?? 200}
      placeholder="路（街、小区）、门牌号"
      onChange={(event) => onChange(textOrNothing(event.target.value))}
      {...describe(state)}
    />
  )
}
