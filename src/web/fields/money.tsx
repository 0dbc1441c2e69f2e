import { InputNumber } from 'antd'
import { describe, type InputProps } from './input.ts'

/** Typed in yuan, held in fen. */
export function MoneyInput({ id, value, onChange, ...state }: InputProps<number>) {
  return (
    <InputNumber
      id={id}
      value={value === undefined ? null : value / 100}
      precision={2}
      controls={false}
      suffix="元"
      formatter={(amount, { userTyping, input }) => (userTyping ? input : thousands(amount))}
      parser={(text) => Number((text ?? '').replace(/[,，\s元]/g, ''))}
      onChange={(amount) => onChange(amount === null ? undefined : Math.round(amount * 100))}
      className="number-input"
      {...describe(state)}
    />
  )
}

function thousands(amount: number | string | undefined): string {
  return `${amount ?? ''}`.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
}
