/** One value to be judged among others. */
export interface Judged {
  readonly unit: string
  readonly year: number
  readonly value: number
}

/** With fewer, a median says nothing about what is usual. */
export const fewest = 4

/** Distance from the median in robust standard deviations, beyond which a value stands out. */
const far = 3.5
/** Median absolute deviations to standard deviations, for a normal distribution. */
const toSigma = 1.4826

/**
 * Values that stand out, with the reason in Chinese: among the streets of the same year, and by their change from the year before among all
 * changes. Median and MAD are not moved by the outliers they look for. `key` of the answer: `unit year`.
 */
export function outliers(values: readonly Judged[], text: (value: number) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const year of new Set(values.map((one) => one.year))) {
    const same = values.filter((one) => one.year === year)
    // Streets differ in size by factors, not by amounts.
    const scaled = same.every((one) => one.value > 0) ? Math.log : (value: number) => value
    for (const [index, side] of standingOut(same.map((one) => scaled(one.value)))) {
      const one = same[index]
      if (one)
        found.set(
          `${one.unit} ${year}`,
          `${year}年${same.length}个单位的中位数是${text(middle(same.map((each) => each.value)))}，${text(one.value)}明显偏${side === 'high' ? '高' : '低'}`,
        )
    }
  }
  const changes = values.flatMap((one) => {
    const before = values.find((each) => each.unit === one.unit && each.year === one.year - 1)
    return before && before.value > 0 && one.value > 0 ? [{ ...one, before: before.value, factor: one.value / before.value }] : []
  })
  for (const [index] of standingOut(changes.map((one) => Math.log(one.factor)))) {
    const one = changes[index]
    if (!one) continue
    const key = `${one.unit} ${one.year}`
    const why = `为上年${text(one.before)}的${factorText(one.factor)}倍，其他单位和年份的变化一般在${factorText(middle(changes.map((each) => each.factor)))}倍左右`
    found.set(key, [found.get(key), why].filter(Boolean).join('；'))
  }
  return found
}

/** Places of the values far from the median of them all; none among fewer than four, or where more than half are the same. */
export function standingOut(values: readonly number[]): ReadonlyMap<number, 'high' | 'low'> {
  const found = new Map<number, 'high' | 'low'>()
  if (values.length < fewest) return found
  const centre = middle(values)
  const spread = toSigma * middle(values.map((value) => Math.abs(value - centre)))
  if (spread <= 1e-9 * Math.max(1, Math.abs(centre))) return found
  values.forEach((value, index) => {
    if (Math.abs(value - centre) / spread > far) found.set(index, value > centre ? 'high' : 'low')
  })
  return found
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

function factorText(factor: number): string {
  return String(Number(factor.toPrecision(2)))
}
