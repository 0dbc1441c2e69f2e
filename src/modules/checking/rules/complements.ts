import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { disagreement } from './adding.ts'
import { bySentence } from './by-sentence.ts'
import { ownWords, sameUnit } from './own-words.ts'

/** 412处，已整改398处，未整改24处: what was done and what was not are the whole. */
export function complements(reading: Reading): Found[] {
  return bySentence(reading).flatMap((figures) => {
    const { sentenceStart, sentenceEnd } = figures[0]!
    if (figures.length < 3 || !/[未不]/.test(reading.plain.slice(sentenceStart, sentenceEnd + 8))) return []
    return figures.flatMap((rest): Found[] => {
      if (rest.kind !== 'count') return []
      const after = /^[^，,。；、\d]{0,8}/.exec(reading.plain.slice(rest.end, rest.end + 8))![0]
      const words = ownWords(reading.plain, rest)
      const stem = /(?:尚未|仍未|未能|未|不)(?:经)?([\u4e00-\u9fff]{2})/.exec(/[尚仍还另]有$/.test(words) ? after : words)?.[1]
      if (!stem) return []
      const like = figures.filter((each) => each !== rest && each.kind === 'count' && sameUnit(each, rest))
      const done = like.filter((each) => new RegExp(`(?<![未不])${stem}`).test(ownWords(reading.plain, each)) && each.end <= rest.start)
      const [part] = done
      const [whole, ...others] = like.filter((each) => each !== part)
      if (!part || done.length !== 1 || !whole || others.length > 0 || whole.end > part.start || whole.partOf !== undefined) return []
      if (/同比|上年|去年|结转|[较比与]/.test(reading.plain.slice(whole.sentenceStart, rest.start))) return []
      return disagreement(reading, whole, [part, rest], rest.end)
    })
  })
}
