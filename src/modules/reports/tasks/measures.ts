import { createHash } from 'node:crypto'
import { outlineParts, type Plan } from '../../../law/report/index.ts'
import type { BlockNode, ReportDoc } from '../doc.ts'

/** A measure of the plan for the next year, as part four of a report has it. */
export interface Measure {
  /** The same as long as its heading is. */
  readonly key: string
  readonly title: string
  readonly says: string
  /** The section that usually carries out such a measure; empty where the measure is not one of ours. */
  readonly section: string
}

/** The measures of part four: a chapter each, or a paragraph each where it has no chapters. `plans` are those a draft may have taken them from. */
export function measuresOf(doc: ReportDoc, plans: readonly Plan[]): Measure[] {
  const plan = planOf(doc)
  const chapters = plan.flatMap((block, index) => {
    if (block.type !== 'heading') return []
    const end = plan.findIndex((other, at) => at > index && other.type === 'heading')
    const says = plan.slice(index + 1, end < 0 ? undefined : end).map(wordsOf)
    return [{ title: withoutNumber(wordsOf(block)), says: says.join('') }]
  })
  const paragraphs = plan.flatMap((block) => {
    const says = wordsOf(block)
    return block.type === 'paragraph' && says.length >= 10 && !says.endsWith('：') ? [{ title: titleIn(says), says }] : []
  })
  const seen = new Set<string>()
  return (chapters.length > 0 ? chapters : paragraphs).flatMap(({ title, says }) => {
    const key = createHash('sha256').update(title).digest('hex').slice(0, 12)
    if (title === '' || seen.has(key)) return []
    seen.add(key)
    return [{ key, title, says, section: plans.find((one) => one.title === title)?.section ?? '' }]
  })
}

/** What stands under the heading of part four. */
function planOf(doc: ReportDoc): readonly BlockNode[] {
  const isPart = (block: BlockNode) => block.type === 'heading' && block.attrs.level === 1
  const start = doc.content.findIndex(
    (block) => isPart(block) && outlineParts.find(({ words }) => words.test(wordsOf(block)))?.part === 'plan',
  )
  if (start < 0) return []
  const after = doc.content.slice(start + 1)
  const end = after.findIndex(isPart)
  return after.slice(0, end < 0 ? undefined : end).filter((block) => !/^特此(?:报告|汇报)/.test(wordsOf(block)))
}

function wordsOf(block: BlockNode): string {
  if (block.type === 'bulletList') return block.content.flatMap((item) => item.content.map(wordsOf)).join('')
  return (block.content ?? []).map((node) => (node.type === 'text' ? node.text : node.attrs.text)).join('')
}

function titleIn(says: string): string {
  return withoutNumber(says)
    .split(/[。；：]/)[0]!
    .slice(0, 60)
}

function withoutNumber(words: string): string {
  return words.replace(/^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:、|是)|\d{1,2}[.．、])\s*/, '').trim()
}
