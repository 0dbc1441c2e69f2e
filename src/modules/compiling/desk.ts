import { type Day, daysBetween } from '../../definition/day.ts'
import { stageLabel } from '../../definition/index.ts'
import { editionsOf, type ReportCarrier, reportCarriers } from '../../law/index.ts'
import type { Unit } from '../office/index.ts'
import type { ReceivedHead, ReportKind } from './received.ts'
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
  readonly kind: ReportKind
  readonly year: number
  /** 1 March of the next year; 31 January for the report on open information. */
  readonly due: Day
  /** Days until then, negative when it has passed. */
  readonly daysLeft: number
  readonly lines: readonly DeskLine[]
}

/** Who has handed in the report of a kind on a year. Pure. */
export function deskOf(
  units: readonly Unit[],
  states: readonly OwnState[],
  files: readonly ReceivedHead[],
  { kind, year, today }: { readonly kind: ReportKind; readonly year: number; readonly today: Day },
): Desk {
  const carrier = reportCarriers[kind]
  const due = `${year + 1}-${carrier.dueOn}` as Day
  return {
    kind,
    year,
    due,
    daysLeft: daysBetween(today, due),
    lines: units.map(({ path, name }) => {
      const own = states.find((one) => one.unit === path)
      const sent = files.filter((one) => one.unit === path && one.kind === kind)
      const handedIn = own?.stage && (carrier as ReportCarrier).handedInStages.includes(own.stage)
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
        stage: own ? stageOf(carrier, own) : null,
        matter: own?.matter ?? null,
        version: own?.version ?? null,
        at: (state === 'received' ? sent[0]?.received_at : own?.saved_at) ?? null,
        publishedOn: own?.published_on ?? null,
        files: sent.map((one) => ({ id: one.id, name: one.name, receivedAt: one.received_at, findings: one.findings })),
      }
    }),
  }
}

function stageOf(carrier: ReportCarrier, { stage, edition }: OwnState): string | null {
  const found = stage === null ? undefined : editionsOf(carrier.procedure).find((one) => one.edition === edition)?.stages[stage]
  return found ? stageLabel(found) : null
}
