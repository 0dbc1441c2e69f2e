import canonicalize from 'canonicalize'
import { diff3Merge } from 'node-diff3'
import { type BlockNode, mapTokens, type ReportDoc } from '../doc.ts'
import { compareWords, type Piece } from './compare.ts'
import { textOf } from './lines.ts'

/** Paragraphs both sides agree on, or those of each side where both changed the same ones. */
export type Merged =
  | { readonly kind: 'agreed'; readonly blocks: readonly BlockNode[]; readonly from: 'both' | 'mine' | 'theirs' }
  | {
      readonly kind: 'conflict'
      readonly mine: readonly BlockNode[]
      readonly theirs: readonly BlockNode[]
      /** The words of either side, those marked that the other has not. */
      readonly words: { readonly mine: readonly Piece[]; readonly theirs: readonly Piece[] }
    }

/** What I wrote and what was saved meanwhile, both on top of the version I began from, paragraph by paragraph. Nothing of either is lost. */
export function mergeDocs(base: ReportDoc, mine: ReportDoc, theirs: ReportDoc): Merged[] {
  const blocks = new Map<string, BlockNode>()
  const keysOf = (doc: ReportDoc) => {
    const plain = mapTokens(doc, (token) => ({ ...token, text: '' }))
    return plain.content.map((block, index) => {
      const key = canonicalize(block) ?? ''
      blocks.set(key, doc.content[index]!)
      return key
    })
  }
  const [started, own, other] = [keysOf(base), keysOf(mine), keysOf(theirs)]
  const known = { base: new Set(started), mine: new Set(own), theirs: new Set(other) }
  const blocksOf = (keys: readonly string[]) => keys.map((key) => blocks.get(key)!)
  return diff3Merge(own, started, other, { excludeFalseConflicts: true }).flatMap((region): Merged[] => {
    if (region.conflict) {
      const [left, right] = [blocksOf(region.conflict.a), blocksOf(region.conflict.b)]
      const { left: mineWords, right: theirWords } = compareWords(left.map(textOf).join('\n'), right.map(textOf).join('\n'))
      return [{ kind: 'conflict', mine: left, theirs: right, words: { mine: mineWords, theirs: theirWords } }]
    }
    return runs(region.ok ?? [], (key) =>
      known.base.has(key) || (known.mine.has(key) && known.theirs.has(key)) ? 'both' : known.mine.has(key) ? 'mine' : 'theirs',
    ).map(({ from, keys }) => ({ kind: 'agreed', blocks: blocksOf(keys), from }))
  })
}

type Side = 'both' | 'mine' | 'theirs'

/** Neighbouring paragraphs of one origin together. */
function runs(keys: readonly string[], fromOf: (key: string) => Side): { from: Side; keys: string[] }[] {
  const result: { from: Side; keys: string[] }[] = []
  for (const key of keys) {
    const from = fromOf(key)
    const last = result.at(-1)
    if (last?.from === from) last.keys.push(key)
    else result.push({ from, keys: [key] })
  }
  return result
}
