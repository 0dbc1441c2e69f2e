/** What begins with certain pairs of characters, for finding all of it in one walk over a text. */
export type PairIndex<T> = {
  /** What is kept under the two characters at `at`; most pairs of a text are passed over by one look into a small table. */
  at(plain: string, at: number): T | undefined
}

export function pairIndex<T>(entries: Iterable<[pair: string, entry: T]>): PairIndex<T> {
  const seen = new Uint32Array(tableSize / 32)
  const kept = new Map<number, T>()
  for (const [pair, entry] of entries) {
    const key = keyOf(pair, 0)
    kept.set(key, entry)
    const place = placeOf(key)
    seen[place >>> 5]! |= 1 << (place & 31)
  }
  return {
    at(plain, at) {
      const key = keyOf(plain, at)
      const place = placeOf(key)
      return (seen[place >>> 5]! >>> (place & 31)) & 1 ? kept.get(key) : undefined
    },
  }
}

/** One bit each: the table fits into the memory nearest to the processor. */
const bits = 18
const tableSize = 1 << bits

/** Both characters in one number. */
function keyOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}

function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - bits)
}
