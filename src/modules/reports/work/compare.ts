import { diffArrays } from 'diff'
import type { ReportDoc } from '../doc.ts'
import { linesOf } from './lines.ts'

/** A stretch of a paragraph; `changed`: it is only on this side. */
export interface Piece {
  readonly text: string
  readonly changed: boolean
}

/** Two paragraphs side by side; a missing side: the paragraph is only on the other. */
export interface Pair {
  readonly left: readonly Piece[] | null
  readonly right: readonly Piece[] | null
  readonly same: boolean
}

/** Two versions paragraph by paragraph, with the words marked that differ. */
export function compareDocs(left: ReportDoc, right: ReportDoc): Pair[] {
  const [before, after] = [left, right].map((doc) => linesOf(doc).map(({ text }) => text)) as [string[], string[]]
  const pairs: Pair[] = []
  const chunks = diffArrays(before, after)
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]!
    const next = chunks[at + 1]
    if (!chunk.added && !chunk.removed) pairs.push(...chunk.value.map(unchanged))
    else if (chunk.removed && next?.added) {
      pairs.push(...align(chunk.value, next.value))
      at++
    } else pairs.push(...chunk.value.map((text) => (chunk.removed ? alone(text, null) : alone(null, text))))
  }
  return pairs
}

/** The words of two paragraphs. */
export function compareWords(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const chunks = diffArrays(wordsOf(left), wordsOf(right))
  const side = (other: 'added' | 'removed') =>
    chunks
      .filter((chunk) => !chunk[other])
      .map((chunk) => ({ text: chunk.value.join(''), changed: chunk.added || chunk.removed }))
      .filter(({ text }) => text !== '')
  return { left: side('added'), right: side('removed') }
}

/** Share of the longer text that is in both, by words. */
export function likeness(left: string, right: string): number {
  const kept = compareWords(left, right).left.filter(({ changed }) => !changed)
  const same = kept.reduce((sum, { text }) => sum + text.length, 0)
  return same / Math.max(1, left.length, right.length)
}

/** Below this two paragraphs are not one that was rewritten, but one that went and one that came. */
const rewritten = 0.3

/** Each paragraph that went beside the first one left that it may have become. */
function align(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let next = 0
  for (const text of before) {
    const found = after.findIndex((other, index) => index >= next && likeness(text, other) >= rewritten)
    if (found < 0) {
      pairs.push(alone(text, null))
      continue
    }
    for (; next < found; next++) pairs.push(alone(null, after[next]!))
    pairs.push({ ...compareWords(text, after[found]!), same: false })
    next = found + 1
  }
  return [...pairs, ...after.slice(next).map((text) => alone(null, text))]
}

function unchanged(text: string): Pair {
  const pieces = [{ text, changed: false }]
  return { left: pieces, right: pieces, same: true }
}

function alone(left: string | null, right: string | null): Pair {
  const whole = (text: string | null) => (text === null ? null : [{ text, changed: true }])
  return { left: whole(left), right: whole(right), same: false }
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
