import type { AnyValues, Day, Procedure } from '../../definition/index.ts'
import { type Posting, postingsOf, standingOf } from '../../engine/index.ts'
import { editionsOf, findProcedure } from '../../law/index.ts'
import { type Scenario, scenarios } from '../../law/scenarios/index.ts'
import type { Db } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import { type Desk, judgeIncoming, writeChanges } from '../matters/index.ts'
import { type Cast, candidate, workday } from './candidate.ts'
import { type Random, seeded } from './random.ts'
import { shares } from './shares.ts'
import { addTo, deltaOf, type FileFigure, type Target, targetsOf, type YearFile } from './targets.ts'
import { declared, isDerived, ratesOfAll, roomNeeded, stepsOf } from './ties.ts'

export interface MadeYear {
  readonly matters: number
  readonly targets: readonly Target[]
  /** Figures that are no counts, with the reason. */
  readonly left: readonly { readonly figure: FileFigure; readonly why: string }[]
  /** Rates that no whole numerator can give over their base, with what was made instead. */
  readonly nearest: readonly {
    readonly label: string
    readonly wanted: number
    readonly made: number
    readonly amount: number
    readonly base: number
  }[]
}

/** A target with what it hangs on. */
interface Aim {
  readonly target: Target
  /** Targets that must keep room as long as this one is not reached. */
  readonly needs: readonly Target[]
  /** A rate whose two numbers are targets themselves. */
  readonly derived: boolean
  /** Rates of which every matter counted here is to be part: a report that gives 464 petitions and a rate means the rate of the 464. */
  readonly rates: readonly Target[]
}

type Change = Parameters<typeof writeChanges>[2][number]

/**
 * Makes a year of a street in which the figures come out as in the file. Matters are invented one by one and judged by the engine like
 * any other; one is kept only when it brings no figure above what it must come to.
 */
export async function makeYear(db: Db, desk: Desk, cast: Cast, file: YearFile, seed = file.year): Promise<MadeYear> {
  const random = seeded(seed)
  const { targets, left } = targetsOf(file)
  const changes: Change[] = []
  const aims = targets.map((target) => ({
    target,
    needs: roomNeeded(target, targets),
    derived: isDerived(target, targets),
    rates: ratesOfAll(target, targets),
  }))
  const order = [...aims].sort((a, b) => narrowness(b.target) - narrowness(a.target))
  for (const aim of order) changes.push(...fill(desk, cast, random, aim, aims))
  changes.sort((a, b) => String(a.entries[0]?.at).localeCompare(String(b.entries[0]?.at)))
  await writeChanges(db, desk, changes)
  const nearest = targets.flatMap((target) => {
    if (target.figure.type !== 'ratio' || target.base === 0) return []
    const made = (target.amount / target.base) * 100
    return Math.abs(made - target.file.value) < 0.005
      ? []
      : [{ label: target.label, wanted: target.file.value, made, amount: target.amount, base: target.base }]
  })
  return { matters: changes.length, targets, left, nearest }
}

const attemptsEach = 4000
/** After so many attempts a matter outside of a rate is taken too. */
const attemptsForRates = 1500

function fill(desk: Desk, cast: Cast, random: Random, aim: Aim, aims: readonly Aim[]): Change[] {
  const changes: Change[] = []
  const { target } = aim
  const targets = aims.map((one) => one.target)
  const given = aims.flatMap((one) => (one.derived ? [] : [one.target]))
  const today = desk.office.today()
  const until = (day: Day) => (day < today ? day : today)
  let refused = ''
  for (let attempts = 0; missing(aim); attempts++) {
    if (attempts > attemptsEach || target.from > today)
      throw new Problem(`「${target.label}」应为${target.file.value}${target.file.unit}，只能做到${target.amount}。${refused}`)
    const part = random.one(target.parts)
    const scenario = scenarioFor(part.figure, random)
    const opened = workday(desk.office, random, target.from, until(target.to))
    const procedure = findProcedure(scenario.procedure, opened)
    const paths = procedure ? scenario.paths.filter((path) => leadsThere(procedure, part.figure, path)) : []
    if (!procedure || paths.length === 0) continue
    const where = part.where ?? {}
    const made = candidate(desk.office, random, cast, scenario, opened, {
      until: until(`${target.to.slice(0, 4)}-12-31` as Day),
      path: random.weighted(paths, (path) => path.weight),
      fixed: { ...typed(procedure, where), ...shares(procedure, scenario, where, opened, random, given, attempts) },
    })
    if (!made) continue
    const judged = judgeIncoming(desk, made)
    if (!('change' in judged)) {
      refused = `最近一次不被接受的原因：${judged.refusals.map((refusal) => refusal.says).join('；')}`
      continue
    }
    const postings = postingsOf(judged.change.procedure, standingOf(judged.change.procedure, judged.change.entries), desk.office.world())
    if (!fits(aims, postings, target, attempts < attemptsForRates)) continue
    for (const one of targets) addTo(one, postings)
    changes.push(judged.change)
    attempts = 0
  }
  return changes
}

