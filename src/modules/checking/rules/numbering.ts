import type { Found, Rule } from '../finding.ts'
import { renumbered } from '../reading/heading-marks.ts'
import { flatten, type Heading } from '../reading/outline.ts'
import type { Reading } from '../reading.ts'

/** Gaps, repeats and wrong starts in the numbers of headings. */
export const numbering: Rule = {
  id: 'numbering',
  title: '标题序号',
  severity: '中',
  why: '结构层次序数应当连续：一、（一）1.（1）。跳号、重号多因删改段落后未调整，或漏排了标题。',
  basis: 'GB/T 9704—2012 党政机关公文格式',
  mark: 'unverified',
  mend: '请按“一、”“（一）”“1.”“（1）”的层次依次编号。',
  check(reading) {
    const headings = flatten(reading.outline)
    const before = lastNumbered(headings)
    const groups = [reading.outline, ...headings.map((each) => each.children)]
    return [...groups.flatMap((each) => sequence(before, each)), ...commas(reading), ...pauseMarks(reading)]
  },
}

function sequence(before: Map<Heading, Heading>, siblings: Heading[]): Found[] {
  const found: Found[] = []
  for (const level of new Set(siblings.map((each) => each.level))) {
    const all = siblings.filter((each) => each.level === level)
    const numbered = all.filter((each) => each.ordinal !== undefined)
    let last = numbered[0] ? carriedOver(before, numbered[0]) : 0
    numbered.forEach((heading, at) => {
      const ordinal = heading.ordinal!
      if (ordinal === last + 1 || (level > 2 && ordinal === 1)) {
        last = ordinal
        return
      }
      const misprinted = numbered[at + 1]?.ordinal === last + 2
      found.push(wrong(heading, last, ordinal, at === 0, misprinted))
      last = misprinted ? last + 1 : ordinal
    })
    const [only] = numbered
    if (only && numbered.length === 1 && only.ordinal === 1 && level <= 2 && all.length > 1)
      found.push({
        ...place(only),
        severity: '低',
        message: `本层只有“${only.number}”编了号，其后的“${all.find((each) => each !== only)!.title}”等标题没有序号。`,
      })
  }
  return found
}

/** To each heading the last numbered one of its level before it. */
function lastNumbered(headings: Heading[]): Map<Heading, Heading> {
  const last = new Map<number, Heading>()
  const found = new Map<Heading, Heading>()
  for (const heading of headings) {
    const before = last.get(heading.level)
    if (before) found.set(heading, before)
    if (heading.ordinal !== undefined) last.set(heading.level, heading)
  }
  return found
}

/** Some reports count their items through all sections: then the first of a section follows the last of the section before. */
function carriedOver(last: Map<Heading, Heading>, first: Heading): number {
  const before = last.get(first)
  return before && first.level > 1 && first.ordinal === before.ordinal! + 1 && first.ordinal > 2 ? before.ordinal! : 0
}

function wrong(heading: Heading, last: number, ordinal: number, first: boolean, misprinted: boolean): Found {
  const written = heading.number!
  const right = inOwn(heading, last + 1)
  if (first && !misprinted)
    return { ...place(heading), message: `本层第一个序号是“${written}”，其前未见“${right}”：可能漏排了标题，或序号有误。` }
  if (misprinted || ordinal === last) return { ...place(heading), fix: right, message: `序号“${written}”有误，按前后顺序应为“${right}”。` }
  return { ...place(heading), message: `序号由“${inOwn(heading, last)}”跳到“${written}”，请核对是否漏了“${right}”或序号有误。` }
}

function inOwn(heading: Heading, value: number): string {
  return renumbered(heading.number!, value)
}

/** 1、 here and 1. there. One of them throughout is left alone: the standard says 可以用. */
function pauseMarks(reading: Reading): Found[] {
  const third = flatten(reading.outline).filter((each) => each.level === 3 && each.number !== undefined)
  const [first, ...others] = third.filter((each) => each.number?.endsWith('、'))
  if (!first || others.length + 1 === third.length) return []
  const right = first.number!.replace('、', '.')
  const message = `第三层序号有的写“${right}”，有的写“${first.number}”，请统一为“${right}”（只标第一处）。`
  return [{ ...place(first), severity: '低', fix: right, message }]
}

/** （一）、 has one mark too many. */
function commas(reading: Reading): Found[] {
  return flatten(reading.outline).flatMap((each) => {
    const match = /^([（(][一二三四五六七八九十\d]+[）)])\s*、/.exec(each.number ?? '')
    return match ? [{ ...place(each), severity: '低', fix: match[1]!, message: '序号带括号时，其后不再用顿号。' }] : []
  })
}

function place(each: Heading): { start: number; end: number } {
  return { start: each.start, end: each.start + (each.number?.length ?? 1) }
}
