import { deficiencies, usualDeficiencies } from '../../../law/report/index.ts'
import type { InlineNode } from '../doc.ts'
import { leadTo, shows, targetOf } from '../draft.ts'
import type { RankedBook } from '../tell.ts'
import { compose } from '../template.ts'
import { type OwnSentence, toDeficiency, toSentence, toUsual, usualPlace } from './own-sentence.ts'

/** What a sentence says with a year's figures. */
export interface Preview {
  /** Null where none of its wordings can be told. */
  readonly told: string | null
  /** Of a deficiency: what stands for it in part four. */
  readonly plan?: string
  /** Of a deficiency: whether the year's figures give it away. */
  readonly shows?: boolean
}

export function previewOf(content: OwnSentence, id: string | undefined, book: RankedBook, year: number): Preview {
  if (!content.mends) return { told: toldBy(compose(toSentence('preview', content), book, year)) }
  if (content.place === usualPlace) {
    const usual = usualDeficiencies.find((one) => one.id === id)
    const own = usual && toUsual(usual, content)
    return own ? usualPreview(own) : { told: null }
  }
  const shown = toDeficiency(
    'preview',
    content,
    deficiencies.find((one) => one.id === id),
  )
  return shown ? deficiencyPreview(shown, book, year) : { told: null }
}

/** As it would stand in part two and part four. */
export function deficiencyPreview(deficiency: Parameters<typeof shows>[0], book: RankedBook, year: number): Preview {
  const nodes = compose(deficiency, book, year)
  const { title, says } = deficiency.plan
  return {
    told: nodes ? `${wordsOf(nodes)}${leadTo(deficiency.cause, 0)}` : null,
    plan: `${title}。${says}${wordsOf(targetOf(deficiency, book, year))}`,
    shows: nodes !== undefined && shows(deficiency, book, year),
  }
}

/** One that figures do not tell of is proposed where they tell of little. */
export function usualPreview({ says, cause, plan }: (typeof usualDeficiencies)[number]): Preview {
  return { told: `${says}${leadTo(cause, 0)}`, plan: `${plan.title}。${plan.says}${plan.target}`, shows: false }
}

/** The words of what was composed. */
export function toldBy(nodes: readonly InlineNode[] | undefined): string | null {
  return nodes ? wordsOf(nodes) : null
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : node.attrs.text)).join('')
}
