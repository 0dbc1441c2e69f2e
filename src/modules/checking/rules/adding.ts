import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'

/** The parts added up beside their total; nothing where they agree, or where a number is not meant exactly. */
export function disagreement(reading: Reading, total: Figure, parts: Figure[], end: number): Found[] {
  const added = sum(parts)
  if (added === total.value) return []
  if ([total, ...parts].some((each) => each.qualifier !== 'exact') || Math.abs(added - total.value) <= slack(reading, [total, ...parts]))
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

/** 3.41万户 is rounded: each such number may be off by half of its last digit. */
function slack(reading: Reading, figures: Figure[]): number {
  return figures.reduce((total, each) => {
    const [, point = '', scale = ''] =
      /\d(?:\.(\d+))?([万亿])?/.exec(reading.plain.slice(each.start, each.end).replace(/^\D*\d*/, (head) => head.slice(-1))) ?? []
    return (
      total + (scale && each.kind !== 'amount' ? 0.5 * 10 ** -point.length * (scale === '亿' ? 1e8 : 1e4) : 1e-7 * Math.max(1, each.value))
    )
  }, 0)
}

export function sum(parts: Figure[]): number {
  const added = parts.reduce((total, each) => total + each.value, 0)
  return Number.isSafeInteger(added) && added < 1e12 ? added : Number(added.toPrecision(12))
}
