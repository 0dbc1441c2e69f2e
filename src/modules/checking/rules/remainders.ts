import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'
import { decimals, fits } from './written-digits.ts'

const link = /^[，,；;](?:尚|还|仍|目前|现)?(?:有|余|剩余?|剩下)$/

/** 解决问题87个，解决率95%，尚有2个正在办理: a rate that neither 85 of 87 nor 87 of 89 gives. */
export function remainders(reading: Reading): Found[] {
  if (!/[，,；;](?:尚|还|仍|目前|现)?[有余剩]/.test(reading.plain)) return []
  return bySentence(reading).flatMap((figures) =>
    figures.flatMap((rate, at): Found[] => {
      const [whole, rest] = [figures[at - 1], figures[at + 1]]
      if (rate.kind !== 'ratio' || !whole || !rest || whole.unit !== rest.unit || whole.value === 0) return []
      if ([whole, rate, rest].some(({ qualifier }) => qualifier !== 'exact') || rate.value >= 100 || rest.value > whole.value) return []
      if (
        !link.test(reading.plain.slice(rate.end, rest.start)) ||
        !/率(?:为|达|达到|是)?$/.test(reading.plain.slice(0, rate.start).slice(-4))
      )
        return []
      const done = [whole.value - rest.value, whole.value] as const
      const rights = [(done[0] / whole.value) * 100, (done[1] / (whole.value + rest.value)) * 100]
      const digits = decimals(reading, rate)
      if (rights.some((right) => fits(right, rate.value, digits))) return []
      const [one, other] = rights.map((right) => `${Number(right.toFixed(Math.max(digits, 1)))}%`)
      const message = `尚有${rest.value}${rest.unit}：以${whole.value}${whole.unit}为总数是${one}，为已办数是${other}，都不是${rate.value}%。`
      return [{ start: rate.start, end: rest.end, message }]
    }),
  )
}
