import type { AnyValues, Day, Figure, FigureRef, Procedure } from '../../definition/index.ts'
import type { Scenario } from '../../law/scenarios/index.ts'
import type { Random } from './random.ts'
import type { Target } from './targets.ts'
import { declared, disjoint } from './ties.ts'

type Where = Readonly<Record<string, string>>

/** What the fields that are summed or averaged must hold in the next matter, so that the sums come out. */
export function shares(
  procedure: Procedure,
  scenario: Scenario,
  where: Where,
  opened: Day,
  random: Random,
  targets: readonly Target[],
  attempts: number,
): AnyValues {
  const touched = targets.flatMap((target) =>
    opened < target.from || opened > target.to ? [] : target.parts.flatMap((part) => claimOf(procedure, where, target, part)),
  )
  const spread = attempts > 400 ? 0.9 : 0.6
  const factor = 1 - spread + 2 * spread * random.next()
  const fixed: Record<string, unknown> = {}
  const sums = touched.filter((one) => one.field !== undefined)
  const usual = Math.min(...sums.map(({ target }) => usualCount(target, scenario)))
  for (const field of new Set(sums.map((one) => one.field as string))) {
    const all = sums.filter((one) => one.field === field)
    const narrowest = all.reduce((best, one) => (keysOf(one.part) > keysOf(best.part) ? one : best))
    const count = matesOf(targets, procedure, narrowest.part.where) ?? usual
    const share = shareOf(procedure, field, narrowest.target, count, factor)
    fixed[field] = Math.min(share, ...all.map(({ target }) => target.want - target.amount))
  }
  for (const { figure, target } of [...touched].sort((a, b) => keysOf(a.part) - keysOf(b.part))) {
    if ('averages' in figure) fixed[figure.averages] = target.want
    if ('part' in figure) Object.assign(fixed, wholeNumbers(target.want, fixed[figure.whole], figure.part, figure.whole))
  }
  return fixed
}

interface Claim {
  readonly target: Target
  readonly part: FigureRef
  readonly figure: Figure
  readonly field: string | undefined
}

/** Whether a matter of these dimensions adds to a part of a target, and by which field. */
function claimOf(procedure: Procedure, where: Where, target: Target, part: FigureRef): Claim[] {
  const found = declared(part)
  if (found?.procedure.id !== procedure.id || !Object.entries(part.where ?? {}).every(([key, value]) => where[key] === value)) return []
  const { figure } = found
  return [{ target, part, figure, field: 'sums' in figure ? figure.sums : 'rises' in figure ? figure.weighs : undefined }]
}

/** A ratio of two numbers of one entry: the base that gives it best, unless the base is given. */
function wholeNumbers(share: number, given: unknown, part: string, whole: string): AnyValues {
  if (typeof given === 'number') return { [part]: Math.round(given * share) }
  let best = { base: 1, error: 1 }
  for (let base = 20; base <= 4000; base++) {
    const error = Math.abs(Math.round(base * share) / base - share)
    if (error < best.error - 1e-9) best = { base, error }
  }
  return { [part]: Math.round(best.base * share), [whole]: best.base }
}

/**
 * How many matters are still to come that carry the sum, as far as counts are asked for: of one figure its parts together, of several
 * figures the fewest. Undefined where no count is asked for.
 */
function matesOf(targets: readonly Target[], procedure: Procedure, where: Where | undefined): number | undefined {
  const left = new Map<string, number>()
  for (const target of targets) {
    if (target.figure.type !== 'count' || target.amount >= target.want) continue
    const own = target.parts.filter((part) => declared(part)?.procedure.id === procedure.id)
    if (own.length === 0 || own.every((part) => disjoint(part.where, where))) continue
    left.set(target.figure.id, (left.get(target.figure.id) ?? 0) + target.want - target.amount)
  }
  return left.size === 0 ? undefined : Math.min(...left.values())
}

/** Without counts a sum is spread over about as many matters as a street has in a year, fewer where only one kind of them is meant. */
function usualCount(target: Target, scenario: Scenario): number {
  const yearly = Math.ceil(scenario.yearly / (Object.keys(target.ref.where ?? {}).length > 0 ? 3 : 1))
  return Math.max(1, Math.ceil(((target.want - target.amount) / target.want) * Math.min(yearly, target.want)))
}

function shareOf(procedure: Procedure, field: string, target: Target, asked: number, factor: number): number {
  const left = target.want - target.amount
  if (left <= 0) return 0
  const settings = procedure.fields[field]
  const count = Math.max(asked, Math.ceil(left / (settings?.max ?? left)))
  if (count <= 1) return left
  const grains = settings?.kind === 'money' ? [100_00, 50_00, 10_00, 100, 10, 1] : [10, 1]
  const grain = grains.find((one) => left % one === 0 && left / one >= count * 4) ?? grains.findLast((one) => left % one === 0) ?? 1
  const share = Math.round(((left / count) * factor) / grain) * grain
  const most = Math.min(settings?.max ?? left, left - (count - 1) * grain)
  return Math.max(grain, settings?.min ?? grain, Math.min(share, most))
}

function keysOf(part: FigureRef): number {
  return Object.keys(part.where ?? {}).length
}
