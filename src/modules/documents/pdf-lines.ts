/** One line of a paragraph as set: its text and natural width. `ends`: the paragraph or a forced line ends here, so it is not stretched. */
export interface SetLine {
  readonly text: string
  readonly width: number
  readonly ends: boolean
}

/** How wide a character is, spacing included, in points. */
export type WidthOf = (character: string) => number

/**
 * Breaks a text into lines: `first` points for the first one, `rest` for the others. Chinese breaks between any two characters, but no line
 * begins with a closing mark or ends with an opening one (GB/T 15834), and numbers and Latin words stay whole where a line can hold them.
 */
export function breakLines(text: string, widthOf: WidthOf, first: number, rest = first): SetLine[] {
  const lines: SetLine[] = []
  const forced = text.split('\n')
  for (const part of forced) {
    let line = ''
    let width = 0
    const room = () => (lines.length === 0 ? first : rest)
    const close = (ends: boolean) => {
      const trimmed = line.trimEnd()
      lines.push({ text: trimmed, width: measure(trimmed, widthOf), ends })
      line = ''
      width = 0
    }
    for (const atom of atomsOf(part)) {
      const wide = measure(atom, widthOf)
      if (width + measure(atom.trimEnd(), widthOf) <= room() + 0.01) {
        line += atom
        width += wide
        continue
      }
      if (line !== '') close(false)
      if (wide <= room() + 0.01) {
        line = atom.trimStart()
        width = measure(line, widthOf)
        continue
      }
      for (const character of atom) {
        const one = widthOf(character)
        if (line !== '' && width + one > room() + 0.01) close(false)
        line += character
        width += one
      }
    }
    close(true)
  }
  return lines
}

export function measure(text: string, widthOf: WidthOf): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

const closing = new Set('，。、；：！？）》〉」』”’】〕…—％％‰℃·,.;:!?)]}%'.split(''))
const opening = new Set('（《〈「『“‘【〔([{￥'.split(''))

/** What is never broken inside: a number or Latin word, or one character; with the marks that belong to it. */
function atomsOf(text: string): string[] {
  const atoms: string[] = []
  let open = ''
  for (const [atom] of text.matchAll(/[A-Za-z0-9]+(?:[.,:/+@_-][A-Za-z0-9]+)*|\s+|./gu)) {
    if (opening.has(atom)) open += atom
    else if (closing.has(atom) && open === '' && atoms.length > 0) atoms.push(`${atoms.pop()}${atom}`)
    else {
      atoms.push(open + atom)
      open = ''
    }
  }
  if (open !== '') atoms.push(open)
  return atoms
}
