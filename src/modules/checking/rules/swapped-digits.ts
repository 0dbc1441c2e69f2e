import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'

/**
 * Two numbers of the same digits in another order, 1032人 and 1023人, where both sentences also tell one other figure of three digits or
 * more word for word: 追发工资1264万元. Answers each later figure with the earlier one.
 */
export function swappedDigits(reading: Reading): { earlier: Figure; later: Figure }[] {
  const exact = reading.figures.filter((each) => each.qualifier === 'exact' && (each.kind === 'count' || each.kind === 'amount'))
  const large = new Map<number, Figure[]>()
  for (const each of exact) {
    if (each.value < 100) continue
    const beside = large.get(each.sentenceStart)
    if (beside) beside.push(each)
    else large.set(each.sentenceStart, [each])
  }
  const shuffled = new Map<string, Figure[]>()
  return exact.flatMap((later) => {
    const key = keyOf(reading, later)
    if (key === undefined) return []
    const like = shuffled.get(key) ?? []
    const earlier = like.find(
      (each) => each.value !== later.value && each.sentenceStart !== later.sentenceStart && share(large, each, later),
    )
    if (like.push(later) === 1) shuffled.set(key, like)
    return earlier ? [{ earlier, later }] : []
  })
}

function keyOf(reading: Reading, { start, end, unit }: Figure): string | undefined {
  if (end - start < 3) return undefined
  const digits = reading.plain.slice(start, end).replace(/\D/g, '')
  return digits.length < 3 ? undefined : `${[...digits].sort().join('')}${unit === '名' ? '人' : unit}`
}

/** Another figure that both sentences tell, said of the same thing; `large` holds the figures of a hundred and more of each sentence. */
function share(large: ReadonlyMap<number, Figure[]>, one: Figure, other: Figure): boolean {
  const beside = (figure: Figure) => (large.get(figure.sentenceStart) ?? []).filter((each) => each !== figure)
  return beside(one).some((each) =>
    beside(other).some((same) => same.value === each.value && same.unit === each.unit && touch(same.label, each.label)),
  )
}

/** The last two characters of what is counted. */
function touch(one: string, other: string): boolean {
  return one.slice(-2) === other.slice(-2)
}
