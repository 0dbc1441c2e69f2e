import type { Sentence, SlotValue, Template } from '../../../law/report/index.ts'
import type { TokenMode } from '../doc.ts'

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
  readonly than?: number
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
  /** The passage it belongs to. */
  readonly place: string
  readonly figures: Readonly<Record<string, OwnSlot>>
  /** From the fullest wording to the barest; the first that can be told is said. */
  readonly says: readonly OwnWording[]
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

/** As the drafter reads it. */
export function toSentence(id: string, { figures, says }: OwnSentence): Sentence {
  return {
    id,
    figures: Object.fromEntries(
      Object.entries(figures).map(([key, { figure, where, half }]) => [
        key,
        { figure, ...(Object.keys(where).length > 0 ? { where } : {}), ...(half ? { half } : {}) },
      ]),
    ),
    says: says.map(
      ({ text, when }): Template =>
        when.length === 0 ? text : { says: text, when: (values) => when.every((one) => holds(one, values[one.slot])) },
    ),
  }
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
