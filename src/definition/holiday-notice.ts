import type { Day } from './day.ts'

/**
 * What one notice of the State Council's general office orders about rest and work. Several notices may speak about one year
 * (an extension, an adjustment); they apply in the order given and the later one wins, day by day.
 */
export type HolidayNotice = {
  /** The year the notice arranges. Its days may lie in the December before. */
  year: number
  title: string
  /** Days off, both ends included. Ordinary weekends need not be listed. */
  off: { name: string; from: Day; to: Day }[]
  /** Weekend days worked instead (调休上班). */
  makeUp: { name: string; days: Day[] }[]
}
