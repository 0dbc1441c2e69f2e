import { type Day, dayInShanghai } from '../definition/day.ts'

/** The time, handed to whoever needs it so that tests can set it. */
export type Clock = {
  now(): Date
  /** The day in Asia/Shanghai, 'YYYY-MM-DD'. */
  today(): Day
}

export const systemClock: Clock = clockOf(() => new Date())

/** A clock that stands at an instant ('2026-03-01T09:00:00+08:00') until it is moved. */
export function standingClock(start: string): Clock & { set(instant: string): void } {
  let time = new Date(start)
  return {
    ...clockOf(() => new Date(time)),
    set(instant) {
      time = new Date(instant)
    },
  }
}

function clockOf(now: () => Date): Clock {
  return { now, today: () => dayInShanghai(now()) }
}
