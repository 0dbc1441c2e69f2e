import { chineseNumber, inChinese } from './numerals.ts'
import { unitPattern } from './units.ts'

/** A heading number at the beginning of a line. */
export type Mark = {
  /** 1 for 一、 2 for （一） 3 for 1. 4 for （1） and 1.1, 5 for ① and 1.1.1. */
  level: number
  ordinal: number
  /** As written, with the blanks behind it. */
  written: string
}

const numeral = '[一二三四五六七八九十]{1,3}'
const marks: { level: number; pattern: RegExp; ordinal: (written: string) => number | undefined }[] = [
  { level: 1, pattern: new RegExp(String.raw`^(${numeral})\s*[、．.]\s*`), ordinal: chineseNumber },
  { level: 1, pattern: new RegExp(String.raw`^(${numeral})[：:]\s*(?=[\u4e00-\u9fff])`), ordinal: chineseNumber },
  { level: 1, pattern: new RegExp(String.raw`^第(${numeral})(?:部分|章)[、：: ]?\s*`), ordinal: chineseNumber },
  { level: 1, pattern: new RegExp(String.raw`^(${numeral})\s+(?!是)(?=[\u4e00-\u9fff“][^。；，]{3,38}$)`), ordinal: chineseNumber },
  { level: 1, pattern: /^([Ⅰ-Ⅻ])[、．.\s]\s*/, ordinal: (each) => each.charCodeAt(0) - 0x215f },
  { level: 2, pattern: new RegExp(String.raw`^[（(﹙〔【\[]\s*(${numeral})\s*[）)﹚〕】\]]\s*、?\s*`), ordinal: chineseNumber },
  { level: 2, pattern: /^([㈠-㈩])\s*、?\s*/, ordinal: (each) => each.charCodeAt(0) - 0x321f },
  { level: 3, pattern: /^(\d{1,2})(?:、|[.．](?!\d))\s*/, ordinal: Number },
  { level: 3, pattern: /^([⒈-⒛])\s*/, ordinal: (each) => each.charCodeAt(0) - 0x2487 },
  { level: 4, pattern: /^[（(](\d{1,2})[）)]\s*、?\s*/, ordinal: Number },
  { level: 4, pattern: /^(\d{1,2})[）)]\s*(?=[\u4e00-\u9fff“])/, ordinal: Number },
  { level: 4, pattern: /^([⑴-⒇])\s*/, ordinal: (each) => each.charCodeAt(0) - 0x2473 },
  { level: 5, pattern: /^\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[、.．\s]*(?=[\u4e00-\u9fff“])/, ordinal: Number },
  {
    level: 4,
    pattern: new RegExp(String.raw`^\d{1,2}[.．](\d{1,2})[、.．\s]\s*(?!万|亿|${unitPattern})(?=[\u4e00-\u9fff“])`),
    ordinal: Number,
  },
  { level: 5, pattern: /^([①-⑳])\s*/, ordinal: (each) => each.charCodeAt(0) - 0x245f },
]

/** The heading number a line begins with; undefined for 一是, 2024年, 1.2万 and the like. */
export function markOf(text: string): Mark | undefined {
  for (const { level, pattern, ordinal } of marks) {
    const match = pattern.exec(text)
    const value = match && ordinal(match[1]!)
    if (match && value) return { level, ordinal: value, written: match[0] }
  }
  return undefined
}

/** The number that would stand in place of `written`: （二） and 4 give （四）. */
export function renumbered(written: string, value: number): string {
  const changed = written.replace(/[一二三四五六七八九十]+|\d+(?!.*\d)/, (each) => (/\d/.test(each) ? String(value) : inChinese(value)))
  if (changed !== written || !/[㈠-㈩⒈-⒛⑴-⒇①-⑳]/.test(written)) return changed
  const base = [0x321f, 0x2487, 0x2473, 0x245f].findLast((each) => written.charCodeAt(0) > each && written.charCodeAt(0) - each <= 20)!
  return String.fromCharCode(base + value)
}
