import type { Day } from './day.ts'
import type { Actor, Facts, SystemRole } from './facts.ts'
import type { AnyValues, Fields, Values } from './field.ts'
import type { Figure } from './figure.ts'
import type { Length } from './length.ts'
import type { Parameter } from './parameter.ts'
import type { Basis } from './source.ts'

export interface Role {
  readonly label: string
  /** Which role of the office acts, or records the act of a party. */
  readonly is: SystemRole | readonly SystemRole[]
}

/** A state: its label, or its label and that it ends the matter. */
export type Stage = string | { readonly label: string; readonly ends: true }

/** A rule is a sentence and a function. When it does not hold, the sentence and its article are the refusal. */
export interface Rule<V, F> {
  /** True statement in the words of the statute. */
  readonly says: string
  readonly basis: Basis
  /** Field beside which the refusal is shown. */
  readonly field?: keyof V & string
  /** May be overridden with a named reason, which goes to the supervision list. */
  readonly overridable?: boolean
  holds(values: V, facts: F): boolean
}

/**
 * One paragraph of a paper. `{field}` stands for the value, `{unit}`, `{day}`, `{number}` for the paper's own facts. A clause in square
 * brackets is left out where a value it names is blank or nought; a paragraph with a rule stands only where the rule holds.
 */
export type Paragraph<RuleKey extends string> = string | { readonly text: string; readonly onlyIf: RuleKey }

export interface Paper<FieldKey extends string, RuleKey extends string = string> {
  readonly title: string
  readonly basis: Basis
  /** Fields set out in the paper, in this order. */
  readonly shows: readonly FieldKey[]
  readonly says?: readonly Paragraph<RuleKey>[]
  /** Remedies the party must be told of. */
  readonly remedy?: string
  /** Series of the document number, e.g. 罚决 → 望河街罚决〔2023〕12号. Absent: no number of its own. */
  readonly series?: string
  /** A letter to the party, an internal approval form, or a record signed by those present. */
  readonly form: 'letter' | 'approval' | 'record'
}

export interface Step<
  RoleKey extends string,
  StageKey extends string,
  FieldKey extends string,
  RuleKey extends string,
  PaperKey extends string,
  LimitKey extends string,
> {
  readonly label: string
  /** Who acts. `clock`: the step happens by itself when the limit named in `when` lapses. */
  readonly by: RoleKey | readonly RoleKey[] | 'clock'
  /** Stages it may be taken in; `null` opens the matter. */
  readonly from: StageKey | readonly StageKey[] | null
  /** Stage it leads to; absent: the stage stays. */
  readonly to?: StageKey
  readonly basis: Basis
  readonly asks?: readonly FieldKey[]
  readonly mayAsk?: readonly FieldKey[]
  readonly onlyIf?: readonly RuleKey[]
  /** Papers it issues; with a rule, only where it holds after the step. */
  readonly issues?: readonly (PaperKey | { readonly paper: PaperKey; readonly onlyIf: RuleKey })[]
  /** Not a second time. */
  readonly once?: boolean
  /** Only with `by: 'clock'`: the limit whose lapse is the step, and the day the step bears. */
  readonly when?: { readonly lapsed: LimitKey; readonly dated: 'lastDay' | 'dayAfter' }
  /** What the step does and means, in a sentence for the officer. */
  readonly says?: string
  /** Another matter that usually follows, with the fields it takes over (its field: ours). */
  readonly leadsTo?: readonly {
    readonly procedure: string
    readonly step: string
    readonly label: string
    readonly carries: Readonly<Record<string, FieldKey | '$self'>>
  }[]
}

/** A stretch of time between two steps; without `until` met, it is still open. */
export interface Stretch<StepKey extends string> {
  readonly from: StepKey
  readonly until: StepKey | readonly StepKey[]
}

export interface Limit<StepKey extends string, FieldKey extends string, RuleKey extends string> {
  readonly label: string
  readonly length: Length
  /** The count of `length` comes from this parameter, which an office may set. */
  readonly setBy?: Parameter
  /** The step that starts it, or a day or instant field of that step. */
  readonly from: StepKey | readonly StepKey[] | { readonly step: StepKey | readonly StepKey[]; readonly day: FieldKey }
  readonly until: readonly StepKey[]
  readonly basis: Basis
  /** Whom it binds: our office, the party, another body; or it is a minimum that must first pass; or a validity that ends by itself. */
  readonly binds: 'agency' | 'party' | 'other' | 'minimum' | 'validity'
  /** A last day that is a rest day moves to the next working day. Default: true, except for validity and minimum. */
  readonly roll?: boolean
  /** Starts only where the rule holds. */
  readonly onlyIf?: RuleKey
  readonly suspendedBy?: readonly Stretch<StepKey>[]
  readonly excludes?: readonly Stretch<StepKey>[]
  /** Step → additional length, counted from the same start. A number field may give the count. */
  readonly extendedBy?: { readonly [K in StepKey]?: Length | { readonly unit: Length['unit']; readonly field: FieldKey } }
  /** Steps after which the limit falls away, neither kept nor broken, such as a withdrawal by the party. */
  readonly voidedBy?: readonly StepKey[]
  /** The old clock is discarded, a new one starts with this step. */
  readonly restartedBy?: readonly StepKey[]
}

