import type { Found, Rule } from '../finding.ts'
import { chineseNumber, inChinese } from '../reading/numerals.ts'
import { flatten } from '../reading/outline.ts'

/** 一是……二是……四是: items counted inside the text. */
export const enumeration: Rule = {
  id: 'enumeration',
  title: '文中列项序号',
  severity: '低',
  why: '“一是、二是”应当依次排列；跳号或重号多因增删列项后未调整。',
  basis: '《党政机关公文处理工作条例》关于公文表述准确的要求',
  mark: 'unverified',
  mend: '请按顺序重新编排“一是、二是”。',
  check(reading) {
    const edges = [0, ...flatten(reading.outline).map((each) => each.start), reading.plain.length + 1]
    return edges.slice(1).flatMap((to, at) => section(reading.plain, edges[at]!, to))
  },
}

const marker = /(?<=^|[\n 。；;：:，,！？”])([一二三四五六七八九十]{1,2})是(?!否|指|说|个)/g

/** Lists may stand in lists: a number continues the innermost list that waits for it. */
function section(plain: string, from: number, to: number): Found[] {
  const items = [...plain.slice(from, to).matchAll(marker)].flatMap((match) => {
    const ordinal = chineseNumber(match[1]!)
    return ordinal === undefined ? [] : [{ ordinal, text: match[0], start: from + match.index, end: from + match.index + match[0].length }]
  })
  const found: Found[] = []
  let open: number[] = []
  items.forEach(({ ordinal, text, start, end }, at) => {
    const last = open.at(-1)
    const level = open.lastIndexOf(ordinal - 1)
    if (ordinal === 1 && !(last !== undefined && items[at + 1]?.ordinal === last + 2)) open.push(1)
    else if (level >= 0) open = [...open.slice(0, level), ordinal]
    else if (last !== undefined && items[at + 1]?.ordinal === last + 2) {
      found.push({ start, end, fix: `${inChinese(last + 1)}是`, message: `“${text}”有误，按前后顺序应为“${inChinese(last + 1)}是”。` })
      open = [...open.slice(0, -1), last + 1]
    } else {
      if (last === ordinal)
        found.push({ start, end, fix: `${inChinese(ordinal + 1)}是`, message: `“${text}”重复出现，其前已有“${text}”。` })
      else if (last !== undefined && ordinal > last + 1)
        found.push({ start, end, message: `列项由“${inChinese(last)}是”跳到“${text}”，缺“${inChinese(last + 1)}是”。` })
      open = [...open.slice(0, -1), ordinal]
    }
  })
  return found
}
