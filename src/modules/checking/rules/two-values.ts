import type { Found, Rule } from '../finding.ts'
import { behindStop, tableOf } from '../reading/characters.ts'
import type { Figure } from '../reading/figure.ts'
import { flatten, type Heading } from '../reading/outline.ts'
import type { Reading } from '../reading.ts'
import { restated } from './restated.ts'
import { swappedDigits } from './swapped-digits.ts'

/** How many characters around two numbers must agree before they are taken for the same statement. */
const enough = 20

/** How many characters a clause must have, from its stop to its number, that stands in both places word for word. */
const clause = 12

/** The same statement in two places with two numbers. */
export const twoValues: Rule = {
  id: 'two-values',
  title: '同一数字前后不一',
  severity: '高',
  why: '同一件事在不同段落里数字不同，必有一处有误。',
  basis: '《党政机关公文处理工作条例》关于公文表述准确的要求；同一数字全文应当一致',
  mark: 'unverified',
  mend: '请对照台账核实，前后改为同一个数字。',
  check(reading) {
    const headings = flatten(reading.outline)
    const before = new Map<number, Statement[]>()
    const attached = attachmentOf(reading)
    const repeated = reading.figures.flatMap((figure, order): Found[] => {
      if (figure.start > attached) return []
      if (figure.qualifier !== 'exact' || !(figure.kind === 'count' || figure.kind === 'amount' || figure.kind === 'ratio')) return []
      const later: Statement = { figure, order, clause: clauseBefore(reading.plain, figure) }
      let earlier: Statement | undefined
      for (const key of keysOf(reading.plain, later)) {
        const like = before.get(key)
        if (!like) {
          before.set(key, [later])
          continue
        }
        const found = firstOther(reading, headings, like, later)
        if (found && (!earlier || found.order < earlier.order)) earlier = found
        like.push(later)
      }
      return earlier ? [disagreement(reading, earlier.figure, figure)] : []
    })
    const known = new Set(repeated.map(({ start }) => start))
    const otherwise = [...swappedDigits(reading), ...restated(reading)].filter(({ later }) => !known.has(later.start))
    return [...repeated, ...otherwise.map(({ earlier, later }) => disagreement(reading, earlier, later))]
  },
}

/** Where what is attached begins: its tables say the same words row by row. */
function attachmentOf({ plain }: Reading): number {
  if (!plain.includes('附件')) return plain.length
  const line = /\n[ \u3000]*附件[ ]?[\d一二三四五]?[：:]?[ \u3000]*\n/.exec(plain)
  return line ? line.index : plain.length
}

/** A figure with what is asked of it more than once; `subject` is known from the first question on. */
type Statement = { figure: Figure; order: number; clause: string; subject?: { told: string; place: string | undefined } }

/**
 * Two like statements share one of these: half of the characters that must agree stand on one side, or the clause is the same.
 * Other statements may share it by chance.
 */
function keysOf(plain: string, { figure: { start, end }, clause: own }: Statement): number[] {
  const half = enough / 2
  const keys = own.length < clause ? [] : [keyOf(own, 0, own.length)]
  if (start >= half) keys.push(keyOf(plain, start - half, start) * 2)
  if (end + half <= plain.length) keys.push(keyOf(plain, end, end + half) * 2 + 1)
  return keys
}

function keyOf(text: string, from: number, to: number): number {
  let key = to - from
  for (let at = from; at < to; at++) key = (Math.imul(key, 31) + text.charCodeAt(at)) & 0x1fffffff
  return key
}

/** The first of an earlier sentence that says the same with another value; those of the same sentence come last. */
function firstOther(reading: Reading, headings: Heading[], like: Statement[], later: Statement): Statement | undefined {
  const { sentenceStart, unit, value } = later.figure
  for (const each of like) {
    if (each.figure.sentenceStart === sentenceStart) return undefined
    if (each.figure.value !== value && each.figure.unit === unit && sameStatement(reading, headings, each, later)) return each
  }
  return undefined
}

function sameStatement(reading: Reading, headings: Heading[], one: Statement, other: Statement): boolean {
  const { plain } = reading
  const [a, b] = [one.figure, other.figure]
  const agree = commonEnd(plain, a, b) + commonStart(plain, a, b)
  if (agree < enough && !sameClause(one.clause, other.clause)) return false
  const lineEnd = plain.indexOf('\n', a.end)
  return lineEnd >= 0 && lineEnd < b.start && !differentSubject(reading, headings, one, other)
}

const clauseOpenings = tableOf('，,。；;：:、（(\n”')

/** The clause before the number, but for 共 and the like. */
function clauseBefore(plain: string, { start, sentenceStart }: Figure): string {
  const from = Math.max(sentenceStart, start - 40)
  return plain.slice(behindStop(plain, from, start, clauseOpenings), start).replace(/共计|累计|总计|[共已了]/g, '')
}

/** 全年受理政府信息公开申请42件 and 全年共受理政府信息公开申请45件: the whole clause before the number. */
function sameClause(one: string, other: string): boolean {
  return one === other && one.length >= clause && !/[其该每]|各(?![类种项级])|分别|\d/.test(one)
}

/** Another year, season or place in front makes it another statement, and so do the headings of two communities or departments. */
function differentSubject(reading: Reading, headings: Heading[], a: Statement, b: Statement): boolean {
  a.subject ??= subjectOf(reading, headings, a.figure)
  b.subject ??= subjectOf(reading, headings, b.figure)
  const [one, other] = [a.subject, b.subject]
  return (one.told !== other.told && one.told !== '' && other.told !== '') || one.place !== other.place
}

const told = /20\d\d年|去年|上年|今年|[上下]半年|[一二三四]季度|\d{1,2}月|[\u4e00-\u9fff]{2}(?:社区|村|小区|所|队|科|办|局|街|镇)/g
const place = /[\u4e00-\u9fff]{2,8}(?:社区|村|街道|镇|乡|局|科|办|队|所|中心)(?![\u4e00-\u9fff])/

function subjectOf(reading: Reading, headings: Heading[], figure: Figure): { told: string; place: string | undefined } {
  const above = headings.findLast((heading) => heading.start <= figure.start && heading.end >= figure.end)
  return {
    told: reading.plain.slice(figure.sentenceStart, figure.start).match(told)?.join() ?? '',
    place: place.exec(above?.title ?? '')?.[0],
  }
}

/** Characters before the numbers that agree; other numbers among them must be equal, or it is a list of like things. */
function commonEnd(plain: string, a: Figure, b: Figure): number {
  let length = 0
  while (length < 40 && a.start - length > 0 && same(plain.charCodeAt(a.start - 1 - length), plain.charCodeAt(b.start - 1 - length)))
    length++
  return length
}

function commonStart(plain: string, a: Figure, b: Figure): number {
  let length = 0
  while (length < 40 && b.end + length < plain.length && same(plain.charCodeAt(a.end + length), plain.charCodeAt(b.end + length))) length++
  return length
}

function same(one: number, other: number): boolean {
  return one === other && one !== lineFeed
}

const lineFeed = 10

function disagreement(reading: Reading, earlier: Figure, later: Figure): Found {
  const [one, other] = [earlier, later].map((each) => reading.text.slice(each.start, each.end))
  return { start: later.start, end: later.end, message: `同一表述前文为“${one}”，此处为“${other}”，请核对以哪一处为准。` }
}
