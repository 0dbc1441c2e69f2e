import type { Found } from '../finding.ts'
import { confusable } from '../works/confusable.ts'
import { wordsAround } from './words/dictionary.ts'
import type { Seen } from './words/walk.ts'

/** Forms that are no words: 布署, 耳语目染. Where a true word reaches across the edge (交通|迅速), there is none. */
export function wrongForms(plain: string, seen: Seen['slips']): Found[] {
  const found: Found[] = []
  let end = 0
  for (const { at, slips } of seen) {
    if (at < end) continue
    const slip = slips.find(
      ({ wrong, notAfter, notBefore }) =>
        plain.startsWith(wrong, at) &&
        !(at > 0 && notAfter.includes(plain[at - 1]!)) &&
        !(notBefore && plain[at + wrong.length] && notBefore.includes(plain[at + wrong.length]!)),
    )
    if (!slip) continue
    const place = { start: at, end: at + slip.wrong.length }
    if (reachedAcross(plain, place)) continue
    found.push({ ...place, fix: slip.right, message: `“${slip.wrong}”应为“${slip.right}”：${slip.why}。` })
    end = place.end
  }
  return found
}

/** Both ends belong to words beyond: then the form is none. One end alone proves nothing (工作台|帐). */
function reachedAcross(plain: string, place: { start: number; end: number }): boolean {
  const words = wordsAround(plain, place.start, place.end)
  const across = (at: number) => words?.some(({ start, end }) => start < at && at < end)
  return words !== undefined && across(place.start) === true && across(place.end) === true
}

/** A term of the trade with one character mistaken for one that sounds or looks alike, where the dictionary knows no word: 矛盾究纷. */
export function misspeltTerms(plain: string, nearly: Seen['nearly']): Found[] {
  const found = new Map<number, Found>()
  for (const { start, term, differs } of nearly) {
    const place = start + differs
    const written = plain[place]!
    if (written < '\u4e00' || written > '\u9fff' || found.has(place) || !confusable(written, term[differs]!)) continue
    const words = wordsAround(plain, start, start + term.length)
    if (!words || words.some((word) => word.start <= place && place < word.end && word.end - word.start > 1)) continue
    const text = plain.slice(start, start + term.length)
    found.set(place, { start, end: start + term.length, fix: term, message: `“${text}”疑为“${term}”之误：“${written}”字有误。` })
  }
  return [...found.values()]
}
