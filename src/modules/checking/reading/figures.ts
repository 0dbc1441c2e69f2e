import { phraseFigures } from './figure-phrases.ts'
import type { Sentence } from './lines.ts'
import { chineseNumber } from './numerals.ts'
import { kindOf, unitPattern } from './units.ts'

/** How exactly a figure is meant: 余/多/超 are more than, 以上 at least, 以内 at most, 约/近 about. */
export type Qualifier = 'exact' | 'more_than' | 'at_least' | 'at_most' | 'about'

export type FigureKind =
  | 'count'
  | 'amount'
  | 'score'
  | 'ratio'
  | 'points'
  | 'deadline'
  | 'threshold'
  | 'duration'
  | 'frequency'
  | 'rank'
  | 'zero_claim'
  | 'standard'

/** A number in the text with what it counts. */
export type Figure = {
  /** The words around it that say what is counted. */
  label: string
  /** In whole units: 1.2万人次 is 12000, 20万余元 is 200000, 96.5% is 96.5. */
  value: number
  /** The upper end of a range, 60至69岁. */
  upper?: number
  /** As written; 次/周 and the like for frequencies, 工作日 and 月 without their 个. */
  unit: string
  qualifier: Qualifier
  kind: FigureKind
  /** The number is called a running total (累计). */
  cumulative: boolean
  /** The number with its qualifier and unit; end is exclusive. */
  start: number
  end: number
  sentenceStart: number
  sentenceEnd: number
}

/** A figure before its label and its sentence are known. */
export type RawFigure = Omit<Figure, 'label' | 'sentenceStart' | 'sentenceEnd'>

const number = String.raw`\d{1,3}(?:,\d{3})+(?![\d.])|\d+(?:\.\d+)?|[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万]*`
const before =
  '(?<![最附邻临接走靠])近|将近|(?<![预签履公合条节集违缔邀契特])约|大约|超过|超|逾|突破|不少于|不低于|至少|最少|不超过|不多于|不高于|最多'
const pattern = new RegExp(
  String.raw`(?<before>${before})?[ ]?(?:(?<low>\d+(?:\.\d+)?)(?:%|余)?[-—–~～至到])?(?<number>${number})(?<more>余|多|来)?(?<scale>万亿|千万|百万|亿|万|千|百)?(?<more2>余|多|来)?[ ]?(?<unit>${unitPattern})(?<after>及以上|以上|以下|以内|之内|左右|上下|余|多|内)?`,
  'g',
)
const bare = /(?:平均分|平均成绩|均分|得分|评分|成绩)数?(?:为|是|达到|达|：|:)?(?<number>\d{1,3}(?:\.\d+)?)(?![\d.%分年月日人名次件个])/g
const percentWords = /百分之(?<number>[零〇一二三四五六七八九十百]+|\d+(?:\.\d+)?)(?<after>以上|左右)?/g
const scales: Record<string, number> = { 百: 100, 千: 1000, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }

/** Every figure of the text in order. Dates, years, hotlines, ordinals, articles, slogans and document numbers are none. */
export function figuresOf(plain: string, sentences: Sentence[]): Figure[] {
  const raw = [...counted(plain), ...scores(plain), ...percents(plain)]
  raw.push(...phraseFigures(plain, raw))
  raw.sort((a, b) => a.start - b.start || a.end - b.end)
  let at = 0
  return raw.flatMap((figure) => {
    while (at < sentences.length - 1 && sentences[at]!.end <= figure.start) at++
    const sentence = sentences[at] ?? { start: figure.start, end: figure.end }
    const label = labelOf(plain, figure, sentence.start, sentence.end)
    return labelsIn(label).map((each) => ({ label: each, ...figure, sentenceStart: sentence.start, sentenceEnd: sentence.end }))
  })
}

/** 准时办结率和群众好评率均: one number, two figures. */
function labelsIn(label: string): string[] {
  const [, first, second] = /^(.{2,12}率)[和及与](.{2,12}率)[均都]?$/.exec(label) ?? []
  return first && second ? [first, second] : [label]
}

function counted(plain: string): RawFigure[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const { number: written = '', scale, more, more2, unit: writtenUnit = '', after = '', low } = match.groups!
    const said = match.groups!.before ?? ''
    const digits = /^\d/.test(written)
    const value = digits ? Number(written.replaceAll(',', '')) : chineseNumber(written)
    if (value === undefined) return []
    const start = match.index + (/^ /.exec(match[0])?.[0].length ?? 0)
    const end = match.index + match[0].length
    const unit = writtenUnit.replace(/^[个大](?=.)/, '').replace(/\s/g, '')
    const place = {
      previous: plain.slice(Math.max(0, start - 8), start),
      next: plain.slice(end, end + 6),
      value,
      unit,
      after,
      approximate: Boolean(more || more2),
      inName: /《[^》\n]*$/.test(plain.slice(Math.max(0, start - 40), start)),
    }
    if (digits ? !isCount(place) : !isChineseCount(place)) return []
    const factor = scale ? scales[scale]! : 1
    const figure: RawFigure = {
      value: round((low === undefined ? value : Number(low)) * factor),
      ...(low === undefined ? {} : { upper: round(value * factor) }),
      unit,
      qualifier: qualifierOf(
        said || /(?:最少|至少|不少于|不低于)(?=[\u4e00-\u9fff]{0,4}$)/.exec(place.previous)?.[0] || '',
        more ?? more2 ?? '',
        after,
      ),
      kind: kindOf(unit, after),
      cumulative: /累计[^，。；、]{0,6}$/.test(place.previous),
      start,
      end,
    }
    return [figure, ...summands(plain, figure)]
  })
}

