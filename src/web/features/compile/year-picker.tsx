import { Select } from 'antd'
import { useSession } from '../session/session.tsx'

interface YearPickerProps {
  readonly year: number | null
  readonly label?: string
  readonly onChange: (year: number) => void
  /** Instead of the last twenty. */
  readonly years?: readonly number[]
}

/** The year a report is on. */
export function YearPicker({ year, label = '年度', onChange, years }: YearPickerProps) {
  const { session } = useSession()
  const last = Number(session.today.slice(0, 4))
  const all = years ?? Array.from({ length: 20 }, (_, back) => last - back)
  return (
    <Select
      aria-label={label}
      placeholder="选择年度"
      value={year}
      status={year === null ? 'error' : ''}
      options={all.map((each) => ({ value: each, label: `${each}年` }))}
      onChange={onChange}
      className="scope-year"
    />
  )
}
