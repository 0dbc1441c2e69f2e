import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'
import { ownWords } from './own-words.ts'
import { decimals } from './written-digits.ts'

/** How many of each a year has; of days either all or those worked. */
const periods: [words: RegExp, least: number, most: number][] = [
  [/(?:月均|月平均|每月平均|平均每个?月)[^，,]{0,6}$/, 12, 12],
  [/(?:季均|季度平均|平均每个?季度?)[^，,]{0,6}$/, 4, 4],
  [/(?:周均|平均每个?周)[^，,]{0,6}$/, 52, 53],
  [/(?:日均|平均每[天日]|每[天日]平均)[^，,]{0,6}$/, 240, 366],
]

/** 全年调解240件，月均25件; 罚款86.4万元，共32件，案均2.4万元: a mean against what it is the mean of. */
export function averages(reading: Reading): Found[] {
  if (!/均/.test(reading.plain)) return []
  return bySentence(reading).flatMap((figures) => {
    if (!reading.plain.slice(figures[0]!.sentenceStart, figures.at(-1)!.start).includes('均')) return []
    return figures.flatMap((mean, at) => {
      const words = reading.plain.slice(Math.max(mean.sentenceStart, figures[at - 1]?.end ?? 0, mean.start - 14), mean.start)
      if (mean.qualifier !== 'exact' || !words.includes('均')) return []
      return [
        ...perPeriod(reading, mean, words, figures),
        ...perCase(reading, mean, words, figures),
        ...perPlace(reading, mean, words, figures),
      ]
    })
  })
}

function perPeriod(reading: Reading, mean: Figure, words: string, figures: Figure[]): Found[] {
  const period = periods.find(([pattern]) => pattern.test(words))
  const unit = mean.unit.replace(/\/[月日周季年度]+$/, '')
  const whole = figures.findLast((each) => each.end <= mean.start && each.unit === unit)
  const sentence = reading.plain.slice(mean.sentenceStart, mean.sentenceEnd)
  if (!period || !whole || whole.qualifier !== 'exact' || whole.kind === 'frequency') return []
  if (!/全年|今年|20\d\d年|共|累计|年/.test(sentence) || mean.start - whole.end > 30) return []
  if (/\d月|[一二三四]季度|半年|同比|[周日]均(?=.*[周日]均)|启用|运行|成立|期间/.test(sentence)) return []
  const [, least, most] = period
  const step = 10 ** -decimals(reading, mean)
  if (mean.value > whole.value / most - step && mean.value < whole.value / least + step) return []
  const right =
    least === most
      ? `${whole.value}÷${least}=${Number((whole.value / least).toFixed(1))}`
      : `${whole.value}÷${most}约${Number((whole.value / most).toFixed(1))}`
  return [{ start: whole.start, end: mean.end, message: `${right}${unit}，与文中的平均数${mean.value}${unit}不符。` }]
}

const counted: Record<string, RegExp> = {
  案: /^[件起宗]$/,
  件: /^[件起宗]$/,
  人: /^[人名]$/,
  户: /^户$/,
  家: /^家$/,
  场: /^(?:场|场次)$/,
  次: /^次$/,
  期: /^期$/,
}

function perCase(reading: Reading, mean: Figure, words: string, figures: Figure[]): Found[] {
  const each = /([案件人户家场期次])均|平均每([案件人户家场期次])/.exec(words)
  const kind = each && counted[(each[1] ?? each[2])!]
  if (!kind || (mean.kind !== 'amount' && mean.kind !== 'count')) return []
  const sums = figures.filter((other) => other !== mean && other.kind === mean.kind && other.unit === mean.unit)
  const counts = figures.filter((other) => other.kind === 'count' && kind.test(other.unit))
  const [whole] = sums
  const [number] = counts
  if (!whole || !number || sums.length > 1 || counts.length > 1 || number.value === 0) return []
  if (number.qualifier !== 'exact' || number.unit === mean.unit || !/^(?:exact|about)$/.test(whole.qualifier)) return []
  if (mean.kind === 'amount' && !/罚|处|发放|救助|赔|补偿|收缴/.test(ownWords(reading.plain, whole))) return []
  const scale = /万/.test(reading.plain.slice(mean.start, mean.end)) ? 1e4 : 1
  const right = whole.value / number.value
  if (Math.abs(right - mean.value) <= scale * 10 ** -decimals(reading, mean) + right * (whole.qualifier === 'about' ? 0.08 : 0.005))
    return []
  const shown = scale === 1 ? `${Number(right.toFixed(1))}${mean.unit}` : `${Number((right / 1e4).toFixed(2))}万${mean.unit}`
  return [
    {
      start: mean.start,
      end: mean.end,
      message: `${whole.value}${mean.unit}÷${number.value}${number.unit}=${shown}，与文中的平均数不符。`,
    },
  ]
}

/** 11个社区培养66名，平均每个社区5名. */
function perPlace(reading: Reading, mean: Figure, words: string, figures: Figure[]): Found[] {
  const { plain } = reading
  const place = /平均每个?(社区|村居|村|街道|乡镇|镇街|镇|网格|单位|部门|站所)[^，,]{0,4}$/.exec(words)?.[1]
  if (!place) return []
  const before = figures.filter((each) => each.end <= mean.start && each.qualifier === 'exact')
  const numbers = before.filter((each) => each.unit === '个' && plain.startsWith(place, each.end))
  const wholes = before.filter((each) => each.unit === mean.unit && each.kind === mean.kind && !numbers.includes(each))
  const [number, whole] = [numbers[0], wholes[0]]
  if (!number || !whole || numbers.length > 1 || wholes.length > 1 || number.value === 0) return []
  const right = whole.value / number.value
  if (Math.abs(right - mean.value) < 10 ** -decimals(reading, mean)) return []
  const shown = `${whole.value}÷${number.value}=${Number(right.toFixed(1))}${mean.unit}`
  return [{ start: mean.start, end: mean.end, message: `${shown}，与文中的平均数${mean.value}${mean.unit}不符。` }]
}
