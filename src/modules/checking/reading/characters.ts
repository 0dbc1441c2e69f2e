/** One for each code unit that is among `characters`, nought for every other: looking there is many times quicker than a pattern for one character. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(1 << 16)
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1
  return table
}

/** Where the stretch begins that ends at `end` and holds none of the stops; not before `from`. */
export function behindStop(plain: string, from: number, end: number, stops: Uint8Array): number {
  let at = end
  while (at > from && stops[plain.charCodeAt(at - 1)] === 0) at--
  return at
}
