import type { Found, Rule } from '../finding.ts'
import { chineseNumber, inChinese } from '../reading/numerals.ts'
import { flatten } from '../reading/outline.ts'

/** 一是……二是……四是: items counted inside the text. */
export const enumeration: Rule = {
  id: 'enumeration',
  title: '文中列项序号',
  severity: '低',
  why: '“一是、二是”应当依次排列；跳号或重号多因增删列项后未调整。',
  check(reading) {
    const edges = flatten(reading.outline).map((each) => each.start)
    const found: Found[] = []
    let open: number[] = []
    let edge = 0
    for (const match of reading.plain.matchAll(/(?<=^|[\n 。；;：:，,！？”])([一二三四五六七八九十]{1,2})是(?!否|指|说|个)/g)) {
      let entered = false
      for (; edge < edges.length && edges[edge]! <= match.index; edge++) entered = true
      if (entered) open = []
      const ordinal = chineseNumber(match[1]!)
      if (ordinal === undefined) continue
      const last = open.at(-1)
      const place = { start: match.index, end: match.index + match[0].length }
      if (ordinal === 1) open.push(1)
      else {
        const level = open.lastIndexOf(ordinal - 1)
        if (level >= 0) open = [...open.slice(0, level), ordinal]
        else {
          if (last === ordinal)
            found.push({ ...place, fix: `${inChinese(ordinal + 1)}是`, message: `“${match[0]}”重复出现，其前已有“${match[0]}”。` })
          else if (last !== undefined && ordinal > last + 1)
            found.push({ ...place, message: `列项由“${inChinese(last)}是”跳到“${match[0]}”，缺“${inChinese(last + 1)}是”。` })
          open = [...open.slice(0, -1), ordinal]
        }
      }
    }
    return found
  },
}
