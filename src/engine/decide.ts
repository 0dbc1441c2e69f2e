import { type Day, formatDay } from '../definition/day.ts'
import type { Actor } from '../definition/facts.ts'
import type { AnyValues } from '../definition/field.ts'
import { kindOf } from '../definition/kinds/index.ts'
import { listOf, mayAct, type Procedure, stageLabel } from '../definition/procedure.ts'
import type { Basis } from '../definition/source.ts'
import { settle } from './clock.ts'
import { CANCELLATION, CORRECTION, type Entry, type Override, type Standing, standingOf } from './history.ts'
import { factsFor } from './limits.ts'
import type { World } from './world.ts'

/** Why a step is not lawful now: expected, shown as it is, all of them at once. */
export interface Refusal {
  readonly code: 'step' | 'role' | 'stage' | 'once' | 'day' | 'field' | 'rule' | 'reason'
  /** What is missing or wrong, in the user's words. */
  readonly says: string
  readonly field?: string
  readonly rule?: string
  readonly basis?: Basis
  /** A named reason may override it. */
  readonly overridable?: boolean
}

export interface Proposal {
  /** Key of the step, or CORRECTION or CANCELLATION. */
  readonly step: string
  readonly day: Day
  /** Instant of recording, ISO 8601. */
  readonly at: string
  readonly actor: Actor
  readonly values: AnyValues
  readonly corrects?: number
  readonly reason?: string
  readonly overrides?: readonly Override[]
}

/** Either the entries to append (those the clock has caused come first), or all refusals. */
export type Decision = { readonly entries: readonly Entry[] } | { readonly refusals: readonly Refusal[] }

/** Judges a proposed step. Pure: no clock, no database, no randomness. */
export function decide(procedure: Procedure, history: readonly Entry[], proposal: Proposal, world: World): Decision {
  if (proposal.step === CORRECTION || proposal.step === CANCELLATION) return decideCorrection(procedure, history, proposal, world)
  const caused = settle(procedure, history, proposal.day, proposal.at, world)
  const standing = standingOf(procedure, [...history, ...caused])
  const step = procedure.steps[proposal.step]
  if (!step || step.by === 'clock') return { refusals: [{ code: 'step', says: `「${procedure.title}」没有这个环节` }] }

  const refusals: Refusal[] = [
    ...refusalsOfPlace(procedure, standing, proposal.step, proposal.actor),
    ...refusalsOfDay(procedure, standing, proposal, world),
  ]
  const { values, refusals: wrongFields } = checkValues(procedure, [...(step.asks ?? [])], [...(step.mayAsk ?? [])], proposal.values)
  refusals.push(...wrongFields)
  const merged = { ...standing.values, ...values }
  const facts = factsFor(procedure, standing, world, { on: proposal.day, actor: proposal.actor, before: standing.values })
  const overrides: Override[] = []
  for (const key of step.onlyIf ?? []) {
    const rule = procedure.rules[key]
    if (!rule || rule.holds(merged, facts)) continue
    const override = rule.overridable ? proposal.overrides?.find((one) => one.rule === key && one.reason.trim() !== '') : undefined
    if (override) overrides.push({ rule: key, reason: override.reason.trim() })
    else refusals.push(refusalOfRule(procedure, key))
  }
  if (refusals.length > 0) return { refusals }
  const { id, name, unit } = proposal.actor
  const entry: Entry = {
    version: standing.lastVersion + 1,
    step: proposal.step,
    day: proposal.day,
    at: proposal.at,
    actor: { id, name, unit },
    values,
    ...(overrides.length > 0 ? { overrides } : {}),
  }
  return { entries: [...caused, entry] }
}

/** Refusals of a step that come from where the matter stands and who asks, before any value is known. */
export function refusalsOfPlace(procedure: Procedure, standing: Standing, key: string, actor: Actor): Refusal[] {
  const step = procedure.steps[key]
  if (!step) return [{ code: 'step', says: `「${procedure.title}」没有这个环节` }]
  const refusals: Refusal[] = []
  if (!mayAct(procedure, step, actor)) {
    const who =
      step.by === 'clock'
        ? '期限届满时自动发生'
        : listOf(step.by)
            .map((role) => procedure.roles[role]?.label ?? role)
            .join('或')
    refusals.push({ code: 'role', says: `本环节由${who}办理`, basis: step.basis })
  }
  const stages = listOf(step.from)
  const opens = step.from === null
  if (standing.cancelled) refusals.push({ code: 'stage', says: '本事项已撤销登记' })
  else if (opens !== (standing.stage === undefined)) refusals.push({ code: 'stage', says: opens ? '本事项已经开始' : '本事项尚未开始' })
  else if (!opens && !stages.includes(standing.stage ?? '')) {
    const needed = stages.map((stage) => `「${stageLabel(procedure.stages[stage] ?? stage)}」`).join('或')
    refusals.push({
      code: 'stage',
      says: `须处于${needed}阶段，现为「${stageLabel(procedure.stages[standing.stage ?? ''] ?? '')}」`,
      basis: step.basis,
    })
  }
  if (step.once && standing.steps.some((entry) => entry.step === key))
    refusals.push({ code: 'once', says: `「${step.label}」已办理过，不能重复办理`, basis: step.basis })
  return refusals
}

