import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figures.ts'
import type { Reading } from '../reading.ts'
import { decimals } from './rates.ts'
import { bySentence } from './sums.ts'

/** 由12件降到6件，下降50%: the change against the two values it is made of. */
export const yearOnYear: Rule = {
  id: 'year-on-year',
  title: '同比不符',
  severity: '高',
  why: '同比增减应当能由两年的数字算出。',
  basis: '《党政机关公文处理工作条例》关于公文表述准确的要求；增减幅度应当等于增减量除以上年数',
  mark: 'unverified',
  mend: '请对照两年的台账核对数字和增减幅度。',
  check(reading) {
    return bySentence(reading).flatMap((figures) =>
      figures.flatMap((rate, at) => {
        const change = changeOf(reading, rate)
        const pair = change && pairBefore(reading, rate, figures.slice(0, at))
        return change && pair ? judge(reading, rate, change, pair) : []
      }),
    )
  },
}

type Change = { sign: 1 | -1; word: string; start: number }

function changeOf(reading: Reading, rate: Figure): Change | undefined {
  if (!((rate.unit === '%' && rate.kind === 'ratio') || rate.kind === 'count') || rate.qualifier !== 'exact') return undefined
  const before = reading.plain.slice(Math.max(rate.sentenceStart, rate.start - 14), rate.start)
  const match = /(下降|减少|降低|下滑|降幅|增长|增加|上升|提升|提高|增幅)(?:了|为|达|达到|约)?$/.exec(before)
  return match && !/年均|平均|累计/.test(before)
    ? { sign: /下|减|降/.test(match[1]!) ? -1 : 1, word: match[1]!, start: rate.start - (before.length - match.index) }
    : undefined
}

/** Only when each value says which year it is of: 2022年…2023年…, 去年…今年…, 由…降到…. */
function pairBefore(reading: Reading, rate: Figure, before: Figure[]): { old: number; new: number; unit: string } | undefined {
  const [first, second] = before.filter((each) => each.kind === 'count' || each.kind === 'amount').slice(-2)
  if (!first || !second || first.unit !== second.unit || [first, second].some((each) => each.qualifier !== 'exact')) return undefined
  if (rate.start - second.end > 20 || second.start - first.end > 30) return undefined
  const lead = reading.plain.slice(Math.max(first.sentenceStart, first.start - 30), first.start)
  const link = reading.plain.slice(first.end, second.start)
  const unit = first.unit
  const by = /^[，,（(]?(?:同比|较|比)(?:去年|上年|上一年|20\d\d年)?(?:同期)?(增加|增长|上升|多|减少|下降|少)了?$/.exec(link)?.[1]
  if (by) return { old: first.value + (/减|降|少/.test(by) ? second.value : -second.value), new: first.value, unit }
  if (/(?:由|从)[^，,。]{0,14}$/.test(lead) && /^[^，,。]{0,4}(?:降|减|增|升|提高|上升|下降|扩大|压减)[^，,。]{0,10}$/.test(link))
    return { old: first.value, new: second.value, unit }
  const early = /(20\d\d)年[^0-9]*$/.exec(lead)?.[1]
  const late = /(20\d\d)年[^0-9]*$/.exec(link)?.[1]
  if (early && late && Math.abs(Number(early) - Number(late)) === 1) {
    return early < late ? { old: first.value, new: second.value, unit } : { old: second.value, new: first.value, unit }
  }
  if (/(?:去年|上年|上一年)[^，,。]*$/.test(lead) && /(?:今年|本年|20\d\d年)/.test(link))
    return { old: first.value, new: second.value, unit }
  if (/^[，,（(]?(?:较|比|而|同比|相比)?(?:去年|上年|上一年|20\d\d年)(?:同期)?(?:的|为|是)?$/.test(link))
    return { old: second.value, new: first.value, unit }
  return undefined
}

function judge(
  reading: Reading,
  rate: Figure,
  change: Change,
  { old, new: now, unit }: { old: number; new: number; unit: string },
): Found[] {
  if (rate.kind === 'count') return absolute(rate, change, { old, new: now, unit })
  if (old === 0) return []
  const right = ((now - old) / old) * 100
  const digits = decimals(reading, rate)
  const step = 10 ** -digits
  const off = Math.abs(Math.abs(right) - rate.value)
  const direction = right === 0 || Math.sign(right) === change.sign
  if (direction && off < step) return []
  const word = right < 0 ? '下降' : right > 0 ? '增长' : '持平'
  const shown = Number(Math.abs(right).toFixed(Math.max(digits, 1)))
  const message = `由${old}${unit}到${now}${unit}，应为${word}${right === 0 ? '' : `${shown}%`}，与文中“${change.word}${rate.value}%”不符。`
  return [{ start: change.start, end: rate.end, message, ...(direction && right !== 0 ? { fix: `${change.word}${shown}%` } : {}) }]
}

/** 486件，比上年的540件减少64件: the difference itself. */
function absolute(rate: Figure, change: Change, { old, new: now, unit }: { old: number; new: number; unit: string }): Found[] {
  const right = Number((now - old).toPrecision(12))
  if (rate.unit !== unit || (Math.abs(right) === rate.value && Math.sign(right) === change.sign)) return []
  const word = right < 0 ? '减少' : '增加'
  const message = `由${old}${unit}到${now}${unit}，${right === 0 ? '应为持平' : `应为${word}${Math.abs(right)}${unit}`}，与文中“${change.word}${rate.value}${unit}”不符。`
  return [{ start: change.start, end: rate.end, message, ...(right === 0 ? {} : { fix: `${word}${Math.abs(right)}${unit}` }) }]
}
