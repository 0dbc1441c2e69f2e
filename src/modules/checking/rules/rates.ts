import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { averages } from './averages.ts'
import { bySentence } from './by-sentence.ts'
import { ratePlaces } from './rate-places.ts'
import { ratesInWords } from './rates-in-words.ts'
import { remainders } from './remainders.ts'
import { shares } from './shares.ts'
import { decimals, fits } from './written-digits.ts'

/** Ratios that the counts beside them contradict. */
export const rates: Rule = {
  id: 'rates',
  title: '比率不符',
  severity: '高',
  why: '比率应当能由分子、分母算出。',
  basis: '《党政机关公文处理工作条例》关于公文表述准确的要求；比率应当等于分子除以分母',
  mark: 'unverified',
  mend: '请对照台账核对分子、分母和比率。',
  check(reading) {
    const found = [
      ...bySentence(reading).flatMap((figures) => figures.flatMap((each, at) => examine(reading, each, figures, at))),
      ...ofWhole(reading),
      ...inBrackets(reading),
      ...above(reading),
      ...ratesInWords(reading),
      ...remainders(reading),
    ]
    const elsewhere = [...ratePlaces(reading), ...averages(reading), ...shares(reading)]
    return [...found, ...elsewhere.filter((each) => !found.some(({ start, end }) => start < each.end && each.start < end))]
  },
}

const change = /同比|环比|增长|增加|上升|下降|减少|降低|提升|提高|增幅|降幅|较|比上/
const survey = /满意|知晓|认可|好评|赞成|安全感|测评|信任|覆盖/
const cases = /化解|受理|办结|办理|调解|调处|成功|答复|回复|结案|履行|整改|处置|反馈|办复|审结/
const people = /接种|通过|合格|参考|参训|持证|参学|优秀|完成/

function examine(reading: Reading, rate: Figure, figures: Figure[], at: number): Found[] {
  if (rate.kind !== 'ratio' || rate.unit !== '%' || rate.qualifier !== 'exact' || rate.upper !== undefined) return []
  const label = reading.plain.slice(Math.max(rate.sentenceStart, figures[at - 1]?.end ?? 0, rate.start - 24), rate.start)
  if (
    !/(?:率|占比|比例|占)(?:均|都|分别)?(?:为|达到|达|是|高达|约)?$/.test(label) ||
    change.test(label) ||
    survey.test(label) ||
    /全区|全市|全省|平均|分别/.test(label)
  )
    return []
  const counts = figures.slice(0, at).filter((each) => each.kind === 'count')
  return quotient(reading, rate, counts, label) ?? onBase(reading, rate, counts, label)
}

/**
 * 共800人，参加620人，占比77.5%: whole, part and ratio side by side. Undefined when they do not stand so. Where several counts before
 * the part could be the whole (收到、受理、审结), the ratio is wrong only if none of them gives it.
 */
