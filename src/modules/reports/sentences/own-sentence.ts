import type { Deficiency, Gravity, Plan, Sentence, Slot, SlotValue, Template, UsualDeficiency } from '../../../law/report/index.ts'
import type { TokenMode } from '../doc.ts'
import type { ShownDeficiency } from '../draft.ts'

/** Where deficiencies stand that figures give away, and those proposed where figures give away little. */
export const deficiencyPlace = 'deficiencies'
export const usualPlace = 'deficiencies.usual'

/** What must hold of a figure for a wording to be said. `than`: in the unit of prose, for `atLeast` and `below`. */
export const conditionKinds = {
  some: '大于零',
  none: '为零或者没有数据',
  rose: '比上年增加',
  fell: '比上年减少',
  atLeast: '不低于',
  below: '低于',
} as const
export type ConditionKind = keyof typeof conditionKinds

export interface Condition {
  readonly slot: string
  readonly is: ConditionKind
  readonly than?: number | undefined
}

export interface OwnWording {
  readonly text: string
  readonly when: readonly Condition[]
}

export interface OwnSlot {
  readonly figure: string
  readonly where: Readonly<Record<string, string>>
  readonly half: 1 | 2 | null
}

/** A sentence an office has written: in place of a built-in one, or of its own. */
export interface OwnSentence {
  /** The passage it belongs to, or one of the places of deficiencies. */
  readonly place: string
  readonly figures: Readonly<Record<string, OwnSlot>>
  /** From the fullest wording to the barest; the first that can be told is said. */
  readonly says: readonly OwnWording[]
  /** Of a deficiency. */
  readonly mends?: OwnMending | undefined
}

/** Why a deficiency may be, and what is done about it next year. */
export interface OwnMending {
  readonly cause: string
  readonly plan: Pick<Plan, 'title' | 'says' | 'target' | 'section'>
  readonly gravity: Gravity
}

/** How a figure may be told, for those who write sentences. */
export const modeLabels: Readonly<Record<TokenMode, string>> = {
  value: '数值和单位',
  bare: '只写数字',
  round: '约数（余）',
  change: '同比',
  none: '零失误',
  difference: '同比（增减数和百分比）',
  fraction: '比率和分子分母',
  part: '比率的分子',
  base: '比率的分母',
  rest: '分母减分子',
  rank: '全区排名',
  sum: '各街道合计（由汇总加入）',
}

export const gravityLabels: Readonly<Record<Gravity, string>> = {
  setAside: '被纠正、被建议整改',
  late: '超过期限',
  complaints: '群众不满意、诉求上升',
  undone: '没有完成',
  falling: '比上年减少',
  weak: '工作薄弱',
}

/** As the drafter reads it. */
export function toSentence(id: string, { figures, says }: Pick<OwnSentence, 'figures' | 'says'>): Sentence {
  return {
    id,
    figures: Object.fromEntries(Object.entries(figures).map(([key, slot]) => [key, toSlot(slot)])),
    says: says.map(
      ({ text, when }): Template =>
        when.length === 0 ? text : { says: text, when: (values) => when.every((one) => holds(one, values[one.slot])) },
    ),
  }
}

/** A deficiency in the office's words. One of its own shows when a wording of it can be told; a built-in one still shows by its own rule. */
export function toDeficiency(id: string, content: OwnSentence, builtIn?: Deficiency): ShownDeficiency | undefined {
  const { mends } = content
  if (!mends) return undefined
  const { figures, says } = toSentence(id, content)
  const topic = builtIn?.topic ?? (`own.${id}` as const)
  return {
    id,
    topic,
    gravity: builtIn?.gravity ?? mends.gravity,
    figures,
    says,
    when: () => true,
    cause: mends.cause,
    plan: { topic, ...mends.plan },
    ...(builtIn ? { trigger: { figures: builtIn.figures, when: builtIn.when } } : {}),
  }
}

export function toUsual(builtIn: UsualDeficiency, { says, mends }: OwnSentence): UsualDeficiency | undefined {
  if (!mends) return undefined
  return { ...builtIn, says: says[0]?.text ?? '', cause: mends.cause, plan: { ...mends.plan, topic: builtIn.topic } }
}

function toSlot({ figure, where, half }: OwnSlot): Slot {
  return { figure, ...(Object.keys(where).length > 0 ? { where } : {}), ...(half ? { half } : {}) }
}

function holds({ is, than = 0 }: Condition, value: SlotValue | undefined): boolean {
  const { now, before } = value ?? { now: undefined, before: undefined }
  if (is === 'none') return !now
  if (now === undefined) return false
  if (is === 'some') return now > 0
  if (is === 'atLeast') return now >= than
  if (is === 'below') return now < than
  return before !== undefined && (is === 'rose' ? now > before : now < before)
}
