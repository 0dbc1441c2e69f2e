import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { beginnings, renamed } from './words/organs.ts'

/** Organs under names they no longer bear, and meetings that had not yet been held, or that a later one has followed. */
export const organNames: Rule = {
  id: 'organ-names',
  title: '机构与会议名称',
  severity: '低',
  why: '机构更名后仍用旧名、会议与报告年度不合，多为沿用旧稿所致。',
  basis: '工作惯例：机构、会议名称以报告年度的为准',
  mark: 'unverified',
  mend: '请按报告年度核对名称。',
  check(reading, { year, isReport }) {
    return year && isReport
      ? [
          ...oldNames(reading, year),
          ...bareNames(reading, year),
          ...notYetHeld(reading, year),
          ...wrongRank(reading),
          ...formerCongress(reading, year),
        ]
      : []
  },
}

/** 原区法制办 and names inside 《》 are history; only a district's or a place's own organ is meant. */
function oldNames({ plain }: Reading, year: number): Found[] {
  const found: Found[] = []
  for (const { old, now, since, why } of renamed) {
    if (year < since) continue
    for (let at = plain.indexOf(old); at >= 0; at = plain.indexOf(old, at + old.length)) {
      const end = at + old.length
      const before = plain.slice(Math.max(0, at - 14), at)
      if (
        !/[区县市旗]$|[区县市](?:人民)?$|(?:[与和同由向、]|联合|会同|配合|对接|协调|协同)$/.test(before) ||
        /原[^，。；、]{0,8}$|前身|更名|《[^》]*$/.test(before)
      )
        continue
      // 文化广电和旅游局 ends like the old 旅游局.
      if (/文(?:化|旅|体|广)[^，。；、]{0,6}$/.test(before)) continue
      if (/^(?:更名|改|划转|整合|并入|合并)/.test(plain.slice(end, end + 4))) continue
      if (found.some((each) => each.start <= at && end <= each.end)) continue
      found.push({ start: at, end, message: `“${old}”是旧名称：${why}后一般为“${now}”。`, advice: `请核对机构名称，一般改为“${now}”。` })
    }
  }
  return found
}

/** 公安、城管、工商三部门: among departments, without 局. */
function bareNames({ plain }: Reading, year: number): Found[] {
  if (year < 2020) return []
  const among =
    /(?<=[、和])(?:工商|质监|安监|国土|环保|食药监)(?=(?:[、和][\u4e00-\u9fff]{2,4}){0,4}(?:等)?(?:[二两三四五六七八九\d]个?)?(?:部门|单位))/g
  const past = (match: RegExpExecArray) =>
    /原[^，。；]{0,14}$/.test(plain.slice(Math.max(0, match.index - 16), match.index)) ||
    /^[^，。；]{0,14}(?:职能|职责|整合|划转|划入|合并)/.test(plain.slice(match.index, match.index + 30))
  return [...plain.matchAll(among)]
    .filter((match) => !past(match))
    .map((match) => {
      const { now, why } = renamed.find(({ old }) => old.startsWith(match[0]))!
      const message = `“${match[0]}”是旧的部门名称：${why}后一般为“${now.replace(/局$/, '')}”。`
      return { start: match.index, end: match.index + match[0].length, message }
    })
}

function notYetHeld({ plain }: Reading, year: number): Found[] {
  return beginnings
    .filter((each) => year < (each.earliest ?? each.year) && plain.includes(each.hint))
    .flatMap(({ name, year: begun, says }) =>
      [...plain.matchAll(name)]
        .filter(({ index }) => !/(?:迎接|喜迎|筹备|迎)[^，。；]{0,6}$/.test(plain.slice(Math.max(0, index - 10), index)))
        .map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          severity: '中' as const,
          message: `“${match[0]}”：${begun}年${says}，与报告年度${year}年不合。`,
          advice: '请核对名称和报告年度。',
        })),
    )
}

/** 县人力资源和社会保障厅: a department of a county or district is a 局, that of a province a 厅. */
function wrongRank({ plain }: Reading): Found[] {
  if (!plain.includes('厅')) return []
  return [
    ...plain.matchAll(
      /(?<=县|(?<!自治|特)区)(?:司法|财政|民政|教育|公安|人力资源和社会保障|人社|自然资源|生态环境|农业农村|交通运输|水利|商务|住房和城乡建设|住建)厅/g,
    ),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    fix: match[0].replace('厅', '局'),
    message: `区县的部门称“局”，“${match[0]}”是省级部门的名称。`,
  }))
}

/** 学习贯彻党的十九大精神 for 2023 and later, in a text that nowhere names the congress of 2022. */
function formerCongress({ plain }: Reading, year: number): Found[] {
  if (year < 2023 || /二十大|二十届/.test(plain)) return []
  const pattern = /(?:学习|贯彻|落实)[^，。；\n《]{0,14}?(?:党的)?(十九大)(?=[^，。；\n]{0,20}精神)/g
  return [...plain.matchAll(pattern)].slice(0, 1).map((match) => {
    const end = match.index + match[0].length
    return {
      start: end - 3,
      end,
      severity: '中' as const,
      message: `${year}年的报告只提党的十九大，未提2022年召开的党的二十大，疑为沿用旧稿。`,
      advice: '请按报告年度更新表述。',
    }
  })
}
