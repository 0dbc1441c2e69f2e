import { precision, type Result, recall } from './score.ts'

/** What a rule must reach: of its findings this share is right. A false alarm costs more trust than a miss. */
export const leastPrecision = { 高: 0.95, 中: 0.85, 低: 0.85 }

/** Of the marked places every rule finds at least this share. */
export const leastRecall = 0.75

/** What falls short of the floors, in Chinese; empty when all is well. */
export function shortfalls(result: Result): string[] {
  return result.rules.flatMap((each) => {
    const right = precision(each)
    const found = recall(each)
    const floor = leastPrecision[each.severity]
    return [
      ...(right !== undefined && right < floor ? [`${each.id}：准确率 ${percent(right)}，应不低于 ${percent(floor)}`] : []),
      ...(found !== undefined && found < leastRecall ? [`${each.id}：召回率 ${percent(found)}，应不低于 ${percent(leastRecall)}`] : []),
    ]
  })
}

/** 0.9666 → 96.7%. */
export function percent(share: number | undefined): string {
  return share === undefined ? '—' : `${(share * 100).toFixed(1)}%`
}
