import type { Found } from '../finding.ts'
import { confusable } from '../works/confusable.ts'
import { wordsAround } from './words/dictionary.ts'
import { pairIndex } from './words/pairs.ts'
import { slips } from './words/slips.ts'
import { terms } from './words/terms.ts'

/** Forms that are no words: 布署, 耳语目染. Where a true word reaches across the edge (交通|迅速), there is none. */
export function wrongForms(plain: string): Found[] {
  const found: Found[] = []
  for (let at = 0; at < plain.length; at++) {
    const slip = byBeginning
      .at(plain, at)
      ?.find(
        ({ wrong, notAfter, notBefore }) =>
          plain.startsWith(wrong, at) &&
          !(at > 0 && notAfter.includes(plain[at - 1]!)) &&
          !(notBefore && plain[at + wrong.length] && notBefore.includes(plain[at + wrong.length]!)),
      )
    if (!slip) continue
    const place = { start: at, end: at + slip.wrong.length }
    if (reachedAcross(plain, place)) continue
    found.push({ ...place, fix: slip.right, message: `“${slip.wrong}”应为“${slip.right}”：${slip.why}。` })
    at = place.end - 1
  }
  return found
}

const byBeginning = pairIndex(slips.map((slip) => [slip.wrong.slice(0, 2), slip]))

/** Both ends belong to words beyond: then the form is none. One end alone proves nothing (工作台|帐). */
function reachedAcross(plain: string, place: { start: number; end: number }): boolean {
  const words = wordsAround(plain, place.start, place.end)
  const across = (at: number) => words?.some(({ start, end }) => start < at && at < end)
  return words !== undefined && across(place.start) === true && across(place.end) === true
}

/** A term of the trade with one character mistaken for one that sounds or looks alike, where the dictionary knows no word: 矛盾究纷. */
export function misspeltTerms(plain: string): Found[] {
  const found = new Map<number, Found>()
  for (let at = 0; at + 1 < plain.length; at++)
    for (const { term, start } of byEnds.at(plain, at) ?? none) look(plain, at - start, term, found)
  return [...found.values()]
}

const none: readonly never[] = []

/** A term with one wrong character keeps its first two or its last two: by these, the term and where in it they stand. */
const byEnds = pairIndex(
  [...new Set(terms)]
    .filter(({ length }) => length >= 4)
    .flatMap((term) =>
      [0, term.length - 2].map((start): [string, { term: string; start: number }] => [term.slice(start, start + 2), { term, start }]),
    ),
)

function look(plain: string, start: number, term: string, found: Map<number, Found>): void {
  if (start < 0 || start + term.length > plain.length) return
  let differs = -1
  for (let at = 0; at < term.length; at++)
    if (plain[start + at] !== term[at]) {
      if (differs >= 0) return
      differs = at
    }
  if (differs < 0) return
  const place = start + differs
  const written = plain[place]!
  if (written < '\u4e00' || written > '\u9fff' || found.has(place) || !confusable(written, term[differs]!)) return
  const words = wordsAround(plain, start, start + term.length)
  if (!words || words.some((word) => word.start <= place && place < word.end && word.end - word.start > 1)) return
  const text = plain.slice(start, start + term.length)
  found.set(place, { start, end: start + term.length, fix: term, message: `“${text}”疑为“${term}”之误：“${written}”字有误。` })
}
