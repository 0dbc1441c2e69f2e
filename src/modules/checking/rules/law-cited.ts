import type { Found, Rule } from '../finding.ts'
import { knownLaws, superseded } from './law-names.ts'

const past = /原《|废止|修订前|修改前|取代|替代|代替|旧法|曾|过渡|历史|不再/

/** Laws named wrongly, or cited as in force after another took their place. */
export const lawCited: Rule = {
  id: 'law-cited',
  title: '法律名称',
  severity: '高',
  why: '引用的法律应当现行有效、名称准确。',
  check(reading, { year }) {
    const found: Found[] = []
    for (const match of reading.plain.matchAll(/《((?:中华人民共和国|国务院)?([^《》\n]{2,30}))》/g)) {
      const name = match[2]!
      const start = match.index + 1
      const end = start + match[1]!.length
      const around = reading.plain.slice(Math.max(0, match.index - 30), end + 30)
      const right = corrected(name)
      const old = superseded.find((each) => each.name === (right ?? name))
      const stale = old && year && isStale(old, year, reading.plain) && !past.test(around)
      const basis = stale ? { basis: `《${old.by}》自${written(old.from)}起施行`, mark: old.mark } : {}
      if (right && stale) found.push({ start, end, fix: old.by, message: `“${name}”应为“${right}”，且已由《${old.by}》取代。`, ...basis })
      else if (right) found.push({ start, end, fix: match[1]!.replace(name, right), message: `法律名称疑有误：“${name}”应为“${right}”。` })
      else if (stale)
        found.push({ start, end, fix: old.by, message: `《${old.name}》已由《${old.by}》取代，不应再作为现行规定引用。`, ...basis })
    }
    return found
  },
}

/** In the year of the change itself: when it came on 1 January, or had the greater part of the year and is nowhere named. */
function isStale(old: { by: string; from: string }, year: number, plain: string): boolean {
  const from = Number(old.from.slice(0, 4))
  if (old.from.endsWith('-01-01')) return year >= from
  return year > from || (year === from && old.from.slice(5, 7) <= '06' && !plain.includes(old.by))
}

/** The known name that differs in one character, if the text's own name is none. */
function corrected(name: string): string | undefined {
  const names = [...knownLaws, ...superseded.map((each) => each.name)]
  if (name.length < 4 || names.includes(name)) return undefined
  if (/条列$/.test(name)) return name.replace(/条列$/, '条例')
  if (name.length < 5) return undefined
  const near = names.filter(
    (each) => each.length === name.length && [...each].filter((character, at) => character !== name[at]).length === 1,
  )
  return near.length === 1 ? near[0] : undefined
}

function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
