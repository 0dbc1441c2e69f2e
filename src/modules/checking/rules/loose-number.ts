import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'

/** 317多起: exact to the last digit and yet "more than". */
export const looseNumber: Rule = {
  id: 'loose-number',
  title: '概数与确数并用',
  severity: '低',
  why: '精确到个位的数字不再加“约”“余”“多”（38余万元一类精确到万的不在此列）；同一个数也不既写概数又写确数。',
  basis: 'GB/T 15835—2011 出版物上数字用法',
  mark: 'unverified',
  mend: '请只写确数，或改为概数。',
  check(reading) {
    return [...exactAndMore(reading), ...aboutExact(reading), ...bothEnds(reading), ...bothWays(reading)]
  },
}

/** 317多起. */
function exactAndMore({ plain }: Reading): Found[] {
  return [...plain.matchAll(/(?<![\d.A-Za-z])(\d{2,})[余多](?![万亿千百])(?=[\u4e00-\u9fff])/g)]
    .filter(([, digits]) => !/[05]$/.test(digits!))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      message: `“${match[1]}”已精确到个位，不应再加“${match[0].at(-1)}”。`,
      fix: match[1]!,
    }))
}

/** 约3268份, 近1263人: four digits and more, or three in front of people and papers, that end in no round digit. Lengths and areas are measured, not counted. */
function aboutExact({ plain }: Reading): Found[] {
  return [
    ...plain.matchAll(
      /(?<![签契履制集合公节大隐附临最预])(约|近|大约|将近)(?=(\d{3,}|\d{1,3}(?:,\d{3})+)(?:份|册|人次|人|名|件|户|条|场|起|次|家|个|张|幅)(?![均类]))(?:\d|,)+/g,
    ),
  ]
    .filter(([whole]) => !/[05]$/.test(whole))
    .map((match) => {
      const exact = match[0].slice(match[1]!.length)
      const message = `“${exact}”已精确到个位，前面不应再加“${match[1]}”。`
      return { start: match.index, end: match.index + match[0].length, message, fix: exact }
    })
}

/** 450余名以上: loose before the measure word and after it. */
function bothEnds({ plain }: Reading): Found[] {
  return [...plain.matchAll(/\d+[余多][万亿千百]?[\u4e00-\u9fff]{1,2}(?:以上|左右|上下)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    message: `“${match[0]}”前后都写了概数，只留一个。`,
    advice: '请只留“余”“以上”“左右”中的一个。',
  }))
}

/** 1万余份，共计10230份: one number told loosely and then exactly, or one that denies the other. */
function bothWays(reading: Reading): Found[] {
  return bySentence(reading).flatMap((figures) =>
    figures.flatMap((exact, at): Found[] => {
      const loose = figures[at - 1]
      if (!loose || exact.qualifier !== 'exact' || exact.unit !== loose.unit || loose.upper !== undefined) return []
      if (loose.qualifier !== 'more_than' && loose.qualifier !== 'at_least' && loose.qualifier !== 'about') return []
      const link = reading.plain.slice(loose.end, exact.start)
      if (!/^[，,、（(](?:总数|合计|共计|共|累计|总计|实际|其实|确切)(?:为|达|有|发放|[\u4e00-\u9fff]{2})?$/.test(link)) return []
      return [clash(reading, loose, exact)]
    }),
  )
}

function clash({ text }: Reading, loose: Figure, exact: Figure): Found {
  const [one, other] = [loose, exact].map((each) => text.slice(each.start, each.end))
  const place = { start: loose.start, end: exact.end }
  if (loose.qualifier !== 'about' && exact.value < loose.value)
    return {
      ...place,
      severity: '中',
      message: `前面写“${one}”，后面写“${other}”，后者不到前者，两处相反。`,
      advice: '请核对台账，只写确数。',
    }
  return { ...place, message: `同一个数既写“${one}”又写“${other}”，只写确数。` }
}
