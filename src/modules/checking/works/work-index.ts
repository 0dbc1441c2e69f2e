import { allWorks, bare, type Work } from '../../../law/sources/index.ts'
import { confusable } from './confusable.ts'

export type WorkIndex = {
  /** The work of that official or short name; 中华人民共和国, （试行） and the kind of brackets do not matter. */
  find(name: string): Work | undefined
  /** The work meant by a name known to be wrong, or by one a single slip away from a right one. */
  misnamed(name: string): { work: Work; right: string } | undefined
  /** Plans and programmes with the years they cover, and how running text calls them: `core` stands in every mention. */
  plans: readonly { work: Work; core: string; pattern: RegExp }[]
  /** Works that are no longer in force. */
  ended: readonly Work[]
  /** Plans told apart by the years in brackets: name without them → the spans there are. */
  spans: ReadonlyMap<string, readonly Work[]>
}

/** Builds the look-up once for each register; an office's own works come after ours and replace those of the same name. */
export function indexWorks(own: readonly Work[] = none): WorkIndex {
  const kept = indexes.get(own)
  if (kept) return kept
  const replaced = new Set(own.map(({ name }) => bare(name)))
  const index = build([...allWorks.filter(({ name }) => !replaced.has(bare(name))), ...own])
  indexes.set(own, index)
  return index
}

const none: readonly Work[] = []
const indexes = new WeakMap<readonly Work[], WorkIndex>()

function build(works: readonly Work[]): WorkIndex {
  const right = new Map<string, Work>()
  const wrong = new Map<string, Work>()
  for (const work of works) {
    for (const name of [work.name, ...work.short]) right.set(keyOf(name), work)
    for (const name of work.wrong) wrong.set(keyOf(name), work)
  }
  const byLength = new Map<number, string[]>()
  for (const work of works) {
    const name = keyOf(work.name)
    byLength.set(name.length, [...(byLength.get(name.length) ?? []), name])
  }
  return {
    find: (name) => right.get(keyOf(name)),
    misnamed(name) {
      const key = keyOf(name)
      if (right.has(key)) return undefined
      const known = wrong.get(key)
      if (known) return { work: known, right: known.name }
      const regulation = /条[列利理]$/.test(key) ? right.get(key.replace(/.$/, '例')) : undefined
      if (regulation) return { work: regulation, right: regulation.name }
      const statute = /[发罚]$/.test(key) ? right.get(key.replace(/.$/, '法')) : undefined
      if (statute) return { work: statute, right: statute.name }
      // No ordinance of the state bears the name of a law: 中华人民共和国行政处罚条例.
      const law = /^中华人民共和国.+条例$/.test(name) ? right.get(key.replace(/条例$/, '法')) : undefined
      if (law) return { work: law, right: law.name }
      const near = nearest(key, byLength)
      const work = near === undefined ? undefined : right.get(near)
      return work && { work, right: work.name }
    },
    plans: works.flatMap((work) => (work.period ? [work.name, ...work.short].map((name) => ({ work, ...called(name) })) : [])),
    ended: works.filter(({ ended }) => ended),
    spans: spansOf(works),
  }
}

/** What two ways of writing one name have in common. */
function keyOf(name: string): string {
  if (name !== last.name) last = { name, key: bare(name).replace(/（(?:试行|暂行|修订|修正)）$/, '') }
  return last.key
}

/** One name is asked for several times on end. */
let last = { name: '', key: '' }

/** The one known name that a single slip of the hand makes into this: a character mistaken, lost, doubled or two exchanged. */
function nearest(key: string, byLength: ReadonlyMap<number, readonly string[]>): string | undefined {
  if (key.length < 5) return undefined
  const found: string[] = []
  for (const each of byLength.get(key.length) ?? []) if (oneSlip(key, each)) found.push(each)
  if (key.length >= 8)
    for (const length of [key.length - 1, key.length + 1])
      for (const each of byLength.get(length) ?? []) if (oneLost(key, each)) found.push(each)
  return found.length === 1 ? found[0] : undefined
}

/** All national laws are in the register: another name that differs from one of them in one character is no law. */
const national = /法$/

function oneSlip(one: string, other: string): boolean {
  let first = -1
  let last = -1
  let count = 0
  for (let at = 0; at < one.length; at++)
    if (one[at] !== other[at]) {
      if (++count > 2) return false
      if (first < 0) first = at
      last = at
    }
  if (/\d/.test(one[first]! + other[first]!)) return false
  if (count === 1) return national.test(other) || confusable(one[first]!, other[first]!)
  return count === 2 && last === first + 1 && one[first] === other[last] && one[last] === other[first]
}

function oneLost(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1) && !/[\d（）—]/.test(long[at]!)
}

/** “七五”普法 may stand without quotes; names with years in brackets take any dash. */
function called(name: string): { core: string; pattern: RegExp } {
  const core = /^“(.+?)”/.exec(name)?.[1] ?? name.replace(/（.*/, '')
  const pattern = escaped(name)
    .replace(/[“”]/g, '[“”"]?')
    .replace(/（(\d{4})—(\d{4})年）$/, '[（(]$1\\s?年?[-－–—~～至]+\\s?$2\\s?年?[）)]')
  return { core, pattern: new RegExp(pattern, 'g') }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function spansOf(works: readonly Work[]): ReadonlyMap<string, readonly Work[]> {
  const found = new Map<string, Work[]>()
  for (const work of works) {
    if (!work.period) continue
    for (const name of [work.name, ...work.short]) {
      const base = /^(.+)（\d{4}—\d{4}年）$/.exec(bare(name))?.[1]
      if (base) found.set(base, [...(found.get(base) ?? []), work])
    }
  }
  return found
}
