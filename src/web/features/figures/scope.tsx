import { Select } from 'antd'
import { useUnits } from '../../app/catalogue.ts'
import type { ListState } from '../../ui/list-state.ts'

/** The year and unit that figures are shown for, kept in the address. */
export function useScope(list: ListState, today: string): { year: number; unit: string } {
  return { year: Number(list.text('year')) || Number(today.slice(0, 4)), unit: list.text('unit') }
}

export function ScopePicker({ list, today }: { readonly list: ListState; readonly today: string }) {
  const units = useUnits()
  const { year, unit } = useScope(list, today)
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: 10 }, (_, back) => last - back)
  return (
    <>
      <Select
        aria-label="年度"
        value={year}
        options={years.map((each) => ({ value: each, label: `${each}年` }))}
        onChange={(next: number) => list.change({ year: next })}
        className="scope-year"
      />
      {units.length > 1 && (
        <Select
          aria-label="单位"
          value={unit || units[0]?.path || null}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ path, name }) => ({ value: path, label: name }))}
          onChange={(next: string) => list.change({ unit: next === units[0]?.path ? null : next })}
          className="scope-unit"
        />
      )}
    </>
  )
}
