import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'
import { exclusive } from './listed-parts.ts'
import { ownWords, sameUnit } from './own-words.ts'
import { decimals, fits } from './written-digits.ts'

/** Shares of one whole: those of a complete list make 100 %, and each with its count gives the same whole. */
export function shares(reading: Reading): Found[] {
  if (!reading.plain.includes('占')) return []
  return bySentence(reading).flatMap((figures) => {
    const sentence = reading.plain.slice(figures[0]!.sentenceStart, figures[0]!.sentenceEnd)
    if (!sentence.includes('占')) return []
    const found = figures.filter((each) => each.unit === '%' && each.kind === 'ratio' && isShare(reading, each))
    const lone = shareOf(reading, figures)
    if (lone.length > 0) return lone
    return found.length < 2 || found.some((each) => each.qualifier !== 'exact')
      ? []
      : [...hundred(reading, sentence, found), ...oneWhole(reading, figures)]
  })
}

function isShare({ plain }: Reading, figure: Figure): boolean {
  return /(?:占比?|占(?:总[数量]|比例|案件总数|全部)[^，,]{0,6}?)(?:分别)?(?:为|达|达到)?的?$/.test(ownWords(plain, figure))
}

/** 邻里占45%，婚姻占28%，物业占17%，其他占15%. */
function hundred(reading: Reading, sentence: string, found: Figure[]): Found[] {
  const last = found.at(-1)!
  const [first] = found
  const clause = reading.plain.slice(found.at(-2)!.end, last.start)
  const complete = /其他|其它|其余|剩余/.test(clause)
  if (/同比|上年|去年|以上/.test(sentence)) return []
  const span = reading.plain.slice(first!.start, last.end)
  if (/。|；/.test(span)) return []
  const total = found.reduce((all, each) => all + each.value, 0)
  const slack = found.reduce((all, each) => all + 0.5 * 10 ** -decimals(reading, each), 0)
  const over = total > 100 + slack + 1e-9 && exclusive(found.map((each) => nameOf(reading, each)))
  if (complete ? Math.abs(total - 100) <= slack + 1e-9 : !over) return []
  const shown = Number(total.toFixed(2))
  const message = `各项占比相加为${found.map((each) => each.value).join('+')}=${shown}%，不是100%。`
  return [{ start: first!.start, end: last.end, message }]
}

/** 38人，占76%，现有48人; 共收缴186万元，其中网上150万元，占比75%: the part directly before its share, the whole named as such. */
function shareOf(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((share, at) => {
    const part = figures[at - 1]
    if (!part || share.unit !== '%' || share.qualifier !== 'exact' || part.qualifier !== 'exact') return []
    if (!/^[，,（(]占(?:[^，,\d]{0,10}总[数额量]的?|比|)(?:为|达)?$/.test(reading.plain.slice(part.end, share.start))) return []
    const others = figures.filter((each) => each !== part && each.kind === part.kind && sameUnit(each, part))
    const [whole] = others
    if (!whole || others.length !== 1 || whole.qualifier !== 'exact' || whole.value < part.value) return []
    const behind = whole.start > share.end
    if (behind ? !/现有|共|总|全/.test(ownWords(reading.plain, whole)) : part.kind !== 'amount' || part.partOf !== whole.start) return []
    const right = (part.value / whole.value) * 100
    const digits = decimals(reading, share)
    if (fits(right, share.value, digits) || (part.kind === 'amount' && Math.abs(right - share.value) < 1)) return []
    const shown = Number(right.toFixed(Math.max(1, digits)))
    const message = `${part.value}÷${whole.value}=${shown}%，与文中的${share.value}%不符。`
    return [{ start: share.start, end: share.end, message, fix: `${shown}%` }]
  })
}

/** What the share is of: its own words, or those of the count before it. */
function nameOf({ plain, figures }: Reading, share: Figure): string {
  const own = ownWords(plain, share).replace(/约?占.*$/, '')
  const part = figures[figures.indexOf(share) - 1]
  return own === '' && part && part.sentenceStart === share.sentenceStart ? ownWords(plain, part) : own
}

/** 一般程序46件，占总数的40%，简易程序54件，占总数的60%: 46 is 40 % of 115, 54 is 60 % of 90. */
function oneWhole(reading: Reading, figures: Figure[]): Found[] {
  const pairs = figures.flatMap((share, at) => {
    const part = figures[at - 1]
    if (!part || share.unit !== '%' || part.kind !== 'count' || part.qualifier !== 'exact' || share.value === 0) return []
    const gap = reading.plain.slice(part.end, share.start)
    const of = /^[，,（(]占(?:全部|全年)?(比|案件总[数量]|总[数量](?:的)?|)(?:为|达|的)?$/.exec(gap.replace(/的$/, ''))
    if (!of) return []
    const half = 0.5 * 10 ** -decimals(reading, share)
    return [
      {
        part,
        share,
        low: (part.value / (share.value + 2 * half)) * 100,
        high: (part.value / Math.max(share.value - 2 * half, 0.01)) * 100,
      },
    ]
  })
  const [first] = pairs
  if (!first || pairs.length < 2 || pairs.some(({ part }) => !sameUnit(part, first.part))) return []
  const low = Math.max(...pairs.map((each) => each.low))
  const high = Math.min(...pairs.map((each) => each.high))
  const total = pairs.reduce((all, { share }) => all + share.value, 0)
  // Shares of different wholes do not make 100 % together.
  if (low <= high || Math.abs(total - 100) > 0.3) return []
  const wholes = pairs.map(({ part, share }) => `${part.value}÷${share.value}%≈${Math.round((part.value / share.value) * 100)}`)
  const message = `由各项和占比推出的总数不一致：${wholes.join('，')}。`
  return [{ start: first.part.start, end: pairs.at(-1)!.share.end, message }]
}
