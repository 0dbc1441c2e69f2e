import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { MatterRef } from '../../definition/index.ts'
import type { MatterLine } from '../../modules/matters/view.ts'
import { get } from '../app/client.ts'
import { describe, type InputProps } from './input.ts'

/** Found by number, title or party; only matters of the procedures the field may lead to. */
export function MatterInput({ id, field, value, onChange, ...state }: InputProps<MatterRef>) {
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed.trim())
  const { data = [], isFetching } = useQuery({
    queryKey: ['search', sought],
    queryFn: () => get<MatterLine[]>('/search', { q: sought }),
    enabled: sought.length > 0,
  })
  const found = data.filter((line) => !field.to?.length || field.to.includes(line.procedure))
  const options = found.map((line) => ({ value: line.id, label: `${line.number} ${line.title}` }))
  if (value && !options.some((option) => option.value === value.id))
    options.unshift({ value: value.id, label: [value.number, value.title].filter(Boolean).join(' ') })
  return (
    <Select
      id={id}
      value={value?.id ?? null}
      options={options}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={sought === '' ? '输入编号、标题或当事人查找' : isFetching ? '正在查找…' : '没有找到可以关联的事项'}
      placeholder="输入编号、标题或当事人查找"
      onChange={(key: string | undefined) => {
        const line = found.find((each) => each.id === key)
        onChange(line && { id: line.id, number: line.number, title: line.title })
      }}
      {...describe(state)}
    />
  )
}
