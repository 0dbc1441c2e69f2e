import { type AnyValues, type Day, type Figure, figureType, listOf, type Procedure } from '../../definition/index.ts'
import { type Posting, postingsOf, standingOf } from '../../engine/index.ts'
import { editionsOf, findProcedure } from '../../law/index.ts'
import { type Scenario, scenarios } from '../../law/scenarios/index.ts'
import type { Db } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import { type Desk, judgeIncoming, writeChanges } from '../matters/index.ts'
import { type Cast, candidate, workday } from './candidate.ts'
import { type Random, seeded } from './random.ts'
import { deltaOf, type FileFigure, type Target, targetsOf, type YearFile } from './targets.ts'

export interface MadeYear {
  readonly matters: number
  readonly targets: readonly Target[]
  /** Figures that are no counts, with the reason. */
  readonly left: readonly { readonly figure: FileFigure; readonly why: string }[]
  /** Rates that no whole numerator can give over their base, with what was made instead. */
  readonly nearest: readonly { readonly label: string; readonly wanted: number; readonly made: number; readonly amount: number; readonly base: number }[]
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
  const order = targets.filter((target) => target.figure.type !== 'ratio').sort((a, b) => narrowness(b) - narrowness(a))
  for (const target of order) changes.push(...fill(desk, cast, random, target, targets))
  for (const target of targets) if (target.figure.type === 'ratio' && target.base === 0 && target.want > 0) changes.push(...fill(desk, cast, random, target, targets))
  changes.sort((a, b) => String(a.entries[0]?.at).localeCompare(String(b.entries[0]?.at)))
  await writeChanges(db, desk, changes)
  const nearest = targets.flatMap((target) => {
    if (target.figure.type !== 'ratio' || target.base === 0) return []
    const made = (target.amount / target.base) * 100
    return Math.abs(made - target.file.value) < 0.005 ? [] : [{ label: target.label, wanted: target.file.value, made, amount: target.amount, base: target.base }]
  })
  return { matters: changes.length, targets, left, nearest }
}

/** How many matters a figure without a count of its own is spread over. */
const usualEntries = 24
const attemptsEach = 4000

function fill(desk: Desk, cast: Cast, random: Random, target: Target, targets: readonly Target[]): Change[] {
  const changes: Change[] = []
  let refused = ''
  for (let attempts = 0; missing(target); attempts++) {
    if (attempts > attemptsEach) throw new Problem(`「${target.label}」应为${target.file.value}${target.file.unit}，只能做到${target.amount}。${refused}`)
    const part = random.one(target.parts)
    const scenario = scenarioFor(part.figure, random)
    const opened = workday(desk.office, random, target.from, target.to)
    const procedure = findProcedure(scenario.procedure, opened)
    if (!procedure) continue
    const paths = scenario.paths.filter((path) => leadsThere(procedure, part.figure, path))
    if (paths.length === 0) continue
    const made = candidate(desk.office, random, cast, scenario, opened, {
      until: endOfYear(target.to),
      path: random.weighted(paths, (path) => path.weight),
      fixed: { ...typed(procedure, part.where), ...shares(procedure, part.where ?? {}, opened, random, targets, attempts) },
    })
    if (!made || made.steps.length === 0) continue
    const judged = judgeIncoming(desk, made)
    if (!('change' in judged)) {
      refused = `最近一次不被接受的原因：${judged.refusals.map((refusal) => refusal.says).join('；')}`
      continue
    }
    const postings = postingsOf(judged.change.procedure, standingOf(judged.change.procedure, judged.change.entries), desk.office.world())
    if (!fits(targets, postings, target)) continue
    for (const one of targets) {
      const delta = deltaOf(one, postings)
      one.amount += delta.amount
      one.base += delta.base
    }
    changes.push(judged.change)
    attempts = 0
  }
  return changes
}

function missing(target: Target): boolean {
  if (target.figure.type === 'average' || target.figure.type === 'ratio') return target.base === 0 && target.want > 0
  return target.amount < target.want
}

/** No figure above its mark, ratios as near as whole numbers allow, and a step towards the figure being filled. */
function fits(targets: readonly Target[], postings: readonly Posting[], filling: Target): boolean {
  for (const target of targets) {
    const delta = deltaOf(target, postings)
    if (target === filling && delta.amount === 0 && delta.base === 0) return false
    if (delta.amount === 0 && delta.base === 0) continue
    const amount = target.amount + delta.amount
    const base = target.base + delta.base
    if (target.figure.type === 'average') {
      if (Math.abs(amount / base - target.want) > 1e-9) return false
    } else if (target.figure.type === 'ratio') {
      if (amount !== Math.round(target.want * base)) return false
    } else if (amount > target.want + 1e-9) return false
  }
  return true
}

