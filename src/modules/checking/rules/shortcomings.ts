import type { Context } from '../finding.ts'
import { flatten, type Heading } from '../reading/outline.ts'
import type { Reading } from '../reading.ts'

export type Place = { start: number; end: number }

/** Each shortcoming of the part on them with its cause: under a heading of its own, after 一是, or a sentence or part of one that tells a new shortcoming. */
export function shortcomingsIn(reading: Reading, { deficiencies, plan }: Context['parts']): Place[] {
  return deficiencies
    .filter(
      (each) => !plan.includes(each) && !deficiencies.some((other) => other !== each && other.start <= each.start && other.end >= each.end),
    )
    .flatMap((part) => {
      const below = flatten([part]).slice(1)
      return below.length > 1
        ? below.filter((each) => each.level === below[0]!.level).map((each) => withHeading(reading, each))
        : sentencesIn(reading, part)
    })
}

function withHeading(reading: Reading, heading: Heading): Place {
  return { start: heading.start, end: heading.start + reading.plain.slice(heading.start, heading.end).trimEnd().length }
}

const lack =
  /不足|不够|不强|不高|不深|不到位|不规范|不及时|不均|不精|不紧|不顺|不匹配|不适应|不严|不细|不全|不充分|不完善|不健全|不平衡|不理想|滞后|薄弱|单一|陈旧|老化|落后|短板|差距|偏[低少弱大慢]|较[慢弱低少]|有待|欠缺|缺乏|脱节|参差不齐|困难|难以|发生|杜绝|问题/
const goesOn = /^(?:这|主要|究其|根源|原因|由于|因为|因此|同时|比如|例如|如[，,：:]|特别是|尤其|其中|导致|造成|一方面|另一方面)/
const opening =
  /主要表现|主要有|具体(?:表现|体现)|以下(?:几|方面|问题|不足)|清醒(?:地)?(?:认识|看到)|与[^。]{0,24}(?:相比|要求)|一年来|虽然[^。]{0,60}(?:取得|成绩|成效)/

/** Where 一是、二是 tell the shortcomings apart, what stands between them belongs to the one before. */
const ordinal = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，,])/

function sentencesIn(reading: Reading, part: Heading): Place[] {
  const items: Place[] = []
  const own = reading.sentences.filter(({ start, end }) => start >= part.titleEnd && end <= part.end)
  const counted = own.some(({ text }) => ordinal.test(text))
  for (const { start, end, text } of own) {
    // What leads into the list, and notes to the writer, are no shortcomings.
    if (/：$/.test(text) || /^【[^】]*】$/.test(text)) continue
    if (items.length > 0 && (goesOn.test(text) || (counted && !ordinal.test(text)))) items.at(-1)!.end = end
    else if ((lack.test(text) || /^[一二三四五六七八九十]是/.test(text)) && !opening.test(text) && text.length >= 8)
      items.push({ start, end })
    else if (items.length > 0 && !lack.test(text)) items.at(-1)!.end = end
  }
  return items
}
