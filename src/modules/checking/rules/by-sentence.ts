import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'

const known = new WeakMap<Reading, Figure[][]>()

/** The figures of each sentence that has more than one. */
export function bySentence(reading: Reading): Figure[][] {
  const before = known.get(reading)
  if (before) return before
  const groups = new Map<number, Figure[]>()
  for (const figure of reading.figures) {
    const group = groups.get(figure.sentenceStart)
    if (group) group.push(figure)
    else groups.set(figure.sentenceStart, [figure])
  }
  const found = [...groups.values()].filter((each) => each.length > 1)
  known.set(reading, found)
  return found
}
