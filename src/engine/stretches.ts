import { type DayNumber, dayFromNumber, weekdayOfNumber } from '../definition/day.ts'
import { type Calendar, type Explanation, explain } from './calendar.ts'

/** Consecutive days that count, or do not, for one reason. Both ends included. */
export type Stretch = { from: DayNumber; to: DayNumber; days: number; working: boolean; why: string }

/** The days in (`after`, `to`] in order, without gap or overlap: a week of work, a weekend, a holiday, make-up days. */
export function stretches(calendar: Calendar, after: DayNumber, to: DayNumber): Stretch[] {
  const list: Stretch[] = []
  for (let number = after + 1; number <= to; number++) {
    const explanation = explain(calendar, dayFromNumber(number))
    const why = reason(explanation)
    const current = list.at(-1)
    if (current !== undefined && current.why === why && current.working === explanation.working) {
      current.to = number
      current.days++
    } else {
      list.push({ from: number, to: number, days: 1, working: explanation.working, why })
    }
  }
  return list
}

/** Why a day is not an ordinary working day, or undefined when it is one. */
export function whyNot(calendar: Calendar, number: DayNumber): string | undefined {
  const { working, why } = explain(calendar, dayFromNumber(number))
  return working && weekdayOfNumber(number) <= 5 ? undefined : why
}

/** A weekend is one stretch, whatever its days are called. */
function reason({ why }: Explanation): string {
  return why.replace(/^星期[六日]（休息日）$/, '周末').replace(/^星期[六日]，/, '周末，')
}
