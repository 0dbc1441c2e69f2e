import { addDays, type Day } from '../definition/day.ts'
import { listOf, type Procedure } from '../definition/procedure.ts'
import { type Entry, type Standing, standingOf } from './history.ts'
import { limitOf } from './limits.ts'
import type { World } from './world.ts'

/** The passing of time as the one who takes a step. */
export const CLOCK = { id: 'clock', name: '期限届满', unit: '' } as const

/**
 * Steps that the lapse of a limit has taken by itself, up to the day (a limit whose last day is the day itself is not over yet).
 * Acceptance by silence, release of preserved evidence and the end of a validity are such steps.
 */
export function settle(procedure: Procedure, history: readonly Entry[], day: Day, at: string, world: World): Entry[] {
  const caused: Entry[] = []
  const rounds = Object.keys(procedure.steps).length
  for (let round = 0; round < rounds; round++) {
    const standing = standingOf(procedure, [...history, ...caused])
    const next = nextLapse(procedure, standing, day, world)
    if (!next) break
    caused.push({ version: standing.lastVersion + 1, step: next.step, day: next.day, at, actor: CLOCK, values: {} })
  }
  return caused
}

/** The first day on which the clock will take a step if nobody else does; for planning the sweep. */
export function nextClockDay(procedure: Procedure, standing: Standing, world: World): Day | undefined {
  const last = nextLapse(procedure, standing, '9999-12-30', world)?.last
  return last === undefined ? undefined : addDays(last, 1)
}

function nextLapse(procedure: Procedure, standing: Standing, day: Day, world: World): { step: string; day: Day; last: Day } | undefined {
  let found: { step: string; day: Day; last: Day } | undefined
  for (const [key, step] of Object.entries(procedure.steps)) {
    if (step.by !== 'clock' || !step.when || !listOf(step.from).includes(standing.stage ?? '')) continue
    if (step.once && standing.steps.some((entry) => entry.step === key)) continue
    const limit = limitOf(procedure, standing, world, step.when.lapsed)
    const last = limit?.state === 'running' ? limit.proof.last : undefined
    if (last === undefined || last >= day || (found && found.last <= last)) continue
    found = { step: key, day: step.when.dated === 'lastDay' ? last : addDays(last, 1), last }
  }
  return found
}
