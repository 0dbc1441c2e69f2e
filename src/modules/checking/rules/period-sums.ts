import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { disagreement } from './adding.ts'
import { ownWords } from './own-words.ts'

/** The parts of a year: both halves or all quarters make the year. */
const years = [
  ['上半年', '下半年'],
  ['一季度', '二季度', '三季度', '四季度'],
]

/** 三年分别受理320件、410件、510件，三年累计受理1240件; 由50件增至75件，两年共办理125件. */
function yearsTogether(reading: Reading): Found[] {
  if (!/[两二三四五]年(?:累计|合计|总计|共)/.test(reading.plain)) return []
  return reading.figures.flatMap((total, at) => {
    const many = /([两二三四五])年(?:累计|合计|总计|共计?)[^，,。；\d]{0,10}$/.exec(ownWords(reading.plain, total))?.[1]
    if (!many) return []
    const size = many === '两' ? 2 : ' 一二三四五'.indexOf(many)
    const own = reading.figures.slice(0, at).filter((each) => each.sentenceStart === total.sentenceStart && each.unit === total.unit)
    return own.length === size ? disagreement(reading, total, own, total.end) : []
  })
}

/** 一季度12次，二季度15次，三季度18次，四季度11次，全年共58次. */
export function periodSums(reading: Reading): Found[] {
  const quarters = years.flatMap((parts) => {
    if (!parts.slice(-1).every((each) => reading.plain.includes(each))) return []
    return reading.sentences.flatMap((sentence) => {
      if (!parts.every((each) => sentence.text.includes(each)) || /同比|去年|上年|目标|计划/.test(sentence.text)) return []
      const figures = reading.figures.filter((each) => each.sentenceStart === sentence.start && each.kind === 'count')
      const own = parts.map((part) => figures.filter((each) => nameOf(reading, each).includes(part)))
      const found = own.flat()
      const [first] = found
      if (!first || own.some((each) => each.length !== 1) || found.some((each) => each.unit !== first.unit)) return []
      const totals = figures.filter((each) => each.unit === first.unit && !found.includes(each) && isTotal(reading, each, figures))
      return totals.length === 1 ? disagreement(reading, totals[0]!, found, Math.max(totals[0]!.end, found.at(-1)!.end)) : []
    })
  })
  return [...yearsTogether(reading), ...quarters]
}

function nameOf({ plain }: Reading, figure: Figure): string {
  return ownWords(plain, figure)
}

function isTotal({ plain }: Reading, figure: Figure, figures: Figure[]): boolean {
  return /全年|共|合计|总计|累计/.test(ownWords(plain, figure)) || figure === figures[0]
}
