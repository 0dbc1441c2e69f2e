import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'

/** A run of text with the findings (their index in the list) that cover all of it. */
export type Segment = { text: string; start: number; findings: number[] }

/** Cuts the text at every finding's edges, so that a page can show the marks in place. The segments joined are the text. */
export function markUp(reading: Pick<Reading, 'text'>, findings: Pick<Finding, 'start' | 'end'>[]): Segment[] {
  const { text } = reading
  const edges = new Set([0, text.length])
  for (const { start, end } of findings) edges.add(start).add(end)
  const cuts = [...edges].filter((each) => each >= 0 && each <= text.length).sort((a, b) => a - b)
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at]!
    const covering = findings.flatMap((each, index) => (each.start <= start && each.end >= end ? [index] : []))
    return { text: text.slice(start, end), start, findings: covering }
  })
}
