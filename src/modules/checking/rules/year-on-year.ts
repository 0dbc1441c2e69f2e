import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figures.ts'
import type { Reading } from '../reading.ts'
import { type Change, changeOf, type Pair, pairAround } from './change.ts'
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
      figures.flatMap((rate) => {
        const change = rate.unit === '%' || rate.kind === 'count' ? changeOf(reading, rate) : undefined
        const pair = change && pairAround(reading, rate, figures, ['count', 'amount', 'duration', 'deadline'])
        return change && pair ? judge(reading, rate, change, pair) : []
      }),
    )
  },
}

function judge(reading: Reading, rate: Figure, change: Change, pair: Pair): Found[] {
  const { old, new: now, unit } = pair
  if (rate.kind === 'count') return absolute(rate, change, pair)
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
function absolute(rate: Figure, change: Change, { old, new: now, unit }: Pair): Found[] {
  const right = Number((now - old).toPrecision(12))
  if (rate.unit !== unit || (Math.abs(right) === rate.value && Math.sign(right) === change.sign)) return []
  const word = right < 0 ? '减少' : '增加'
  const message = `由${old}${unit}到${now}${unit}，${right === 0 ? '应为持平' : `应为${word}${Math.abs(right)}${unit}`}，与文中“${change.word}${rate.value}${unit}”不符。`
  return [{ start: change.start, end: rate.end, message, ...(right === 0 ? {} : { fix: `${word}${Math.abs(right)}${unit}` }) }]
}
