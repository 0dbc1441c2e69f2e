const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/**
 * The value of a number in Chinese characters: 十二 is 12, 两千零五 is 2005, 三万五 is undefined (it needs its context).
 * Runs of bare digits are read as written: 二〇二三 is 2023. Undefined when the text is no such number.
 */
export function chineseNumber(text: string): number | undefined {
  if (/^[零〇一二三四五六七八九]{3,}$/.test(text)) return Number([...text].map((each) => digits[each]).join(''))
  const [, high, low] = /^(.*?)万(.*)$/.exec(text) ?? [undefined, undefined, text]
  const rest = low ? belowTenThousand(low) : 0
  if (high === undefined) return low ? rest : undefined
  const upper = belowTenThousand(high)
  if (upper === undefined || rest === undefined || (low && rest < 1000 && !low.startsWith('零'))) return undefined
  return upper * 10_000 + rest
}

/** 1 → 一, 12 → 十二, 20 → 二十; for heading numbers, 1 to 99. */
export function inChinese(value: number): string {
  const names = '零一二三四五六七八九'
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return names[ones]!
  return `${tens === 1 ? '' : names[tens]}十${ones ? names[ones] : ''}`
}

function belowTenThousand(text: string): number | undefined {
  let total = 0
  let pending: number | undefined
  for (const each of text) {
    const unit = small[each]
    const digit = digits[each]
    if (digit !== undefined) {
      if (pending) return undefined
      pending = digit
    } else if (unit !== undefined) {
      total += (pending ?? 1) * unit
      pending = undefined
    } else return undefined
  }
  return text ? total + (pending ?? 0) : undefined
}

/** 五六 (场) is five or six, 二三十 twenty or thirty: two neighbouring digits that are no number together. */
export function approximatePair(text: string): { lower: number; upper: number } | undefined {
  const [, first, second, unit] = /^([一二两三四五六七八])([二三四五六七八九])([十百千])?$/.exec(text) ?? []
  if (!first || !second || digits[second]! !== digits[first]! + 1) return undefined
  const factor = unit ? small[unit]! : 1
  return { lower: digits[first]! * factor, upper: digits[second]! * factor }
}
