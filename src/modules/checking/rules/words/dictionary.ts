import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'

/**
 * How a dictionary of 349,000 words divides the text around a place, as spans of the text. Only suspicions ask for it: it takes a fifth
 * of a second to load, and a report without any never does. Undefined on a machine for which the segmenter was not built.
 */
export function wordsAround(plain: string, start: number, end: number): { start: number; end: number }[] | undefined {
  const jieba = segmenter()
  if (!jieba) return undefined
  const from = Math.max(plain.lastIndexOf('\n', start - 1) + 1, start - width)
  const line = plain.indexOf('\n', end)
  const to = Math.min(line < 0 ? plain.length : line, end + width)
  let at = from
  return jieba.cut(plain.slice(from, to), false).map((word) => {
    const span = { start: at, end: at + word.length }
    at = span.end
    return span
  })
}

/** Whether the dictionary has it as one word that is no person's name: 金钱, 关注. False where the segmenter was not built. */
export function isWord(text: string): boolean {
  const [only, ...more] = segmenter()?.tag(text, false) ?? []
  return only !== undefined && more.length === 0 && !only.tag.startsWith('nr')
}

const width = 12

function segmenter(): Jieba | undefined {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url)
    try {
      const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba')
      const { dict } = require('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict')
      loaded = Jieba.withDict(dict)
    } catch {
      loaded = 'unavailable'
    }
  }
  return loaded === 'unavailable' ? undefined : loaded
}

let loaded: Jieba | 'unavailable' | undefined
