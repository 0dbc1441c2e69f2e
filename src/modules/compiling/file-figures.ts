import type { FigureRef } from '../../definition/index.ts'
import type { Figure } from '../checking/index.ts'
import { type Match, matchFigure, refKey, refOfKey } from './matching.ts'
import type { ReceivedContent, ReceivedRow } from './received.ts'

/** How a figure of a file became one of ours. */
export type Standing = 'certain' | 'likely' | 'chosen' | 'refused' | 'none'

/** A figure as read from a file, with what it is among ours. */
export interface FileFigure {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly qualifier: Figure['qualifier']
  readonly kind: Figure['kind']
  /** The number as written, 2300余次. */
  readonly written: string
  /** Its sentence. */
  readonly quote: string
  readonly standing: Standing
  readonly ref: FigureRef | null
  /** Other figures it may be. */
  readonly others: readonly FigureRef[]
  /** Why it is no figure of the year, where that is known. */
  readonly why: string | null
}

/** Every figure of a file in the order of the text: what a person chose comes before what the words say. */
export function fileFigures(row: Pick<ReceivedRow, 'content' | 'choices' | 'year'>): FileFigure[] {
  const { content, choices, year } = row
  const plans = content.outline.filter((heading) => /安排|打算|计划|思路/.test(heading.title))
  return content.figures.map((figure): FileFigure => {
    const inPlan = plans.some((heading) => figure.start >= heading.start && figure.start < heading.end)
    const match = memoised({
      label: figure.label,
      unit: figure.unit,
      kind: figure.kind,
      value: figure.value,
      sentence: content.text.slice(figure.sentenceStart, figure.sentenceEnd),
      before: content.text.slice(figure.sentenceStart, figure.start),
      inPlan,
      year,
    })
    const choice = choices.find((one) => one.start === figure.start && one.label === figure.label)
    return { ...shown(content, figure), ...judged(match, choice && (choice.figure === null ? null : refOfKey(choice.figure))) }
  })
}

/** The same words are matched again with every request: of a few years of a district some ten thousand differ. */
const known = new Map<string, Match>()
const mostKnown = 50_000

function memoised(read: Parameters<typeof matchFigure>[0]): Match {
  const key = JSON.stringify([read.label, read.unit, read.kind, read.sentence, read.before.length, read.inPlan, read.year])
  const found = known.get(key)
  if (found) return found
  if (known.size >= mostKnown) known.clear()
  const match = matchFigure(read)
  known.set(key, match)
  return match
}

function shown(content: ReceivedContent, figure: Figure) {
  const { start, end, label, value, unit, qualifier, kind } = figure
  const written = content.text.slice(start, end)
  return {
    start,
    end,
    label,
    value,
    unit,
    qualifier,
    kind,
    written,
    quote: content.text.slice(figure.sentenceStart, figure.sentenceEnd).trim(),
  }
}

function judged(match: Match, chosen: FigureRef | null | undefined): Pick<FileFigure, 'standing' | 'ref' | 'others' | 'why'> {
  const others = match.level === 'none' ? [] : match.others
  if (chosen === null) return { standing: 'refused', ref: null, others: match.level === 'none' ? [] : [match.ref, ...others], why: null }
  if (chosen) {
    const rest = match.level === 'none' ? [] : [match.ref, ...others].filter((ref) => refKey(ref) !== refKey(chosen))
    return { standing: 'chosen', ref: chosen, others: rest, why: null }
  }
  if (match.level === 'none') return { standing: 'none', ref: null, others, why: match.why ?? null }
  return { standing: match.level, ref: match.ref, others, why: null }
}