export interface Publication<StepKey extends string, FieldKey extends string, RuleKey extends string> {
  readonly label: string
  readonly basis: Basis
  readonly from: StepKey | readonly StepKey[]
  readonly within: Length
  /** The step that records the publication. */
  readonly by: StepKey
  readonly shows: readonly FieldKey[]
  readonly place: string
  readonly onlyIf?: RuleKey
  /** Taken down again after this step, within this length, by that step. */
  readonly withdrawn?: { readonly from: StepKey; readonly within: Length; readonly by: StepKey; readonly basis: Basis }
}

/** A procedure as shared code sees it: any declaration fits. */
export interface Procedure {
  readonly kind: 'procedure' | 'register'
  readonly id: string
  readonly title: string
  /** Menu group, e.g. 行政处罚. */
  readonly group: string
  readonly edition: string
  readonly basis: readonly Basis[]
  readonly inForce: { readonly from: Day; readonly to?: Day }
  /** Abbreviation in matter numbers, e.g. 罚 → 望河街罚2023-12. */
  readonly series: string
  readonly says: string
  /** What the law has and this declaration leaves out. */
  readonly leavesOut?: readonly string[]
  readonly roles: Readonly<Record<string, Role>>
  readonly stages: Readonly<Record<string, Stage>>
  readonly fields: Fields
  readonly rules: Readonly<Record<string, Rule<AnyValues, Facts>>>
  readonly papers: Readonly<Record<string, Paper<string>>>
  readonly steps: Readonly<Record<string, Step<string, string, string, string, string, string>>>
  readonly limits: Readonly<Record<string, Limit<string, string, string>>>
  readonly publications: Readonly<Record<string, Publication<string, string, string>>>
  readonly figures: Readonly<Record<string, Figure>>
  /** The field that names the matter in lists, and the one that holds the party. */
  readonly names: { readonly title: string; readonly party?: string }
}

type Key<T> = keyof T & string

/**
 * Declares a procedure. Every cross-reference is checked by the compiler: a step to a stage that does not exist, a form asking
 * for an unknown field, a rule reading one, a limit that starts nowhere do not compile.
 */
export function defineProcedure<
  const Roles extends Readonly<Record<string, Role>>,
  const Stages extends Readonly<Record<string, Stage>>,
  const F extends Fields,
  S extends string,
  R extends string = never,
  D extends string = never,
  L extends string = never,
  P extends string = never,
  G extends string = never,
>(declaration: {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly edition: string
  readonly basis: readonly Basis[]
  readonly inForce: { readonly from: Day; readonly to?: Day }
  readonly series: string
  readonly says: string
  readonly leavesOut?: readonly string[]
  readonly roles: Roles
  readonly stages: Stages
  readonly fields: F
  readonly names: { readonly title: NoInfer<Key<F>>; readonly party?: NoInfer<Key<F>> }
  readonly rules?: { readonly [K in R]: Rule<Values<NoInfer<F>>, Facts<NoInfer<S>, NoInfer<L>, NoInfer<Key<F>>>> }
  readonly papers?: { readonly [K in D]: Paper<NoInfer<Key<F>>, NoInfer<R>> }
  readonly steps: {
    readonly [K in S]: Step<NoInfer<Key<Roles>>, NoInfer<Key<Stages>>, NoInfer<Key<F>>, NoInfer<R>, NoInfer<D>, NoInfer<L>>
  }
  readonly limits?: { readonly [K in L]: Limit<NoInfer<S>, NoInfer<Key<F>>, NoInfer<R>> }
  readonly publications?: { readonly [K in P]: Publication<NoInfer<S>, NoInfer<Key<F>>, NoInfer<R>> }
  readonly figures?: { readonly [K in G]: Figure<NoInfer<S>, NoInfer<L | P>, NoInfer<R>, NoInfer<Key<F>>> }
}): Procedure & { readonly fields: F; readonly declares: { readonly step: S; readonly figure: G } } {
  return { rules: {}, papers: {}, limits: {}, publications: {}, figures: {}, ...declaration, kind: 'procedure' } as unknown as Procedure & {
    readonly fields: F
    readonly declares: { readonly step: S; readonly figure: G }
  }
}

/** The label of a stage. */
export function stageLabel(stage: Stage): string {
  return typeof stage === 'string' ? stage : stage.label
}

export function stageEnds(stage: Stage | undefined): boolean {
  return typeof stage === 'object'
}

/** The papers a step may issue, each with the rule it depends on. */
export function papersOf(
  step: Pick<Procedure['steps'][string], 'issues'>,
): readonly { readonly paper: string; readonly onlyIf?: string }[] {
  return (step.issues ?? []).map((one) => (typeof one === 'string' ? { paper: one } : one))
}

/** The paragraphs of a paper, each with the rule it depends on. */
export function paragraphsOf(paper: Pick<Paper<string>, 'says'>): readonly { readonly text: string; readonly onlyIf?: string }[] {
  return (paper.says ?? []).map((one) => (typeof one === 'string' ? { text: one } : one))
}

/** One or many, as a list. */
export function listOf<T>(one: T | readonly T[] | undefined | null): readonly T[] {
  return one === undefined || one === null ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T]
}

/** Whether somebody with these roles of the office may take a step of this procedure. A clerk records what a party does. */
export function mayAct(procedure: Procedure, step: Pick<Procedure['steps'][string], 'by'>, actor: Pick<Actor, 'roles'>): boolean {
  if (step.by === 'clock') return actor.roles.includes('clock')
  return listOf(step.by).some((key) =>
    listOf(procedure.roles[key]?.is).some((role) => actor.roles.includes(role) || (role === 'party' && actor.roles.includes('clerk'))),
  )
}
