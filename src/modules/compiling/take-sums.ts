import type { FigureRef } from '../../definition/index.ts'
import { type BlockNode, type InlineNode, type ReportDoc, type StreetSum, sumKey, type Token, tokensOf } from '../reports/index.ts'
import { refLabel } from './matching.ts'

/** A chapter of a draft that a sentence may be put at the end of. */
export interface Chapter {
  /** Index of its heading among the blocks. */
  readonly at: number
  readonly level: 1 | 2 | 3
  readonly text: string
}

export function chaptersOf(doc: ReportDoc): Chapter[] {
  return doc.content.flatMap((block, at) =>
    block.type === 'heading' ? [{ at, level: block.attrs.level, text: wordsOf(block.content ?? []) }] : [],
  )
}

export interface Taken {
  readonly doc: ReportDoc
  /** How many figures were already told in a sentence, which now tells the sum. */
  readonly bound: number
  /** How many comparisons with the year before left the text with that. */
  readonly dropped: number
  /** How many are told in a new sentence. */
  readonly added: number
}

/**
 * Puts sums into a draft. Where a sentence already tells the figure of the year, that number becomes the sum, and comparisons with the year
 * before, which rest on the ledger alone, leave the text; the rest is told in a new sentence at the end of the chapter. A street without a
 * value is asked for in a note, which has to be settled before the report is frozen. Pure.
 */
export function takeSums(
  doc: ReportDoc,
  sums: readonly StreetSum[],
  year: number,
  chapter: number,
  all: readonly string[],
  mark: string,
): Taken {
  const told = new Set<string>()
  const content = doc.content.map((block) => bind(block, sums, year, told))
  const dropped = tokensOf(doc).length - tokensOf({ ...doc, content }).length
  const fresh = sums.filter((sum) => !told.has(sumKey(sum, year)))
  if (fresh.length === 0) return { doc: { ...doc, content }, bound: told.size, dropped, added: 0 }
  const end = endOf(content, chapter)
  const paragraphs = groupedByStreets(fresh).map((group, index) => sentenceOf(group, year, all, `${mark}-${index}`))
  return {
    doc: { ...doc, content: [...content.slice(0, end), ...paragraphs, ...content.slice(end)] },
    bound: told.size,
    dropped,
    added: fresh.length,
  }
}

/** How the token of a figure looks whose words the server has yet to write. */
function tokenOf({ figure, where }: FigureRef, year: number, id: string): InlineNode {
  const part = where && Object.keys(where).length > 0 ? where : null
  return { type: 'figure', attrs: { id, figure, where: part, year, half: null, mode: 'sum', text: '' } }
}

const asSum: readonly Token['mode'][] = ['value', 'round', 'sum']
const compares: readonly Token['mode'][] = ['change', 'difference', 'rank']

function bind(block: BlockNode, sums: readonly StreetSum[], year: number, told: Set<string>): BlockNode {
  if (block.type === 'bulletList')
    return {
      ...block,
      content: block.content.map((item) => ({ ...item, content: item.content.map((one) => bind(one, sums, year, told)) })),
    }
  if (block.type !== 'paragraph' || !block.content) return block
  const bound: StreetSum[] = []
  const nodes: InlineNode[] = []
  for (const node of block.content) {
    const sum =
      node.type === 'figure' && node.attrs.half === null
        ? sums.find((one) => sumKey(one, year) === sumKey(node.attrs, node.attrs.year))
        : undefined
    if (node.type !== 'figure' || !sum) nodes.push(node)
    else if (asSum.includes(node.attrs.mode)) {
      if (!bound.includes(sum)) bound.push(sum)
      told.add(sumKey(sum, year))
      nodes.push({ ...node, attrs: { ...node.attrs, mode: 'sum', text: '' } })
    } else if (compares.includes(node.attrs.mode)) dropComma(nodes)
    else nodes.push(node)
  }
  if (bound.length === 0) return block
  const before = wordsOf(block.content)
  const notes = bound.flatMap(noteOf).filter((note) => !before.includes(note))
  return { ...block, content: [...nodes, ...notes.map((text): InlineNode => ({ type: 'text', text }))] }
}

/** The comma before a comparison goes with it. */
function dropComma(nodes: InlineNode[]): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text' || !/[，、]$/.test(last.text)) return
  const text = last.text.slice(0, -1)
  nodes.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text }]))
}

function sentenceOf(sums: readonly StreetSum[], year: number, all: readonly string[], mark: string): BlockNode {
  const names = (sums[0]?.addends ?? []).map(({ unitName }) => unitName)
  const whole = all.every((name) => names.includes(name))
  const opening = whole ? '据各街道统计，全区' : `据${names.join('、')}统计，`
  const parts = sums.flatMap((sum, index): InlineNode[] => [
    { type: 'text', text: `${index === 0 ? opening : '，'}${refLabel({ figure: sum.figure, where: sum.where })}` },
    tokenOf({ figure: sum.figure, where: sum.where }, year, `${mark}-${index}`),
  ])
  return { type: 'paragraph', content: [...parts, { type: 'text', text: `。${sums.flatMap(noteOf).join('')}` }] }
}

/** One sentence speaks of the same streets. */
function groupedByStreets(sums: readonly StreetSum[]): StreetSum[][] {
  const groups = new Map<string, StreetSum[]>()
  for (const sum of sums) {
    const key = sum.addends.map(({ unit }) => unit).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), sum])
  }
  return [...groups.values()]
}

function noteOf(sum: StreetSum): string[] {
  const missing = sum.addends.filter(({ value }) => value === null).map(({ unitName }) => unitName)
  if (missing.length === 0) return []
  const label = refLabel({ figure: sum.figure, where: sum.where })
  return [`【待补：${missing.join('、')}没有“${label}”的数，合计没有计入；补齐后重新加入，确实没有发生的删去本句】`]
}

/** Where the text right under a heading ends: before the next heading, whatever its level. */
function endOf(content: readonly BlockNode[], chapter: number): number {
  const next = content.findIndex((block, index) => index > chapter && block.type === 'heading')
  return next < 0 ? content.length : next
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : node.attrs.text)).join('')
}
