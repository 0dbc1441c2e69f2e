import type { Day } from '../definition/day.ts'
import type { AnyValues } from '../definition/field.ts'
import { type Figure, figureType } from '../definition/figure.ts'
import { kindOf } from '../definition/kinds/index.ts'
import { listOf, type Procedure } from '../definition/procedure.ts'
import { dutyOf } from './duties.ts'
import { type Entry, foldValues, type Standing } from './history.ts'
import { limitOf, ruleHolds } from './limits.ts'
import type { World } from './world.ts'

/** What one step adds to one figure. Averages keep sum and count, ratios their two counts, in `amount` and `base`. */
export interface Posting {
  /** `procedure.figure` */
  readonly figure: string
  readonly day: Day
  readonly amount: number
  readonly base: number
  /** Values of the declared dimensions, sorted by key. */
  readonly dims: Readonly<Record<string, string>>
  /** Only for distinct counts: what counts once. */
  readonly key?: string
  /** Version of the entry that caused it. */
  readonly entry: number
}

/** All postings of a matter: the recount that totals are proved against. */
export function postingsOf(procedure: Procedure, standing: Standing, world: World): Posting[] {
  const found: Posting[] = []
  for (const [index, entry] of standing.steps.entries()) {
    let values: AnyValues | undefined
    for (const [key, figure] of Object.entries(procedure.figures)) {
      const amounts = amountsOf(procedure, standing, world, figure, entry, index)
      if (!amounts || (figure.where && !ruleHolds(procedure, standing, world, figure.where, index))) continue
      values ??= foldValues(standing.steps.slice(0, index + 1))
      const distinct = figureType(figure) === 'distinct' ? keyOf(procedure, figure, values) : undefined
      found.push({
        figure: `${procedure.id}.${key}`,
        day: entry.day,
        ...amounts,
        dims: dimensionsOf(figure, values),
        ...(distinct === undefined ? {} : { key: distinct }),
        entry: entry.version,
      })
    }
  }
  return found
}

/** What must be posted to come from one state of the accounts to another: new postings as they are, vanished ones as their opposites. */
export function postingsBetween(before: readonly Posting[], after: readonly Posting[]): Posting[] {
  const open = new Map<string, Posting[]>()
  for (const posting of before) {
    const key = JSON.stringify(posting)
    open.set(key, [...(open.get(key) ?? []), posting])
  }
  const added = after.filter((posting) => !open.get(JSON.stringify(posting))?.pop())
  const vanished = [...open.values()].flat()
  return [...vanished.map((posting) => ({ ...posting, amount: -posting.amount, base: -posting.base })), ...added]
}

function amountsOf(
  procedure: Procedure,
  standing: Standing,
  world: World,
  figure: Figure,
  entry: Entry,
  index: number,
): { amount: number; base: number } | undefined {
  const at = (steps: string | readonly string[]) => listOf(steps).includes(entry.step)
  if ('counts' in figure) return at(figure.counts) ? { amount: 1, base: 0 } : undefined
  if ('sums' in figure)
    return at(figure.at) && isNumber(entry.values[figure.sums]) ? { amount: entry.values[figure.sums] as number, base: 0 } : undefined
  if ('averages' in figure) {
    const value = entry.values[figure.averages]
    const weight = figure.weighedBy === undefined ? 1 : entry.values[figure.weighedBy]
    return at(figure.at) && isNumber(value) && isNumber(weight) ? { amount: value * weight, base: weight } : undefined
  }
  if ('part' in figure) {
    const part = entry.values[figure.part]
    const whole = entry.values[figure.whole]
    return at(figure.at) && isNumber(part) && isNumber(whole) ? { amount: part, base: whole } : undefined
  }
  if ('rises' in figure) {
    const weight = figure.weighs === undefined ? 1 : foldValues(standing.steps.slice(0, index + 1))[figure.weighs]
    const sign = at(figure.rises) ? 1 : at(figure.falls) ? -1 : 0
    return sign !== 0 && isNumber(weight) ? { amount: sign * weight, base: 0 } : undefined
  }
  if ('keeps' in figure && figure.keeps in procedure.publications) {
    if (procedure.publications[figure.keeps]?.by !== entry.step) return undefined
    const duty = dutyOf(procedure, { ...standing, steps: standing.steps.slice(0, index + 1) }, world, figure.keeps)
    const first = duty && dutyOf(procedure, { ...standing, steps: standing.steps.slice(0, index) }, world, figure.keeps)?.state === 'due'
    return first ? { amount: duty.kept ? 1 : 0, base: 1 } : undefined
  }
  if ('keeps' in figure) {
    if (!procedure.limits[figure.keeps]?.until.includes(entry.step)) return undefined
    const limit = limitOf(procedure, { ...standing, steps: standing.steps.slice(0, index + 1) }, world, figure.keeps)
    const ended =
      limit?.state === 'met' &&
      limitOf(procedure, { ...standing, steps: standing.steps.slice(0, index) }, world, figure.keeps)?.state !== 'met'
    return ended ? { amount: limit.kept ? 1 : 0, base: 1 } : undefined
  }
  const base = at(figure.over) ? 1 : 0
  const part =
    figure.of !== undefined
      ? at(figure.of)
      : base === 1 && figure.when !== undefined && ruleHolds(procedure, standing, world, figure.when, index)
  return base === 0 && !part ? undefined : { amount: part ? 1 : 0, base }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function dimensionsOf(figure: Figure, values: AnyValues): Record<string, string> {
  const dims: Record<string, string> = {}
  for (const field of [...(figure.by ?? [])].sort()) {
    const value = values[field]
    if (typeof value === 'string') dims[field] = value
    else if (typeof value === 'boolean') dims[field] = String(value)
  }
  return dims
}

function keyOf(procedure: Procedure, figure: Figure, values: AnyValues): string | undefined {
  const field = 'distinct' in figure && figure.distinct ? figure.distinct : undefined
  const declared = field === undefined ? undefined : procedure.fields[field]
  const value = field === undefined ? undefined : values[field]
  if (!declared || value === undefined) return undefined
  const kind = kindOf(declared)
  return kind.identity ? kind.identity(value) : Object.values(kind.write(value, declared as never)).join('\u001f')
}
