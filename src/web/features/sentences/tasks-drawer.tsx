import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, DatePicker, Drawer, Input, Select, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TaskView } from '../../../modules/reports/tasks/routes.ts'
import { get, post } from '../../app/client.ts'
import { dayFormats } from '../../fields/day.tsx'
import { Failure, messageOf } from '../../ui/failure.tsx'

interface Person {
  readonly id: string
  readonly name: string
}

interface TasksDrawerProps {
  readonly year: number
  readonly unit: string
  readonly onClose: () => void
}

type Asked = Pick<TaskView, 'section' | 'due'> & { readonly owner: string | null; readonly chosen: boolean }

/** The measures of part four as tasks of the next year: who answers for each, and by when. */
export function TasksDrawer({ year, unit, onClose }: TasksDrawerProps) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const key = ['report-measures', year, unit]
  const tasks = useQuery({ queryKey: key, queryFn: () => get<{ tasks: TaskView[] }>(`/reports/${year}/tasks`, { unit }) })
  const people = useQuery({ queryKey: ['people'], queryFn: () => get<Person[]>('/people') })
  const [typed, setTyped] = useState<Readonly<Record<string, Partial<Asked>>>>({})
  const askedOf = (task: TaskView): Asked => ({ section: task.section, due: task.due, owner: null, chosen: true, ...typed[task.key] })
  const set = (task: TaskView, change: Partial<Asked>) => setTyped({ ...typed, [task.key]: { ...typed[task.key], ...change } })
  const open = (tasks.data?.tasks ?? []).filter((task) => !task.entry)
  const chosen = open.filter((task) => askedOf(task).chosen)

  async function enter() {
    try {
      const { opened } = await post<{ opened: readonly unknown[] }>(`/reports/${year}/tasks`, {
        tasks: chosen.map((task) => {
          const { section, due, owner } = askedOf(task)
          return { key: task.key, section, due, ...(owner ? { owner } : {}) }
        }),
      })
      message.success(`已登记${opened.length}项${year + 1}年度任务`)
      await queries.invalidateQueries({ queryKey: key })
    } catch (error) {
      message.error(messageOf(error))
    }
  }

  return (
    <Drawer
      open
      size="large"
      title={`把工作安排列入${year + 1}年度任务`}
      onClose={onClose}
      footer={
        <Button type="primary" disabled={chosen.length === 0} onClick={() => void enter()}>
          登记{chosen.length}项任务
        </Button>
      }
    >
      <p className="quiet">报告第四部分的每项安排登记为一条年度法治任务，填明责任科室和完成时限。已经登记的不会重复登记。</p>
      {tasks.error && <Failure error={tasks.error} retry={tasks.refetch} />}
      {!tasks.data && !tasks.error && <Skeleton active />}
      {tasks.data?.tasks.length === 0 && <p>报告第四部分还没有写工作安排。</p>}
      <ul className="plain-list">
        {(tasks.data?.tasks ?? []).map((task) => (
          <li key={task.key} className="sentence-row">
            {task.entry ? (
              <>
                <strong>{task.title}</strong>{' '}
                <span className="quiet">
                  已登记：<Link to={`/matters/${task.entry.id}`}>{task.entry.number}</Link>
                </span>
              </>
            ) : (
              <>
                <Checkbox checked={askedOf(task).chosen} onChange={(event) => set(task, { chosen: event.target.checked })}>
                  <strong>{task.title}</strong>
                </Checkbox>
                <p className="quiet">{task.says}</p>
                <div className="task-fields">
                  <Input
                    aria-label={`${task.title}的责任科室`}
                    placeholder="责任科室"
                    value={askedOf(task).section}
                    onChange={(event) => set(task, { section: event.target.value })}
                  />
                  <Select
                    aria-label={`${task.title}的责任人`}
                    placeholder="责任人（可以以后再定）"
                    allowClear
                    value={askedOf(task).owner}
                    options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                    onChange={(owner: string | undefined) => set(task, { owner: owner ?? null })}
                  />
                  <DatePicker
                    aria-label={`${task.title}的完成时限`}
                    value={dayjs(askedOf(task).due)}
                    format={dayFormats}
                    allowClear={false}
                    onChange={(picked) => picked && set(task, { due: picked.format('YYYY-MM-DD') as TaskView['due'] })}
                  />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
