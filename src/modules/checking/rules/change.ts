import { tableOf } from '../reading/characters.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'

/** The words of a change before its number: 同比下降, 增幅为. */
export type Change = { sign: 1 | -1; word: string; start: number }

/** The two values a change lies between. */
export type Pair = { old: number; new: number; unit: string; first: Figure; second: Figure }

/** 提升为 and 提高到 lead to the new value and tell no change; 增幅为 does. Undefined too for means and running totals. */
export function changeOf(reading: Reading, figure: Figure): Change | undefined {
  if (ending[reading.plain.charCodeAt(figure.start - 1)] !== 1) return undefined
  if (figure.qualifier !== 'exact' || !/^(?:ratio|points|count|amount|duration|deadline)$/.test(figure.kind) || /人民币/.test(figure.unit))
    return undefined
  const before = reading.plain.slice(Math.max(figure.sentenceStart, figure.start - 14), figure.start)
  const match =
    /((?:下降|减少|降低|下滑|压缩|压减|缩短|压降|增长|增加|上升|提升|提高)(?=了?$|达?$|约$)|(?:压缩|压减|降|增)(?:幅|率)|(?:增长|下降|压缩)率)(?:了|为|达|达到|约)?$/.exec(
      before,
    )
  return match && !/年均|平均|累计|分别/.test(before)
    ? { sign: /下|减|降|压|缩/.test(match[1]!) ? -1 : 1, word: match[1]!, start: figure.start - (before.length - match.index) }
    : undefined
}

/** How the words of a change can end. */
const ending = tableOf('降少低滑缩减短长加升高幅率了为达到约')

/** Where a change is told. */
type Place = { start: number; end: number; unit?: string }

const up = '增|升|提高|扩大'
const down = '降|减|压|缩'

/** Only when each value says which year it is of: 2022年…2023年…, 去年…今年…, 由…降到…, …，下降…（上年…）. */
export function pairAround(reading: Reading, rate: Place, figures: Figure[], kinds: readonly Figure['kind'][]): Pair | undefined {
  const own = figures.filter((each) => kinds.includes(each.kind))
  return (
    before(reading, rate, own) ??
    farBefore(reading, rate, own) ??
    behind(reading, rate, own) ??
    totalBehind(reading, rate, own) ??
    pairBehind(reading, rate, own) ??
    differenceBehind(reading, rate, own)
  )
}

