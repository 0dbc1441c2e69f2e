import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figures.ts'
import { flatten } from '../reading/outline.ts'
import type { Reading } from '../reading.ts'

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
    const figures = reading.figures.filter(
      (each) => each.qualifier === 'exact' && (each.kind === 'count' || each.kind === 'amount' || each.kind === 'ratio'),
    )
    const clauses = new Map(figures.map((each) => [each, clauseBefore(reading.plain, each)]))
    const before = new Map<string, Figure[]>()
    return figures.flatMap((later) => {
      const like = before.get(later.unit) ?? []
      before.set(later.unit, like)
      const earlier = like.find((each) => each.value !== later.value && sameStatement(reading, each, later, clauses))
      like.push(later)
      return earlier ? [disagreement(reading, earlier, later)] : []
    })
  },
}

function sameStatement(reading: Reading, a: Figure, b: Figure, clauses: Map<Figure, string>): boolean {
  const { plain } = reading
  if (a.sentenceStart === b.sentenceStart) return false
  const agree = commonEnd(plain, a, b) + commonStart(plain, a, b)
  if (agree < enough && !sameClause(clauses.get(a)!, clauses.get(b)!)) return false
  const lineEnd = plain.indexOf('\n', a.end)
  return lineEnd >= 0 && lineEnd < b.start && !differentSubject(reading, a, b)
}

/** The clause before the number, but for 共 and the like. */
function clauseBefore(plain: string, { start, sentenceStart }: Figure): string {
  const before = plain.slice(Math.max(sentenceStart, start - 40), start)
  return /[^，,。；;：:、（(\n”]*$/.exec(before)![0].replace(/共计|累计|总计|[共已了]/g, '')
}

/** 全年受理政府信息公开申请42件 and 全年共受理政府信息公开申请45件: the whole clause before the number. */
function sameClause(one: string, other: string): boolean {
  return one === other && one.length >= clause && !/[其该每]|各(?![类种项级])|分别|\d/.test(one)
}

/** Another year, season or place in front makes it another statement. */
function differentSubject(reading: Reading, a: Figure, b: Figure): boolean {
  const told = /20\d\d年|去年|上年|今年|[上下]半年|[一二三四]季度|\d{1,2}月|[\u4e00-\u9fff]{2}(?:社区|村|小区|所|队|科|办|局|街|镇)/g
  const [one, other] = [a, b].map((each) => reading.plain.slice(each.sentenceStart, each.start).match(told)?.join() ?? '')
  return (one !== other && one !== '' && other !== '') || otherPlace(reading, a, b)
}

/** Under the headings of two communities or departments the same words tell of two things. */
function otherPlace(reading: Reading, a: Figure, b: Figure): boolean {
  const place = /[\u4e00-\u9fff]{2,8}(?:社区|村|街道|镇|乡|局|科|办|队|所|中心)(?![\u4e00-\u9fff])/
  const [one, other] = [a, b].map((each) => {
    const above = flatten(reading.outline).findLast((heading) => heading.start <= each.start && heading.end >= each.end)
    return place.exec(above?.title ?? '')?.[0]
  })
  return one !== other
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
