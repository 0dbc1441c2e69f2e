/** A place that a reader of the report marked: the finding of `rule` is due there. */
export type Mark = { rule: string; start: number; end: number }

/**
 * Takes the marks out of a labelled text. ⟦rule|text⟧ says that `text` has the defect `rule`; marks may stand in each other.
 * The offsets are those of the text without marks. Throws when a mark is not closed.
 */
export function unmark(labelled: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  const open: { rule: string; start: number }[] = []
  let text = ''
  for (const piece of labelled.split(/(⟦[a-z-]+\||⟧)/)) {
    const rule = /^⟦([a-z-]+)\|$/.exec(piece)?.[1]
    if (rule) open.push({ rule, start: text.length })
    else if (piece === '⟧') {
      const mark = open.pop()
      if (!mark) throw new Error(`⟧ without ⟦ after “${text.slice(-20)}”`)
      marks.push({ ...mark, end: text.length })
    } else text += piece
  }
  if (open.length > 0) throw new Error(`⟦${open[0]!.rule}| is not closed`)
  return { text, marks: marks.sort((a, b) => a.start - b.start) }
}
