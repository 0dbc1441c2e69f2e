import {
  type Actor,
  type AnyValues,
  addDays,
  type Day,
  type Field,
  listOf,
  mayAct,
  type Officer,
  type Procedure,
  type UnitRef,
  weekday,
} from '../../definition/index.ts'
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
export function candidate(
  office: Office,
  random: Random,
  cast: Cast,
  scenario: Scenario,
  opened: Day,
  options: CandidateOptions,
): Incoming | undefined {
  const procedure = findProcedure(scenario.procedure, opened)
  if (!procedure) return undefined
  const path = options.path ?? random.weighted(scenario.paths, (one) => one.weight)
  const steps: Incoming['steps'][number][] = []
  const values: Record<string, unknown> = {}
  let day = opened
  let used: Actor[] = []
  let at: string | undefined
  for (const [index, planned] of path.steps.entries()) {
    const step = procedure.steps[planned.step]
    if (!step || step.by === 'clock') return undefined
    if (index > 0) day = addWorkingDays(office.calendar, day, random.integer(...(planned.gap ?? [1, 5])))
    if (day > options.until) break
    const pick = pickFor(random, { day, calendar: office.calendar, officers: cast.officers, communities: cast.communities })
    const actor = actorFor(procedure, planned.step, cast, used, values, random)
    if (!actor) return undefined
    used = [...used, actor]
    const asked = [
      ...(step.asks ?? []),
      ...(step.mayAsk ?? []).filter((one) => planned.also?.includes(one) || (options.fixed && one in options.fixed)),
    ]
    const given = filledIn(asked, values, options.fixed ?? {}, (key, known) => sample(procedure, planned, scenario, key, pick, known, cast))
    Object.assign(values, given)
    at = recordedAt(random, day, at)
    steps.push({ step: planned.step, day, values: given, actor, at })
  }
  return steps.length === 0 ? undefined : { procedure: procedure.id, unit: cast.unit, steps }
}

/** A working day of the year or stretch, at random. */
export function workday(office: Office, random: Random, from: Day, to: Day): Day {
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
  const day = firstWorkingDayFrom(office.calendar, addDays(from, random.integer(0, days)))
  return day > to ? addWorkingDays(office.calendar, to, weekday(to) > 5 ? -1 : 0) : day
}

/** Fields of one step. A sample may look at any other field of the step, whatever their order in the form: it is then chosen first. */
function filledIn(
  asked: readonly string[],
  values: AnyValues,
  fixed: AnyValues,
  choose: (key: string, known: AnyValues) => unknown,
): Record<string, unknown> {
  const chosen = new Map<string, unknown>()
  const known = Object.create({ ...values, ...fixed }) as Record<string, unknown>
  const take = (key: string): unknown => {
    if (!chosen.has(key)) {
      chosen.set(key, undefined)
      chosen.set(key, key in fixed ? fixed[key] : choose(key, known))
    }
    return chosen.get(key)
  }
  for (const key of asked) Object.defineProperty(known, key, { get: () => take(key) })
  return Object.fromEntries(asked.flatMap((key) => (take(key) === undefined ? [] : [[key, take(key)]])))
}

function sample(
  procedure: Procedure,
  step: ScenarioStep,
  scenario: Scenario,
  key: string,
  pick: Pick,
  values: AnyValues,
  cast: Cast,
): unknown {
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

/** Somebody who may take the step: handlers their own steps, reviewers, heads and visitors those who have not handled the matter. */
function actorFor(
  procedure: Procedure,
  key: string,
  cast: Cast,
  used: readonly Actor[],
  values: AnyValues,
  random: Random,
): Actor | undefined {
  const step = procedure.steps[key]
  if (!step) return undefined
  const able = cast.actors.filter((actor) => mayAct(procedure, step, actor))
  if (able.length === 0) return undefined
  const roles = listOf(step.by === 'clock' ? [] : step.by).map((role) => listOf(procedure.roles[role]?.is))
  const handling = new Set(Object.values(values).flatMap(idsIn))
  const handlersOwn = roles.some((is) => is.every((one) => one === 'clerk')) || roles.every((is) => is.every((one) => one === 'party'))
  const apart = able.filter((actor) => !handling.has(actor.id) && !used.some((one) => one.id === actor.id && one.roles.includes('clerk')))
  const choices = handlersOwn ? [able.filter((actor) => handling.has(actor.id)), able.filter((actor) => used.includes(actor))] : [apart]
  const found = [...choices, able].find((some) => some.length > 0) ?? able
  const own = found.filter((actor) => actor.unit.startsWith(cast.unit))
  return random.one(own.length > 0 ? own : found)
}

function idsIn(value: unknown): string[] {
  return listOf(value as object).flatMap((one) => (typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : []))
}

/** Within office hours of the day it happened, and not before what was recorded earlier that day. */
function recordedAt(random: Random, day: Day, earlier?: string): string {
  const opens = Date.parse(`${day}T08:30:00+08:00`)
  const passed = earlier === undefined ? 0 : Math.max(0, Math.floor((Date.parse(earlier) - opens) / 60_000))
  // From half past eight to noon and from half past one to half past five.
  const worked = passed < 210 ? passed : Math.max(210, passed - 90)
  const minute = random.integer(Math.min(worked, 449), 449)
  const instant = opens + (minute < 210 ? minute : minute + 90) * 60_000 + random.integer(0, 59_999)
  const least = earlier === undefined ? instant : Date.parse(earlier) + random.integer(5_000, 40_000)
  return new Date(Math.max(instant, least)).toISOString()
}
