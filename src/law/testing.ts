import type { Actor, AnyValues, Day, LinkedMatter, Procedure, SystemRole } from '../definition/index.ts'
import {
  bareWorld,
  decide,
  type Entry,
  type LimitState,
  limitsOf,
  makeCalendar,
  type Offer,
  offersOf,
  type Posting,
  postingsOf,
  type Refusal,
  type Standing,
  standingOf,
  type World,
} from '../engine/index.ts'
import { holidayNotices } from './calendar/holiday-notices.ts'

/** The working days as published, for tests of law. */
export const publishedDays = makeCalendar(holidayNotices)

/** An officer who may take every step of an office, or only those of the given roles. */
export function officer(id = 'o-1', roles: readonly SystemRole[] = ['clerk', 'reviewer', 'head', 'district']): Actor {
  return { id, name: '林知远', unit: '330102001', roles }
}

export interface TestCase {
  readonly history: readonly Entry[]
  readonly standing: Standing
  /** Takes a step; throws with all refusals where it is not lawful. */
  take(step: string, day: Day, values?: AnyValues, actor?: Actor): TestCase
  /** The refusals of a step; none where it is lawful. */
  refusals(step: string, day: Day, values?: AnyValues, actor?: Actor): readonly Refusal[]
  /** A limit that has started, as it stands now. */
  limit(key: string): LimitState | undefined
  offers(day: Day, actor?: Actor): Offer[]
  /** Sum of amounts and bases of one figure. */
  figure(key: string, dims?: Readonly<Record<string, string>>): { amount: number; base: number }
  readonly postings: readonly Posting[]
}

export interface TestWorld {
  readonly certified?: (officer: string, on: Day) => boolean
  readonly ownValues?: Readonly<Record<string, readonly { from: Day; value: number }[]>>
  readonly linked?: readonly LinkedMatter[]
}

/** A matter of the procedure without history, to be carried on step by step: `caseOf(procedure).take('file', '2026-03-02', {…})`. */
export function caseOf(procedure: Procedure, given: TestWorld = {}, history: readonly Entry[] = []): TestCase {
  const world: World = {
    ...bareWorld(publishedDays, '2099-12-31'),
    certified: given.certified ?? (() => true),
    ownValues: (parameter) => given.ownValues?.[parameter] ?? [],
    linked: given.linked ?? [],
  }
  const standing = standingOf(procedure, history)
  const propose = (step: string, day: Day, values: AnyValues, actor: Actor) =>
    decide(procedure, history, { step, day, at: `${day}T10:00:00+08:00`, actor, values }, world)
  const postings = postingsOf(procedure, standing, world)
  return {
    history,
    standing,
    postings,
    take(step, day, values = {}, actor = officer()) {
      const decision = propose(step, day, values, actor)
      if ('entries' in decision) return caseOf(procedure, given, [...history, ...decision.entries])
      throw new Error(
        `${procedure.id}.${step}: ${decision.refusals.map(({ field, says }) => `${says}${field ? ` [${field}]` : ''}`).join('；')}`,
      )
    },
    refusals(step, day, values = {}, actor = officer()) {
      const decision = propose(step, day, values, actor)
      return 'refusals' in decision ? decision.refusals : []
    },
    limit: (key) => limitsOf(procedure, standing, world).find((limit) => limit.key === key),
    offers: (day, actor = officer()) => offersOf(procedure, standing, actor, day, world),
    figure(key, dims = {}) {
      const found = postings.filter(
        (posting) =>
          posting.figure === `${procedure.id}.${key}` && Object.entries(dims).every(([dim, value]) => posting.dims[dim] === value),
      )
      return { amount: sum(found.map(({ amount }) => amount)), base: sum(found.map(({ base }) => base)) }
    },
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
