import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { AssignmentView } from '../../../modules/reports/work/view.ts'
import { get } from '../../app/client.ts'
import { dayText } from '../../app/words.ts'
import { useSession } from '../session/session.tsx'

/** Parts of reports that wait to be written by whoever is signed in; nothing where there are none. */
export function ReportTasks() {
  const { session } = useSession()
  const writes = session.person.roles.some((role) => role === 'clerk' || role === 'reviewer' || role === 'head' || role === 'district')
  const { data } = useQuery({ queryKey: ['report-tasks'], queryFn: () => get<AssignmentView[]>('/reports/assignments'), enabled: writes })
  if (!data || data.length === 0) return null
  return (
    <section className="sheet report-tasks" aria-label="报告任务">
      <h2>报告任务</h2>
      <ul>
        {data.map((task) => (
          <li key={`${task.kind}-${task.year}-${task.part}`}>
            <Link to={`/reports/${task.year}?${new URLSearchParams({ unit: task.unit, kind: task.kind, tab: 'parts' })}`}>
              {task.year}年度{task.kind === 'disclosure' ? '政府信息公开' : '法治政府建设'}报告：{task.part}
            </Link>
            {task.dueOn && (
              <span className={task.dueOn < session.today ? 'task-over' : 'quiet'}>
                {dayText(task.dueOn)}前{task.dueOn < session.today && '，已逾期'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
