import type { AnyValues, Day, Officer } from '../../definition/index.ts'

/** The registers a report reads from and hands on to, so that nothing else has to name them. */

/** What the principal leaders did, entry by entry, and how often in all. */
export const dutyRegister = { procedure: 'leadership.duty', acts: 'leadership.duty.acts' } as const

/** Tasks of the coming year, made of the measures of a report. */
export const taskRegister = 'leadership.task'

/** The values of a task made of a measure. */
export function taskValues(task: { title: string; section: string; due: Day; owner: Officer | undefined }): AnyValues {
  const { title, section, due, owner } = task
  return { title, source: 'report', section, due, ...(owner ? { owner } : {}) }
}
