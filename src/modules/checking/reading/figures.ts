import { countedFigures, fractions, qualifierOf, roundFigures, sumsWithoutUnit, unitlessFigures } from './counted.ts'
import type { Figure, RawFigure } from './figure.ts'
import { labelled, type Named } from './figure-labels.ts'
import { phraseFigures } from './figure-phrases.ts'
import { markParts, markPeriods, withOwnNames } from './figure-places.ts'
import type { Sentence } from './lines.ts'
import { chineseNumber } from './numerals.ts'

const bare = /(?:平均分|平均成绩|均分|得分|评分|成绩)数?(?:为|是|达到|达|：|:)?(?<number>\d{1,3}(?:\.\d+)?)(?![\d.%分年月日人名次件个])/g
const percentWords = /百分之(?<number>[零〇一二三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|\d+(?:\.\d+)?)(?<after>以上|左右)?/g
/** Every figure of the text in order. Dates, years, hotlines, ordinals, articles, slogans and document numbers are none. */
export function figuresOf(plain: string, sentences: Sentence[]): Figure[] {
  const raw = [countedFigures, roundFigures, unitlessFigures, sumsWithoutUnit, scores, percents, fractions].flatMap((each) => each(plain))
  const inOrder = (a: RawFigure, b: RawFigure) => a.start - b.start || a.end - b.end
  raw.sort(inOrder)
  raw.push(...phraseFigures(plain, raw))
  raw.sort(inOrder)
  let at = 0
  let last: Named | undefined
  const figures = raw.flatMap((figure, index): Figure[] => {
    while (at < sentences.length - 1 && sentences[at]!.end <= figure.start) at++
    const sentence = sentences[at] ?? { start: figure.start, end: figure.end }
    const next = raw[index + 1]?.start ?? sentence.end
    const to = next > figure.start ? Math.min(next, sentence.end) : sentence.end
    const told = labelled(plain, figure, sentence.start, to, last && last.start >= sentence.start ? last : undefined)
    if (!last || told.end > last.end) last = told
    const apart = /分别|[、和及与]$/.test(plain.slice(Math.max(0, figure.start - 5), figure.start))
    return (apart ? [told.label] : labelsIn(told.label)).map((each) => inSentence(figure, each, sentence))
  })
  const named = withOwnNames(plain, figures)
  markParts(plain, named)
  markPeriods(plain, named)
  return named
}

/** Every field by its name: copying them unseen takes several times as long. */
function inSentence(raw: RawFigure, label: string, { start, end }: { start: number; end: number }): Figure {
  const figure: Figure = {
    label,
    value: raw.value,
    unit: raw.unit,
    qualifier: raw.qualifier,
    kind: raw.kind,
    cumulative: raw.cumulative,
    start: raw.start,
    end: raw.end,
    sentenceStart: start,
    sentenceEnd: end,
  }
  if (raw.upper !== undefined) figure.upper = raw.upper
  if (raw.partOf !== undefined) figure.partOf = raw.partOf
  return figure
}

/** 准时办结率、群众好评率均: one number, several figures. */
function labelsIn(label: string): string[] {
  const list = /^(.{2,12}率(?:[、和及与].{2,12}率)+)[均都]?$/.exec(label)?.[1]
  return list?.split(/(?<=率)[、和及与]/) ?? [label]
}

function scores(plain: string): RawFigure[] {
  return [...plain.matchAll(bare)].map((match) => {
    const end = match.index + match[0].length
    const written = match.groups!.number!
    return { value: Number(written), unit: '分', qualifier: 'exact', kind: 'score', cumulative: false, start: end - written.length, end }
  })
}

function percents(plain: string): RawFigure[] {
  return [...plain.matchAll(percentWords)].flatMap((match) => {
    const written = match.groups!.number!
    const value = /^\d/.test(written) ? Number(written) : written === '百' ? 100 : chineseDecimal(written)
    if (value === undefined) return []
    const qualifier = qualifierOf('', '', match.groups!.after ?? '')
    return [{ value, unit: '%', qualifier, kind: 'ratio', cumulative: false, start: match.index, end: match.index + match[0].length }]
  })
}

/** 九十五点五. */
function chineseDecimal(text: string): number | undefined {
  const [whole = '', fraction] = text.split('点')
  const value = chineseNumber(whole)
  if (value === undefined || fraction === undefined) return value
  return Number(`${value}.${[...fraction].map((each) => chineseNumber(each)).join('')}`)
}
