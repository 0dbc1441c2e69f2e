import type { Day } from '../definition/day.ts'
import { dayInShanghai } from '../definition/day.ts'
import type { Facts } from '../definition/facts.ts'
import type { Length } from '../definition/length.ts'
import { basisOn, valueOn } from '../definition/parameter.ts'
import { listOf, type Procedure, type Stretch } from '../definition/procedure.ts'
import { describeBasis } from '../definition/source.ts'
import { due, type Proof } from './due.ts'
import { factsFrom } from './facts.ts'
import { type Entry, foldValues, type Standing } from './history.ts'
import type { LimitState } from './limit-state.ts'
import type { World } from './world.ts'

/** Every limit that has started, with the proof of its last day. */
export function limitsOf(procedure: Procedure, standing: Standing, world: World): LimitState[] {
  return Object.keys(procedure.limits).flatMap((key) => limitOf(procedure, standing, world, key) ?? [])
}

/** One limit; undefined while it has not started or where its condition does not hold. */
export function limitOf(procedure: Procedure, standing: Standing, world: World, key: string): LimitState | undefined {
  const limit = procedure.limits[key]
  if (!limit) throw new Error(`${procedure.id} has no limit ${key}`)
  const { steps } = standing
  const origin = isStepKeys(limit.from) ? { step: limit.from, day: undefined } : limit.from
  const startIndex = lastIndex(steps, listOf(origin.step))
  const start = steps[startIndex]
  if (!start) return undefined
  if (limit.onlyIf && !ruleHolds(procedure, standing, world, limit.onlyIf, startIndex)) return undefined

  const after = steps.slice(startIndex + 1)
  const voided = after.findIndex((entry) => limit.voidedBy?.includes(entry.step))
  if (voided >= 0 && !after.slice(0, voided).some((entry) => limit.until.includes(entry.step))) return undefined
  const met = after.find((entry) => limit.until.includes(entry.step))
  const reach = met ? after.slice(0, after.indexOf(met) + 1) : after
  const stretches = (list: readonly Stretch<string>[] | undefined) =>
    (list ?? []).flatMap((stretch) => stretchesIn(reach, stretch, (stepKey) => procedure.steps[stepKey]?.label ?? stepKey))
  const proof = due({
    limit: {
      id: `${procedure.id}.${key}`,
      label: limit.label,
      length: limit.setBy
        ? { unit: limit.length.unit, count: valueOn(limit.setBy, start.day, world.ownValues(limit.setBy.id)) }
        : limit.length,
      basis: describeBasis((limit.setBy && basisOn(limit.setBy, start.day, world.ownValues(limit.setBy.id))) ?? limit.basis),
      roll: limit.roll ?? (limit.binds !== 'validity' && limit.binds !== 'minimum'),
      minimum: limit.binds === 'minimum',
    },
    start: startOf(start, origin.day, procedure),
    suspensions: stretches(limit.suspendedBy),
    exclusions: stretches(limit.excludes),
    extensions: reach.flatMap((entry) => {
      const extension = limit.extendedBy?.[entry.step]
      if (!extension) return []
      const add: Length = 'field' in extension ? { unit: extension.unit, count: Number(entry.values[extension.field] ?? 0) } : extension
      return [{ add, label: procedure.steps[entry.step]?.label ?? entry.step, day: entry.day }]
    }),
    restarts: reach.flatMap((entry) =>
      limit.restartedBy?.includes(entry.step) ? [{ day: entry.day, label: procedure.steps[entry.step]?.label ?? entry.step }] : [],
    ),
    calendar: world.calendar,
  })
  const common = { key, label: limit.label, binds: limit.binds, basis: limit.basis, proof }
  if (met) return { ...common, state: 'met', metOn: met.day, kept: isKept(proof, met) }
  return { ...common, state: proof.stopped ? 'stopped' : 'running' }
}

/** What the rules may ask, on the day of a step. */
export function factsFor(procedure: Procedure, standing: Standing, world: World, step: Parameters<typeof factsFrom>[2]): Facts {
  return factsFrom(standing, world, step, (key) => limitOf(procedure, standing, world, key))
}

/** Whether a rule holds right after the step at `index`, with the values known then. */
export function ruleHolds(procedure: Procedure, standing: Standing, world: World, rule: string, index: number): boolean {
  const entry = standing.steps[index]
  const declared = procedure.rules[rule]
  if (!entry || !declared) throw new Error(`${procedure.id} has no rule ${rule}`)
  const steps = standing.steps.slice(0, index + 1)
  const then: Standing = { ...standing, steps, values: foldValues(steps) }
  const actor = { ...entry.actor, roles: [] }
  return declared.holds(then.values, factsFor(procedure, then, world, { on: entry.day, actor, before: foldValues(steps.slice(0, -1)) }))
}

function isKept(proof: Proof, met: Entry): boolean {
  if (proof.lastInstant) return Date.parse(met.at) <= Date.parse(proof.lastInstant) || met.day < dayInShanghai(new Date(proof.lastInstant))
  return proof.last === undefined || met.day <= proof.last
}

function isStepKeys(from: Procedure['limits'][string]['from']): from is string | readonly string[] {
  return typeof from === 'string' || Array.isArray(from)
}

function startOf(entry: Entry, field: string | undefined, procedure: Procedure): { day: Day; label: string; at: string } {
  const value = field === undefined ? undefined : entry.values[field]
  const label =
    field !== undefined && value !== undefined
      ? (procedure.fields[field]?.label ?? field)
      : (procedure.steps[entry.step]?.label ?? entry.step)
  if (typeof value === 'string' && value.includes('T')) return { day: dayInShanghai(new Date(value)), label, at: value }
  return {
    day: typeof value === 'string' ? (value as Day) : entry.day,
    label,
    at: dayInShanghai(new Date(entry.at)) === entry.day ? entry.at : `${entry.day}T00:00:00+08:00`,
  }
}

function stretchesIn(
  entries: readonly Entry[],
  stretch: Stretch<string>,
  labelOf: (step: string) => string,
): { from: Day; until: Day | undefined; label: string }[] {
  const ends = listOf(stretch.until)
  const found: { from: Day; until: Day | undefined; label: string }[] = []
  for (const entry of entries) {
    const open = found.at(-1)?.until === undefined && found.length > 0
    if (entry.step === stretch.from && !open) found.push({ from: entry.day, until: undefined, label: labelOf(entry.step) })
    else if (open && ends.includes(entry.step)) Object.assign(found.at(-1) ?? {}, { until: entry.day })
  }
  return found
}

function lastIndex(steps: readonly Entry[], keys: readonly string[]): number {
  for (let index = steps.length - 1; index >= 0; index--) if (keys.includes(steps[index]?.step ?? '')) return index
  return -1
}
