import type { Day } from '../definition/day.ts'
import type { LinkedMatter } from '../definition/facts.ts'
import type { Calendar } from './calendar.ts'

/** What the engine is told of the world outside a matter. It looks nothing up and has no clock. */
export interface World {
  readonly calendar: Calendar
  readonly today: Day
  /** Whether the officer with this key holds an enforcement certificate valid on the day. */
  certified(officer: string, on: Day): boolean
  /** Values the office has set for a parameter, earliest first. */
  ownValues(parameter: string): readonly { from: Day; value: number }[]
  readonly linked: readonly LinkedMatter[]
}

/** A world with nothing in it but the calendar: no certificates, no own values, no linked matters. */
export function bareWorld(calendar: Calendar, today: Day): World {
  return { calendar, today, certified: () => false, ownValues: () => [], linked: [] }
}
