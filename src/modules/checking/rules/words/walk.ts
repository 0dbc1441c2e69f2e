import { commonWords } from './common-words.ts'
import { type PairIndex, pairIndex } from './pairs.ts'
import { sameSound } from './same-sound.ts'
import { type Slip, slips } from './slips.ts'
import { terms } from './terms.ts'

/** What a text has at a place, as far as its characters alone tell. */
export type Seen = {
  /** Which of the hints it has. */
  hints: ReadonlySet<string>
  /** Where a wrong form may begin, with those that begin with the two characters there. */
  slips: { at: number; slips: readonly Slip[] }[]
  /** Where a term begins that has one character otherwise, and how far behind its beginning. */
  nearly: { start: number; term: string; differs: number }[]
  /** Pairs that sound like a common word, with the words. */
  alike: { at: number; meant: readonly string[] }[]
}

/** Looks for everything in one walk over the text; `hints` are words of at least two characters. */
export function walker(hints: readonly string[]): (plain: string) => Seen {
  let index: PairIndex<Entry> | undefined
  return (plain) => {
    // Built when first needed: some twenty thousand pairs.
    index ??= pairIndex(entriesOf(hints))
    const seen = { hints: new Set<string>(), slips: [] as Seen['slips'], nearly: [] as Seen['nearly'], alike: [] as Seen['alike'] }
    for (let at = 0; at + 1 < plain.length; at++) {
      const entry = index.at(plain, at)
      if (!entry) continue
      for (const hint of entry.hints) if (plain.startsWith(hint, at)) seen.hints.add(hint)
      if (entry.slips.length > 0) seen.slips.push({ at, slips: entry.slips })
      for (const { term, start } of entry.terms) {
        const differs = oneDifference(plain, at - start, term)
        if (differs >= 0) seen.nearly.push({ start: at - start, term, differs })
      }
      if (entry.meant.length > 0) seen.alike.push({ at, meant: entry.meant })
    }
    return seen
  }
}

type Entry = { hints: string[]; slips: Slip[]; terms: { term: string; start: number }[]; meant: string[] }

function entriesOf(hints: readonly string[]): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const under = (pair: string) => {
    const entry = entries.get(pair) ?? { hints: [], slips: [], terms: [], meant: [] }
    entries.set(pair, entry)
    return entry
  }
  for (const hint of hints) under(hint.slice(0, 2)).hints.push(hint)
  for (const slip of slips) under(slip.wrong.slice(0, 2)).slips.push(slip)
  // A term with one wrong character keeps its first two or its last two.
  for (const term of new Set(terms))
    if (term.length >= 4) for (const start of [0, term.length - 2]) under(term.slice(start, start + 2)).terms.push({ term, start })
  for (const [pair, word] of misspellings()) under(pair).meant.push(word)
  return entries
}

/** Which character of the term stands otherwise in the text; -1 if none or more than one. */
function oneDifference(plain: string, start: number, term: string): number {
  if (start < 0 || start + term.length > plain.length) return -1
  let differs = -1
  for (let at = 0; at < term.length; at++)
    if (plain.charCodeAt(start + at) !== term.charCodeAt(at)) {
      if (differs >= 0) return -1
      differs = at
    }
  return differs
}

/** Characters that stand alone in any sentence: one of them beside another is no word misspelt. */
export const alone: ReadonlySet<string> = new Set(
  '的和与及在将由对为于以已则即地得等把被从向且而并各个其此该时是使让要应会可能仍还又更再共均皆都只不未没无有人件名起次场户家项份条处所年月日上下中内外前后左右一二三四五六七八九十百千万亿零两几多余约近超达到至了着过就也很最较特去来出入说讲做开用给因如若但或者这那我你他她它们街镇乡村区县市省局部委办站院厅科室组队党岁元亩吨米里度第每某全本原新老大小高低好长短性化率量级型类式制法员长书记之学',
)

/** Common words with one character of the same sound in place of their own. */
function misspellings(): [pair: string, word: string][] {
  const known = new Set(commonWords)
  return commonWords.flatMap((word) => {
    const [one, other] = [word[0]!, word[1]!]
    const pairs = [
      ...[...(sameSound.get(one) ?? '')].map((each) => each + other),
      ...[...(sameSound.get(other) ?? '')].map((each) => one + each),
    ]
    return pairs
      .filter((pair) => !known.has(pair) && !alone.has(pair[0]!) && !alone.has(pair[1]!))
      .map((pair): [string, string] => [pair, word])
  })
}
