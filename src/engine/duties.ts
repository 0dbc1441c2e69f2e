import type { Day } from '../definition/day.ts'
import { listOf, type Procedure } from '../definition/procedure.ts'
import { describeBasis } from '../definition/source.ts'
import { due } from './due.ts'
import type { Entry, Standing } from './history.ts'
import { ruleHolds } from './limits.ts'
import type { World } from './world.ts'

/** A duty to publish, or to take a publication down again. */
export interface Duty {
  readonly key: string
  readonly label: string
  readonly state: 'due' | 'published' | 'withdrawalDue' | 'withdrawn' | 'off'
  /** Last day of what is due, or was. */
  readonly dueOn: Day | undefined
  readonly publishedOn: Day | undefined
  /** Published no later than the last day. */
  readonly kept: boolean
}

/** Every duty to publish that has come into being. */
export function dutiesOf(procedure: Procedure, standing: Standing, world: World): Duty[] {
  return Object.keys(procedure.publications).flatMap((key) => dutyOf(procedure, standing, world, key) ?? [])
}

export function dutyOf(procedure: Procedure, standing: Standing, world: World, key: string): Duty | undefined {
  const publication = procedure.publications[key]
  if (!publication) throw new Error(`${procedure.id} has no publication ${key}`)
  const index = standing.steps.findLastIndex((entry) => listOf(publication.from).includes(entry.step))
  const start = standing.steps[index]
  if (!start || (publication.onlyIf && !ruleHolds(procedure, standing, world, publication.onlyIf, index))) return undefined
  const after = standing.steps.slice(index + 1)
  const published = after.find((entry) => entry.step === publication.by)
  const lastDay = (label: string, length: typeof publication.within, entry: Entry, basis: string) =>
    due({
      limit: { id: `${procedure.id}.${key}`, label, length, basis, roll: true },
      start: { day: entry.day, label: procedure.steps[entry.step]?.label ?? entry.step },
      calendar: world.calendar,
    }).last
  const dueOn = lastDay(publication.label, publication.within, start, describeBasis(publication.basis))
  const base = {
    key,
    label: publication.label,
    publishedOn: published?.day,
    kept: published !== undefined && dueOn !== undefined && published.day <= dueOn,
  }
  const { withdrawn } = publication
  const annulled = withdrawn && after.find((entry) => entry.step === withdrawn.from)
  if (!withdrawn || !annulled) return { ...base, state: published ? 'published' : 'due', dueOn }
  if (!published) return { ...base, state: 'off', dueOn: undefined }
  const taken = after.some((entry) => entry.step === withdrawn.by)
  return {
    ...base,
    label: `撤回${publication.label}`,
    state: taken ? 'withdrawn' : 'withdrawalDue',
    dueOn: lastDay(publication.label, withdrawn.within, annulled, describeBasis(withdrawn.basis)),
  }
}
