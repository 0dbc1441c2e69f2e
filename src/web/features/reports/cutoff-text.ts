import { instantText, plainDay } from '../../app/words.ts'

/** 2025年12月31日24时 for the midnight that ends a year, else the day and the time in Beijing. */
export function cutoffText(instant: string | null): string {
  const local = new Date(Date.parse(instant ?? '') + 8 * 3_600_000)
  if (Number.isNaN(local.getTime()) || local.getUTCHours() + local.getUTCMinutes() > 0) return instantText(instant)
  return `${plainDay(new Date(local.getTime() - 60_000).toISOString().slice(0, 10))}24时`
}