type Place = { previous: string; next: string; value: number; unit: string; after: string; approximate: boolean; inName: boolean }

function isCount({ previous, next, value, unit, after, inName }: Place): boolean {
  if (/[第\dA-Za-z._/〔[×*+“‘-]$/.test(previous)) return false
  if (unit === '年') return value < 100 && /(?:未来|为期|历时|近|满|连续)$/.test(previous)
  if (unit === '日') return /内$/.test(after) && !/月$/.test(previous)
  if (unit === '小时' && (value === 24 || /[×]$/.test(previous)) && !after) return false
  if (unit === '人' && /^大/.test(next)) return false
  if (unit === '条' && /^(?:措施|举措|意见|规定)/.test(next)) return !inName
  return true
}

/** Chinese numerals are mostly names (三项制度, 一站式): only those that clearly count are taken. */
function isChineseCount({ previous, next, value, unit, approximate }: Place): boolean {
  if (/[第每同数几各上双届“‘一二两三四五六七八九十百千万亿\d]$/.test(previous)) return false
  if (/[年]/.test(unit)) return /(?:未来|为期|历时)$/.test(previous) && !/^规划/.test(next)
  if (approximate) return !/^[分岁]$/.test(unit)
  if (unit === '工作日' || unit === '月') return true
  if (value === 1) return /^[名位]$/.test(unit) && /(?:安排|配备|聘请|聘任|选派|指定|明确|派出|增派)了?$/.test(previous)
  if (unit === '个')
    return !/^(?:意识|自信|维护|确立|全面|文明|坚持|务必|结合|必须|方面|层面|环节|阶段|层次|转变|统一|责任|一|五年|百年|月)/.test(next)
  if (unit === '项') return !/^规定|^检察/.test(next) && (!/^制度(?!建设)/.test(next) || value !== 3)
  if (unit === '人') return value > 2
  return /^(?:名|位|件|起|次|场|户|家|宗|处|间|批|批次|场次|人次|类|条|份|篇|辆|支|座|所)$/.test(unit) && !/^(?:数|一体)/.test(next)
}

/** 60项（25+35）: what stands in the brackets counts the same things. */
function summands(plain: string, total: RawFigure): RawFigure[] {
  const match = /^[（(](\d+(?:\+\d+)+)[）)]/.exec(plain.slice(total.end, total.end + 60))
  if (!match) return []
  let at = total.end + 1
  return match[1]!.split('+').map((each) => {
    const start = at
    at += each.length + 1
    return { ...total, value: Number(each), qualifier: 'exact', cumulative: false, start, end: start + each.length }
  })
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
    const value = /^\d/.test(written) ? Number(written) : written === '百' ? 100 : chineseNumber(written)
    if (value === undefined) return []
    const qualifier = qualifierOf('', '', match.groups!.after ?? '')
    return [{ value, unit: '%', qualifier, kind: 'ratio', cumulative: false, start: match.index, end: match.index + match[0].length }]
  })
}

function qualifierOf(before: string, more: string, after: string): Qualifier {
  if (/不超过|不多于|不高于|最多/.test(before) || /以内|之内|以下|^内/.test(after)) return 'at_most'
  if (/不少于|不低于|至少|最少/.test(before) || /以上/.test(after)) return 'at_least'
  if (/超|逾|突破/.test(before) || more === '余' || more === '多' || /余|多/.test(after)) return 'more_than'
  if (/近|约/.test(before) || /左右|上下/.test(after) || more) return 'about'
  return 'exact'
}

const filler =
  /^(?:其中|并且|并|共|共计|总计|累计|全年|今年以来|今年来|今年|本年度|一年来|截至目前|目前|已经|已|现|先后|还|均|约|近|了)+|(?:共计|总计|累计|达到|达成|达|共|约|近|超过|超|逾|有|了|为|计|的|是|：|:)+$/g

/** The words from the last stop before the number; if there are none, those after it. */
function labelOf(plain: string, figure: RawFigure, from: number, to: number): string {
  const clauses = plain.slice(from, figure.start).split(/[，。；：、,;:（(\n]/)
  const left = clauses.at(-1)!.trim()
  const clean = left.replace(filler, '').replace(filler, '')
  if (clean.length >= 2) return clean.slice(-30)
  const right = plain
    .slice(figure.end, to)
    .split(/[，。；：、,;:）)\n]/)[0]!
    .trim()
  if (right) return right.slice(0, 30)
  const earlier = clauses.at(-2)?.replace(/\d.*$/, '').replace(filler, '').trim()
  return earlier || clean || left
}

/** 1.1万 is 11000, not 11000.000000000002. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}
