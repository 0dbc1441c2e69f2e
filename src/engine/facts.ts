import type { Day } from '../definition/day.ts'
import type { Actor, Facts } from '../definition/facts.ts'
import type { AnyValues } from '../definition/field.ts'
import { valueOn } from '../definition/parameter.ts'
import { countWorkingDays } from './calendar.ts'
import type { Standing } from './history.ts'
import type { LimitState } from './limit-state.ts'
import type { World } from './world.ts'

/** What the rules may ask, on the day of a step. `limit` looks up a time limit as it stands then. */
export function factsFrom(
  standing: Standing,
  world: World,
  step: { on: Day; actor: Actor; before: AnyValues },
  limit: (key: string) => LimitState | undefined,
): Facts {
  const { on, actor, before } = step
  const taken = (key: string) => standing.steps.filter((entry) => entry.step === key)
  return {
    on,
    actor,
    passed: (key) => taken(key).length > 0,
    passedSince: (key, since) =>
      standing.steps.findLastIndex((entry) => entry.step === key) > standing.steps.findLastIndex((entry) => entry.step === since),
    times: (key) => taken(key).length,
    dayOf: (key) => taken(key).at(-1)?.day,
    lapsed: (key) => {
      const state = limit(key)
      return state?.state === 'running' && state.proof.last !== undefined && state.proof.last < on
    },
    within: (key) => {
      const state = limit(key)
      return state !== undefined && state.state !== 'met' && (state.proof.last === undefined || on <= state.proof.last)
    },
    kept: (key) => limit(key)?.kept === true,
    lastDay: (key) => limit(key)?.proof.last,
    linked: (id) => world.linked.filter((matter) => matter.procedure === id),
    certified: (officer) => world.certified(officer.id, on),
    value: (parameter) => valueOn(parameter, on, world.ownValues(parameter.id)),
    before: (field) => before[field],
    workingDays: (from, to) => countWorkingDays(world.calendar, from, to),
  }
}