export function refusalOfRule(procedure: Procedure, key: string): Refusal {
  const rule = procedure.rules[key]
  if (!rule) throw new Error(`${procedure.id} has no rule ${key}`)
  return {
    code: 'rule',
    says: rule.says,
    rule: key,
    basis: rule.basis,
    ...(rule.field ? { field: rule.field } : {}),
    ...(rule.overridable ? { overridable: true } : {}),
  }
}

function refusalsOfDay(procedure: Procedure, standing: Standing, proposal: Proposal, world: World): Refusal[] {
  const { day } = proposal
  if (day > world.today) return [{ code: 'day', field: '$day', says: `办理日期${formatDay(day)}晚于今天` }]
  const last = standing.steps.at(-1)
  if (last && day < last.day)
    return [
      {
        code: 'day',
        field: '$day',
        says: `办理日期早于上一环节「${procedure.steps[last.step]?.label}」的${formatDay(last.day)}；如上一环节日期有误，请先更正`,
      },
    ]
  if (standing.steps.length === 0) {
    const { from, to } = procedure.inForce
    if (day < from || (to !== undefined && day > to))
      return [
        {
          code: 'day',
          field: '$day',
          says: `「${procedure.title}」（${procedure.edition}）自${formatDay(from)}起${to ? `至${formatDay(to)}` : ''}施行，办理日期不在其内`,
        },
      ]
  }
  return []
}

function checkValues(
  procedure: Procedure,
  required: string[],
  optional: string[],
  given: AnyValues,
): { values: AnyValues; refusals: Refusal[] } {
  const values: Record<string, unknown> = {}
  const refusals: Refusal[] = []
  for (const key of [...required, ...optional]) {
    const field = procedure.fields[key]
    if (!field) throw new Error(`${procedure.id} has no field ${key}`)
    const value = given[key]
    if (value === undefined || value === null || value === '') {
      if (required.includes(key))
        refusals.push({ code: 'field', field: key, says: `请填写${field.label}`, ...(field.basis ? { basis: field.basis } : {}) })
      continue
    }
    const checked = kindOf(field).check(value, field as never)
    if ('problem' in checked)
      refusals.push({
        code: 'field',
        field: key,
        says: `${field.label}：${checked.problem}`,
        ...(field.basis ? { basis: field.basis } : {}),
      })
    else values[key] = checked.value
  }
  for (const key of Object.keys(given)) {
    if (!required.includes(key) && !optional.includes(key) && given[key] !== undefined && given[key] !== null) {
      refusals.push({ code: 'field', field: key, says: `本环节不填「${procedure.fields[key]?.label ?? key}」` })
    }
  }
  return { values, refusals }
}

function decideCorrection(procedure: Procedure, history: readonly Entry[], proposal: Proposal, world: World): Decision {
  const standing = standingOf(procedure, history)
  const refusals: Refusal[] = []
  const cancels = proposal.step === CANCELLATION
  if (history.length === 0) return { refusals: [{ code: 'step', says: '本事项尚未开始' }] }
  if (standing.cancelled) refusals.push({ code: 'stage', says: '本事项已撤销登记，不能再更正' })
  if (!proposal.reason?.trim())
    refusals.push({ code: 'reason', field: '$reason', says: cancels ? '请写明撤销登记的原因' : '请写明更正的原因' })
  let values: AnyValues = {}
  let day = proposal.day
  if (!cancels) {
    const index = standing.steps.findIndex((entry) => entry.version === proposal.corrects)
    const mended = standing.steps[index]
    const step = mended && procedure.steps[mended.step]
    if (!mended || !step) return { refusals: [...refusals, { code: 'step', says: '没有找到要更正的记录' }] }
    const blanks = Object.keys(proposal.values).filter((key) => proposal.values[key] === null)
    const asked = [...(step.asks ?? []), ...(step.mayAsk ?? [])]
    const given = Object.fromEntries(Object.entries(proposal.values).filter(([, value]) => value !== null))
    const checked = checkValues(procedure, [], asked, given)
    refusals.push(...checked.refusals)
    for (const key of blanks)
      if ((step.asks ?? []).includes(key))
        refusals.push({ code: 'field', field: key, says: `${procedure.fields[key]?.label ?? key}是必填项，不能改为空` })
    values = { ...checked.values, ...Object.fromEntries(blanks.map((key) => [key, null])) }
    const before = standing.steps[index - 1]
    const after = standing.steps[index + 1]
    if (day > world.today) refusals.push({ code: 'day', field: '$day', says: '日期晚于今天' })
    if (before && day < before.day) refusals.push({ code: 'day', field: '$day', says: `日期早于上一环节的${formatDay(before.day)}` })
    if (after && day > after.day) refusals.push({ code: 'day', field: '$day', says: `日期晚于下一环节的${formatDay(after.day)}` })
    if (Object.keys(values).length === 0 && day === mended.day) refusals.push({ code: 'field', says: '没有要更正的内容' })
  } else day = proposal.day > world.today ? world.today : proposal.day
  if (refusals.length > 0) return { refusals }
  const { id, name, unit } = proposal.actor
  return {
    entries: [
      {
        version: standing.lastVersion + 1,
        step: proposal.step,
        day,
        at: proposal.at,
        actor: { id, name, unit },
        values,
        reason: proposal.reason?.trim() ?? '',
        ...(cancels || proposal.corrects === undefined ? {} : { corrects: proposal.corrects }),
      },
    ],
  }
}
