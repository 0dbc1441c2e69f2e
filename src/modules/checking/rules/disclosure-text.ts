import { type ApplicationsTable, readApplications, resultKeys } from '../disclosure/applications.ts'
import { readRemedies } from '../disclosure/other-tables.ts'
import { isDisclosureReport } from '../disclosure/report.ts'
import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Numbers told in the prose that the tables give otherwise. */
export const disclosureText: Rule = {
  id: 'disclosure-text',
  title: '正文与统计表不一致',
  severity: '高',
  why: '正文写的件数与表格总计栏不同，读者无从判断哪个是真的。',
  basis: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  mark: 'unverified',
  mend: '请以核对过的台账为准，改正文或者改表格，使两处一致。',
  check(reading) {
    if (!isDisclosureReport(reading)) return []
    const table = readApplications(reading)
    const remedies = readRemedies(reading)
    const tables = [table, remedies].flatMap((one) => one ?? [])
    const outside = reading.sentences.filter(({ start }) => !tables.some((one) => start >= one.start && start < one.end))
    const claims = [...(table ? applicationClaims(table) : []), ...(remedies?.groups.length ? remedyClaims(remedies.groups) : [])]
    return outside.flatMap((sentence) => claims.flatMap((claim) => disagreements(reading, sentence, claim)))
  },
}

interface Claim {
  readonly says: RegExp
  readonly name: string
  readonly value: number
}

function applicationClaims(table: ApplicationsTable): Claim[] {
  const total = (...keys: readonly string[]): number | undefined => {
    const rows = table.rows.filter(({ key }) => keys.includes(key))
    return rows.length === keys.length ? rows.reduce((sum, { cells }) => sum + (cells.at(-1)?.value ?? 0), 0) : undefined
  }
  const groups = (from: string, to: string) => resultKeys.slice(resultKeys.indexOf(from), resultKeys.indexOf(to) + 1)
  const claims: [RegExp, string, number | undefined][] = [
    [/(?:新收到?|收到|受理)(?:的)?(?:政府)?(?:信息)?(?:公开)?申请(?:共)?(?:计)?(\d+)件/g, '本年新收政府信息公开申请', total('new')],
    [/(?:新收到?|收到)(?:依申请公开|依申请公开申请)(\d+)件/g, '本年新收政府信息公开申请', total('new')],
    [/(?<!不)予以公开(?:的)?(?:共)?(\d+)件/g, '予以公开', total('open')],
    [/部分公开(?:的)?(\d+)件/g, '部分公开', total('partly')],
    [/不予公开(?:的)?(\d+)件/g, '不予公开', total(...groups('stateSecret', 'inquiry'))],
    [/无法提供(?:的)?(\d+)件/g, '无法提供', total(...groups('notHeld', 'stillUnclear'))],
    [/不予处理(?:的)?(\d+)件/g, '不予处理', total(...groups('complaint', 'reissue'))],
    [/上年(?:度)?结转(?:的)?(?:政府信息公开)?(?:申请)?(\d+)件/g, '上年结转', total('carried')],
    [/结转(?:至|到)?下(?:一)?年(?:度)?(?:继续办理)?(?:的)?(?:申请)?(\d+)件/g, '结转下年度继续办理', total('next')],
    [/(?:本年|全年|共|均已|已)办结(?:政府信息公开申请|申请)?(\d+)件/g, '办理结果总计', total('total')],
  ]
  return claims.flatMap(([says, name, value]) => (value === undefined ? [] : [{ says, name, value }]))
}

function remedyClaims(groups: NonNullable<ReturnType<typeof readRemedies>>['groups']): Claim[] {
  const [reconsideration = 0, direct = 0, after = 0] = groups.map(({ cells }) => cells[4]?.value ?? 0)
  return [
    { says: /(?:被申请|发生|涉及|引发)(?:的)?行政复议(?:案件)?(?:共)?(\d+)件/g, name: '行政复议总计', value: reconsideration },
    { says: /(?:被提起|提起|发生|涉及|引发)(?:的)?行政诉讼(?:案件)?(?:共)?(\d+)件/g, name: '行政诉讼总计', value: direct + after },
  ]
}

/** Numbers of other years, of both together or of a part are no claim about the total. */
function disagreements(reading: Reading, sentence: Reading['sentences'][number], { says, name, value }: Claim): Found[] {
  const text = reading.plain.slice(sentence.start, sentence.end)
  return [...text.matchAll(says)].flatMap((found): Found[] => {
    const stated = Number(found[1])
    const before = text.slice(Math.max(0, found.index - 14), found.index)
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 14)
    if (
      stated === value ||
      /去年|上年同期|20\d\d年(?:以来)?$|较上年|其中|累计|街道.{0,4}共|截至/.test(before) ||
      /^[（(，]?(?:含|包括|其中含)/.test(after)
    )
      return []
    const start = sentence.start + found.index + found[0].lastIndexOf(found[1]!)
    return [{ start, end: start + found[1]!.length, message: `正文写${stated}件，统计表中“${name}”为${value}件。` }]
  })
}
