import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figures.ts'
import type { Reading } from '../reading.ts'

/** Totals that their own parts contradict. */
export const sums: Rule = {
  id: 'sums',
  title: '合计不符',
  severity: '高',
  why: '分项与合计对不上，读者就不再相信其他数字。',
  check(reading) {
    return bySentence(reading).flatMap((figures) => {
      const exact = figures.filter((each) => each.kind === 'count' || each.kind === 'amount')
      return [...bracketed(reading, exact), ...totalLast(reading, exact), ...totalFirst(reading, exact), ...moreSuccesses(reading, exact)]
    })
  },
}

/** The figures of each sentence that has more than one. */
export function bySentence(reading: Reading): Figure[][] {
  const groups = new Map<number, Figure[]>()
  for (const figure of reading.figures) {
    const group = groups.get(figure.sentenceStart)
    if (group) group.push(figure)
    else groups.set(figure.sentenceStart, [figure])
  }
  return [...groups.values()].filter((each) => each.length > 1)
}

/** 60项（25+35）. */
function bracketed(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((total, at) => {
    const parts = figures.slice(at + 1).filter((each) => /^[（(][\d+]*$/.test(reading.plain.slice(total.end, each.start)))
    return parts.length > 1 ? disagreement(total, parts, parts.at(-1)!.end + 1) : []
  })
}

/** 邻里纠纷40件、婚姻家庭纠纷25件，共计70件: the total directly after 共计, every figure before it in the list a part. */
function totalLast(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((total, at) => {
    const before = reading.plain.slice(total.sentenceStart, total.start)
    if (!/[，,、；（(](?:以上)?(?:共计|合计|总计|总共)(?:为|是|达|有)?$/.test(before)) return []
    const parts: Figure[] = []
    for (let part = at - 1; part >= 0; part--) {
      const each = figures[part]!
      const gap = reading.plain.slice(each.end, (parts[0] ?? total).start)
      if (each.unit !== total.unit || /其中|累计|共/.test(parts.length ? gap : '') || gap.length > 40) break
      parts.unshift(each)
    }
    const opening = parts[0] && reading.plain.slice(total.sentenceStart, parts[0].start)
    if (parts.length < 2 || figures.length - 1 !== parts.length || /共|累计|总/.test(opening ?? '')) return []
    return disagreement(total, parts, total.end)
  })
}

/** 共受理85件，其中邻里纠纷40件、…、其他18件. Parts may overlap or be a choice, so only what cannot be true is named. */
function totalFirst(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((total, at) => {
    const rest = figures.slice(at + 1)
    const link = rest[0] && reading.plain.slice(total.end, rest[0].start)
    const [, word] = /^[^，,：:。；]{0,8}[，,：:（(]?(其中|包括|分别是|分别为)/.exec(link ?? '') ?? []
    if (!word || total.qualifier !== 'exact') return []
    const parts = listed(reading, total, rest)
    const larger = parts.find((each) => each.qualifier !== 'at_most' && each.value > total.value)
    if (larger)
      return [
        { start: total.start, end: larger.end, message: `“其中”的${larger.value}${larger.unit}大于总数${total.value}${total.unit}。` },
      ]
    const last = parts.at(-1)
    if (!last || parts.length < 2 || parts.some((each) => each.qualifier !== 'exact')) return []
    const list = reading.plain.slice(parts[0]!.start, last.end)
    const complete =
      /(?:其他|其它|其余|剩余)[^，,、；]{0,10}$/.test(reading.plain.slice(parts.at(-2)!.end, last.start)) || /分别/.test(word)
    const exclusive =
      complete ||
      (/^(?:件|起|宗|项|处|场|次|份)$/.test(total.unit) && parts.length >= 2 && !/[，,；;]/.test(list) && sum(parts) > total.value)
    return exclusive ? disagreement(total, parts, last.end) : []
  })
}

/** The figures of a list after its total: same unit, same stops between them, ended by 其他. */
function listed(reading: Reading, total: Figure, rest: Figure[]): Figure[] {
  const parts: Figure[] = []
  let stop: string | undefined
  for (const each of rest) {
    const gap = reading.plain.slice((parts.at(-1) ?? total).end, each.start)
    const between = parts.length ? /[，,、；;]/.exec(gap)?.[0] : undefined
    if (each.unit !== total.unit || /同比|环比|比上年|去年|成功|办结|化解率/.test(gap)) break
    if (parts.length > 1 && between !== stop && !/^(?:和|及)/.test(gap)) break
    stop ??= between
    parts.push(each)
    if (/其他|其它|其余|剩余/.test(gap)) break
  }
  return parts
}

/** 调处纠纷73件，调解成功78件. */
function moreSuccesses(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((part, at) => {
    const whole = figures[at - 1]
    if (!whole || whole.unit !== part.unit || part.value <= whole.value || whole.qualifier !== 'exact') return []
    if (!/(?:调处|调解|受理)[^，,。；]{0,10}$/.test(reading.plain.slice(whole.sentenceStart, whole.start))) return []
    if (!/^[，,、](?:其中)?(?:已)?(?:调解成功|成功调解|成功化解|化解成功|成功)了?$/.test(reading.plain.slice(whole.end, part.start)))
      return []
    return [{ start: whole.start, end: part.end, message: `成功的${part.value}${part.unit}多于总数${whole.value}${whole.unit}。` }]
  })
}

function disagreement(total: Figure, parts: Figure[], end: number): Found[] {
  const added = sum(parts)
  if ([total, ...parts].some((each) => each.qualifier !== 'exact') || Math.abs(added - total.value) < 1e-6 * Math.max(1, total.value))
    return []
  const start = Math.min(total.start, parts[0]!.start)
  return [
    {
      start,
      end,
      message: `分项相加为${parts.map((each) => each.value).join('+')}=${added}${total.unit}，与合计${total.value}${total.unit}不符。`,
    },
  ]
}

function sum(parts: Figure[]): number {
  return Number(parts.reduce((total, each) => total + each.value, 0).toPrecision(12))
}