function before(reading: Reading, rate: Place, own: Figure[]): Pair | undefined {
  const [first, second] = own.filter((each) => each.end <= rate.start).slice(-2)
  if (!first || !second || !alike(first, second)) return undefined
  if (rate.start - second.end > 20 || second.start - first.end > 36) return undefined
  const lead = reading.plain.slice(Math.max(first.sentenceStart, first.start - 30), first.start)
  // 57件，同比下降12%，较上年63件减少6件: the rate between the two says nothing of either.
  const link = withoutRate(reading.plain.slice(first.end, second.start))
  const by = /^[，,（(]?(?:同比|较|比)(?:去年|上年|上一年|20\d\d年)?(?:同期)?(增加|增长|上升|多|减少|下降|少)了?$/.exec(link)?.[1]
  if (by) return pair(first, second, first.value + (/减|降|少/.test(by) ? second.value : -second.value), first.value)
  if (/(?:由|从)[^，,。]{0,24}$/.test(lead) && new RegExp(`^[^，,。]{0,4}(?:${up}|${down})[^，,。]{0,10}$`).test(link))
    return pair(first, second, first.value, second.value)
  const early = /(20\d\d)年[^0-9]*$/.exec(lead)?.[1]
  const late = /(20\d\d)年[^0-9]*$/.exec(link)?.[1]
  if (early && late && Number(late) === Number(early) + 1) return pair(first, second, first.value, second.value)
  if (early && late && Number(late) === Number(early) - 1) return pair(first, second, second.value, first.value)
  if (/(?:去年|上年|上一年)[^，,。]*$/.test(lead) && /(?:今年|本年|20\d\d年)/.test(link))
    return pair(first, second, first.value, second.value)
  if (
    /^[，,（(]?(?:(?:较|比|而|同比|相比)?(?:去年|上年|上一年|20\d\d年)(?:同期)?|(?:较|比)(?:法定|承诺)(?:办结|办理|审批)?(?:时限|期限))(?:的|为|是)?$/.test(
      link,
    )
  ) {
    // 21人，其中新取得5人、注销2人，较上年的19人增加2人: last year's is held against the whole.
    const whole = first.partOf === undefined ? first : own.find((each) => each.start === first.partOf && alike(each, second))
    return whole && pair(whole, second, second.value, whole.value)
  }
  return undefined
}

/** 36件，其中一般程序22件、简易程序14件，罚没款4.6万元，同比去年32件增长12.5%: the one figure of that unit that is no part of another. */
function farBefore({ plain }: Reading, rate: Place, own: Figure[]): Pair | undefined {
  const then = own.findLast((each) => each.end <= rate.start)
  if (!then || rate.start - then.end > 8) return undefined
  const lead = plain.slice(Math.max(then.sentenceStart, then.start - 12), then.start)
  if (!/[，,][\u4e00-\u9fff]{0,4}(?:同比|较|比|相比|(?<=[，,]))(?:去年|上年|上一年|20\d\d年)(?:同期)?(?:的|为|是)?$/.test(lead))
    return undefined
  const [now, ...others] = own.filter((each) => each.end <= then.start && each.unit === then.unit && each.partOf === undefined)
  return now && others.length === 0 && alike(now, then) ? pair(now, then, then.value, now.value) : undefined
}

/** 96台，同比上升60%，2019年查处64台; 3218户，同比增长12.8%（上年2912户）. */
const comparing = /^[，,（(]?(?:同比|较上年|比上年|较去年|比去年|较20\d\d年|比20\d\d年)/

function behind(reading: Reading, rate: Place, own: Figure[]): Pair | undefined {
  // 12期，培训600人次，比上年增加3期: a difference in the unit of the first is of the first, whatever stands between.
  const unit = rate.unit && /^[\u4e00-\u9fff]/.test(rate.unit) ? rate.unit : undefined
  const now = own.findLast((each) => each.end <= rate.start && (!unit || each.unit === unit))
  const then = own.find((each) => each.start >= rate.end)
  if (!now || !then || !alike(now, then)) return undefined
  const link = reading.plain.slice(now.end, rate.start)
  const told = withoutRate(reading.plain.slice(rate.end, then.start))
  const year = /^(?:个百分点)?[，,（(](?:而|较|比)?(?:上年|去年|上一年|(20\d\d)年)(?:同期)?[^，,。；;\d]{0,8}$/.exec(told)
  if (
    !year ||
    (!(comparing.test(link) && link.length <= 14) &&
      !(unit && /[，,](?:同比|[较比](?:上年|去年)(?:同期)?)(?:增加|减少|增长|下降)了?$/.test(link)))
  )
    return undefined
  return pair(now, then, then.value, now.value)
}

/** 同比增加3件，增长60%，全年共8件: the difference first, then its rate, then the value that holds it. */
function totalBehind(reading: Reading, rate: Place, own: Figure[]): Pair | undefined {
  const difference = own.findLast((each) => each.end <= rate.start)
  const now = own.find((each) => each.start >= rate.end)
  if (!difference || !now || !alike(difference, now) || own.some((each) => each.end <= difference.start)) return undefined
  const lead = reading.plain.slice(Math.max(difference.sentenceStart, difference.start - 14), difference.start)
  const by = /(?:同比|[较比](?:上年|去年))(增加|增长|上升|减少|下降)了?$/.exec(lead)?.[1]
  const link = reading.plain.slice(difference.end, rate.start)
  const told = reading.plain.slice(rate.end, now.start)
  if (!by || !/^[，,、（(]?(?:同比)?(?:增长|上升|增幅|下降|减少|降幅)?(?:了|为|达)?$/.test(link)) return undefined
  if (!/^[，,](?:全年|今年|本年|总[数量]|共)[^，,。\d]{0,10}$/.test(told)) return undefined
  return pair(difference, now, now.value + (/减|降/.test(by) ? difference.value : -difference.value), now.value)
}

/** 较上年增长33.3%，由105件增至140件. */
function pairBehind({ plain }: Reading, rate: Place, own: Figure[]): Pair | undefined {
  const [first, second] = own.filter((each) => each.start >= rate.end)
  if (!first || !second || !alike(first, second) || !/^[，,（(]?(?:由|从)[^，,。；\d]{0,10}$/.test(plain.slice(rate.end, first.start)))
    return undefined
  return new RegExp(`^[^，,。\\d]{0,4}(?:${up}|${down})[^，,。\\d]{0,6}$`).test(plain.slice(first.end, second.start))
    ? pair(first, second, first.value, second.value)
    : undefined
}

/** 133件，同比增长40%，增加38件. */
function differenceBehind({ plain }: Reading, rate: Place, own: Figure[]): Pair | undefined {
  const now = own.findLast((each) => each.end <= rate.start)
  const difference = own.find((each) => each.start >= rate.end)
  if (!now || !difference || !alike(now, difference)) return undefined
  const by = /^[，,、](?:同比)?(增加|增长|减少|下降)了?$/.exec(plain.slice(rate.end, difference.start))?.[1]
  if (!by || !/^[，,（(](?:同比|较上年|比上年|较去年|比去年)[^，,\d]{0,6}$/.test(plain.slice(now.end, rate.start))) return undefined
  return pair(now, difference, now.value + (/减|降/.test(by) ? difference.value : -difference.value), now.value)
}

/** Without a rate of change at its beginning. */
function withoutRate(text: string): string {
  return text.replace(/^[，,]?(?:同比)?(?:增长|增加|上升|下降|减少)了?\d+(?:\.\d+)?%(?=[，,])/, '')
}

function alike(one: Figure, other: Figure): boolean {
  return one.unit === other.unit && one.qualifier === 'exact' && other.qualifier === 'exact'
}

function pair(first: Figure, second: Figure, old: number, now: number): Pair {
  return { old, new: now, unit: first.unit, first, second }
}
