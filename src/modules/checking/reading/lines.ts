/** One line of the text without the blanks around it. `end` is exclusive; a blank line has start = end. */
export type Line = { start: number; end: number; text: string }

/** The lines of `plain` that hold something, in order. */
export function linesOf(plain: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= plain.length) {
    const found = plain.indexOf('\n', from)
    const to = found < 0 ? plain.length : found
    const raw = plain.slice(from, to)
    const text = raw.trim()
    if (text) {
      const start = from + raw.indexOf(text)
      lines.push({ start, end: start + text.length, text })
    }
    from = to + 1
  }
  return lines
}

/** A sentence, ended by 。！？； or a line end. */
export type Sentence = Line

/** The sentences of each line. */
export function sentencesOf(lines: Line[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const line of lines)
    for (const match of line.text.matchAll(/[^。！？；;]+[。！？；;]?[”’」』）)]*/g)) {
      const start = line.start + match.index
      sentences.push({ start, end: start + match[0].length, text: match[0] })
    }
  return sentences
}
