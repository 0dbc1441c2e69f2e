/** Pairs of neighbouring characters, so that a word of two characters is found through an index. One-character texts count themselves. */
export function gramsOf(...texts: readonly (string | null | undefined)[]): string[] {
  const grams = new Set<string>()
  for (const text of texts) {
    const characters = [...(text ?? '').toLowerCase().replace(/\s+/g, '')]
    for (let index = 0; index + 1 < characters.length; index++) grams.add(`${characters[index]}${characters[index + 1]}`)
    if (characters.length === 1) grams.add(characters[0] ?? '')
  }
  return [...grams]
}
