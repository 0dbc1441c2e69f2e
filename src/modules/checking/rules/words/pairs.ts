/** What begins with certain pairs of characters, for finding it in one walk over a text. */
export type PairIndex<T> = {
  /** What is kept under the two characters at `at`; most pairs of a text are passed over by one look into a table. */
  at(plain: string, at: number): readonly T[] | undefined
}

/** Each entry under one pair or several; entries of one pair keep their order. */
export function pairIndex<T>(entries: Iterable<[pair: string, entry: T]>): PairIndex<T> {
  const known = new Uint8Array(65_536)
  const kept = new Map<string, T[]>()
  for (const [pair, entry] of entries) {
    const own = kept.get(pair)
    if (own) own.push(entry)
    else kept.set(pair, [entry])
    known[hashed(pair, 0)] = 1
  }
  return { at: (plain, at) => (known[hashed(plain, at)] === 1 ? kept.get(plain.slice(at, at + 2)) : undefined) }
}

function hashed(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1)) & 0xffff
}
