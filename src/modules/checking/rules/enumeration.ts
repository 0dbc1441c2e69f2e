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
  mend: '请按顺序重新编排列项的序号。',
  check(reading) {
    const edges = [0, ...flatten(reading.outline).map((each) => each.start), reading.plain.length + 1]
    const present = styles.filter(({ hint }) => hint.test(reading.plain))
    return edges.slice(1).flatMap((to, at) => present.flatMap((style) => section(reading.plain, edges[at]!, to, style)))
  },
}

/** A way of counting: what stands before an item, its number in the match's first group, and how another number is written. */
type Style = { hint: RegExp; marker: RegExp; ordinalOf(text: string): number | undefined; write(value: number): string; listOnly?: boolean }

const circled = '①②③④⑤⑥⑦⑧⑨⑩'
const numeral = '[一二三四五六七八九十]'

const styles: Style[] = [
  {
    hint: /[二三四五六七八九十]是/,
    marker: new RegExp(`(${numeral}(?<=(?:^|[\\n 。；;：:，,！？”]).)${numeral}?)是(?!否|指|说|个)`, 'g'),
    ordinalOf: chineseNumber,
    write: (value) => `${inChinese(value)}是`,
  },
  {
    hint: /第[二三四五六七八九十][，、：]/,
    marker: /第(?<=(?:^|[\n 。；：])第)([一二三四五六七八九十]{1,2})(?=[，、：])/g,
    ordinalOf: chineseNumber,
    write: (value) => `第${inChinese(value)}`,
    listOnly: true,
  },
  {
    hint: /[②③④⑤⑥⑦⑧⑨⑩]/,
    marker: /([①②③④⑤⑥⑦⑧⑨⑩])/g,
    ordinalOf: (text) => circled.indexOf(text) + 1,
    write: (value) => circled[value - 1] ?? `${value}`,
    listOnly: true,
  },
  {
    hint: /[；。：]（[2-9]）/,
    marker: /(?<=^|[；。：\n ])（(\d{1,2})）(?=[\u4e00-\u9fff])/g,
    ordinalOf: Number,
    write: (value) => `（${value}）`,
    listOnly: true,
  },
]

/** Lists may stand in lists: a number continues the innermost list that waits for it. */
function section(plain: string, from: number, to: number, { marker, ordinalOf, write, listOnly }: Style): Found[] {
  const items = [...plain.slice(from, to).matchAll(marker)].flatMap((match) => {
    const ordinal = ordinalOf(match[1]!)
    return ordinal === undefined ? [] : [{ ordinal, text: match[0], start: from + match.index, end: from + match.index + match[0].length }]
  })
  // Marks that also stand for other things (第三，见①) are a list only where they begin with the first.
  if (listOnly && items[0]?.ordinal !== 1) return []
  const found: Found[] = []
  let open: number[] = []
  items.forEach(({ ordinal, text, start, end }, at) => {
    const last = open.at(-1)
    const level = open.lastIndexOf(ordinal - 1)
    if (ordinal === 1 && !(last !== undefined && items[at + 1]?.ordinal === last + 2)) open.push(1)
    else if (level >= 0) open = [...open.slice(0, level), ordinal]
    else if (last !== undefined && items[at + 1]?.ordinal === last + 2) {
      found.push({ start, end, fix: write(last + 1), message: `“${text}”有误，按前后顺序应为“${write(last + 1)}”。` })
      open = [...open.slice(0, -1), last + 1]
    } else {
      if (last === ordinal) found.push({ start, end, fix: write(ordinal + 1), message: `“${text}”重复出现，其前已有“${text}”。` })
      else if (last !== undefined && ordinal > last + 1)
        found.push({ start, end, message: `列项由“${write(last)}”跳到“${text}”，缺“${write(last + 1)}”。` })
      else if (
        last === undefined &&
        ordinal === 2 &&
        !/一是|一要|一方面|首先|第一|其一/.test(plain.slice(Math.max(from, start - 400), start))
      )
        found.push({ start, end, message: `列项从“${text}”开始，其前未见“${write(1)}”。` })
      open = [...open.slice(0, -1), ordinal]
    }
  })
  return found
}
