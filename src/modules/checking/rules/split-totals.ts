import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { disagreement } from './adding.ts'

/** Totals told apart from their parts: what is done and what is left of them, and the parts of a total of the sentence before. */
export function splitTotals(reading: Reading): Found[] {
  const exact = reading.figures.filter((each) => each.qualifier === 'exact' && each.kind === 'count')
  return [...remainders(reading, exact), ...divided(reading, exact), ...beyondAll(reading)]
}

const done = /(?:已|完成|均)?(?:整改(?:到位|完成|完毕)?|办结|化解|完成|审结|结案|销号|解决|落实|处置|调解成功|成功化解)了?$/
const left = /^[，,、；;](?:剩余|其余|余下|剩下|还剩|尚余|尚剩)(?:的)?$/

/** 11个问题，已整改9个，剩余3个. */
function remainders(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((rest, at) => {
    const [whole, finished] = [figures[at - 2], figures[at - 1]]
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

/** 全县270个行政村……271个行政村聘请法律顾问: more of them than there are. */
function beyondAll({ plain }: Reading): Found[] {
  if (!/全[县区市镇乡街](?:道|域)?(?:现有|共有|共)?\d{1,4}个(?:行政村|社区|乡镇|街道|自然村|学校)/.test(plain)) return []
  const told = [
    ...plain.matchAll(
      /(全[县区市镇乡街](?:道|域)?(?:现有|共有|共)?)?(?<![\d.])(\d{1,4})个(行政村|社区|乡镇|街道|自然村|学校)(?![（(、和及])/g,
    ),
  ]
  return [...new Set(told.map((match) => match[3]))].flatMap((kind): Found[] => {
    const own = told.filter((match) => match[3] === kind)
    const all = [...new Set(own.filter((match) => match[1]).map((match) => Number(match[2])))]
    if (
      all.length !== 1 ||
      /撤并|合并|调整|原有|新增/.test(own.map(({ index }) => plain.slice(Math.max(0, index - 20), index + 20)).join())
    )
      return []
    return own
      .filter(
        (match) =>
          !match[1] && Number(match[2]) > all[0]! && !/全[省市国]|[省市]级?$/.test(plain.slice(Math.max(0, match.index - 12), match.index)),
      )
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        message: `${match[0]}多于另一处所写的总数${all[0]}个。`,
      }))
  })
}
