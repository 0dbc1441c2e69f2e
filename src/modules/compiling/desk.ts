import { type Day, daysBetween } from '../../definition/day.ts'
import { stageLabel } from '../../definition/index.ts'
import { editionsOf, type ReportCarrier, reportCarriers } from '../../law/index.ts'
import type { Unit } from '../office/index.ts'
import type { ReceivedHead } from './received.ts'
import type { OwnState } from './store.ts'

export interface DeskLine {
  readonly unit: string
  readonly unitName: string
  /** What there is of the street's report: handed in through the system, made public, sent as a file, ours frozen or in draft, or nothing. */
  readonly state: 'submitted' | 'received' | 'published' | 'frozen' | 'draft' | 'none'
  /** Where the matter that carries the report stands, in words. */
  readonly stage: string | null
  readonly matter: string | null
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

/** The procedure that carries the report on law-based government. */
export const carrier: ReportCarrier = reportCarriers.ruleOfLaw

/** Who has handed in the report on a year. Pure. */
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
      const handedIn = own?.stage && carrier.handedInStages.includes(own.stage)
      const state = own?.published_on
        ? 'published'
        : handedIn
          ? 'submitted'
          : sent.length > 0
            ? 'received'
            : own
              ? (own.state ?? 'draft')
              : 'none'
      return {
        unit: path,
        unitName: name,
        state,
        stage: own ? stageOf(own) : null,
        matter: own?.matter ?? null,
        version: own?.version ?? null,
        at: (state === 'received' ? sent[0]?.received_at : own?.saved_at) ?? null,
        publishedOn: own?.published_on ?? null,
        files: sent.map((one) => ({ id: one.id, name: one.name, receivedAt: one.received_at, findings: one.findings })),
      }
    }),
  }
}

function stageOf({ stage, edition }: OwnState): string | null {
  const found = stage === null ? undefined : editionsOf(carrier.procedure).find((one) => one.edition === edition)?.stages[stage]
  return found ? stageLabel(found) : null
}
