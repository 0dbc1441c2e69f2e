import type { Reading } from '../reading.ts'

/** A stretch of text: offsets into the reading. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** The title of a report on disclosure, wherever the reader of titles looks for one on law-based government only. */
export function disclosureTitle({ lines, title }: Pick<Reading, 'lines' | 'title'>): (Place & { readonly text: string }) | undefined {
  const subject = /信息公开(?:工作)?.{0,6}(?:年度)?报告/
  const named = (text: string) => text.length <= 60 && subject.test(text) && !/[。；]/.test(text)
  if (title && named(title.text)) return title
  return lines.slice(0, 30).find(({ text }) => named(text) && !/格式|通知|条例|>|首页/.test(text))
}

export function isDisclosureReport(reading: Reading): boolean {
  if (!disclosureTitle(reading)) return false
  // A title that names law-based government as well belongs to that report, of which disclosure is one chapter.
  return !/法治/.test(disclosureTitle(reading)?.text ?? '')
}

/** The six parts, in order: what heads each, and what it is called when it is missing. */
export const sixParts = [
  { key: 'overview', title: '总体情况', pattern: /总体情况|(?:工作)?概述|基本情况/ },
  { key: 'active', title: '主动公开政府信息情况', pattern: /主动公开(?:政府信息)?(?:的)?(?:情况|工作)/ },
  {
    key: 'applications',
    title: '收到和处理政府信息公开申请情况',
    pattern: /收到和处理.{0,8}申请|(?:政府信息)?依申请公开(?:政府信息)?(?:办理)?情况/,
  },
  {
    key: 'remedies',
    title: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    pattern: /(?:行政复议|复议).{0,8}(?:行政诉讼|诉讼).{0,4}(?:情况|$)/,
  },
  { key: 'problems', title: '存在的主要问题及改进情况', pattern: /问题.{0,6}改进|存在的?(?:主要)?(?:问题|不足)/ },
  { key: 'others', title: '其他需要报告的事项', pattern: /其他.{0,4}(?:需要|应当)?.{0,2}(?:报告|说明).{0,4}事项|其他事项/ },
] as const
export type PartKey = (typeof sixParts)[number]['key']

/** Where each part begins: lines that head it, by their words and a number of the first level, or however it numbers them; parts not found are left out. */
export function partsIn(reading: Pick<Reading, 'lines'>): ReadonlyMap<PartKey, Place> {
  const usual = headedBy(reading, /^[一二三四五六七][、.．]/)
  return usual.size > 2
    ? usual
    : headedBy(reading, /^(?:[（(][一二三四五六七][）)]|第[一二三四五六七]部分|\d[.．、]|(?=[\u4e00-\u9fff]{4}))/)
}

function headedBy({ lines }: Pick<Reading, 'lines'>, number: RegExp): Map<PartKey, Place> {
  const found = new Map<PartKey, Place>()
  for (const { text, start, end } of lines) {
    if (text.length > 45 || !number.test(text) || /[。；：]/.test(text)) continue
    const part = sixParts.find(({ key, pattern }) => !found.has(key) && pattern.test(text))
    if (part) found.set(part.key, { start, end })
  }
  return found
}

/** From where a part begins to where the next one does, or to the end of the text. */
export function reachOf(reading: Pick<Reading, 'lines' | 'text'>, key: PartKey): Place | undefined {
  const parts = partsIn(reading)
  const own = parts.get(key)
  if (!own) return undefined
  const next = Math.min(reading.text.length, ...[...parts.values()].map(({ start }) => start).filter((start) => start > own.start))
  return { start: own.end, end: next }
}
