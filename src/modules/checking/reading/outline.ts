import { hiddenNumber } from './damage.ts'
import type { Line } from './lines.ts'
import { chineseNumber } from './numerals.ts'

/** A heading with the part of the text it heads: [start, end) runs from the heading to the next one of its level or above. */
export type Heading = {
  /** 1 for 一、 2 for （一） 3 for 1. 4 for （1）; an unnumbered heading has the level of its neighbours. */
  level: number
  /** The number as written, 一、 or （二）; undefined for a heading without one. */
  number: string | undefined
  /** The number's value; undefined for a heading without one. */
  ordinal: number | undefined
  title: string
  start: number
  /** End of the heading itself, exclusive: where its line or its first sentence ends. */
  titleEnd: number
  end: number
  children: Heading[]
}

const marks: { level: number; pattern: RegExp }[] = [
  { level: 1, pattern: /^([一二三四五六七八九十]{1,3})[、．.]\s*/ },
  { level: 1, pattern: /^第([一二三四五六七八九十]{1,3})(?:部分|章)[、：: ]?\s*/ },
  { level: 2, pattern: /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]\s*、?\s*/ },
  { level: 3, pattern: /^(\d{1,2})(?:、|[.．](?!\d))\s*/ },
  { level: 4, pattern: /^[（(](\d{1,2})[）)]\s*、?\s*/ },
]

/** The headings of a text as a tree. `from` is where the body begins (after title and metadata), `to` where the signature begins. */
export function outlineOf(lines: Line[], from: number, to: number): Heading[] {
  const flat: Heading[] = []
  const body = lines.filter((line) => line.start >= from && line.end <= to)
  body.forEach((line, at) => {
    const heading = numbered(line) ?? unnumbered(line, body[at - 1], body[at + 1], flat)
    if (heading) flat.push(heading)
  })
  const roots: Heading[] = []
  const open: Heading[] = []
  for (const heading of flat) {
    while (open.length && open.at(-1)!.level >= heading.level) open.pop()!.end = heading.start
    ;(open.at(-1)?.children ?? roots).push(heading)
    open.push(heading)
  }
  for (const heading of open) heading.end = to
  return roots
}

/** Every heading of a tree, in the order of the text. */
export function flatten(outline: Heading[]): Heading[] {
  return outline.flatMap((each) => [each, ...flatten(each.children)])
}

function numbered(line: Line): Heading | undefined {
  const hidden = hiddenNumber(line.text)
  if (hidden) {
    const { title, length } = titleIn(line.text)
    return headingAt(line, 2, hidden, chineseNumber(hidden.slice(1, -1)), title, length)
  }
  for (const { level, pattern } of marks) {
    const match = pattern.exec(line.text)
    if (!match) continue
    const ordinal = level > 2 ? Number(match[1]) : chineseNumber(match[1]!)
    const { title, length } = titleIn(line.text.slice(match[0].length))
    return title && ordinal ? headingAt(line, level, match[0].trim(), ordinal, title, match[0].length + length) : undefined
  }
  return undefined
}

/** A short line of its own between longer ones, without any end mark: how an unnumbered heading looks. */
function unnumbered(line: Line, before: Line | undefined, after: Line | undefined, flat: Heading[]): Heading | undefined {
  if (!looksLikeHeading(line.text) || !after) return undefined
  if (before && !/[。；：！？”:;]$/.test(before.text) && !flat.some((each) => each.start === before.start)) return undefined
  const next = marks.find(({ pattern }) => pattern.test(after.text))?.level
  const top = flat.findLast((each) => each.level === 1)
  if (!top) return next === 2 ? headingAt(line, 1, undefined, undefined, line.text, line.text.length) : undefined
  if (next === undefined && after.text.length < 30) return undefined
  if (next !== undefined && next <= 2) return undefined
  return headingAt(line, 2, undefined, undefined, line.text, line.text.length)
}

function looksLikeHeading(text: string): boolean {
  return (
    text.length >= 5 &&
    text.length <= 40 &&
    /^[\u4e00-\u9fff“《\d]/.test(text) &&
    /[\u4e00-\u9fff”》]$/.test(text) &&
    !/[。；！？：，,;:]/.test(text)
  )
}

/** A heading may share its line with the text: then it ends with its first sentence, if that is short. */
function titleIn(rest: string): { title: string; length: number } {
  const stop = rest.search(/[。：:；;]/)
  const sentence = stop < 0 ? rest.length : stop
  const length = rest.length <= 40 ? rest.length : sentence <= 40 || !rest.includes('，') ? sentence : rest.indexOf('，')
  return { title: rest.slice(0, length).replace(/[。：:]$/, ''), length }
}

function headingAt(
  line: Line,
  level: number,
  number: string | undefined,
  ordinal: number | undefined,
  title: string,
  length: number,
): Heading {
  return { level, number, ordinal, title, start: line.start, titleEnd: line.start + length, end: line.end, children: [] }
}
