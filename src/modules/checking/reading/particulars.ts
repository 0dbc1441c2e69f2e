import { markOf } from './heading-marks.ts'
import type { Line } from './lines.ts'
import type { MetadataField } from './metadata.ts'
import { chineseNumber } from './numerals.ts'

/** A stretch of the text with what it says. */
export type Passage = { start: number; end: number; text: string }

/** What a report says about itself. Each is undefined when the text does not show it. */
export type Particulars = {
  organisation: string | undefined
  year: number | undefined
  title: Passage | undefined
  addressee: Passage | undefined
  signature: Passage | undefined
  /** As written, 2024年1月15日. */
  date: Passage | undefined
  /** Where the body begins and ends: after title and addressee, before signature and date. */
  bodyStart: number
  bodyEnd: number
  /** The block of metadata of a published page, in its order; empty when there is none. */
  metadata: MetadataField[]
}

const subject = /法治(?:政府)?建设|依法行政|依法治[区县市街镇]|法治政府/
const agency = '(?:街道办事处|人民政府|街道党工委|党工委|街道|办事处|委员会|局|镇|乡)'

/** Reads title, addressee, signature, date, year and organisation from the first and last lines. */
export function particularsOf(lines: Line[], plain: string, metadata: MetadataField[] = []): Particulars {
  const title = findTitle(lines)
  const firstLong = lines.find((line) => line.text.length > 60 && line.start >= (title?.end ?? 0))
  const addressee = lines
    .filter((line) => line.start >= (title?.end ?? 0) && (!firstLong || line.start < firstLong.start))
    .slice(0, 3)
    .find((line) => /^[\u4e00-\u9fff、，（）\s]{2,40}[：:]$/.test(line.text) && /(政府|委|局|办|党|办公室|府|会)[：:]$/.test(line.text))
  const attached = lines.findIndex((line) => line.start > (firstLong?.start ?? 0) && /^附件\s?\d{0,2}$/.test(line.text))
  const tail = lines
    .slice(0, attached < 0 ? undefined : attached)
    .slice(-12)
    .filter((line) => line.start > (firstLong?.start ?? 0))
  const date =
    tail.find((line) => dateLine.test(line.text)) ??
    lines.find((line) => line.start >= (title?.end ?? 0) && line.start < (firstLong?.start ?? 0) && bracketedDate.test(line.text))
  const signature = tail.findLast(
    (line) =>
      line.text.length <= 40 &&
      !/[。；：:，（(]/.test(line.text) &&
      new RegExp(`^[\\u4e00-\\u9fff\\s]{2,36}${agency}(?:[（(][^）)]{0,4}章[）)])?$`).test(line.text) &&
      (!date || line.start < date.start || date.start < tail[0]!.start),
  )
  const inline = signature || !date ? undefined : signedOnDateLine(date)
  return {
    organisation: organisationIn(title?.text, signature?.text, plain),
    year: yearIn(title?.text, plain),
    title,
    addressee,
    signature: signature ?? inline,
    date: date && dateWithin(date),
    bodyStart: addressee?.end ?? title?.end ?? 0,
    bodyEnd: Math.min(signature?.start ?? plain.length, date && date.start > (firstLong?.start ?? 0) ? date.start : plain.length),
    metadata,
  }
}

/** Some reports are dated under the title. */
const bracketedDate = /^[（(]20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[）)]$/

const dateLine =
  /^(?:[\u4e00-\u9fff ]{4,30}[ ]{1,})?((?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|20\d\d[-./]\d{1,2}[-./]\d{1,2}|[二一][〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/

function dateWithin(line: Line): Passage {
  const text = dateLine.exec(line.text)?.[1] ?? line.text
  return { text, start: line.end - text.length, end: line.end }
}

function signedOnDateLine(line: Line): Passage | undefined {
  const text = line.text.slice(0, line.text.length - dateWithin(line).text.length).trim()
  return text ? { text, start: line.start, end: line.start + text.length } : undefined
}

/** The last heading-like line before the body that names the subject; a title may be broken over up to three lines. */
function findTitle(lines: Line[]): Passage | undefined {
  const firstLong = lines.findIndex((line) => line.text.length > 60 || markOf(line.text)?.level === 1)
  const head = lines.slice(0, Math.min(firstLong < 0 ? lines.length : firstLong, 30))
  for (let at = head.length - 1; at >= 0; at--)
    for (let count = 1; count <= 3 && at - count + 1 >= 0; count++) {
      const part = withOwner(head, at - count + 1, at + 1)
      const text = part.map((line) => line.text).join('')
      if (isTitle(text) && part.every((line) => !/[。：:；，,>]$/.test(line.text)))
        return { start: part[0]!.start, end: part.at(-1)!.end, text }
    }
  return undefined
}

/** A line above that names only the organisation belongs to the title (望河街道办事处 / 2023年法治政府建设年度报告). */
function withOwner(head: Line[], from: number, to: number): Line[] {
  const owner = new RegExp(`^[\\u4e00-\\u9fff]{2,24}${agency}(?:关于)?$`)
  return head.slice(from > 0 && to - from === 1 && owner.test(head[from - 1]!.text) ? from - 1 : from, to)
}

function isTitle(text: string): boolean {
  return (
    text.length <= 60 &&
    subject.test(text) &&
    /(报告|总结|汇报|情况|要点|计划|打算|安排)(?:[（(][^）)]*[）)])?$/.test(text.replace(/\s/g, '')) &&
    !/[。！？]|^[（(]?[一二三四五六七八九十\d]+[、）).]/.test(text)
  )
}

function yearIn(title: string | undefined, plain: string): number | undefined {
  const inTitle = /(20\d\d) ?年/.exec(title ?? '')
  if (inTitle) return Number(inTitle[1])
  const written = /([二一][〇○零][一二三四五六七八九〇○零]{2})年/.exec(title ?? '')
  if (written) return chineseNumber(written[1]!.replace(/○/g, '〇'))
  const opening = plain.matchAll(/现?(?:将|就)[^。\n]{0,30}?(20\d\d)年(?:度)?[^。\n]{0,30}?(?:报告|汇报)如下/g)
  const headings = plain.matchAll(/(?:^|\n)[ ]*[一二三四五六]、(20\d\d)年(?!.*(?:安排|打算|计划|思路))/g)
  // Names of plans carry years of their own: （2021—2025年）.
  const told = plain.replace(/《[^》\n]{0,200}》/g, '').matchAll(/(?<![\d—–-])(20\d\d)年/g)
  return commonest([...headings, ...opening]) ?? commonest([...told])
}

/** The year most matches name; undefined when two are named equally often. */
function commonest(matches: RegExpExecArray[]): number | undefined {
  const tally = new Map<number, number>()
  for (const match of matches) tally.set(Number(match[1]), (tally.get(Number(match[1])) ?? 0) + 1)
  const [best, second] = [...tally].sort((a, b) => b[1] - a[1])
  return best && (!second || best[1] > second[1]) ? best[0] : undefined
}

function organisationIn(title: string | undefined, signature: string | undefined, plain: string): string | undefined {
  const inTitle =
    /^(?:中共|关于)?([\u4e00-\u9fff]{2,24}?(?:街道办事处|人民政府|街道|镇|乡|街|区|县|市))(?:党工委|关于|二|20|\s|办事处|法治)/.exec(
      title ?? '',
    )
  if (inTitle) return inTitle[1]
  const afterYear = /^20\d\d年度?([\u4e00-\u9fff]{2,16}?(?:街道办事处|人民政府|街道|镇|乡|街|区|县|市))/.exec(title ?? '')
  if (afterYear) return afterYear[1]
  if (signature) return signature.replace(/\s/g, '')
  const inText =
    /将([\u4e00-\u9fff]{2,12}?(?:街道|镇|乡|区|县|街))(?:办事处)?20\d\d年/.exec(plain) ??
    /20\d\d年([\u4e00-\u9fff]{2,12}?(?:街道|镇|乡|街))(?:党政)?主要负责人/.exec(plain) ??
    /20\d\d年(?:度|以来)?[，,]?([\u4e00-\u9fff]{2,8}?(?:街道|镇|乡))/.exec(plain) ??
    /[，,]([\u4e00-\u9fff]{2,6}?(?:街道|镇|乡))(?:党工委|办事处|、)*(?:坚持|深入|认真|全面|始终|紧紧|围绕|严格|按照|以习近平)/.exec(
      plain.slice(0, 1500),
    )
  return inText?.[1]
}
