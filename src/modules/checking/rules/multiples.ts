import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import { chineseNumber } from '../reading/numerals.ts'
import type { Reading } from '../reading.ts'
import { pairAround } from './change.ts'

const amount = String.raw`(?<n>[一二两三四五六七八九十]|\d+(?:\.\d+)?)`

/** How a change is told in words, and how many times the old value the new one then is. */
const ways: [pattern: RegExp, times: (n: number) => number][] = [
  [new RegExp(`翻(?:了)?${amount}番(?!多|以上|有余)`, 'g'), (n) => 2 ** n],
  [/(?<![近约超])翻(?:了)?倍|翻(?:了)?一倍/g, () => 2],
  [new RegExp(`(?:增长|增加|提高|上升|提升|扩大)(?:了)?${amount}倍(?!多|以上|有余)`, 'g'), (n) => 1 + n],
  [new RegExp(`(?:是|为|达到?|相当于)(?:上年|去年|20\\d\\d年)(?:同期)?的${amount}倍(?!多|以上|有余)`, 'g'), (n) => n],
  [/(?:减|降低|下降|减少|压减|压缩)(?:了)?(?:一?半|50%的一半)|(?<!时间过|将|数过|任务过)减半/g, () => 0.5],
  [new RegExp(`(?:增长|增加|提高|上升|提升)(?:了)?${amount}成(?!多|以上|有余)`, 'g'), (n) => 1 + n / 10],
  [new RegExp(`(?:下降|减少|降低|压减)(?:了)?${amount}成(?!多|以上|有余)`, 'g'), (n) => 1 - n / 10],
]

/** 92件，较上年46件翻了两番: a change told in multiples against the values it lies between. */
export function multiples(reading: Reading): Found[] {
  const { plain } = reading
  if (!/[番倍半成]/.test(plain)) return []
  const told = ways.flatMap(([pattern, times]) =>
    [...plain.matchAll(pattern)].flatMap((match): Found[] => {
      const written = match.groups?.n
      const n = written === undefined ? 1 : /\d/.test(written) ? Number(written) : chineseNumber(written)
      const place = { start: match.index, end: match.index + match[0].length }
      const figures = around(reading, place)
      const pair = n === undefined ? undefined : pairAround(reading, place, figures, ['count', 'amount', 'duration', 'deadline'])
      if (!pair || pair.old === 0) return []
      const right = pair.new / pair.old
      if (Math.abs(right - times(n!)) <= 0.1 * Math.max(1, times(n!) / 2)) return []
      const message = `由${pair.old}${pair.unit}到${pair.new}${pair.unit}，后者是前者的${Number(right.toFixed(2))}倍，与文中“${match[0]}”不符。`
      return [{ ...place, message }]
    }),
  )
  return [...told, ...ofTheOld(reading)]
}

/** 230件，是2022年115件的3倍. */
function ofTheOld({ plain, figures }: Reading): Found[] {
  return figures.flatMap((old, at) => {
    if (plain[old.end] !== '的') return []
    const times = /^的(\d+(?:\.\d+)?)倍(?!多|以上)/.exec(plain.slice(old.end, old.end + 8))
    if (!times) return []
    const now = figures.slice(0, at).findLast((each) => each.sentenceStart === old.sentenceStart && each.unit === old.unit)
    if (!now || old.value === 0 || now.qualifier !== 'exact' || old.qualifier !== 'exact') return []
    if (!/^[，,]?(?:约?[是为]|达到?|相当于)(?:上年|去年|20\d\d年)(?:同期)?的?$/.test(plain.slice(now.end, old.start))) return []
    const right = now.value / old.value
    if (Math.abs(right - Number(times[1])) <= 0.1) return []
    const message = `${now.value}÷${old.value}=${Number(right.toFixed(2))}，与文中“${times[0].slice(1)}”不符。`
    return [{ start: old.start, end: old.end + times[0].length, message }]
  })
}

/** The figures of the sentence but for those the words themselves make. */
function around({ figures }: Reading, { start, end }: { start: number; end: number }): Figure[] {
  return figures.filter((each) => each.sentenceStart <= start && each.sentenceEnd >= end && (each.end <= start || each.start >= end))
}