function missing({ target, derived }: Aim): boolean {
  if (derived) return false
  if (target.figure.type === 'average' || target.figure.type === 'ratio') return target.base === 0 && target.want > 0
  return target.amount < target.want
}

/** No figure above its mark, ratios as near as whole numbers allow, room left for what is still missing, and a step towards the target. */
function fits(aims: readonly Aim[], postings: readonly Posting[], filling: Target, inRates: boolean): boolean {
  const after = new Map(aims.map(({ target }) => [target, sumsAfter(target, postings)]))
  const left = (target: Target) => target.want - (after.get(target)?.amount ?? 0)
  for (const { target, needs, derived, rates } of aims) {
    if (
      inRates &&
      deltaOf(target, postings).amount > 0 &&
      rates.some((rate) => deltaOf(rate, postings).base !== deltaOf(target, postings).amount)
    )
      return false
    const { amount, base, changed } = after.get(target) ?? { amount: 0, base: 0, changed: false }
    if (target === filling && !changed) return false
    if (target.figure.type === 'ratio' || target.figure.type === 'average') {
      if (changed && !derived && !isNear(target, amount, base)) return false
      continue
    }
    if (left(target) < -1e-9) return false
    if (left(target) > 0 && needs.some((other) => after.get(other)?.changed && left(other) < roomFor(target, other, left(target))))
      return false
  }
  return true
}

/** Counts need one for each that is missing, sums at least one more to ride on. */
function roomFor(target: Target, other: Target, missing: number): number {
  return target.figure.type === 'count' && other.figure.type === 'count' ? missing : 1e-9
}

function sumsAfter(target: Target, postings: readonly Posting[]): { amount: number; base: number; changed: boolean } {
  const delta = deltaOf(target, postings)
  return { amount: target.amount + delta.amount, base: target.base + delta.base, changed: delta.amount !== 0 || delta.base !== 0 }
}

/** Averages exactly; rates counted one by one as near as whole numbers allow; rates of entered numbers to the digits of the report. */
function isNear(target: Target, amount: number, base: number): boolean {
  if (target.figure.type === 'average') return Math.abs(amount / base - target.want) < 1e-9
  const entered = target.parts.some((part) => 'part' in (declared(part)?.figure ?? {}))
  if (!entered) return amount === Math.round(target.want * base)
  const digits = String(target.file.value).split('.')[1]?.length ?? 0
  return Math.abs(amount / base - target.want) <= 0.5 * 10 ** -(digits + 2)
}

/** Dimension values as the fields hold them: yes and no are booleans there. */
function typed(procedure: Procedure, where: Readonly<Record<string, string>>): AnyValues {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) => [key, procedure.fields[key]?.kind === 'yesNo' ? value === 'true' : value]),
  )
}

function scenarioFor(figure: string, random: Random): Scenario {
  const found = scenarios.filter(
    ({ procedure }) =>
      figure.startsWith(`${procedure}.`) && editionsOf(procedure).some((edition) => figure.slice(procedure.length + 1) in edition.figures),
  )
  if (found.length === 0) throw new Problem(`没有可用来生成「${figure}」的样例`)
  return random.one(found)
}

/** The path takes a step that the figure looks at. */
function leadsThere(procedure: Procedure, id: string, path: Scenario['paths'][number]): boolean {
  const figure = procedure.figures[id.slice(procedure.id.length + 1)]
  const steps = figure ? stepsOf(procedure, figure) : []
  return path.steps.some((step) => steps.includes(step.step))
}

/** Narrow targets first, rates that are left to chance last: one matter serves several targets, and wide ones take what the narrow leave. */
function narrowness(target: Target): number {
  const keys = Object.keys(target.ref.where ?? {}).length * 1_000_000
  if (target.figure.type === 'ratio') return keys > 0 ? keys + 2000 : -1_000_000
  return keys + (target.parts.length > 1 ? 0 : 1000) - Math.min(999, target.want)
}
