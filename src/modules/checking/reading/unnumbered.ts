import { markOf } from './heading-marks.ts'
import type { Line } from './lines.ts'

/** What stands before a heading instead of a number, or around it. */
const bullet = /^[◆◇●○■□▲△★☆※▶►♦•·❖]\s*|^【(?=[^】]*】$)/

/** Words that head a part of a report and rarely a chapter of one. */
const ofPart =
  /(?:举措|成效|成绩|做法|亮点|(?:开展|工作|履职|落实|完成)情况|问题|短板|不足|差距|原因|打算|思路|计划|安排|展望|努力方向|第一责任人职责)$|^下一?步|^存在.{0,6}(?:问题|不足)/

/** A heading without its bullet: how many characters that takes away, and what is left. */
export function withoutBullet(text: string): { skipped: number; title: string } {
  const skipped = bullet.exec(text)?.[0].length ?? 0
  const title = text.slice(skipped)
  return { skipped, title: text.startsWith('【') ? title.replace(/】$/, '') : title }
}

/**
 * The headings of a text that numbers none of its parts, with their levels: short lines without a stop above prose. Where headings stand
 * directly above headings, or some name parts of a report and others do not, there are two levels.
 */
export function headingsWithoutNumbers(body: Line[]): Map<Line, 1 | 2> {
  const found = new Set<number>()
  for (let at = body.length - 2; at >= 0; at--) if (isHeading(body, at, found.has(at + 1))) found.add(at)
  const parent = (at: number) => {
    const { title } = withoutBullet(body[at]!.text)
    return (ofPart.test(title) && title.length <= 30) || found.has(at + 1) || markOf(body[at + 1]!.text)?.level === 2
  }
  const inOrder = [...found].reverse()
  const parents = new Set(inOrder.filter(parent))
  // One short line alone may be anything; one that names a part is a heading.
  if (found.size < 2 && parents.size === 0) return new Map()
  const [first = Number.POSITIVE_INFINITY] = parents
  return new Map(inOrder.map((at) => [body[at]!, parents.has(at) || at < first ? 1 : 2] as const))
}

/** `headed` says that the line below is a heading itself. */
function isHeading(body: Line[], at: number, headed: boolean): boolean {
  const { text } = body[at]!
  const { skipped, title } = withoutBullet(text)
  const shape = /^[\u4e00-\u9fff“《\d][^。；！？：;:]{2,38}[\u4e00-\u9fff”》）)]$/.test(title)
  if (!shape || markOf(text) || /日$|^附件|^20\d\d年\d{1,2}月$/.test(title) || (title.match(/[，,]/g)?.length ?? 0) > 2) return false
  if (at === 0 && /法治|依法/.test(title) && /(?:报告|总结|汇报|情况)$/.test(title)) return false
  const below = body[at + 1]!
  const above = body[at - 1]
  const prose = below.text.length >= 30 || /[。；：:]$/.test(below.text) || markOf(below.text) !== undefined
  const apart = !above || /[。；：！？”:;]$/.test(above.text) || skipped > 0 || at === 1 || isHeadingShaped(above.text)
  return (prose || headed) && apart
}

function isHeadingShaped(text: string): boolean {
  return text.length <= 40 && !/[。；！？：，,;:]/.test(text)
}
