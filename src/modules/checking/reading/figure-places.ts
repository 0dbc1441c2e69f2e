import type { Figure } from './figure.ts'

/** Marks the figures of a list behind 其中, 包括, 分别 as parts of the total before it, as far as they count in the same unit. */
export function markParts(plain: string, figures: Figure[]): void {
  let total: Figure | undefined
  let open = false
  for (const [at, figure] of figures.entries()) {
    const before = figures[at - 1]
    const gap = before && before.sentenceStart === figure.sentenceStart ? plain.slice(before.end, figure.start) : undefined
    if (gap === undefined) {
      total = undefined
      open = false
    } else if (/其中|包括|分别(?:是|为)/.test(gap)) {
      total = before
      open = true
    }
    if (!open || !total || figure.partOf !== undefined || figure.unit !== total.unit || figure.start === total.start) continue
    if (figure.value <= total.value) figure.partOf = total.start
  }
}

/** 回访率、满意率分别为100%和98.6%: as many names as numbers, each number gets its own. */
export function withOwnNames(plain: string, figures: Figure[]): Figure[] {
  const result = [...figures]
  for (const [at, first] of figures.entries()) {
    const before = plain.slice(Math.max(first.sentenceStart, first.start - 48), first.start)
    const [, list] = (before.includes('分别') && /([\u4e00-\u9fff“”、]{4,40})分别(?:为|是|达到|达|有)?了?$/.exec(before)) || []
    const names = list?.split(/[、和及与]/).filter(Boolean) ?? []
    if (names.length < 2) continue
    const own = figures.slice(at, at + names.length)
    const joined = own.every((each, index) => index === 0 || /^[、，,和及与]$/.test(plain.slice(own[index - 1]!.end, each.start)))
    if (own.length === names.length && joined)
      for (const [index, each] of own.entries()) result[at + index] = { ...each, label: names[index]! }
  }
  return result
}

const period =
  /(?:20\d\d|今|去|上|本|当|同|前)年(?:度|以来)?(?:上半年|下半年|(?:第)?[一二三四1-4]季度|前[一二三]季度|\d{1,2}月份?)?|[上下]半年|(?:第|前)?[一二三四]个?季度|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个月|(?<!\d)\d{1,2}[-—–至到]\d{1,2}月份?|截至(?:目前|\d{1,2}月底|年底)/g

/** Every stretch of time has one of these. */
const mayName = /[年季月]|截至/

/** Marks figures with the last stretch of time named before them in the same sentence. */
export function markPeriods(plain: string, figures: Figure[]): void {
  let from = -1
  let found: { end: number; text: string }[] = []
  for (const figure of figures) {
    if (figure.sentenceStart !== from) {
      from = figure.sentenceStart
      const sentence = plain.slice(from, figure.sentenceEnd)
      // 较上年, 为去年的: what is compared with, not the time the figure is of.
      const named = mayName.test(sentence)
        ? [...sentence.matchAll(period)].filter((match) => !'较比与同为是占'.includes(sentence[match.index - 1] ?? ' '))
        : []
      found = named.map((match) => ({
        end: from + match.index + match[0].length,
        text: match[0],
      }))
    }
    const last = found.findLast((each) => each.end <= figure.start)
    if (last) figure.period = last.text
  }
}
