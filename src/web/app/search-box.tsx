import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input, type InputRef } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { MatterLine } from '../../modules/matters/view.ts'
import { get } from './client.ts'
import { useKey } from './keyboard.tsx'

/** Finds matters of all procedures by number, title or party. */
export function SearchBox() {
  const input = useRef<InputRef>(null)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed.trim())
  const { data = [] } = useQuery({
    queryKey: ['search', sought],
    queryFn: () => get<MatterLine[]>('/search', { q: sought }),
    enabled: sought.length > 0,
    placeholderData: (previous) => previous,
  })
  useKey('/', () => input.current?.focus({ cursor: 'all' }))
  const options = data.map((line) => ({
    value: line.id,
    label: (
      <div className="search-hit">
        <span className="search-title">{line.title}</span>
        <span className="quiet">
          {line.number} · {line.procedureTitle} · {line.stageLabel}
        </span>
      </div>
    ),
  }))
  return (
    <search className="search-box">
      <AutoComplete
        options={sought === '' ? [] : options}
        value={typed}
        onChange={setTyped}
        onSelect={(id: string) => {
          setTyped('')
          input.current?.blur()
          navigate(`/matters/${id}`)
        }}
        notFoundContent={sought === '' ? null : '没有找到。可按编号、标题中的词或当事人查找。'}
        popupMatchSelectWidth={420}
        aria-label="查找事项"
      >
        <Input ref={input} placeholder="查找事项（按 / 键）" allowClear aria-label="查找事项" />
      </AutoComplete>
    </search>
  )
}
