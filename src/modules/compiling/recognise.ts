import type { Reading } from '../checking/index.ts'
import { isWithin, type Office, type Unit } from '../office/index.ts'
import type { ReportKind } from './received.ts'

/** What a file seems to be. What is not sure has to be chosen by a person; `doubts` says why, in Chinese. */
export interface Recognised {
  readonly unit: string | null
  readonly unitSure: boolean
  readonly year: number | null
  readonly yearSure: boolean
  readonly kind: ReportKind
  readonly doubts: readonly string[]
}

/** Recognises unit, year and kind of a report from its title, signature and name. Only units within `within` come into question. */
export function recognise(office: Pick<Office, 'units' | 'today'>, reading: Reading, name: string, within: string): Recognised {
  const doubts: string[] = []
  const title = reading.title?.text ?? ''
  const candidates = office.units.filter((unit) => (unit.kind === 'street' || unit.kind === 'district') && isWithin(unit.path, within))
  const unit = unitOf(office.units, candidates, [title, reading.signature?.text ?? '', reading.organisation ?? '', name], doubts)
  const year = yearOf(reading, title, name, Number(office.today().slice(0, 4)), doubts)
  const disclosure = /政府信息公开(?:工作)?(?:年度)?报告/.test(`${title}${name}`)
  if (!disclosure && !/法治|依法行政/.test(title) && (reading.plain.match(/法治政府|法治建设|依法行政/g)?.length ?? 0) < 2)
    doubts.push('文中很少谈到法治政府建设，请核对是不是年度报告')
  return { ...unit, ...year, kind: disclosure ? 'disclosure' : 'ruleOfLaw', doubts }
}

function unitOf(
  all: readonly Unit[],
  candidates: readonly Unit[],
  [title = '', signature = '', organisation = '', name = '']: readonly string[],
  doubts: string[],
): Pick<Recognised, 'unit' | 'unitSure'> {
  // 澄湖区望河街道 names the district as well, and means the street, known or not.
  const named = (text: string, units: readonly Unit[]) => {
    const found = units.filter(
      (unit) => text.includes(unit.name) && (unit.kind === 'street' || !/街|镇|乡|办事处/.test(text.split(unit.name).at(-1) ?? '')),
    )
    const streets = found.filter((unit) => unit.kind !== 'district')
    return streets.length > 0 ? streets : found
  }
  const own = all.filter((unit) => unit.kind === 'street' || unit.kind === 'district')
  for (const [text, where] of [
    [title, '标题'],
    [signature, '落款'],
    [organisation, '正文'],
    [name, '文件名'],
  ] as const) {
    const [first, ...more] = named(text, own)
    if (!first) continue
    if (more.length > 0) {
      doubts.push(`${where}里有${[first, ...more].map((unit) => unit.name).join('、')}几个单位，请选择是哪一个的报告`)
      return { unit: null, unitSure: false }
    }
    if (!candidates.includes(first)) {
      doubts.push(`${where}写的是${first.name}，不在本单位范围内，请核对是不是选错了文件`)
      return { unit: null, unitSure: false }
    }
    const sure = where === '标题' || where === '落款'
    if (!sure) doubts.push(`单位是从${where}推断的，请核对`)
    return { unit: first.path, unitSure: sure }
  }
  const [only, ...others] = candidates.filter((unit) => unit.kind === 'street')
  const unknown = /([\u4e00-\u9fff]{2,6}?(?:街道|镇|乡))/.exec(title.replace(/^.*[市区县](?=[\u4e00-\u9fff]{2,6}(?:街道|镇|乡))/, ''))?.[1]
  doubts.push(unknown ? `标题写的是${unknown}，系统里没有这个单位，请核对后选择` : '没有读到报告是哪个单位的，请选择')
  return { unit: only && others.length === 0 ? only.path : null, unitSure: false }
}

function yearOf(reading: Reading, title: string, name: string, today: number, doubts: string[]): Pick<Recognised, 'year' | 'yearSure'> {
  const year = reading.year
  if (year === undefined || year < 2004 || year > today) {
    doubts.push('没有读到报告的年度，请选择')
    return { year: null, yearSure: false }
  }
  const inName = [...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1]))
  if (inName.length === 1 && inName[0] !== year) {
    doubts.push(`正文是${year}年度，文件名写的是${inName[0]}，请核对`)
    return { year, yearSure: false }
  }
  const sure = title.includes(String(year)) || inName.includes(year)
  if (!sure) doubts.push(`年度${year}是从正文推断的，请核对`)
  return { year, yearSure: sure }
}
