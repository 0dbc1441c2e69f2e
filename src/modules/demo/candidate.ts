import { addDays, type Actor, type AnyValues, type Day, type Field, type Officer, listOf, mayAct, type Procedure, type UnitRef, weekday } from '../../definition/index.ts'
import { addWorkingDays, firstWorkingDayFrom } from '../../engine/index.ts'
import { findProcedure } from '../../law/index.ts'
import type { Pick, SampleValue, Scenario, ScenarioStep } from '../../law/scenarios/index.ts'
import type { Incoming } from '../matters/index.ts'
import type { Office } from '../office/index.ts'
import { pickFor } from './invent.ts'
import type { Random } from './random.ts'

/** The people of one street who take steps in invented matters. */
export interface Cast {
  readonly unit: string
  readonly name: string
  readonly actors: readonly Actor[]
  readonly officers: readonly Officer[]
  readonly communities: readonly string[]
}

export interface CandidateOptions {
  readonly path?: Scenario['paths'][number]
  /** Values that must be so, whatever the scenario says, by field. */
  readonly fixed?: AnyValues
  /** Steps after this day are left out: the matter is still open. */
  readonly until: Day
}

/** Invents one matter that goes a usual way; whether it is lawful is for the engine to say. */
export function candidate(office: Office, random: Random, cast: Cast, scenario: Scenario, opened: Day, options: CandidateOptions): Incoming | undefined {
  const procedure = findProcedure(scenario.procedure, opened)
  if (!procedure) return undefined
  const path = options.path ?? random.weighted(scenario.paths, (one) => one.weight)
  const steps: (Incoming['steps'][number])[] = []
  const values: Record<string, unknown> = {}
  let day = opened
  let used: Actor[] = []
  for (const [index, planned] of path.steps.entries()) {
    const step = procedure.steps[planned.step]
    if (!step || step.by === 'clock') return undefined
    if (index > 0) day = addWorkingDays(office.calendar, day, random.integer(...(planned.gap ?? [1, 5])))
    if (day > options.until) break
    const pick = pickFor(random, { day, calendar: office.calendar, officers: cast.officers, communities: cast.communities })
    const actor = actorFor(procedure, planned.step, cast, used, values)
    if (!actor) return undefined
    used = [...used, actor]
    const given: Record<string, unknown> = {}
    for (const key of [...(step.asks ?? []), ...(step.mayAsk ?? []).filter((one) => planned.also?.includes(one) || (options.fixed && one in options.fixed))]) {
      const value = options.fixed && key in options.fixed ? options.fixed[key] : sample(procedure, planned, scenario, key, pick, { ...values, ...given }, cast)
      if (value !== undefined) given[key] = value
    }
    Object.assign(values, given)
    steps.push({ step: planned.step, day, values: given, actor, at: recordedAt(random, day) })
  }
  return steps.length === 0 ? undefined : { procedure: procedure.id, unit: cast.unit, steps }
}

/** A working day of the year or stretch, at random. */
export function workday(office: Office, random: Random, from: Day, to: Day): Day {
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
  const day = firstWorkingDayFrom(office.calendar, addDays(from, random.integer(0, days)))
  return day > to ? addWorkingDays(office.calendar, to, weekday(to) > 5 ? -1 : 0) : day
}

function sample(procedure: Procedure, step: ScenarioStep, scenario: Scenario, key: string, pick: Pick, values: AnyValues, cast: Cast): unknown {
  const declared: SampleValue | undefined = step.values?.[key] ?? scenario.values[key]
  if (declared !== undefined) return typeof declared === 'function' ? declared(pick, values) : declared
  const field = procedure.fields[key]
  return field ? usual(field as Field, pick, cast) : undefined
}

/** What a field of this kind usually holds, where a scenario says nothing. */
function usual(field: Field, pick: Pick, cast: Cast): unknown {
  const options = Object.keys(field.options ?? {})
  const least = field.min ?? 1
  const makers: Record<Field['kind'], () => unknown> = {
    line: () => field.label,
    text: () => `${field.label}：已按规定办理并记录`,
    day: () => pick.day,
    instant: () => `${pick.day}T02:30:00.000Z`,
    integer: () => pick.integer(least, Math.min(field.max ?? least + 20, least + 20)),
    money: () => pick.integer(1, 50) * 100_00,
    number: () => pick.integer(60, Math.min(field.max ?? 100, 100)),
    choice: () => pick.one(options),
    choices: () => [pick.one(options)],
    yesNo: () => true,
    person: () => pick.person(),
    organisation: () => pick.organisation(),
    party: () => pick.party(),
    address: () => pick.address(),
    unit: (): UnitRef => ({ path: cast.unit, name: cast.name }),
    officer: () => pick.officers(1)[0],
    officers: () => pick.officers(Math.max(field.min ?? 1, 2)),
    matter: () => undefined,
    files: () => undefined,
    basis: () => `按照${field.label}的有关规定`,
  }
  return makers[field.kind]()
}

/** Somebody of the street who may take the step; a reviewer or head who has not handled the case where the office has one. */
function actorFor(procedure: Procedure, key: string, cast: Cast, used: readonly Actor[], values: AnyValues): Actor | undefined {
  const step = procedure.steps[key]
  if (!step) return undefined
  const able = cast.actors.filter((actor) => mayAct(procedure, step, actor))
  const handling = new Set(Object.values(values).flatMap((value) => listOf(value as never)).map((one) => (typeof one === 'object' && one !== null ? String((one as { id?: unknown }).id ?? '') : '')))
  const needsDistance = listOf(step.by === 'clock' ? [] : step.by).some((role) => listOf(procedure.roles[role]?.is).some((is) => is === 'reviewer' || is === 'head'))
  const fresh = needsDistance ? able.filter((actor) => !handling.has(actor.id) && !used.some((one) => one.id === actor.id && one.roles.includes('clerk'))) : able
  return fresh[0] ?? able[0]
}

/** Within office hours of the day it happened. */
function recordedAt(random: Random, day: Day): string {
  const minute = random.integer(0, 509)
  const clock = minute < 210 ? 8 * 60 + 30 + minute : 13 * 60 + 30 + (minute - 210)
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + clock * 60_000 + random.integer(0, 59_999)).toISOString()
}
