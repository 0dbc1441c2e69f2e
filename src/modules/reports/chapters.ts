import type { Chapter, Passage, Sentence } from '../../law/report/index.ts'
import type { BlockNode, InlineNode } from './doc.ts'
import type { RankedBook } from './tell.ts'
import { compose } from './template.ts'

export const ordinals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
] as const

/** A passage as told, and where it belongs in our own outline. */
export interface ToldPassage {
  readonly id: string
  readonly chapter: string
  readonly lead: string | undefined
  readonly nodes: readonly InlineNode[]
}

/** A chapter ready to be numbered. */
export interface ToldChapter {
  readonly title: string
  readonly blocks: readonly BlockNode[]
}

/** The sentences of a passage, as the office has them: its own added, others put in place of built-in ones or switched off. */
export type SentencesOf = (passage: Passage) => readonly Sentence[]

/** Every passage that has something to tell, in the order of our outline. */
export function tellPassages(all: readonly Chapter[], book: RankedBook, year: number, sentencesOf: SentencesOf): ToldPassage[] {
  return all.flatMap((chapter) =>
    chapter.passages.flatMap((passage) => {
      const nodes = sentencesOf(passage).flatMap((sentence) => compose(sentence, book, year) ?? [])
      if (nodes.length === 0) return []
      return [
        { id: passage.id, chapter: chapter.id, lead: passage.lead, nodes: joined(passage.opens ? [text(passage.opens), ...nodes] : nodes) },
      ]
    }),
  )
}

/** One paragraph each; where two or more have a lead, these are counted 一是、二是. */
export function paragraphsOf(told: readonly ToldPassage[]): BlockNode[] {
  const led = told.filter(({ lead }) => lead !== undefined).length
  let count = 0
  return told.map(({ lead, nodes }) =>
    lead === undefined || led < 2 ? paragraph(...nodes) : paragraph(...joined([text(`${ordinals[count++]}是${lead}。`), ...nodes])),
  )
}

/** Chapters numbered （一）（二）; one by itself stands without a heading. */
export function numbered(chapters: readonly ToldChapter[]): BlockNode[] {
  if (chapters.length < 2) return chapters.flatMap(({ blocks }) => blocks)
  return chapters.flatMap(({ title, blocks }, index) => [heading(2, `（${ordinals[index] ?? index + 1}）${title}`), ...blocks])
}

export function heading(level: 1 | 2, title: string): BlockNode {
  return { type: 'heading', attrs: { level }, content: [text(title)] }
}

export function paragraph(...content: readonly InlineNode[]): BlockNode {
  return { type: 'paragraph', content: joined(content) }
}

export function text(words: string): InlineNode {
  return { type: 'text', text: words }
}

/** What the clerk has to write before the report can be made final. */
export function missing(says: string): InlineNode {
  return text(`【待补：${says}】`)
}

/** What the clerk has to verify before the report can be made final. */
export function unproved(says: string): InlineNode {
  return text(`【待核：${says}】`)
}

/** Neighbouring texts as one node, as the editor keeps them. */
export function joined(nodes: readonly InlineNode[]): InlineNode[] {
  const result: InlineNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text' && !node.marks && !last.marks)
      result[result.length - 1] = { ...last, text: last.text + node.text }
    else result.push(node)
  }
  return result
}
