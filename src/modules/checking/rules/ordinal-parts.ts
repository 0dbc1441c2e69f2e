import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { sum } from './adding.ts'
import { bySentence } from './by-sentence.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 参加56人次，第一次31人次，第二次28人次: what is counted time by time comes to more than the whole before it. */
export function ordinalParts(reading: Reading): Found[] {
  const { plain } = reading
  if (!plain.includes('第二')) return []
  return bySentence(reading).flatMap((figures) =>
    figures.flatMap((total, at): Found[] => {
      const parts = figures.slice(at + 1).filter(({ unit }) => unit === total.unit)
      if (parts.length < 2 || [total, ...parts].some(({ qualifier }) => qualifier !== 'exact')) return []
      const counted = parts.every((part, index) => {
        const before = plain.slice(parts[index - 1]?.end ?? total.end, part.start)
        return new RegExp(`^[，,、；;：:（(]?(?:其中)?[，,]?第(?:${ordinals[index]}|${index + 1})[次期批场轮]`).test(before)
      })
      if (!counted || sum(parts) <= total.value) return []
      const added = parts.map(({ value }) => value).join('+')
      const message = `${added}=${sum(parts)}${total.unit}，多于前面的${total.value}${total.unit}。`
      return [{ start: total.start, end: parts.at(-1)!.end, message }]
    }),
  )
}
