import type { FigureRef } from '../../definition/index.ts'
import type { CatalogueFigure } from '../../law/index.ts'
import { measures, mishaps, ratioUnits } from '../../law/report/index.ts'
import { type Amounts, type Book, figureValue, getFigure, trimmed } from '../figures/index.ts'
import type { Token } from './doc.ts'
import { type StreetSum, sumKey } from './street-sums.ts'

/** What a token tells, apart from how. */
export type Told = Pick<Token, 'figure' | 'where' | 'year' | 'half'>

/** The amounts behind a token. Half a year is the sum of its months; a stock then stands at the end of the half. */
export function amountsOf(book: Book, { figure, where, year, half }: Told): Amounts {
  const ref = refOf({ figure, where })
  if (half === null) return book.amounts(ref, String(year))
  const months = Array.from({ length: 6 }, (_, index) => `${year}-${String(index + (half === 1 ? 1 : 7)).padStart(2, '0')}`)
  if (getFigure(figure).type === 'stock') return book.amounts(ref, months[5]!)
  return months
    .map((month) => book.amounts(ref, month))
    .reduce((sum, part) => ({ amount: sum.amount + part.amount, base: sum.base + part.base }), { amount: 0, base: 0 })
}

/** In the unit of prose: counts as they are, money in yuan, ratios in percent; undefined where there is nothing to divide by. */
export function toldValue(book: Book, told: Told): number | undefined {
  return figureValue(getFigure(told.figure), amountsOf(book, told))
}

export function refOf({ figure, where }: Pick<Token, 'figure' | 'where'>): FigureRef {
  return where ? { figure, where } : { figure }
}

/** A book that also knows how a street stands among the streets of its district, where the district allows that to be told, and the sums a district has taken from its streets. */
export type RankedBook = Book & { readonly ranks?: ReadonlyMap<string, Rank>; readonly sums?: ReadonlyMap<string, StreetSum> }

export interface Rank {
  readonly place: number
  readonly streets: number
  /** How many streets hold this place, the street itself among them. */
  readonly ties: number
}

/** Undefined for whatever is not ranked: a whole year of one street is, and only where the district allows. */
export function rankOf(book: RankedBook, { figure, where, year, half }: Told): Rank | undefined {
  return where === null && half === null ? book.ranks?.get(`${figure} ${year}`) : undefined
}

/** The sum behind a token, where the district has taken one. */
export function streetSumOf(book: RankedBook, { figure, where, year, half }: Told): StreetSum | undefined {
  return half === null ? book.sums?.get(sumKey({ figure, where }, year)) : undefined
}

/** The words of a token: always from the book. A figure that has become zero still has words. */
export function tokenText(book: RankedBook, token: Omit<Token, 'id' | 'text'>): string {
  return tell(book, token) ?? withoutValue(book, token)
}

/** The words of a token, undefined where a sentence had better not mention it: zero, missing, or not to be compared. */
export function tell(book: RankedBook, { mode, ...told }: Omit<Token, 'id' | 'text'>): string | undefined {
  if (mode === 'change' || mode === 'difference') return tellChange(book, told, mode === 'difference')
  if (mode === 'rank') return tellRank(rankOf(book, told))
  if (mode === 'sum') return tellSum(streetSumOf(book, told), told)
  if (mode === 'fraction' || mode === 'part' || mode === 'base' || mode === 'rest') return tellRatio(book, told, mode)
  const value = toldValue(book, told)
  if (mode === 'none') return value ? `${mishaps[told.figure] ?? '发生'}${plain(told, value)}` : `零${mishaps[told.figure] ?? '发生'}`
  if (!value) return undefined
  if (mode === 'bare') return trimmed(value, 2)
  return mode === 'round' ? roundly(told, value) : plain(told, value)
}

/** What a ratio is a share of, where both its counts are whole: a weighted rate has no cases to name, one read from an old report neither. */
export function wholeBase(book: Book, told: Told): number | undefined {
  if (getFigure(told.figure).type !== 'ratio') return undefined
  const { amount, base } = amountsOf(book, told)
  if (base === 0 || !Number.isInteger(amount) || !Number.isInteger(base)) return undefined
  return book.earlier(refOf(told), String(told.year)).length > 0 ? undefined : base
}

function withoutValue(book: Book, { mode, ...told }: Omit<Token, 'id' | 'text'>): string {
  if (mode === 'change' || mode === 'difference') return '上年没有可比的数据'
  if (mode === 'rank') return '未作排名'
  if (mode === 'sum') return '没有汇总的数据'
  if (mode === 'part' || mode === 'base' || mode === 'rest') return '零'
  const value = toldValue(book, told)
  if (value === undefined) return '没有数据'
  return mode === 'bare' ? '0' : plain(told, value)
}

