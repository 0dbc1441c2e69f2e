import { type Figure, type FigureRef, listOf, type Procedure } from '../../definition/index.ts'
import { editionsOf } from '../../law/index.ts'
import { scenarios } from '../../law/scenarios/index.ts'
import type { Target } from './targets.ts'

type Where = Readonly<Record<string, string>>

/** A declared figure behind a reference, with the newest edition that has it. */
export function declared(ref: FigureRef): { procedure: Procedure; figure: Figure } | undefined {
  const cut = ref.figure.lastIndexOf('.')
  const key = ref.figure.slice(cut + 1)
  const procedure = editionsOf(ref.figure.slice(0, cut)).findLast((edition) => key in edition.figures)
  const figure = procedure?.figures[key]
  return procedure && figure && { procedure, figure }
}

/** The steps that a figure looks at. */
export function stepsOf(procedure: Procedure, figure: Figure): readonly string[] {
  if ('counts' in figure) return listOf(figure.counts)
  if ('at' in figure) return listOf(figure.at)
  if ('rises' in figure) return listOf(figure.rises)
  if ('over' in figure) return listOf(figure.over)
  return listOf(procedure.limits[figure.keeps]?.until ?? procedure.publications[figure.keeps]?.by)
}

/** No matter can be of both. */
export function disjoint(one: Where = {}, other: Where = {}): boolean {
  return Object.entries(one).some(([key, value]) => key in other && other[key] !== value)
}

/**
 * The targets without whose room none of this one can be made: whatever is agreed was accepted, whatever is fined was filed. Filling one
 * of these to the brim too early would leave this target short for good.
 */
export function roomNeeded(target: Target, targets: readonly Target[]): readonly Target[] {
  if (target.figure.type === 'ratio' || target.figure.type === 'average') return []
  return targets.filter(
    (other) =>
      other !== target &&
      other.from <= target.from &&
      other.to >= target.to &&
      target.parts.every((part) => other.parts.some((wider) => entails(part, wider))),
  )
}

/** Rates of the same procedure and year that a report gives beside the count of all its matters. */
export function ratesOfAll(target: Target, targets: readonly Target[]): readonly Target[] {
  const counted = target.parts.length === 1 && target.parts[0] ? declared(target.parts[0]) : undefined
  if (!counted || !('counts' in counted.figure) || target.ref.where) return []
  const opening = listOf(counted.figure.counts).every((step) => counted.procedure.steps[step]?.from === null)
  if (!opening || counted.procedure.kind === 'register') return []
  return targets.filter(
    (other) =>
      other.figure.type === 'ratio' &&
      !other.ref.where &&
      other.from === target.from &&
      other.to === target.to &&
      other.parts.every((part) => declared(part)?.procedure.id === counted.procedure.id),
  )
}

/** The rate follows from its two numbers, which are targets themselves. */
export function isDerived(target: Target, targets: readonly Target[]): boolean {
  if (target.figure.type !== 'ratio') return false
  const summed = (side: 'part' | 'whole') =>
    targets.some(
      (other) =>
        other.parts.length === target.parts.length &&
        target.parts.every((part) => {
          const rate = declared(part)
          return other.parts.some((one) => {
            const sum = declared(one)
            return (
              rate !== undefined &&
              sum?.procedure === rate.procedure &&
              'part' in rate.figure &&
              'sums' in sum.figure &&
              sum.figure.sums === rate.figure[side] &&
              sameWhere(part.where, one.where)
            )
          })
        }),
    )
  return summed('part') && summed('whole')
}

/** Every matter that adds to the one adds to the other. */
function entails(part: FigureRef, wider: FigureRef): boolean {
  const one = declared(part)
  const other = declared(wider)
  if (!one || !other || one.procedure.id !== other.procedure.id || !isWithin(part.where, wider.where)) return false
  if (other.figure.where && other.figure.where !== one.figure.where) return false
  if (!addsAlways(other)) return false
  const steps = stepsOf(one.procedure, one.figure)
  const widerSteps = stepsOf(other.procedure, other.figure)
  const paths = scenarios.find((scenario) => scenario.procedure === one.procedure.id)?.paths ?? []
  return paths.every(
    (path) => !path.steps.some((step) => steps.includes(step.step)) || path.steps.some((step) => widerSteps.includes(step.step)),
  )
}

/** Counts add one each time; sums add something only where the field must be filled and may not be zero. */
function addsAlways({ procedure, figure }: { procedure: Procedure; figure: Figure }): boolean {
  if ('counts' in figure) return figure.distinct === undefined
  const field = 'sums' in figure ? figure.sums : 'rises' in figure ? figure.weighs : undefined
  if (field === undefined) return 'rises' in figure
  const asked = stepsOf(procedure, figure).every((step) => procedure.steps[step]?.asks?.includes(field))
  return asked && (procedure.fields[field]?.min ?? 0) > 0
}

function isWithin(narrow: Where = {}, wide: Where = {}): boolean {
  return Object.entries(wide).every(([key, value]) => narrow[key] === value)
}

function sameWhere(one: Where = {}, other: Where = {}): boolean {
  return isWithin(one, other) && isWithin(other, one)
}
