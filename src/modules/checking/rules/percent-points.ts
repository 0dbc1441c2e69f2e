import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'
import { type Change, changeOf, type Pair, pairAround } from './change.ts'
import { decimals } from './written-digits.ts'

/** 由90%提高到95%，提高5%: two ratios differ by percentage points, two counts by percent. */
export const percentPoints: Rule = {
  id: 'percent-points',
  title: '百分比与百分点',
  severity: '中',
  why: '两个比率相差几用“个百分点”，两个数量增减几成用“%”；混用会把幅度说错。',
  basis: '统计工作惯例：比率之差以百分点计，数量的增减幅度以百分比计',
  mark: 'unverified',
  mend: '请核对幅度，比率之差写“个百分点”，数量增减写“%”。',
  check(reading) {
    return bySentence(reading).flatMap((figures) =>
      figures.flatMap((each) => {
        const change = changeOf(reading, each)
        if (!change) return []
        if (each.kind === 'points')
          return [...pointsOfRatios(reading, each, change, figures), ...pointsOfCounts(reading, each, change, figures)]
        return each.unit === '%' ? percentOfRatios(reading, each, change, figures) : []
      }),
    )
  },
}

/** 提升为, 提升到 and the like never reach here: what is told is a change. */
function percentOfRatios(reading: Reading, rate: Figure, change: Change, figures: Figure[]): Found[] {
  const pair = pairAround(reading, rate, withoutItself(figures, rate), ['ratio'])
  if (!pair || ofAnother(reading, pair, change)) return []
  const points = difference(pair.old, pair.new)
  const relative = pair.old === 0 ? 0 : Math.abs(pair.new / pair.old - 1) * 100
  if (rate.value !== points && Math.abs(relative - rate.value) < 10 ** -decimals(reading, rate)) return []
  const place = { start: change.start, end: rate.end }
  const fits = rate.value === points && Math.sign(pair.new - pair.old) === change.sign
  const message = `由${pair.old}%到${pair.new}%，相差${points}个百分点，与文中“${change.word}${rate.value}%”不符${fits ? '：比率之差不用“%”' : ''}。`
  return [{ ...place, message, ...(points === 0 ? {} : { fix: `${wordFor(change, pair.new - pair.old)}${points}个百分点` }) }]
}

function pointsOfRatios(reading: Reading, rate: Figure, change: Change, figures: Figure[]): Found[] {
  const pair = pairAround(reading, rate, figures, ['ratio'])
  if (!pair || ofAnother(reading, pair, change)) return []
  const points = difference(pair.old, pair.new)
  if (Math.abs(points - rate.value) < 10 ** -decimals(reading, rate) && Math.sign(pair.new - pair.old) === (points === 0 ? 0 : change.sign))
    return []
  const message = `由${pair.old}%到${pair.new}%，相差${points}个百分点，与文中“${change.word}${rate.value}个百分点”不符。`
  return [
    {
      start: change.start,
      end: rate.end,
      message,
      ...(points === 0 ? {} : { fix: `${wordFor(change, pair.new - pair.old)}${points}个百分点` }),
    },
  ]
}

/** 46件，同比减少8件，下降14.8个百分点: nothing but the two counts stands before the change. */
function pointsOfCounts(reading: Reading, rate: Figure, change: Change, figures: Figure[]): Found[] {
  const pair = pairAround(reading, rate, figures, ['count', 'amount'])
  if (!pair) return pointsOfAmount(reading, rate, change, figures)
  if (pair.old === 0 || !/^[，,（(]?(?:同比|较上年|比上年|同期)?$/.test(reading.plain.slice(pair.second.end, change.start))) return []
  const shown = Number((Math.abs(pair.new / pair.old - 1) * 100).toFixed(Math.max(decimals(reading, rate), 1)))
  const word = wordFor(change, pair.new - pair.old)
  const message = `${pair.old}${pair.unit}与${pair.new}${pair.unit}是数量，增减幅度用“%”，不用“个百分点”。`
  return [{ start: change.start, end: rate.end, message, ...(shown === 0 ? {} : { fix: `${word}${shown}%` }) }]
}

/** 合格率由90%提升至96%，优秀率提高12%: the change names what it is of. */
function ofAnother(reading: Reading, { second }: Pair, change: Change): boolean {
  return second.end < change.start && /[率度]|占比|比例|个百分点/.test(reading.plain.slice(second.end, change.start))
}

/** 完成12.3亿元，同比下降8.6个百分点: the sum itself stands directly before. */
function pointsOfAmount(reading: Reading, rate: Figure, change: Change, figures: Figure[]): Found[] {
  const before = figures.findLast((each) => each.end <= change.start)
  if (!before || (before.kind !== 'count' && before.kind !== 'amount')) return []
  if (!/^[，,（(](?:同比|环比|[较比](?:上年|去年)(?:同期)?)$/.test(reading.plain.slice(before.end, change.start))) return []
  const message = `“${reading.text.slice(before.start, before.end)}”是数量，增减幅度用“%”，不用“个百分点”。`
  return [{ start: change.start, end: rate.end, message, fix: `${change.word}${rate.value}%` }]
}

function withoutItself(figures: Figure[], rate: Figure): Figure[] {
  return figures.filter((each) => each !== rate)
}

function difference(old: number, now: number): number {
  return Number(Math.abs(now - old).toPrecision(10))
}

function wordFor({ sign, word }: Change, difference: number): string {
  if (Math.sign(difference) === sign) return word
  return difference < 0 ? '下降' : '提高'
}
