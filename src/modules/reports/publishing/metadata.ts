import type { Day } from '../../../definition/index.ts'

/** What stands in the block above a published report and in the head of its page. */
export interface PublishedMetadata {
  /** 索引号: credit code of the unit, year of publication, serial of five digits. */
  readonly indexNumber: string
  /** 名称 */
  readonly title: string
  /** 发布机构 */
  readonly organ: string
  /** 主题分类 */
  readonly topic: string
  /** The columns of the site it stands under, from the widest. */
  readonly columns: readonly string[]
  /** 成文日期 */
  readonly writtenOn: Day
  /** 发文字号 */
  readonly number: string
  /** 发布日期, and the minute in Beijing: 2026-03-12 09:30. */
  readonly publishedOn: Day
  readonly publishedAt: string
  readonly keywords: readonly string[]
  /** 内容概述 */
  readonly description: string
  /** Path of the public page. */
  readonly address: string
  /** The version that was approved, and the SHA-256 of its text and data. */
  readonly version: number
  readonly digest: string
  /** Up to when the records count. */
  readonly cutOff: string
}

/** 11990101MB00000193/2026-00001. @throws RangeError for a serial beyond five digits */
export function indexNumber(creditCode: string, year: number, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > 99_999) throw new RangeError(`索引号的序号应为1至99999，现为${serial}`)
  return `${creditCode}/${year}-${String(serial).padStart(5, '0')}`
}

/** Path of the public page of a report; the slashes of the unit's path become hyphens. */
export function publicAddress({ unit, kind, year }: { unit: string; kind: string; year: number }): string {
  return `/public/reports/${unit.replaceAll('/', '-')}/${kind}/${year}`
}

/** The unit that an address names. */
export function unitOfAddress(name: string): string {
  return name.replaceAll('-', '/')
}

/** The first paragraph of a text without the words that lead over to the next, no longer than search engines and catalogues show. */
export function summaryOf(paragraphs: readonly string[], most = 120): string {
  const whole = paragraphs.find((paragraph) => paragraph.length > 20) ?? paragraphs[0] ?? ''
  const first = whole.replace(/(?<=。)[^。]*[：:]$/, '')
  return first.length <= most ? first : `${first.slice(0, most - 1)}…`
}
