import type { Work } from '../../../law/sources/index.ts'
import type { Found, Rule } from '../finding.ts'
import { behindStop, tableOf } from '../reading/characters.ts'
import type { Reading } from '../reading.ts'
import type { WorkIndex } from '../works/work-index.ts'

const past =
  /总结|成果|经验|基础上|回顾|验收|评估|终期|收官|期间|以来|末|圆满|顺利完成|荣获|获评|获得|被评|表彰|先进|衔接|接续|转段|迎接|历史|曾/
const doing = /组织|启动|推进|实施|落实|贯彻|开展|按照|根据|依据|围绕|对照|对标|制定|执行|深化|部署|要求|做好|抓好/

/** Programmes that had ended before the year reported on, named as still being carried out. */
export const staleProgramme: Rule = {
  id: 'stale-programme',
  title: '规划或普法周期已过',
  severity: '高',
  why: '报告写到已经期满的规划，多为沿用旧稿所致。',
  basis: '各规划、纲要名称所载的起止年份',
  mark: 'unverified',
  mend: '请改写为现行的规划或文件，或写明是对往期的总结。',
  check(reading, { year, parts, works }) {
    if (!year) return []
    const from = parts.plan.length === 1 ? parts.plan[0]!.start : undefined
    const named = works.plans.flatMap(({ work, core, pattern }) => {
      // The year in which the next plan is drawn up still speaks of the last one; in the plan for the coming year that is over.
      const until = work.period!.to
      if (year < until || !reading.plain.includes(core)) return []
      const follower = work.next === undefined ? undefined : works.find(work.next)
      return mentions(reading, pattern, work, year, follower).filter(
        ({ start }) => year > until + 1 || (from !== undefined && start > from),
      )
    })
    return [
      ...named.filter((each) => !named.some((other) => holds(other, each))),
      ...notYetBegun(reading, year, works),
      ...oldDocuments(reading, year),
    ]
  },
}

const ahead = /谋划|起草|编制|研究|筹备|筹划|前期|准备|迎接|建议|展望|远景|思路|课题|调研|衔接|征求意见|即将|启动/

/** “九五”普法 carried out in the report on 2023, whose next year does not reach it either. */
function notYetBegun(reading: Reading, year: number, works: WorkIndex): Found[] {
  return works.plans.flatMap(({ work, core, pattern }) => {
    if (work.period!.from <= year + 1 || !reading.plain.includes(core)) return []
    return [...reading.plain.matchAll(pattern)].flatMap((match): Found[] => {
      const end = match.index + match[0].length
      const clause = clauseAround(reading.plain, match.index, end)
      if (
        ahead.test(clause) ||
        !/(?:实施|落实|贯彻|执行|推进|开展|学习|按照|根据)[^，。；《]{0,6}$/.test(
          reading.plain.slice(Math.max(0, match.index - 10), match.index),
        )
      )
        return []
      const { from } = work.period!
      const marked = work.name.startsWith('“') ? work.name : `《${work.name}》`
      const message = `${marked}自${from}年起，${year}年的报告不可能已在实施。`
      return [{ start: match.index, end, message, advice: '请核对规划的名称和年份。', basis: `${marked}的期限自${from}年起` }]
    })
  })
}

/** A short name inside a full one. */
function holds(other: Found, { start, end }: Found): boolean {
  return other.start <= start && end <= other.end && other.end - other.start > end - start
}

