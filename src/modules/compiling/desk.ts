import { type Day, daysBetween } from '../../definition/day.ts'
import type { Unit } from '../office/index.ts'
import type { ReceivedHead } from './received.ts'
import type { OwnState } from './store.ts'

export interface DeskLine {
  readonly unit: string
  readonly unitName: string
  /** What there is of the street's report: a file it sent, ours made public, frozen or in draft, or nothing. */
  readonly state: 'received' | 'published' | 'frozen' | 'draft' | 'none'
  readonly version: number | null
  /** When it came or was saved. */
  readonly at: string | null
  readonly publishedOn: string | null
  readonly files: readonly { readonly id: string; readonly name: string; readonly receivedAt: string; readonly findings: number }[]
}

export interface Desk {
  readonly year: number
  /** Reports are due by 1 March of the next year. */
  readonly due: Day
  /** Days until then, negative when it has passed. */
  readonly daysLeft: number
  readonly lines: readonly DeskLine[]
}

/** Who has handed in the report on a year: a file, or ours once it is frozen. Pure. */
export function deskOf(
  units: readonly Unit[],
  states: readonly OwnState[],
  files: readonly ReceivedHead[],
  year: number,
  today: Day,
): Desk {
  const due = `${year + 1}-03-01` as Day
  return {
    year,
    due,
    daysLeft: daysBetween(today, due),
    lines: units.map(({ path, name }) => {
      const own = states.find((one) => one.unit === path)
      const sent = files.filter((one) => one.unit === path && one.kind === 'ruleOfLaw')
      const state = own?.published_on ? 'published' : sent.length > 0 ? 'received' : (own?.state ?? 'none')
      return {
        unit: path,
        unitName: name,
        state,
        version: own?.version ?? null,
        at: (state === 'received' ? sent[0]?.received_at : own?.saved_at) ?? null,
        publishedOn: own?.published_on ?? null,
        files: sent.map((one) => ({ id: one.id, name: one.name, receivedAt: one.received_at, findings: one.findings })),
      }
    }),
  }
}
