import { behindStop, tableOf } from '../reading/characters.ts'
import type { Figure } from '../reading/figure.ts'

/** The words of a figure's own clause before its number: from the last stop, bracket or number on. */
export function ownWords(plain: string, figure: Figure): string {
  const from = Math.max(figure.sentenceStart, figure.start - 40)
  return plain.slice(behindStop(plain, from, figure.start, stops), figure.start)
}

const stops = tableOf('，,。；;：:、（()）0123456789%\n')

/** 人, 名 and 位 count the same, 次 and 场次 do not. */
export function sameUnit(one: Figure, other: Figure): boolean {
  return one.unit === other.unit || (people.test(one.unit) && people.test(other.unit))
}

const people = /^[人名位]$/
