import type { Found, Rule } from '../finding.ts'
import type { Heading } from '../reading/outline.ts'
import type { Reading } from '../reading.ts'

/** Years in headings and in the opening that do not fit the report's year. */
export const wrongYear: Rule = {
  id: 'wrong-year',
  title: '年份不符',
  severity: '高',
  why: '报告写上一年度的情况和下一年度的安排；年份写错多为沿用旧稿所致。',
  basis: '《法治政府建设与责任落实督察工作规定》（2019年）：年度报告写上一年度情况和下一年度安排',
  mark: 'verified',
  mend: '请核对年份，改为与报告年度相符。',
  check(reading, { year, parts, isReport }) {
    if (!year || !isReport) return []
    const both = parts.plan.filter((each) => parts.deficiencies.includes(each))
    const found = parts.plan
      .filter((each) => !both.includes(each))
      .flatMap((each) => headingYear(reading, each, year + 1, `下一年度应为${year + 1}年`))
    for (const part of [...parts.measures, ...parts.deficiencies, ...parts.responsibility])
      found.push(...headingYear(reading, part, year, `报告年度为${year}年`))
    return [
      ...found,
      ...plannedYear(reading, year, parts.plan),
      ...openingYear(reading, year),
      ...signedYear(reading, year),
      ...comingYear(reading, year),
      ...aimedYear(reading, year, parts.plan),
      ...impossibleYears(reading),
    ]
  },
}

/** Silent for spans (2021—2025年) and years inside book title marks. */
function headingYear(reading: Reading, heading: Heading, right: number, why: string): Found[] {
  const text = reading.plain.slice(heading.start, heading.titleEnd)
  if (/《|[-—–~～至]\s*20\d\d年|20\d\d年?[-—–~～至]/.test(text)) return []
  const match = /(20\d\d)(?=年)/.exec(text)
  if (!match || Number(match[1]) === right) return []
  const start = heading.start + match.index
  return [{ start, end: start + 5, fix: `${right}年`, message: `标题写“${match[1]}年”，而${why}。` }]
}

/** In the part on the plan: 2022年，将通过……, where that year is over. */
function plannedYear(reading: Reading, year: number, plan: Heading[]): Found[] {
  return plan.flatMap((heading) =>
    [
      ...reading.plain
        .slice(heading.titleEnd, heading.end)
        .matchAll(
          /(?<=[。；：\s])(20\d\d)年[，,]?(?:我[们街镇乡局区县]|街道|全[街镇乡区县]|[\u4e00-\u9fff]{2,4}(?:街道|镇|乡|局))?[，,]?(?:将|计划|拟)/g,
        ),
    ].flatMap((match): Found[] => {
      const written = Number(match[1])
      const start = heading.titleEnd + match.index
      if (written > year || year - written > 5) return []
      return [{ start, end: start + 5, fix: `${year + 1}年`, message: `下一年度的安排写“${written}年”，而下一年度应为${year + 1}年。` }]
    }),
  )
}

/** 现将2022年度……报告如下 in a report titled 2023. */
function openingYear(reading: Reading, year: number): Found[] {
  const elsewhere = `${reading.title?.text ?? ''}${reading.outline.map((each) => each.title).join()}`
  if (!elsewhere.includes(`${year}`)) return []
  const opening = reading.plain.slice(reading.bodyStart, reading.outline[0]?.start ?? reading.bodyStart + 800)
  const match = /现(?:将|就)[^。\n]{0,30}?(20\d\d)年(?:度)?[^。\n]{0,30}?(?:报告|汇报)如下/.exec(opening)
  if (!match || Number(match[1]) === year) return []
  const start = reading.bodyStart + match.index + match[0].indexOf(match[1]!)
  return [{ start, end: start + 5, fix: `${year}年`, message: `开头写“${match[1]}年”，而报告年度为${year}年。` }]
}

/** 将于2022年底完成 in the report on 2023: what was to come is past. */
function comingYear({ plain }: Reading, year: number): Found[] {
  return [...plain.matchAll(/(?<!原|曾|计划|确定|提出|要求|明确)(?:将|拟)(?:于|在)(20\d\d)年/g)]
    .filter((match) => Number(match[1]) < year && year - Number(match[1]) < 6)
    .map((match) => {
      const end = match.index + match[0].length
      return {
        start: end - 5,
        end,
        message: `写“${match[0]}”，而报告年度为${year}年，这已是过去。`,
        advice: '请核对年份，或改写为已经完成的情况。',
      }
    })
}

/** In the part on the plan: 力争2023年底持证率达到80%, where that year is over. */
function aimedYear({ plain }: Reading, year: number, plan: Heading[]): Found[] {
  return plan.flatMap(({ titleEnd, end }) =>
    [...plain.slice(titleEnd, end).matchAll(/(?:力争|争取|确保|预计)(?:在|于|到)?(20\d\d)年/g)]
      .filter((match) => Number(match[1]) <= year && year - Number(match[1]) < 6)
      .map((match) => {
        const at = titleEnd + match.index + match[0].length
        const message = `下一年度的安排写“${match[0]}”，而那一年已经过去：下一年度为${year + 1}年。`
        return { start: at - 5, end: at, severity: '中', message, advice: '请核对年份。' }
      }),
  )
}

/** 2203年, 1023年: a slip of the hand. */
function impossibleYears({ plain }: Reading): Found[] {
  return [...plain.matchAll(/(?<![\d.-])(?:1[0-7]\d\d|2[1-9]\d\d)年(?=[度内，,底初末\d]|以来|法治)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    message: '年份明显有误，请核对。',
  }))
}

/** Signed before the year was over, or more than a year after it. */
function signedYear(reading: Reading, year: number): Found[] {
  const { date } = reading
  const match = /^(20\d\d) ?年 ?(\d{1,2})/.exec(date?.text ?? '')
  if (!date || !match) return []
  const signed = Number(match[1])
  if (signed === year + 1 || (signed === year && Number(match[2]) >= 11)) return []
  return [
    {
      start: date.start,
      end: date.end,
      message: `成文日期为${match[1]}年，与报告年度${year}年不相衔接（一般为${year + 1}年初）。`,
      severity: '中',
    },
  ]
}
