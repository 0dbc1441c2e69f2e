import { Button } from 'antd'
import { useState } from 'react'
import { TasksDrawer } from './tasks-drawer.tsx'

/** Opens the measures of a report's part four to be entered as tasks of the next year. */
export function TasksButton({ year, unit }: { readonly year: number; readonly unit: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>列入下一年度任务</Button>
      {open && <TasksDrawer year={year} unit={unit} onClose={() => setOpen(false)} />}
    </>
  )
}
