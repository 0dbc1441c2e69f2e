/** Dimensions and conditions shared by all figures of a procedure. */
interface FigureBase<RuleKey extends string, FieldKey extends string> {
  readonly label: string
  readonly unit: string
  /** Counts only where this rule holds at that moment. */
  readonly where?: RuleKey
  /** Choice fields by which the figure can be split. */
  readonly by?: readonly FieldKey[]
  /** The figure is handled by hand in reports unless a sentence uses it. */
  readonly hint?: string
}

/** Flow: one for each time one of the steps is taken. With `distinct`, each value of that field counts once in a period. */
export interface CountFigure<S extends string, R extends string, F extends string> extends FigureBase<R, F> {
  readonly counts: S | readonly S[]
  readonly distinct?: F
}
/** Flow: the sum of a number or money field (fen) at a step. */
export interface SumFigure<S extends string, R extends string, F extends string> extends FigureBase<R, F> {
  readonly sums: F
  readonly at: S | readonly S[]
}
/** Keeps sum and count, so that every level of the unit tree adds up. */
export interface AverageFigure<S extends string, R extends string, F extends string> extends FigureBase<R, F> {
  readonly averages: F
  readonly at: S | readonly S[]
  /** Number field by which each value counts, e.g. how many sat the exam. */
  readonly weighedBy?: F
}
/** Ratio of two number fields of one entry that stands for many: of the `whole`, the `part`. */
export interface ShareFigure<S extends string, R extends string, F extends string> extends FigureBase<R, F> {
  readonly part: F
  readonly whole: F
  readonly at: S | readonly S[]
}
/** Keeps numerator and denominator: of the times `over` was taken, those with step `of`, or for which the rule `when` holds. */
export interface RatioFigure<S extends string, R extends string, F extends string> extends FigureBase<R, F> {
  readonly over: S | readonly S[]
  readonly of?: S | readonly S[]
  readonly when?: R
}
/** Ratio: of the limits (or duties to publish) that came to an end by a step, those kept. */
export interface KeptFigure<L extends string, R extends string, F extends string> extends FigureBase<R, F> {
  readonly keeps: L
}
/** Stock on a day: rises with some steps, falls with others. */
export interface StockFigure<S extends string, R extends string, F extends string> extends FigureBase<R, F> {
  readonly rises: S | readonly S[]
  readonly falls: S | readonly S[]
  /** Number field that says for how many the matter stands; absent: one. */
  readonly weighs?: F
}

export type Figure<S extends string = string, L extends string = string, R extends string = string, F extends string = string> =
  | CountFigure<S, R, F>
  | SumFigure<S, R, F>
  | AverageFigure<S, R, F>
  | ShareFigure<S, R, F>
  | RatioFigure<S, R, F>
  | KeptFigure<L, R, F>
  | StockFigure<S, R, F>

export type FigureType = 'count' | 'distinct' | 'sum' | 'average' | 'ratio' | 'stock'

/** The type of a figure as its declaration shows it. */
export function figureType(figure: Figure): FigureType {
  if ('counts' in figure) return figure.distinct ? 'distinct' : 'count'
  if ('sums' in figure) return 'sum'
  if ('averages' in figure) return 'average'
  if ('rises' in figure) return 'stock'
  return 'ratio'
}

/** A reference to a figure, or to one part of it, in reports and composed figures. */
export interface FigureRef {
  /** `procedure.figure` or the id of a composed figure. */
  readonly figure: string
  readonly where?: Readonly<Record<string, string>>
}

interface ComposedBase {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly chapter: string
}

/** Adds amounts and bases of other figures of the same unit and type, across procedures: of counts their sum, of ratios their joint ratio. */
export interface SumOfFigures extends ComposedBase {
  readonly adds: readonly FigureRef[]
}

/** The amounts of some figures over the amounts of others. */
export interface RatioOfFigures extends ComposedBase {
  readonly of: readonly FigureRef[]
  readonly over: readonly FigureRef[]
}

export type ComposedFigure = SumOfFigures | RatioOfFigures

export function defineFigure<const C extends ComposedFigure>(figure: C): C {
  return figure
}
