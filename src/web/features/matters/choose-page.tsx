import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { grouped, useProcedures } from '../../app/catalogue.ts'
import { PageTitle } from '../../ui/page-title.tsx'

/** Which procedure the new matter falls under. */
export function ChoosePage() {
  const procedures = useProcedures()
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const found = procedures.filter((each) => words === '' || `${each.title}${each.group}${each.says}`.includes(words))
  return (
    <>
      <PageTitle title="新建事项" says="选择适用的程序；没有程序的日常工作登记到台账。" />
      <Input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder="按名称筛选，如 处罚、调解、培训"
        aria-label="按名称筛选"
        allowClear
        autoFocus
        className="choose-filter"
      />
      {(['procedure', 'register'] as const).map((kind) => (
        <section key={kind}>
          <h2 className="choose-kind">{kind === 'procedure' ? '按程序办理的事项' : '登记到台账'}</h2>
          <ul className="choose-list">
            {grouped(found.filter((each) => each.kind === kind)).flatMap(({ title, items }) =>
              items.map((each) => (
                <li key={each.id}>
                  <Link to={`/new/${each.id}`} className="choose-card">
                    <small>{title}</small>
                    <strong>{each.title}</strong>
                    <span>{each.says}</span>
                  </Link>
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
      {found.length === 0 && procedures.length > 0 && <p>没有名称含「{words}」的程序或台账。</p>}
    </>
  )
}
