import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'
import { ownWords, sameUnit } from './own-words.ts'
import { decimals, fits } from './written-digits.ts'

/** Rates whose counts stand elsewhere than whole, part, rate: the rate first, the whole behind the part, the failures instead of the successes. */
export function ratePlaces(reading: Reading): Found[] {
  return bySentence(reading).flatMap((figures) => {
    const rates = figures.filter((each) => each.kind === 'ratio' && each.unit === '%')
    const [rate] = rates
    return rate && rates.length === 1 ? [...anyOrder(reading, rate, figures), ...staff(reading, rate)] : []
  })
}

const comparing = /同比|环比|较|比上|上年|去年|新增|增加|减少|提高|提升|下降/

function anyOrder(reading: Reading, rate: Figure, figures: Figure[]): Found[] {
  const label = ownWords(reading.plain, rate)
  const stem = /([\u4e00-\u9fff]{2})(?:覆盖)?率(?:均|都)?(?:为|达到|达|是)?$/.exec(label)?.[1]
  if (!stem || rate.qualifier !== 'exact' || rate.upper !== undefined || comparing.test(label) || /全[区市省县]|平均/.test(label)) return []
  const counts = figures.filter((each) => each.kind === 'count' && each.qualifier === 'exact' && !comparing.test(told(reading, each)))
  const apart = new RegExp(`${stem[0]}[\\u4e00-\\u9fff]{0,4}${stem[1]}`)
  const named = counts.filter((each) => apart.test(told(reading, each)) && counts.some((other) => other !== each && sameUnit(other, each)))
  const due =
    counts.length === 2 &&
    sameUnit(counts[0]!, counts[1]!) &&
    /应/.test(told(reading, counts[0]!)) &&
    /^(?:实|已)/.test(told(reading, counts[1]!))
  const part = due ? counts[1] : named[0]
  if (!part || (!due && named.length !== 1)) return []
  const others = counts.filter((each) => each !== part && sameUnit(each, part))
  const [whole] = others
  if (!whole || others.length !== 1 || whole.value < part.value || Math.abs(whole.start - part.start) > 60) return []
  if (whole.start > part.start && !/共|全|总|应|开庭|受理|抽|检查|回访|参加|收到/.test(told(reading, whole))) return []
  if (Math.abs(rate.start - part.start) > 50 || /、/.test(between(reading, whole, part))) return []
  const missed = new RegExp(`(?:不|未|没有)[^，]{0,6}${stem}`).test(told(reading, part))
  if (part.partOf !== undefined && !missed) return []
  // 审查率100%，2件未审查 is a contradiction in words and said there.
  if (missed && rate.value === 100) return []
  const share = missed ? whole.value - part.value : part.value
  const right = (share / whole.value) * 100
  const digits = decimals(reading, rate)
  if (fits(right, rate.value, digits)) return []
  const shown = Number(right.toFixed(Math.max(digits, 1)))
  const sum = missed ? `（${whole.value}-${part.value}）` : `${part.value}`
  return [{ start: rate.start, end: rate.end, message: `${sum}÷${whole.value}=${shown}%，与文中的${rate.value}%不符。`, fix: `${shown}%` }]
}

/** The words before a number and, up to the next stop, behind its unit. */
function told({ plain }: Reading, figure: Figure): string {
  return ownWords(plain, figure) + /^[^，,。；;、：:（()）\d%\n]{0,20}/.exec(plain.slice(figure.end, figure.sentenceEnd))![0]
}

function between({ plain }: Reading, one: Figure, other: Figure): string {
  return one.end <= other.start ? plain.slice(one.end, other.start) : plain.slice(other.end, one.start)
}

const noun =
  /([\u4e00-\u9fff]{0,4}(?:人员|队员|干部|调解员|网格员|监督员|律师|社区|村|学校|企业|科室))(?:的)?(?:持证|持证上岗|参训|参考|参学|合格|通过|覆盖|建成|达标|配备|参加)(?:上岗)?率(?:均|都)?(?:为|达到|达|是)?$/
const stock = /现有|共有|拥有|在编|在册|在岗|实有|配备|全(?:局|镇|街道?|乡|区|县|市)[^，]{0,4}有/

/** 执法人员持证率达98.7%，现有执法人员15名: no whole number of those named gives the rate, wherever they are counted nearby. */
function staff(reading: Reading, rate: Figure): Found[] {
  const subject = noun.exec(ownWords(reading.plain, rate))?.[1]
  if (!subject || rate.qualifier !== 'exact' || rate.value > 100) return []
  const line = reading.plain.lastIndexOf('\n', rate.start) + 1
  const bases = reading.figures.filter((each) => {
    if (each.kind !== 'count' || each.start < line || Math.abs(each.start - rate.start) > 70) return false
    if (reading.plain.slice(Math.min(each.end, rate.end), Math.max(each.start, rate.start)).includes('\n')) return false
    const lead = ownWords(reading.plain, each)
    const after = reading.plain.slice(each.end, each.end + subject.length)
    return stock.test(lead) && !comparing.test(lead) && (lead.endsWith(subject.slice(-4)) || after.startsWith(subject.slice(-4)))
  })
  const [base] = bases
  if (!base || bases.length !== 1 || base.qualifier !== 'exact' || base.value === 0) return []
  const digits = decimals(reading, rate)
  const near = Math.round((rate.value / 100) * base.value)
  const tried = [near - 1, near, near + 1].filter((each) => each >= 0 && each <= base.value)
  if (tried.some((each) => fits((each / base.value) * 100, rate.value, digits))) return []
  const shown = tried.map((each) => `${each}/${base.value}=${Number(((each / base.value) * 100).toFixed(Math.max(digits, 1)))}%`).join('，')
  const message = `以文中的${subject}${base.value}${base.unit}为分母，得不出${rate.value}%：${shown}。请核对分母或比率。`
  return [{ start: rate.start, end: rate.end, message }]
}
