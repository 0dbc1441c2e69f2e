import type { Day } from '../definition/day.ts'
import type { AnyValues } from '../definition/field.ts'
import { type Procedure, stageEnds } from '../definition/procedure.ts'

/** Entries that change other entries instead of taking a step. */
export const CORRECTION = 'correction'
export const CANCELLATION = 'cancellation'

export interface Override {
  readonly rule: string
  readonly reason: string
}

/** One entry of a matter's history: what was done, when, by whom. Never changed; a mistake is mended by a later entry that names it. */
export interface Entry {
  /** 1, 2, 3 … within the matter. */
  readonly version: number
  /** Key of the step, or CORRECTION or CANCELLATION. */
  readonly step: string
  /** The legal day of the act, which may lie before the day it was recorded. */
  readonly day: Day
  /** Instant of recording, ISO 8601. */
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string; readonly unit: string }
  readonly values: AnyValues
  /** Version of the entry that a correction mends. `null` among its values blanks a field. */
  readonly corrects?: number
  readonly reason?: string
  readonly overrides?: readonly Override[]
}

/** Where a matter stands: a reduction of its history. */
export interface Standing {
  readonly stage: string | undefined
  readonly ended: boolean
  /** Entered by mistake and taken back as a whole. */
  readonly cancelled: boolean
  readonly values: AnyValues
  /** Steps with corrections worked in; corrections and cancellations themselves are left out. */
  readonly steps: readonly Entry[]
  readonly openedOn: Day | undefined
  readonly endedOn: Day | undefined
  readonly lastVersion: number
}

/** Reads a history. Cancelled matters stand nowhere and hold nothing. */
export function standingOf(procedure: Procedure, entries: readonly Entry[]): Standing {
  const cancelled = entries.some((entry) => entry.step === CANCELLATION)
  const steps = cancelled ? [] : effectiveSteps(entries)
  let stage: string | undefined
  let endedOn: Day | undefined
  for (const entry of steps) {
    stage = procedure.steps[entry.step]?.to ?? stage
    endedOn = stage !== undefined && stageEnds(procedure.stages[stage]) ? (endedOn ?? entry.day) : undefined
  }
  return {
    stage,
    ended: cancelled || endedOn !== undefined,
    cancelled,
    values: foldValues(steps),
    steps,
    openedOn: steps[0]?.day,
    endedOn,
    lastVersion: entries.at(-1)?.version ?? 0,
  }
}

/** The same matter as it stood right after one of its steps. */
export function standingAfter(procedure: Procedure, standing: Standing, count: number): Standing {
  return standingOf(procedure, standing.steps.slice(0, count))
}

export function foldValues(steps: readonly Entry[]): AnyValues {
  const values: Record<string, unknown> = {}
  for (const entry of steps) Object.assign(values, entry.values)
  return values
}

function effectiveSteps(entries: readonly Entry[]): Entry[] {
  const steps = new Map<number, Entry>()
  for (const entry of entries) {
    if (entry.step !== CORRECTION) {
      steps.set(entry.version, entry)
      continue
    }
    const mended = entry.corrects === undefined ? undefined : steps.get(entry.corrects)
    if (mended) steps.set(mended.version, { ...mended, day: entry.day, values: withoutNulls({ ...mended.values, ...entry.values }) })
  }
  return [...steps.values()]
}

function withoutNulls(values: Record<string, unknown>): AnyValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