/** Which measure word a figure, or this part of it, is counted in. */
export function unitOf({ figure, where }: Pick<Token, 'figure' | 'where'>): string {
  const own = measures.find(
    (one) => one.figure === figure && Object.entries(one.where ?? {}).every(([key, value]) => where?.[key] === value),
  )
  return own?.unit ?? getFigure(figure).unit
}

/** 464件, 47450元, 35.46万元, 15万条, 97.41%. */
function plain(told: Told, value: number): string {
  const unit = unitOf(told)
  const { type } = getFigure(told.figure)
  if (type === 'ratio') return `${trimmed(value, 2)}%`
  if (unit === '元' && value >= 1e8) return `${trimmed(value / 1e8, 2)}亿元`
  if (unit === '元' && value >= 1e5) return `${trimmed(value / 1e4, 2)}万元`
  return value >= 1e5 && value % 1000 === 0 ? `${trimmed(value / 1e4, 1)}万${unit}` : `${trimmed(value, 2)}${unit}`
}

/** The largest round number not above the value, with 余 where it is below: 4052 → 4000余次, 35420份 → 3.5万余份, 648320元 → 64万余元, 200 → 200份. */
function roundly(told: Told, value: number): string {
  const grain = value < 20 ? 1 : value < 100 ? 10 : 10 ** (Math.floor(Math.log10(value)) - 1)
  const round = Math.floor(value / grain) * grain
  if (round === value) return plain(told, value)
  const unit = unitOf(told)
  return round >= 1e4 ? `${trimmed(round / 1e4, 1)}万余${unit}` : `${round}余${unit}`
}

/** With 余 where some street gave a round number: the sum is then no more exact than that. */
function tellSum(sum: StreetSum | undefined, told: Told): string | undefined {
  if (!sum || sum.value === null) return undefined
  if (!sum.rounded) return plain(told, sum.value)
  const words = roundly(told, sum.value)
  const unit = unitOf(told)
  return words.includes('余') || !words.endsWith(unit) ? words : `${words.slice(0, -unit.length)}余${unit}`
}

function tellRank(rank: Rank | undefined): string | undefined {
  return rank && `居全区${rank.streets}个街道${rank.ties > 1 ? '并列' : ''}第${rank.place}位`
}

/** A ratio with its two counts, or one of them. */
function tellRatio(book: Book, told: Told, mode: 'fraction' | 'part' | 'base' | 'rest'): string | undefined {
  const base = wholeBase(book, told)
  if (base === undefined) return undefined
  const { amount } = amountsOf(book, told)
  const unit = countedIn(getFigure(told.figure))
  if (amount === 0 && mode !== 'base' && mode !== 'rest') return undefined
  if (mode === 'fraction') return `${trimmed((amount / base) * 100, 2)}%（${amount}/${base}${unit}）`
  const count = mode === 'part' ? amount : mode === 'base' ? base : base - amount
  return count > 0 ? `${count}${unit}` : undefined
}

/** What the counts of a ratio are counted in: as its parts are, else as the rate's own declaration says. */
function countedIn(figure: CatalogueFigure): string {
  const [over] = figure.over ?? figure.adds ?? []
  if (over) {
    const part = getFigure(over.figure)
    return part.type === 'ratio' ? countedIn(part) : part.unit
  }
  return ratioUnits.find(({ figures }) => figures.test(figure.id))?.unit ?? '件'
}

/** Years compare only when neither is more than three times the other: beyond that the records of one are hardly complete. */
function tellChange(book: Book, told: Told, both = false): string | undefined {
  const before = { ...told, year: told.year - 1 }
  const [now, then] = [toldValue(book, told), toldValue(book, before)]
  if (now === undefined || !then) return undefined
  const { type } = getFigure(told.figure)
  // A rate read from an old report has no counts: of that the values themselves must do.
  const read = book.earlier(refOf(before), String(before.year)).length > 0
  const [size, earlier] =
    !read && (type === 'ratio' || type === 'average') ? [amountsOf(book, told).base, amountsOf(book, before).base] : [now, then]
  if (size > earlier * 3 || size * 3 < earlier) return undefined
  const last = `（上年${plain(before, then)}）`
  const difference = Number((now - then).toFixed(2))
  if (difference === 0) return '与上年持平'
  const apart = Math.abs(difference)
  if (type === 'ratio') return `较上年${difference > 0 ? '提高' : '下降'}${trimmed(apart, 2)}个百分点${last}`
  if (type === 'average') return `较上年${difference > 0 ? '提高' : '下降'}${trimmed(apart, 2)}${unitOf(told)}${last}`
  const more = `${difference > 0 ? '增加' : '减少'}${plain(told, apart)}`
  if (then < 10 && unitOf(told) !== '元') return `较上年${more}${last}`
  const percent = `${difference > 0 ? '增长' : '下降'}${trimmed((apart / then) * 100, 1)}%`
  return both ? `较上年${more}、${percent}${last}` : `较上年${percent}${last}`
}
