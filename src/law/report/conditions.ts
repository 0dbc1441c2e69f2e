import type { SlotValue } from './sentence.ts'

type Condition = (value: SlotValue) => boolean

/** Beyond three times a year's value the records of one of the two are hardly complete. */
export const fell: Condition = ({ now, before }) =>
  now !== undefined && before !== undefined && before >= 5 && now < before && now >= before / 3
export const rose: Condition = ({ now, before }) =>
  now !== undefined && before !== undefined && before >= 5 && now > before && now <= before * 3

export const some: Condition = ({ now }) => (now ?? 0) > 0

/** Rates in percent. A hair below, so that a rate which is written as 100% counts as full. */
export const below =
  (mark: number): Condition =>
  ({ now }) =>
    now !== undefined && now < mark - 0.005
export const isShort: Condition = below(100)
/** So few that a percentage of them says nothing: told in cases. */
export const few: Condition = ({ base }) => base !== undefined && base < 10
export const full: Condition = ({ now }) => now !== undefined && now >= 100 - 0.005

/** In the first, or the last third of the streets; where all are alike, in neither. */
export const leading: Condition = ({ rank }) => rank !== undefined && rank.ties < rank.streets && rank.place * 3 <= rank.streets
export const trailing: Condition = ({ rank }) => rank !== undefined && rank.ties < rank.streets && rank.place * 3 > rank.streets * 2
