import type { Figure } from '../reading/figures.ts'
import type { Reading } from '../reading.ts'

/** The words of a change before its number: 同比下降, 增幅为. */
export type Change = { sign: 1 | -1; word: string; start: number }

/** The two values a change lies between. */
export type Pair = { old: number; new: number; unit: string; first: Figure; second: Figure }

/** 提升为 and 提高到 lead to the new value and tell no change; 增幅为 does. Undefined too for means and running totals. */
export function changeOf(reading: Reading, figure: Figure): Change | undefined {
  if (figure.qualifier !== 'exact' || !/^(?:ratio|points|count)$/.test(figure.kind) || /人民币/.test(figure.unit)) return undefined
  const before = reading.plain.slice(Math.max(figure.sentenceStart, figure.start - 14), figure.start)
  const match =
    /((?:下降|减少|降低|下滑|压缩|压减|缩短|压降|增长|增加|上升|提升|提高)(?=了?$|达?$|约$)|(?:压缩|压减|降|增)(?:幅|率)|(?:增长|下降|压缩)率)(?:了|为|达|达到|约)?$/.exec(
      before,
    )
  return match && !/年均|平均|累计/.test(before)
    ? { sign: /下|减|降|压|缩/.test(match[1]!) ? -1 : 1, word: match[1]!, start: figure.start - (before.length - match.index) }
    : undefined
}

const up = '增|升|提高|扩大'
const down = '降|减|压|缩'

/** Only when each value says which year it is of: 2022年…2023年…, 去年…今年…, 由…降到…, …，下降…（上年…）. */
export function pairAround(reading: Reading, rate: Figure, figures: Figure[], kinds: readonly Figure['kind'][]): Pair | undefined {
  const own = figures.filter((each) => kinds.includes(each.kind))
  return before(reading, rate, own) ?? behind(reading, rate, own)
}

function before(reading: Reading, rate: Figure, own: Figure[]): Pair | undefined {
  const [first, second] = own.filter((each) => each.end <= rate.start).slice(-2)
  if (!first || !second || !alike(first, second)) return undefined
  if (rate.start - second.end > 20 || second.start - first.end > 30) return undefined
  const lead = reading.plain.slice(Math.max(first.sentenceStart, first.start - 30), first.start)
  const link = reading.plain.slice(first.end, second.start)
  const by = /^[，,（(]?(?:同比|较|比)(?:去年|上年|上一年|20\d\d年)?(?:同期)?(增加|增长|上升|多|减少|下降|少)了?$/.exec(link)?.[1]
  if (by) return pair(first, second, first.value + (/减|降|少/.test(by) ? second.value : -second.value), first.value)
  if (/(?:由|从)[^，,。]{0,24}$/.test(lead) && new RegExp(`^[^，,。]{0,4}(?:${up}|${down})[^，,。]{0,10}$`).test(link))
    return pair(first, second, first.value, second.value)
  const early = /(20\d\d)年[^0-9]*$/.exec(lead)?.[1]
  const late = /(20\d\d)年[^0-9]*$/.exec(link)?.[1]
  if (early && late && Number(late) === Number(early) + 1) return pair(first, second, first.value, second.value)
  if (/(?:去年|上年|上一年)[^，,。]*$/.test(lead) && /(?:今年|本年|20\d\d年)/.test(link))
    return pair(first, second, first.value, second.value)
  if (/^[，,（(]?(?:较|比|而|同比|相比)?(?:去年|上年|上一年|20\d\d年)(?:同期)?(?:的|为|是)?$/.test(link))
    return pair(first, second, second.value, first.value)
  return undefined
}

/** 96台，同比上升60%，2019年查处64台; 3218户，同比增长12.8%（上年2912户）. */
function behind(reading: Reading, rate: Figure, own: Figure[]): Pair | undefined {
  const now = own.findLast((each) => each.end <= rate.start)
  const then = own.find((each) => each.start >= rate.end)
  if (!now || !then || !alike(now, then)) return undefined
  const link = reading.plain.slice(now.end, rate.start)
  const told = reading.plain.slice(rate.end, then.start)
  const year = /^(?:个百分点)?[，,（(](?:而)?(?:上年|去年|上一年|(20\d\d)年)(?:同期)?[^，,。；;\d]{0,8}$/.exec(told)
  if (!year || !/^[，,（(]?(?:同比|较上年|比上年|较去年|比去年|较20\d\d年|比20\d\d年)/.test(link) || link.length > 14) return undefined
  return pair(now, then, then.value, now.value)
}

function alike(one: Figure, other: Figure): boolean {
  return one.unit === other.unit && one.qualifier === 'exact' && other.qualifier === 'exact'
}

function pair(first: Figure, second: Figure, old: number, now: number): Pair {
  return { old, new: now, unit: first.unit, first, second }
}
