import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'
import { type Change, changeOf, type Pair, pairAround } from './change.ts'
import { multiples } from './multiples.ts'
import { timeLimits } from './time-limits.ts'
import { decimals } from './written-digits.ts'

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
    const changes = bySentence(reading).flatMap((figures) =>
      figures.flatMap((rate) => {
        const change = rate.unit === '%' || rate.kind !== 'ratio' ? changeOf(reading, rate) : undefined
        const pair =
          change &&
          pairAround(
            reading,
            rate,
            figures.filter((each) => each !== rate),
            ['count', 'amount', 'duration', 'deadline'],
          )
        return change && pair ? judge(reading, rate, change, pair) : []
      }),
    )
    const limits = timeLimits(reading).filter((each) => !changes.some(({ start, end }) => start < each.end && each.start < end))
    return [...changes, ...limits, ...multiples(reading)]
  },
}

function judge(reading: Reading, rate: Figure, change: Change, pair: Pair): Found[] {
  const { old, new: now, unit } = pair
  if (rate.kind !== 'ratio') return absolute(reading, rate, change, pair)
  if (old === 0) return fromNothing(rate, change, pair)
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
function absolute(reading: Reading, rate: Figure, change: Change, { old, new: now, unit, first, second }: Pair): Found[] {
  const right = Number((now - old).toPrecision(12))
  const slack = Math.max(...[rate, first, second].map((each) => lastDigit(reading, each)))
  const same =
    Math.abs(Math.abs(right) - rate.value) <= slack * (1 + 1e-9) && (Math.abs(right) <= slack || Math.sign(right) === change.sign)
  if (rate.unit !== unit || same) return []
  const word = right < 0 ? '减少' : '增加'
  const message = `由${old}${unit}到${now}${unit}，${right === 0 ? '应为持平' : `应为${word}${Math.abs(right)}${unit}`}，与文中“${change.word}${rate.value}${unit}”不符。`
  return [{ start: change.start, end: rate.end, message, ...(right === 0 ? {} : { fix: `${word}${Math.abs(right)}${unit}` }) }]
}

/** A sum rounded to the last digit written may be off by one of it; a count may not. */
function lastDigit(reading: Reading, figure: Figure): number {
  const scale = /[万亿]/.exec(reading.plain.slice(figure.start, figure.end))?.[0]
  if (!scale) return 1e-9
  return (scale === '亿' ? 1e8 : 1e4) * 10 ** -decimals(reading, figure)
}

/** 今年6件，上年0件，同比增长100%: nothing has no percentage. */
function fromNothing(rate: Figure, change: Change, { new: now, unit }: Pair): Found[] {
  if (now === 0) return []
  const message = `上年为0${unit}，增减幅度无从算起，只写由0${unit}到${now}${unit}。`
  return [{ start: change.start, end: rate.end, message, severity: '中' }]
}
