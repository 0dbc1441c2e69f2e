import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { describe, type InputProps } from './input.ts'

/** Entered and shown in Beijing time wherever the browser stands. */
export function InstantInput({ id, value, onChange, ...state }: InputProps<string>) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: 'HH:mm' }}
      value={value ? dayjs(beijing(value)) : null}
      format={['YYYY年M月D日 HH:mm', 'YYYY-MM-DD HH:mm', 'YYYY-M-D H:mm']}
      placeholder="如 2026-03-05 15:20"
      onChange={(picked) => onChange(picked ? new Date(`${picked.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString() : undefined)}
      className="day-input"
      {...describe(state)}
    />
  )
}

function beijing(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
}
