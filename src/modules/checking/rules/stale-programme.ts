import type { Found, Rule, Severity } from '../finding.ts'
import type { Reading } from '../reading.ts'

type Programme = { pattern: RegExp; name: string; until: number; next: string; severity?: Severity }

/** Programmes with a last year. Sources: the outlines and publicity plans named; 五年规划 by their own titles. */
const programmes: Programme[] = [
  { pattern: /[“"]?六五[”"]?普法/g, name: '“六五”普法', until: 2015, next: '“八五”普法（2021—2025年）' },
  { pattern: /[“"]?七五[”"]?普法/g, name: '“七五”普法', until: 2020, next: '“八五”普法（2021—2025年）' },
  { pattern: /[“"]?八五[”"]?普法/g, name: '“八五”普法', until: 2025, next: '下一个五年普法规划' },
  { pattern: /[“"]?十二五[”"]?(?:规划|时期)/g, name: '“十二五”规划', until: 2015, next: '“十四五”规划' },
  { pattern: /[“"]?十三五[”"]?(?:规划|时期)/g, name: '“十三五”规划', until: 2020, next: '“十四五”规划' },
  { pattern: /[“"]?十四五[”"]?(?:规划|时期)/g, name: '“十四五”规划', until: 2025, next: '“十五五”规划' },
  {
    pattern: /法治政府建设实施纲要[（(]2015\s?年?[-—–~～至]+\s?2020\s?年?[）)]/g,
    name: '法治政府建设实施纲要（2015—2020年）',
    until: 2020,
    next: '法治政府建设实施纲要（2021—2025年）',
  },
]

const past = /总结|回顾|验收|评估|终期|收官|期间|以来|末|圆满|顺利完成|荣获|获评|获得|被评|表彰|先进|衔接|接续|转段|迎接|历史|曾/
const doing = /推进|实施|落实|贯彻|开展|按照|根据|依据|围绕|对照|对标|制定|执行|深化|部署|要求|做好|抓好/

/** Programmes that had ended before the year reported on, named as still being carried out. */
export const staleProgramme: Rule = {
  id: 'stale-programme',
  title: '规划或普法周期已过',
  severity: '高',
  why: '报告写到已经期满的规划，多为沿用旧稿所致。',
  check(reading, { year }) {
    if (!year) return []
    return [
      ...programmes.filter((each) => year > each.until + 1).flatMap((each) => mentions(reading, each, year)),
      ...oldDocuments(reading, year),
    ]
  },
}

function mentions(reading: Reading, { pattern, name, until, next }: Programme, year: number): Found[] {
  return [...reading.plain.matchAll(pattern)].flatMap((match) => {
    const around = clauseAround(reading.plain, match.index, match.index + match[0].length)
    if (past.test(around) || !doing.test(around)) return []
    const end = match.index + match[0].length
    return [{ start: match.index, end, message: `${name}到${until}年为止，${year}年的报告仍写作正在实施。请改为${next}，或写明是总结。` }]
  })
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

/** The sentence's part around a place, up to the nearest 。；or line end. */
function clauseAround(plain: string, start: number, end: number): string {
  const left = Math.max(...['。', '；', '\n', ';'].map((each) => plain.lastIndexOf(each, start - 1))) + 1
  const right = /[。；;\n]/.exec(plain.slice(end))
  return plain.slice(left, right ? end + right.index : plain.length)
}