/** What the fields that are summed or averaged must hold in this matter, so that the sums come out. */
function shares(procedure: Procedure, where: Readonly<Record<string, string>>, opened: Day, random: Random, targets: readonly Target[], attempts: number): AnyValues {
  const fixed: Record<string, unknown> = {}
  for (const target of targets) {
    if (opened < target.from || opened > target.to || target.parts.every((part) => !part.figure.startsWith(`${procedure.id}.`))) continue
    for (const part of target.parts) {
      const figure = procedure.figures[part.figure.slice(procedure.id.length + 1)]
      if (!figure || !agree(part.where ?? {}, where)) continue
      if ('averages' in figure) fixed[figure.averages] = target.want
      const field = 'sums' in figure ? figure.sums : 'weighs' in figure ? figure.weighs : undefined
      if (field) fixed[field] = shareOf(procedure, field, target, matesOf(targets, procedure, figure, part.where ?? {}), random, attempts)
      if ('part' in figure && target.figure.type === 'ratio') Object.assign(fixed, wholeNumbers(target.want, fixed[figure.whole], figure.part, figure.whole))
    }
  }
  return fixed
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

/** How many matters are still to come that carry the sum: as many as a count on the same step asks for, else about two a month. */
function matesOf(targets: readonly Target[], procedure: Procedure, figure: Figure, where: Readonly<Record<string, string>>): number | undefined {
  const at = listOf('at' in figure ? figure.at : 'rises' in figure ? figure.rises : [])
  const counting = targets.filter((target) =>
    target.parts.some((part) => {
      const other = part.figure.startsWith(`${procedure.id}.`) ? procedure.figures[part.figure.slice(procedure.id.length + 1)] : undefined
      return other !== undefined && figureType(other) === 'count' && 'counts' in other && agree(part.where ?? {}, where) && (listOf(other.counts).some((step) => at.includes(step)) || procedure.kind === 'procedure')
    }),
  )
  const left = counting.map((target) => target.want - target.amount)
  return left.length === 0 ? undefined : Math.max(1, Math.min(...left))
}

function shareOf(procedure: Procedure, field: string, target: Target, mates: number | undefined, random: Random, attempts: number): number {
  const left = target.want - target.amount
  const count = mates ?? Math.max(1, Math.ceil((left / target.want) * Math.min(usualEntries, target.want)))
  const declared = procedure.fields[field]
  const grain = [100_00, 50_00, 10_00, 100, 10, 1].find((one) => (declared?.kind === 'money' || one < 100) && left % one === 0 && left / one >= count) ?? 1
  if (count <= 1) return left
  const mean = left / count
  const spread = attempts > 400 ? 0.9 : 0.45
  const share = Math.round((mean * (1 - spread + 2 * spread * random.next())) / grain) * grain
  const most = Math.min(declared?.max ?? Number.POSITIVE_INFINITY, left - (count - 1) * grain)
  return Math.max(grain, declared?.min ?? grain, Math.min(share, most))
}

/** Two conditions on the same dimensions can hold of one matter. */
function agree(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return Object.entries(one).every(([key, value]) => !(key in other) || other[key] === value) && Object.keys(one).every((key) => key in other || Object.keys(other).length === 0)
}

/** Dimension values as the fields hold them: yes and no are booleans there. */
function typed(procedure: Procedure, where: Readonly<Record<string, string>> | undefined): AnyValues {
  return Object.fromEntries(Object.entries(where ?? {}).map(([key, value]) => [key, procedure.fields[key]?.kind === 'yesNo' ? value === 'true' : value]))
}

function scenarioFor(figure: string, random: Random): Scenario {
  const found = scenarios.filter((scenario) => figure.startsWith(`${scenario.procedure}.`) && editionsOf(scenario.procedure).some((edition) => figure.slice(scenario.procedure.length + 1) in edition.figures))
  if (found.length === 0) throw new Problem(`没有可用来生成「${figure}」的样例`)
  return random.one(found)
}

/** The path takes a step that the figure looks at. */
function leadsThere(procedure: Procedure, id: string, path: Scenario['paths'][number]): boolean {
  const figure = procedure.figures[id.slice(procedure.id.length + 1)]
  if (!figure) return false
  const steps = 'counts' in figure ? figure.counts : 'at' in figure ? figure.at : 'rises' in figure ? figure.rises : 'over' in figure ? figure.over : (procedure.limits[figure.keeps]?.until ?? procedure.publications[figure.keeps]?.by)
  return path.steps.some((step) => listOf(steps).includes(step.step))
}

function narrowness(target: Target): number {
  return Object.keys(target.ref.where ?? {}).length * 1_000_000 + (target.parts.length > 1 ? 0 : 1000) - Math.min(999, target.want)
}

function endOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-12-31` as Day
}
