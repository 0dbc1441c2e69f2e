import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Rates below 100 % beside words that say all. */
export function ratesInWords(reading: Reading): Found[] {
  return [...notAll(reading), ...allAfterAll(reading), ...allDone(reading), ...cleared(reading), ...bothSides(reading)]
}

/** 满意率95.2%，不满意率5.8%: together more than all. */
function bothSides({ plain }: Reading): Found[] {
  if (!/不[\u4e00-\u9fff]{2}率/.test(plain)) return []
  return [
    ...plain.matchAll(/([\u4e00-\u9fff]{2})率(?:为|达|达到)?(\d+(?:\.\d+)?)%[，,、][\u4e00-\u9fff]{0,4}不\1率(?:为|达)?(\d+(?:\.\d+)?)%/g),
  ]
    .filter((match) => Number(match[2]) + Number(match[3]) > 100.11)
    .map((match) => {
      const message = `${match[1]}率与不${match[1]}率相加为${Number((Number(match[2]) + Number(match[3])).toFixed(2))}%，超过100%。`
      return { start: match.index, end: match.index + match[0].length, message }
    })
}

/** 全部持证，持证率98.9%; 均在法定期限内答复，答复率66.7%. */
function notAll({ plain }: Reading): Found[] {
  return [
    ...plain.matchAll(
      /(?:全部|全员|均已?|100%)(?:按[期时]|(?:向|在|于|依法)[\u4e00-\u9fff]{0,10}?)?([\u4e00-\u9fff]{2})(?:上岗|到位|完毕|完成)?[，,、][^，,。；\n]{0,10}?\1率(?:为|达|达到)?(\d+(?:\.\d+)?)[%％](?!以上|左右|余)/g,
    ),
  ]
    .filter((match) => Number(match[2]) < 100)
    .map((match) => {
      const message = `前面写全部${match[1]}，${match[1]}率却是${match[2]}%。`
      return { start: match.index, end: match.index + match[0].length, message }
    })
}

/** 12个镇街均完成建设，建成率91.7%. */
function allDone({ plain }: Reading): Found[] {
  return [
    ...plain.matchAll(
      /(?:均已?|全部)(完成|建成|实现|达标)[^，。；\d\n]{0,16}[，,](?:完成|建成|覆盖|达标)率(?:为|达|达到)?(\d+(?:\.\d+)?)%/g,
    ),
  ]
    .filter((match) => Number(match[2]) < 100)
    .map((match) => {
      const message = `前面写全部${match[1]}，后面的比率却是${match[2]}%。`
      return { start: match.index, end: match.index + match[0].length, message }
    })
}

/** 信访积案24件，化解率83.3%，信访积案实现清零. */
function cleared({ plain, sentences }: Reading): Found[] {
  if (!plain.includes('清零')) return []
  return sentences.flatMap(({ start, text }) => {
    const rate = /(?:化解|办结|清理|整改|销号)率(?:为|达|达到)?(\d+(?:\.\d+)?)%/.exec(text)
    const zero = rate && /[，,]([\u4e00-\u9fff]{3,10}?)(?:已|均|全部|实现|动态|全面)*清零/.exec(text.slice(rate.index))
    if (!zero || Number(rate[1]) >= 100 || !text.slice(0, rate.index).includes(zero[1]!)) return []
    const message = `前面的比率是${rate[1]}%，随后又写“${zero[0].slice(1)}”。`
    return [{ start: start + rate.index, end: start + rate.index + zero.index + zero[0].length, message }]
  })
}

/** 整改率93.3%，已全部整改到位. */
function allAfterAll({ plain }: Reading): Found[] {
  return [...plain.matchAll(/([\u4e00-\u9fff]{2})率(?:为|达|达到)?(\d+(?:\.\d+)?)%[，,](?:现|均|目前)?已(?:经)?全部(?:完成)?\1/g)]
    .filter((match) => Number(match[2]) < 100)
    .map((match) => {
      const message = `前面写${match[1]}率${match[2]}%，随后又写全部${match[1]}。`
      return { start: match.index, end: match.index + match[0].length, message }
    })
}
