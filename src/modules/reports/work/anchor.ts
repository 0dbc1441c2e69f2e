/** The words a remark is about, with what stood on either side, so that they are found again after the text has changed. */
export interface Place {
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** `exact`: the words are still as they were quoted. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

/** Characters kept on either side. */
const reach = 40
/** As many of them tell a place when the words themselves have changed. */
const telling = 8

export function placeAt(text: string, start: number, end: number): Place {
  return { quote: text.slice(start, end), before: text.slice(Math.max(0, start - reach), start), after: text.slice(end, end + reach) }
}

/** Where the words stand now: the occurrence whose surroundings agree most; else what stands between the same surroundings. */
export function locate(text: string, place: Place): Found | undefined {
  const { quote, before, after } = place
  let best: { start: number; agrees: number } | undefined
  for (let start = text.indexOf(quote); quote !== '' && start >= 0; start = text.indexOf(quote, start + 1)) {
    const agrees = commonEnd(text.slice(Math.max(0, start - reach), start), before) + commonStart(text.slice(start + quote.length), after)
    if (!best || agrees > best.agrees) best = { start, agrees }
  }
  if (best && (quote.length >= telling || best.agrees > 0 || before + after === ''))
    return { start: best.start, end: best.start + quote.length, exact: true }
  return between(text, place)
}

function between(text: string, { quote, before, after }: Place): Found | undefined {
  const left = before.slice(-telling)
  const right = after.slice(0, telling)
  if (left.length < telling || right.length < telling) return undefined
  const from = text.indexOf(left)
  if (from < 0 || text.indexOf(left, from + 1) >= 0) return undefined
  const start = from + left.length
  const end = text.indexOf(right, start)
  return end > start && end - start <= quote.length * 2 + reach ? { start, end, exact: false } : undefined
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}

function commonEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++
  return length
}
