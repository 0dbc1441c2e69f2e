import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { Day } from '../../definition/index.ts'
import { describe, type InputProps } from './input.ts'

/** Shown as 2026年3月5日（周四）; may be typed as 2026-03-05, 20260305 or 2026.3.5. */
export const dayFormats = ['YYYY年M月D日（ddd）', 'YYYY年M月D日', 'YYYY-MM-DD', 'YYYY-M-D', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D']

export function DayInput({ id, value, onChange, ...state }: InputProps<Day>) {
  return (
    <DatePicker
      id={id}
      value={value ? dayjs(value) : null}
      format={dayFormats}
      placeholder="如 2026-03-05"
      onChange={(picked) => onChange(picked ? (picked.format('YYYY-MM-DD') as Day) : undefined)}
      className="day-input"
      {...describe(state)}
    />
  )
}
