import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figures.ts'
import type { Reading } from '../reading.ts'
import { disagreement } from './adding.ts'

/** Totals told apart from their parts: what is done and what is left of them, and the parts of a total of the sentence before. */
export function splitTotals(reading: Reading): Found[] {
  const exact = reading.figures.filter((each) => each.qualifier === 'exact' && each.kind === 'count')
  return [...remainders(reading, exact), ...divided(reading, exact)]
}

const done = /(?:已|完成|均)?(?:整改(?:到位|完成|完毕)?|办结|化解|完成|审结|结案|销号|解决|落实|处置|调解成功|成功化解)了?$/
const left = /^[，,、；;](?:剩余|其余|余下|剩下|还剩|尚余|尚剩)(?:的)?$/

/** 11个问题，已整改9个，剩余3个. */
function remainders(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((rest, at) => {
    const [whole, finished] = figures.slice(Math.max(0, at - 2), at)
    if (!whole || !finished || whole.unit !== rest.unit || finished.unit !== rest.unit || whole.sentenceStart !== rest.sentenceStart)
      return []
    const link = reading.plain.slice(whole.end, finished.start)
    if (!left.test(reading.plain.slice(finished.end, rest.start)) || !done.test(link) || link.length > 40) return []
    if (/其中|分别|上年|去年|去岁|结转/.test(link) || finished.value > whole.value) return []
    return disagreement(reading, whole, [finished, rest], rest.end)
  })
}

/** 全年共查处1862件。按程序分，简易程序1420件，普通程序432件: division by one mark leaves nothing out. */
function divided(reading: Reading, figures: Figure[]): Found[] {
  return reading.sentences.flatMap((sentence, at) => {
    const before = reading.sentences[at - 1]
    const opening = /^(?:其中)?[，,]?(?:按|从)(?:照)?[\u4e00-\u9fff]{2,8}(?:划分|来?分|来?看|统计)(?:类)?[，,：:]/.exec(sentence.text)
    if (!before || !opening || /[等]|以上|同比|部分/.test(sentence.text)) return []
    const parts = figures.filter((each) => each.sentenceStart === sentence.start)
    const total = figures.find((each) => each.sentenceStart === before.start && each.unit === parts[0]?.unit)
    if (!total || parts.length < 2 || parts.some((each) => each.unit !== total.unit)) return []
    if (!/共|总|合计|全年|累计/.test(reading.plain.slice(total.sentenceStart, total.start))) return []
    return disagreement(reading, total, parts, parts.at(-1)!.end)
  })
}