function quotient(reading: Reading, rate: Figure, counts: Figure[], label: string): Found[] | undefined {
  const part = counts.at(-1)
  const wholes = counts
    .slice(0, -1)
    .filter((each) => part && each.unit === part.unit && each.value >= part.value && each.value > 0)
    // 罚款案件52件，占65%: what has a share of its own is no whole.
    .filter((each) => !/^[，,（(]约?占/.test(reading.plain.slice(each.end, each.end + 3)))
  const whole = wholes.at(-1)
  if (!whole || !part) return undefined
  const link = reading.plain.slice(whole.end, part.start)
  if (/[^，,、]{0,14}$/.exec(label)![0].length > 12 || rate.start - part.end > 14) return undefined
  if (link.length > 24 && !(/^[，,（(]其中/.test(link) && link.length < 80)) return undefined
  const share = /占比|占$|比例/.test(label)
  if (!share && !sameWord(link.slice(-16) + label.replace(/[，,、].*$/, ''), label)) return undefined
  if (!share && notWhole(reading, whole, link, label)) return []
  // 受理31件，办结30件，按期办结率100%: of those that were due.
  if (rate.value === 100 && /按[期时]/.test(label) && !/按[期时]/.test(link)) return []
  if ([whole, part].some((each) => each.qualifier !== 'exact')) return undefined
  const digits = decimals(reading, rate)
  // 应当公示44件，有1件未及时公示，公示及时率: the part is what is left out.
  const isLeft = /^[^，,。；]{0,4}(?:未|没有|超期|逾期)/.test(reading.plain.slice(part.end, part.end + 8))
  const percentOf = (all: number) => ((isLeft ? all - part.value : part.value) / all) * 100
  // 一审12件，二审5件，再审1件，败诉1件: the whole may be told in parts.
  const together = counts.slice(0, -1).reduce((all, each) => all + (each.unit === part.unit ? each.value : 0), 0)
  if ([...wholes.map((each) => each.value), together].some((each) => fits(percentOf(each), rate.value, digits))) return []
  const right = percentOf(whole.value)
  const shown = Math.max(digits, 1)
  return [
    {
      start: rate.start,
      end: rate.end,
      message: `${isLeft ? `（${whole.value}－${part.value}）` : part.value}÷${whole.value}=${right.toFixed(shown)}%，与文中的${rate.value}%不符。`,
      fix: `${Number(right.toFixed(shown))}%`,
    },
  ]
}

/** 当场整改260处，限期整改40处，整改率 and 采纳18条，未采纳5条，采纳率: the figure before is no whole but another part. */
function notWhole(reading: Reading, whole: Figure, link: string, label: string): boolean {
  const stem = /([\u4e00-\u9fff]{2})率[^率]*$/.exec(label)?.[1]
  if (!stem) return false
  const lead = /[^，,。；：:、\d]*$/.exec(reading.plain.slice(whole.sentenceStart, whole.start))![0]
  return (lead.includes(stem) && !/应|需|须|共|总|参加|组织/.test(lead)) || new RegExp(`[未不]${stem}$`).test(link)
}

/** The rate is named after what the part counts: 实际出庭…出庭率, 完成整改…整改率, 调解成功…成功率. */
function sameWord(between: string, label: string): boolean {
  const stem = /([\u4e00-\u9fff]{2})率(?:均|都|分别)?(?:为|达到|达|是|高达|约)?$/.exec(label)?.[1]
  return (
    stem !== undefined &&
    (new RegExp(`${stem[0]}[\\u4e00-\\u9fff]{0,4}${stem[1]}`).test(between) ||
      (stem === '办结' && /办理完毕/.test(between)) ||
      (stem === '持证' && /证$/.test(between.replace(/\d.*$/, ''))) ||
      (stem === '回复' && /答复/.test(between)))
  )
}

/** 办理来信352件，……按期答复率为96.5%: no whole number of cases over the one base named gives it. */
function onBase(reading: Reading, rate: Figure, counts: Figure[], label: string): Found[] {
  const kind = cases.test(label) ? /^(?:件|起|宗)$/ : /^(?:人|名)$/
  const [base, ...more] = counts.filter((each) => kind.test(each.unit))
  if (!base || more.length > 0 || base.qualifier !== 'exact' || (counts.length > 1 && rate.start - base.end > 12)) return []
  if (isNumerator(reading, base, label)) return overEarlier(reading, rate, base)
  const related = (/^(?:件|起|宗)$/.test(base.unit) && cases.test(label)) || (/^(?:人|名)$/.test(base.unit) && people.test(label))
  if (!related || rate.value > 100) return []
  const places = decimals(reading, rate)
  const near = Math.round((rate.value / 100) * base.value)
  const tried = [near - 1, near, near + 1].filter((each) => each >= 0 && each <= base.value)
  if (tried.some((each) => fits((each / base.value) * 100, rate.value, places))) return []
  const digits = Math.max(places, 1)
  const nearest = tried
    .toSorted((a, b) => Math.abs(a / base.value - rate.value / 100) - Math.abs(b / base.value - rate.value / 100))
    .slice(0, 2)
    .sort((a, b) => a - b)
    .map((each) => `${each}/${base.value}=${((each / base.value) * 100).toFixed(digits)}%`)
  return [
    {
      start: rate.start,
      end: rate.end,
      message: `以文中的${base.value}${base.unit}为分母，得不出${rate.value}%：${nearest.join('，')}。请核对分母或比率。`,
    },
  ]
}

/** 成功调解41件，调解成功率30.6%: what is counted is what the rate is named after, so it is the part and not the whole. */
function isNumerator(reading: Reading, base: Figure, label: string): boolean {
  const stem = /([\u4e00-\u9fff]{2})率[^率]*$/.exec(label)?.[1]
  const lead = /[^，,。；：:、\d]*$/.exec(reading.plain.slice(base.sentenceStart, base.start))![0]
  return stem !== undefined && lead.includes(stem)
}

const taken = /(?:受理|收到|新收|接收|排查|立案|发现|检查|抽检|办理)[^，,。；]{0,10}$/

/** 受理352件，不予受理28件；审结340件，审结率98.6%: the whole stands before the semicolon, or in the sentence before 其中. */
function overEarlier(reading: Reading, rate: Figure, part: Figure): Found[] {
  const continues = reading.plain[part.sentenceStart - 1] === '；' || reading.plain.startsWith('其中', part.sentenceStart)
  if (!continues || /^[（(]/.test(reading.plain.slice(rate.end, rate.end + 1))) return []
  const line = reading.plain.lastIndexOf('\n', part.start) + 1
  const wholes = reading.figures.filter(
    (each) =>
      each.start >= Math.max(line, part.start - 80) &&
      each.end <= part.sentenceStart &&
      each.unit === part.unit &&
      each.value >= part.value,
  )
  const [whole] = wholes
  if (!whole || !wholes.some((each) => taken.test(reading.plain.slice(each.sentenceStart, each.start)))) return []
  const digits = decimals(reading, rate)
  if (wholes.some((each) => each.qualifier !== 'exact' || fits((part.value / each.value) * 100, rate.value, digits))) return []
  const shown = wholes.map((each) => `${part.value}÷${each.value}=${((part.value / each.value) * 100).toFixed(Math.max(digits, 1))}%`)
  return [{ start: rate.start, end: rate.end, message: `${shown.join('，')}，与文中的${rate.value}%不符。` }]
}

/** 网上办件41.6万件，占全部办件52万件的85%: part, whole and share in one clause. */
function ofWhole(reading: Reading): Found[] {
  return bySentence(reading).flatMap((figures) =>
    figures.flatMap((share, at) => {
      const [part, whole] = figures.slice(Math.max(0, at - 2), at)
      if (
        !part ||
        !whole ||
        share.unit !== '%' ||
        share.kind !== 'ratio' ||
        [part, whole, share].some((each) => each.qualifier !== 'exact')
      )
        return []
      if (
        part.unit !== whole.unit ||
        whole.value < part.value ||
        !/^[\u4e00-\u9fff]{0,4}的$/.test(reading.plain.slice(whole.end, share.start))
      )
        return []
      if (!/^[，,（(]?(?:占|约占)(?!.{0,8}(?:增|减))[^，,。；\d]{1,16}$/.test(reading.plain.slice(part.end, whole.start))) return []
      const digits = decimals(reading, share)
      const [low, high] = [-1, 1].map(
        (sign) => ((part.value + sign * half(reading, part)) / (whole.value - sign * half(reading, whole))) * 100,
      )
      const slack = 10 ** -digits
      if (share.value > low! - slack && share.value < high! + slack) return []
      const right = Number(((part.value / whole.value) * 100).toFixed(Math.max(digits, 1)))
      const message = `${part.value}÷${whole.value}=${right}%，与文中的${share.value}%不符。`
      return [{ start: share.start, end: share.end, message, fix: `${right}%` }]
    }),
  )
}

/** Half of the last digit written: 41.6万 may be off by 500. */
function half(reading: Reading, figure: Figure): number {
  const [, whole = '', point = '', scale = ''] = /(\d+)(?:\.(\d+))?([万亿])?/.exec(reading.plain.slice(figure.start, figure.end)) ?? []
  return whole && scale ? 0.5 * 10 ** -point.length * (scale === '亿' ? 1e8 : 1e4) : 0
}

/** 30.6%（41/134）: the fraction beside its value. */
function inBrackets({ plain }: Reading): Found[] {
  return [...plain.matchAll(/(\d{1,9}(?:\.(\d+))?)[%％][（(](\d+)[/／÷](\d+)[）)]/g)].flatMap((match) => {
    const [whole, value, point = '', part, all] = match
    const right = (Number(part) / Number(all)) * 100
    if (Number(all) === 0 || fits(right, Number(value), point.length)) return []
    const shown = Number(right.toFixed(Math.max(point.length, 1)))
    const message = `${part}÷${all}=${shown}%，与文中的${value}%不符。`
    return [{ start: match.index, end: match.index + whole!.length, message }]
  })
}

const bounded =
  /(?:办结|受理|化解|成功|合格|通过|满意|回复|答复|整改|参学|参考|出庭(?:应诉)?|按期办理|按时办理|公开|覆盖|知晓)[率度](?:均|都)?(?:由[^，。]{0,8}(?:提升|提高|上升|增长)[到至为])?(?:为|达到|达|是|高达)?$/

/** A rate of completion over 100 %. */
function above(reading: Reading): Found[] {
  return reading.figures.flatMap((each) => {
    if (each.unit !== '%' || each.value <= 100) return []
    const label = reading.plain.slice(Math.max(each.sentenceStart, each.start - 16), each.start)
    if (!bounded.test(label)) return []
    return [{ start: each.start, end: each.end, message: `该比率不可能超过100%。` }]
  })
}
