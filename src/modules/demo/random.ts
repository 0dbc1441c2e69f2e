/** A seeded stream of numbers (mulberry32): the same seed invents the same district. Not for draws or secrets. */
export interface Random {
  /** In [0, 1). */
  next(): number
  integer(from: number, to: number): number
  one<T>(from: readonly T[]): T
  weighted<T>(from: readonly T[], weightOf: (one: T) => number): T
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    integer,
    one: (from) => {
      const found = from[integer(0, from.length - 1)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
    weighted: (from, weightOf) => {
      let rest = next() * from.reduce((sum, one) => sum + weightOf(one), 0)
      for (const one of from) {
        rest -= weightOf(one)
        if (rest < 0) return one
      }
      const last = from.at(-1)
      if (last === undefined) throw new Error('nothing to choose from')
      return last
    },
  }
}
