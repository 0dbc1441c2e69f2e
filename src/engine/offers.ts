import type { Day } from '../definition/day.ts'
import type { Actor } from '../definition/facts.ts'
import type { AnyValues } from '../definition/field.ts'
import { listOf, type Procedure } from '../definition/procedure.ts'
import { type Refusal, refusalOfRule, refusalsOfPlace } from './decide.ts'
import type { Standing } from './history.ts'
import { factsFor } from './limits.ts'
import type { World } from './world.ts'

/** A next step: lawful now (no refusals), or the reasons why not. */
export interface Offer {
  readonly step: string
  readonly refusals: readonly Refusal[]
  /** Rules that depend on values the step itself asks for, judged when it is taken. */
  readonly judgedOnEntry: readonly string[]
  /** The matter stands where the step belongs; the others are shown folded away. */
  readonly here: boolean
}

/** All steps of a matter with what stands in their way for this actor on this day. What is offered will be accepted, given lawful values. */
export function offersOf(procedure: Procedure, standing: Standing, actor: Actor, on: Day, world: World): Offer[] {
  return Object.entries(procedure.steps)
    .filter(([, step]) => step.by !== 'clock')
    .map(([key, step]) => {
      const place = refusalsOfPlace(procedure, standing, key, actor)
      const here = step.from === null ? standing.stage === undefined : listOf(step.from).includes(standing.stage ?? '')
      if (!here) return { step: key, refusals: place, judgedOnEntry: [], here }
      const asked = new Set([...(step.asks ?? []), ...(step.mayAsk ?? [])])
      const facts = factsFor(procedure, standing, world, { on, actor, before: standing.values })
      const refusals = [...place]
      const judgedOnEntry: string[] = []
      for (const rule of step.onlyIf ?? []) {
        const declared = procedure.rules[rule]
        if (!declared) continue
        const read = new Set<string>()
        const holds = declared.holds(watched(standing.values, read), facts)
        if ([...read].some((field) => asked.has(field))) judgedOnEntry.push(rule)
        else if (!holds) refusals.push(refusalOfRule(procedure, rule))
      }
      return { step: key, refusals, judgedOnEntry, here }
    })
}

/** Notes which fields a rule reads, so that rules about values still to be given are not held against an offer. */
function watched(values: AnyValues, read: Set<string>): AnyValues {
  return new Proxy(values, {
    get: (target, key) => {
      if (typeof key === 'string') read.add(key)
      return target[key as string]
    },
  })
}
