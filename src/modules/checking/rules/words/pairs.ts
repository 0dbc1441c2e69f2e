/** What begins with certain pairs of characters, for finding it in one walk over a text. */
export type PairIndex<T> = {
  /** What is kept under the two characters at `at`; most pairs of a text are passed over by one look into a table. */
  at(plain: string, at: number): readonly T[] | undefined
}

/** Each entry under one pair or several; entries of one pair keep their order. */
export function pairIndex<T>(entries: Iterable<[pair: string, entry: T]>): PairIndex<T> {
  const known = new Uint8Array(tableSize)
  const kept = new Map<number, { pair: string; entries: T[] }[]>()
  for (const [pair, entry] of entries) {
    const key = keyOf(pair, 0)
    const buckets = kept.get(key) ?? []
    const own = buckets.find((each) => each.pair === pair)
    if (own) own.entries.push(entry)
    else if (buckets.push({ pair, entries: [entry] }) === 1) kept.set(key, buckets)
    known[key & (tableSize - 1)] = 1
  }
  return {
    at(plain, at) {
      const key = keyOf(plain, at)
      return known[key & (tableSize - 1)] === 1 ? kept.get(key)?.find(({ pair }) => plain.startsWith(pair, at))?.entries : undefined
    },
  }
}

const tableSize = 1 << 18

/** Small enough to be looked up fast; hardly any two pairs have the same. */
function keyOf(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 32_769) + text.charCodeAt(at + 1)) & 0x3fffffff
}
