import type { Figure } from '../reading/figure.ts'

/** The words of a figure's own clause before its number: from the last stop, bracket or number on. */
export function ownWords(plain: string, figure: Figure): string {
  const from = Math.max(figure.sentenceStart, figure.start - 40)
  let at = figure.start
  while (at > from && !stop.test(plain[at - 1]!)) at--
  return plain.slice(at, figure.start)
}

const stop = /[，,。；;：:、（()）\d%\n]/

/** 人, 名 and 位 count the same, 次 and 场次 do not. */
export function sameUnit(one: Figure, other: Figure): boolean {
  return one.unit === other.unit || (people.test(one.unit) && people.test(other.unit))
}

const people = /^[人名位]$/