function mentions(reading: Reading, pattern: RegExp, { name, period, next }: Work, year: number, follower?: Work): Found[] {
  return [...reading.plain.matchAll(pattern)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length }
    const around = clauseAround(reading.plain, place.start, place.end)
    const told = ofItself(around, match[0], reading.plain.slice(0, place.start))
    // Summing up is news for two years; after that it is last period's text.
    const lately = year <= period!.to + 2 || !/(?:做好|抓好|开展|推进|启动)$/.test(plainBefore(reading.plain, place.start))
    if ((past.test(told) && (lately || !/总结|验收|评估/.test(told))) || !doing.test(around)) return []
    const { from, to } = period!
    const marked = name.startsWith('“') ? name : `《${name}》`
    const message = `${marked}到${to}年为止，${year}年的报告仍写作正在实施。`
    const advice = `请改为${next ? (next.startsWith('“') ? next : `《${next}》`) : '现行的规划'}，或写明是总结。`
    const fix = follower && renewed(match[0], name, follower, year)
    return [{ ...place, message, advice, ...(fix ? { fix } : {}), basis: `${marked}的期限为${from}—${to}年` }]
  })
}

/**
 * What the clause says of this programme: without the time it opens with (2024年以来), and where it names another programme,
 * without the parts between commas that do (落实“七五”普法规划，开展“八五”普法终期验收).
 */
function ofItself(around: string, name: string, before: string): string {
  const rest = around.replace(name, '').replace(/(?:20\d\d年|今年|去年|年初|一年)(?:以来|来)/g, '')
  const others = /“?[四五六七八九十一二三]{1,2}五”?(?:普法|规划|时期|期间)|（20\d\d—?20\d\d年?）/.test(rest)
  if (!others) return rest
  const left = lastClause(before)
  const at = around.indexOf(left + name)
  return at < 0 ? rest : left + (/^[^，,]*/.exec(around.slice(at + left.length + name.length))?.[0] ?? '')
}

function plainBefore(plain: string, at: number): string {
  return lastClause(plain.slice(Math.max(0, at - 12), at))
}

function lastClause(text: string): string {
  return text.slice(behindStop(text, 0, text.length, stops))
}

const stops = tableOf('，,。；;\n')

/** The next plan of the same name, where it covers the year: “七五”普法 → “八五”普法, （2015—2020年） → （2021—2025年）. */
function renewed(text: string, name: string, { name: next, period }: Work, year: number): string | undefined {
  if (!period || year < period.from || year > period.to) return undefined
  const [old, now] = [name, next].map((each) => /^“(.+?)”/.exec(each)?.[1])
  if (old && now && text.includes(old)) return text.replace(old, now)
  if (old && now) return undefined
  return name.replace(/（.*/, '') === next.replace(/（.*/, '') ? next : undefined
}

/** 《……2021年工作要点》 carried out in 2022. */
function oldDocuments(reading: Reading, year: number): Found[] {
  return [
    ...reading.plain.matchAll(
      /《[^》\n]{0,40}?(20\d\d)年(?:度)?(?:[^》\n\d]{0,12})(?:工作)?(?:要点|计划|任务清单|工作安排|任务分解|工作方案)》/g,
    ),
  ].flatMap((match): Found[] => {
    const written = Number(match[1])
    const around = clauseAround(reading.plain, match.index, match.index + match[0].length).replace(match[0], '')
    if (
      written >= year ||
      year - written > 6 ||
      past.test(around) ||
      /考核|考评|述法|整改|评查|督察/.test(match[0]) ||
      /去年|上一?年|20\d\d年/.test(around)
    )
      return []
    const before = reading.plain.slice(Math.max(0, match.index - 24), match.index)
    if (!/(?:落实|按照|根据|依据|制定|印发|执行|贯彻|对照|围绕)[^。；《]{0,20}$/.test(before)) return []
    const start = match.index + match[0].indexOf(match[1]!)
    return [
      { start, end: start + 5, severity: '中', message: `文件名写“${written}年”，而报告年度为${year}年：请核对是否沿用了往年的文件。` },
    ]
  })
}

const ends = tableOf('。；\n;')

/** The sentence's part around a place, up to the nearest 。；or line end. */
function clauseAround(plain: string, start: number, end: number): string {
  const left = behindStop(plain, 0, start, ends)
  const right = /[。；;\n]/.exec(plain.slice(end))
  return plain.slice(left, right ? end + right.index : plain.length)
}
