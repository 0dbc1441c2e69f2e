import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'

const groupings = {
  plain: { name: '不分节', example: '12356' },
  comma: { name: '用逗号分节', example: '12,356' },
  gap: { name: '空一格分节', example: '12 356' },
} as const

type Grouping = keyof typeof groupings

/**
 * 12,356户 and 3 421户 beside 8935户: each is allowed, but one text writes all its numbers in one way (GB/T 15835). Told of the ways that fewer
 * numbers have. A gap is easily lost in typing and copying, so it counts only against numbers of its own sentence; numbers with decimals
 * are left out, for 1,234.56万元 beside 1200 is of the accountants.
 */
export function mixedGroups({ plain, figures }: Reading): Found[] {
  const places = new Map<number, { start: number; end: number; text: string; grouping: Grouping; sentence: number }>()
  for (const { start, end, sentenceStart: sentence } of figures) {
    if (end - start < 4) continue
    const match = /(?<![\d.,])(\d{4,}|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?![\d.,])/.exec(plain.slice(start, end))
    if (!match) continue
    const text = match[1]!
    const at = start + match.index
    places.set(at, {
      start: at,
      end: at + text.length,
      text,
      grouping: text.includes(',') ? 'comma' : text.includes(' ') ? 'gap' : 'plain',
      sentence,
    })
  }
  const of = (grouping: Grouping) => [...places.values()].filter((each) => each.grouping === grouping)
  const present = (Object.keys(groupings) as Grouping[]).filter((each) => of(each).length > 0)
  if (present.length < 2) return []
  const usual = present.reduce((best, each) => (of(each).length > of(best).length ? each : best))
  return present
    .filter((each) => each !== usual)
    .flatMap(of)
    .filter(
      ({ grouping, sentence }) =>
        grouping !== 'gap' || [...places.values()].some((each) => each.sentence === sentence && each.grouping !== 'gap'),
    )
    .map(({ start, end, text, grouping }) => ({
      start,
      end,
      fix: inGroups(text, usual),
      message: `“${text}”${groupings[grouping].name}，而文中其他四位以上的数${groupings[usual].name}，写法应当统一。`,
    }))
}

function inGroups(text: string, grouping: Grouping): string {
  const digits = text.replace(/[, ]/g, '')
  return grouping === 'plain' ? digits : digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, grouping === 'comma' ? ',' : ' ')
}
