import { hiddenNumber } from './damage.ts'
import { type Mark, markOf } from './heading-marks.ts'
import type { Line } from './lines.ts'
import { chineseNumber } from './numerals.ts'
import { simplified } from './plain.ts'
import type { Slip } from './slips.ts'
import { headingsWithoutNumbers, withoutBullet } from './unnumbered.ts'

/** A heading with the part of the text it heads: [start, end) runs from the heading to the next one of its level or above. */
export type Heading = {
  /** 1 for 一、 2 for （一） 3 for 1. 4 for （1） and 1.1, 5 for ①; an unnumbered heading has the level of its neighbours; all but 第一部分 a level deeper under it. */
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

/** The headings of a text as a tree. `from` is where the body begins (after title and metadata), `to` where the signature begins. */
export function outlineOf(lines: Line[], from: number, to: number, slips: Slip[] = []): Heading[] {
  const within = lines.filter((line) => line.start >= from && line.end <= to && !contents.test(line.text))
  const body = withoutContents(within).flatMap(split)
  const flat = atOneLevel(body, slips)
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
  const flat: Heading[] = []
  const add = (each: Heading) => {
    flat.push(each)
    each.children.forEach(add)
  }
  outline.forEach(add)
  return flat
}

/** A line of a table of contents: dots and a page number. */
const contents = /[.…·．]{3,}\s*\d{1,3}$|^目\s*录$/

/** Without the lines of a table of contents that has only page numbers: each comes again as a heading further down. */
function withoutContents(lines: Line[]): Line[] {
  const entry = (line: Line) => /^(.{3,40}?)\s+\d{1,3}$/.exec(line.text)?.[1]
  const entries = lines.filter((line) => entry(line) !== undefined)
  if (entries.length < 2) return lines
  const all = new Set(lines.map((line) => line.text))
  return lines.filter((line) => !all.has(entry(line) ?? ''))
}

/** What heads a statutory part also where it has no number. */
const statutory =
  /^(?:20\d\d年度?|本年度|全年|推进|我[区街镇]|[\u4e00-\u9fff]{2,8}(?:街道|镇|区))*(?:法治(?:政府)?建设)?.{0,12}(?:举措|成效|不足|问题|原因|第一责任人|下一?步|下一年|(?:工作|主要)(?:安排|打算|计划))/

/** Headings in the order of the text, each with the level it will have. */
function atOneLevel(body: Line[], slips: Slip[]): Heading[] {
  const flat: Heading[] = []
  const bare = body.some((line) => markOf(line.text)?.level === 1) ? undefined : headingsWithoutNumbers(body)
  for (let at = 0; at < body.length; at++) {
    const line = body[at]!
    const mark = markOf(line.text)
    const hidden = hiddenHeading(line, slips)
    const below = body[at + 1]
    if (hidden) flat.push(hidden)
    else if (mark && mark.written.length === line.text.length) {
      // The number alone on its line: its title is the line below.
      if (!below || below.text.length > 40 || markOf(below.text)) continue
      flat.push({ ...numbered(line, mark, ''), title: below.text.replace(/[。：:]$/, ''), titleEnd: below.end, end: below.end })
      at++
    } else if (mark) flat.push(numbered(line, mark, line.text.slice(mark.written.length)))
    else {
      const heading =
        (bare ? bareHeading(line, bare.get(line)) : unnumbered(line, body[at - 1], below, flat)) ?? firstOfList(line, body, at, flat)
      if (heading) flat.push(heading)
    }
  }
  return moved(underParts(flat))
}

/** A line of a text that lost its line ends: a part of its own begins behind 。 or ： with 一、 and behind 。 with （一）. */
function split(line: Line): Line[] {
  const cuts = [
    ...line.text.matchAll(
      /[一二三四五六七八九十](?<=(?:[。：:！]\s*|[\u4e00-\u9fff”] ).)[一二三四五六七八九十]{0,2}、(?=[\u4e00-\u9fff\d“])|[（(](?<=(?:。\s*|[\u4e00-\u9fff”] ).)[一二三四五六七八九十]{1,3}[）)](?=[\u4e00-\u9fff“])/g,
    ),
  ].map((match) => match.index)
  if (cuts.length === 0) return [line]
  return [0, ...cuts].map((from, at) => {
    const text = line.text.slice(from, cuts[at]).trimEnd()
    return { start: line.start + from, end: line.start + from + text.length, text }
  })
}

/** A heading under damaged text: what could be got back is its title, else the damaged line is. */
function hiddenHeading(line: Line, slips: Slip[]): Heading | undefined {
  const hidden = hiddenNumber(line.text)
  if (!hidden) return undefined
  const slip = slips.find((each) => each.start === line.start && each.instead?.startsWith(hidden) && each.instead !== hidden)
  const shown = slip ? simplified(slip.instead!.slice(hidden.length)) + line.text.slice(slip.end - slip.start) : line.text
  const { title, length } = titleIn(shown)
  const grown = slip ? shown.length - line.text.length : 0
  return headingAt(line, 2, hidden, chineseNumber(hidden.slice(1, -1)), title, length - grown)
}

function numbered(line: Line, { level, ordinal, written }: Mark, rest: string): Heading {
  const { title, length } = titleIn(rest)
  return headingAt(line, level, written.trim(), ordinal, title, written.length + length)
}

/** In a text that numbers none of its parts. */
function bareHeading(line: Line, level: number | undefined): Heading | undefined {
  if (level === undefined) return undefined
  const { title } = withoutBullet(line.text)
  return headingAt(line, level, undefined, undefined, title, line.text.length)
}

/** A short line of its own between longer ones, without any end mark: how an unnumbered heading looks. */
function unnumbered(line: Line, before: Line | undefined, after: Line | undefined, flat: Heading[]): Heading | undefined {
  if (!looksLikeHeading(line.text) || !after) return undefined
  if (before && !/[。；：！？”:;]$/.test(before.text) && flat.at(-1)?.start !== before.start) return undefined
  const whole = (level: number) => headingAt(line, level, undefined, undefined, line.text, line.text.length)
  const next = markOf(after.text)?.level
  const top = flat.findLast((each) => each.level === 1)
  if (!top) return next === 2 ? whole(1) : undefined
  if (next === undefined && after.text.length < 30) return undefined
  if (next === 1 || next === 2) return undefined
  return whole(2)
}

/** The first of a list may have lost its number: the line above 2、 that begins with a short sentence, straight under the heading above. */
function firstOfList(line: Line, body: Line[], at: number, flat: Heading[]): Heading | undefined {
  const parent = flat.at(-1)
  const above = body[at - 1]
  if (!parent || !above || parent.start !== above.start || parent.titleEnd < above.end) return undefined
  const next = body.slice(at + 1, at + 4).map((each) => markOf(each.text))
  const second = next.find((each) => each !== undefined)
  if (second?.ordinal !== 2 || second.level <= parent.level) return undefined
  const { title, length } = titleIn(line.text)
  const ownLine = length < line.text.length && length <= 40 && line.text[length] === '。'
  return ownLine && /^[\u4e00-\u9fff“]/.test(title) && !/^[一二三四五六]是/.test(title)
    ? headingAt(line, second.level, undefined, undefined, title, length)
    : undefined
}

/** 第一部分 above 一、 above （一）: everything else is a level deeper. */
function underParts(flat: Heading[]): Heading[] {
  const isPart = (each: Heading) => /^第.+(?:部分|章)/.test(each.number ?? '')
  if (!flat.some(isPart) || !flat.some((each) => each.level === 1 && !isPart(each))) return flat
  const first = flat.findIndex(isPart)
  return flat.map((each, at) => (at < first || isPart(each) ? each : { ...each, level: each.level + 1 }))
}

/** A heading may stand at another level than its mark says: （二） between 一、 and 三、, or 存在的不足 without a number between 一、 and 三、. */
function moved(flat: Heading[]): Heading[] {
  const next = nextTops(flat)
  let top: Heading | undefined
  const last = new Map<number, Heading>()
  return flat.map((heading, at) => {
    if (heading.level === 1) {
      top = heading
      last.clear()
      return heading
    }
    const sibling = last.get(heading.level)
    last.set(heading.level, heading)
    if (top?.ordinal === undefined) return heading
    const gap = next[at]?.ordinal === top.ordinal + 2
    const out = heading.ordinal === top.ordinal + 1 && sibling?.ordinal !== heading.ordinal - 1
    const part = heading.ordinal === undefined && statutory.test(heading.title) && heading.titleEnd === heading.end
    return gap && (out || part) ? { ...heading, level: 1 } : heading
  })
}

/** To each heading the next of the first level behind it. */
function nextTops(flat: Heading[]): (Heading | undefined)[] {
  let next: Heading | undefined
  return flat
    .toReversed()
    .map((heading) => {
      const found = next
      if (heading.level === 1) next = heading
      return found
    })
    .reverse()
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

/** A heading may share its line with the text: then it ends with its first sentence, or at a blank, if that is short. */
function titleIn(rest: string): { title: string; length: number } {
  const stop = rest.search(/[。：:；;]/)
  const sentence = stop < 0 ? rest.length : stop
  const blank = rest.search(/(?<=[\u4e00-\u9fff”])\s+(?=[\u4e00-\u9fff\d“])/)
  const length =
    rest.length <= 40
      ? rest.length
      : blank >= 4 && blank <= 30 && blank < sentence && !/[，,]/.test(rest.slice(0, blank))
        ? blank
        : sentence <= 40 || !rest.includes('，')
          ? sentence
          : rest.indexOf('，')
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
