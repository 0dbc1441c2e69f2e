import type { StructuredTextItem } from 'unpdf'

/** A line of a page. Lines of the left column come before those of the right one beside them. */
export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
  /** 0 where a line runs over the page, 1 and 2 in its two columns. */
  readonly column: 0 | 1 | 2
}

interface Segment {
  text: string
  left: number
  right: number
  size: number
}

type Row = Segment[]

/** The lines of one page in the order they are read; cells of a table's row stand beside each other, divided by tabs. */
export function linesOfPage(items: StructuredTextItem[]): PageLine[] {
  const rows = rowsOf(items)
  const gutter = gutterOf(rows)
  const lines: PageLine[] = []
  let beside: PageLine[] = []
  for (const row of rows) {
    const right = gutter === undefined ? [] : row.filter((each) => each.left >= gutter - 2)
    const left = row.filter((each) => !right.includes(each))
    const crosses = gutter === undefined || left.some((each) => each.right > gutter + 2)
    if (crosses) {
      lines.push(...beside, joined(row, 0))
      beside = []
      continue
    }
    if (left.length) lines.push(joined(left, 1))
    if (right.length) beside.push(joined(right, 2))
  }
  return [...lines, ...beside].filter(({ text }) => !isPageNumber(text))
}

const pageNumber = /^[-—–·\s]*\d{1,3}[-—–·\s]*$|^第\s*\d{1,3}\s*页[\s，,/]*(?:共\s*\d{1,3}\s*页)?$|^\d{1,3}\s*\/\s*\d{1,3}$/

export const isPageNumber = (text: string): boolean => pageNumber.test(text)

/** Pieces on one height are one row; what stands closer than an em is one segment of it, numbers when closer than the width of a digit. */
function rowsOf(items: StructuredTextItem[]): Row[] {
  const rows: { y: number; items: StructuredTextItem[] }[] = []
  for (const item of items) {
    if (!item.str.trim()) continue
    const row = rows.find((each) => Math.abs(each.y - item.y) < Math.max(2, item.fontSize * 0.4))
    if (row) row.items.push(item)
    else rows.push({ y: item.y, items: [item] })
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map(({ items: row }) => {
      const segments: Row = []
      for (const { str, x, width, fontSize } of row.sort((a, b) => a.x - b.x)) {
        const last = segments.at(-1)
        if (last && x - last.right < fontSize * (areNumbers(last.text, str) ? 0.6 : 1.2)) {
          last.text += str
          last.right = Math.max(last.right, x + width)
        } else segments.push({ text: str, left: x, right: x + width, size: fontSize })
      }
      return segments
    })
}

/**
 * Where the right column of a page in two columns begins: most rows have a segment there, and fill the space on both sides of the gap. In a table
 * the cells are short.
 */
function gutterOf(rows: Row[]): number | undefined {
  const starts = rows.flatMap((row) => row.slice(1).map((each) => each.left))
  const common = starts
    .map((each) => ({ each, times: starts.filter((other) => Math.abs(other - each) < 3).length }))
    .sort((a, b) => b.times - a.times || a.each - b.each)[0]
  if (!common || common.times < 6) return undefined
  const at = common.each
  const pairs = rows.flatMap((row) => {
    const second = row.findIndex((each) => Math.abs(each.left - at) < 3)
    return second > 0 ? [{ left: row[second - 1]!, right: row[second]! }] : []
  })
  const crossing = rows.filter((row) => row.some((each) => each.left < at - 3 && each.right > at + 3)).length
  const leftEdge = Math.min(...pairs.map(({ left }) => left.left))
  const rightEdge = Math.max(...pairs.map(({ right }) => right.right))
  const mean = (widths: number[]) => widths.reduce((sum, each) => sum + each, 0) / widths.length
  const full =
    mean(pairs.map(({ left }) => left.right - left.left)) > (at - leftEdge) * 0.7 &&
    mean(pairs.map(({ right }) => right.right - right.left)) > (rightEdge - at) * 0.7
  return full && pairs.length >= rows.length * 0.4 && crossing <= rows.length * 0.4 ? at : undefined
}

/** Between two numbers a gap is the border of cells: never are their digits one number. */
function areNumbers(before: string, after: string): boolean {
  return /[\d%％]\s*$/.test(before) && /^\s*[-−+]?\d/.test(after)
}

/** Segments far apart are cells, or a signature and its date; in a row of numbers all are cells. */
function joined(row: Row, column: PageLine['column']): PageLine {
  let text = ''
  const ofTable = row.some((each, at) => at > 0 && areNumbers(row[at - 1]!.text, each.text))
  row.forEach((each, at) => {
    const before = row[at - 1]
    const border = before && (ofTable || each.left - before.right > each.size * 2.5)
    text += `${border ? '\t' : ''}${each.text}`
  })
  return { text: tidy(text), left: row[0]!.left, right: row.at(-1)!.right, size: row[0]!.size, column }
}

/** Radicals that NFKC leaves as they are, or writes in the traditional way. */
const radicals = new Map(
  '⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻩黄 ⻬齐 ⻰龙 ⼾户 ⾭青'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
)

/** Some programs write radicals for whole characters, and put blanks between Chinese and digits. */
export function tidy(text: string): string {
  return text
    .replace(/[\u2e80-\u2fd5]/g, (each) => radicals.get(each) ?? each.normalize('NFKC'))
    .replace(/(?<=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]) +(?=[\dA-Za-z\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”])/g, '')
    .replace(/(?<=[\dA-Za-z%.]) +(?=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”])/g, '')
}
