import type { Found, Rule } from '../finding.ts'
import { tableOf } from '../reading/characters.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { disagreement, sum } from './adding.ts'
import { balance } from './balance.ts'
import { bySentence } from './by-sentence.ts'
import { complements } from './complements.ts'
import { listedParts } from './listed-parts.ts'
import { ordinalParts } from './ordinal-parts.ts'
import { periodSums } from './period-sums.ts'
import { splitTotals } from './split-totals.ts'
import { tableSums } from './table-sums.ts'

/** Totals that their own parts contradict. */
export const sums: Rule = {
  id: 'sums',
  title: '合计不符',
  severity: '高',
  why: '分项与合计对不上，读者就不再相信其他数字。',
  basis: '《党政机关公文处理工作条例》关于公文表述准确的要求；各分项之和应当等于合计',
  mark: 'unverified',
  mend: '请对照台账核对合计和各分项，改正有误的一处。',
  check(reading) {
    const inSentences = bySentence(reading).flatMap((figures) => {
      const exact = figures.filter((each) => each.kind === 'count' || each.kind === 'amount')
      if (exact.length < 2) return []
      return [
        ...bracketed(reading, exact),
        ...spelledOut(reading, exact),
        ...totalLast(reading, exact),
        ...totalFirst(reading, exact),
        ...moreSuccesses(reading, exact),
      ]
    })
    const found = [
      ...inSentences,
      ...splitTotals(reading),
      ...tableSums(reading),
      ...periodSums(reading),
      ...balance(reading),
      ...complements(reading),
      ...ordinalParts(reading),
    ]
    const apart = listedParts(reading).filter(
      (each) => !found.some((other) => each.start < other.end && other.end >= each.end && other.start < each.end),
    )
    return [...found, ...apart]
  },
}

/** 60项（25+35）. */
function bracketed(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((total, at) => {
    if (!opensBracket(reading, total)) return []
    const parts = figures.slice(at + 1).filter((each) => /^[（(][\d+]*$/.test(reading.plain.slice(total.end, each.start)))
    return parts.length > 1 ? disagreement(reading, total, parts, parts.at(-1)!.end + 1) : []
  })
}

function opensBracket({ plain }: Reading, { end }: Figure): boolean {
  return plain[end] === '（' || plain[end] === '('
}

/** 530件（家事类141件、物业类170件、其他类219件）: a list in brackets directly behind its total leaves nothing out, unless it says so. */
function spelledOut(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((total, at) => {
    if (!opensBracket(reading, total)) return []
    const aside = /^[（(](?!其中|含|包括)([^（）()\n。；]*)[）)]/.exec(reading.plain.slice(total.end, total.end + 160))
    if (!aside || /等$|等[，、）)]|以上/.test(aside[1]!) || overlapping.test(aside[1]!)) return []
    const end = total.end + aside[0].length
    const parts = figures.slice(at + 1).filter((each) => each.end <= end)
    const apart = parts
      .slice(1)
      .every((each, before) => /^[、，,；;和及][^，,、；;\d]{1,14}$/.test(reading.plain.slice(parts[before]!.end, each.start)))
    if (parts.length < 2 || !apart || parts.some((each) => each.unit !== total.unit) || parts.at(-1)!.end !== end - 1) return []
    if (sum(parts) > total.value || parts.length > 2) return disagreement(reading, total, parts, end)
    return []
  })
}

/** How the words before such a total end. */
const lastOfTotal = tableOf('计共为是达有理')

/** 邻里纠纷40件、婚姻家庭纠纷25件，共计70件: the total directly after 共计, every figure before it in the list a part. */
function totalLast(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((total, at) => {
    const before = reading.plain.slice(Math.max(total.sentenceStart, total.start - 6), total.start)
    if (
      lastOfTotal[reading.plain.charCodeAt(total.start - 1)] !== 1 ||
      !/[，,、；（(](?:以上)?(?:共计|合计|总计|总共|共)(?:为|是|达|有|清理)?$/.test(before)
    )
      return at === 2 ? sameWords(reading, total, figures[0]!, figures[1]!) : []
    const parts: Figure[] = []
    for (let part = at - 1; part >= 0; part--) {
      const each = figures[part]!
      const gap = reading.plain.slice(each.end, (parts[0] ?? total).start)
      if (each.unit !== total.unit || /其中|累计|共/.test(parts.length ? gap : '') || gap.length > 40) break
      parts.unshift(each)
    }
    const opening = parts[0] && reading.plain.slice(total.sentenceStart, parts[0].start)
    const others = figures.filter((each) => each !== total && !parts.includes(each))
    if (parts.length < 2 || others.some((each) => each.unit === total.unit) || /共|累计|总/.test(opening ?? '')) return []
    return disagreement(reading, total, parts, total.end)
  })
}

/** 街道调解纠纷72件，社区调解纠纷190件，全街共调解纠纷262件: the total repeats the words of both parts. */
function sameWords(reading: Reading, total: Figure, first: Figure, second: Figure): Found[] {
  const lead = reading.plain.slice(second.end, total.start)
  const words = /^[，,](?:全[街镇乡区县市局]|两级|两者|合起来)?(?:共|合计|总计|累计共)计?([\u4e00-\u9fff]{3,10})$/.exec(lead)?.[1]
  if (!words) return []
  const repeated = [first, second].every(
    (part, at) =>
      part.unit === total.unit &&
      reading.plain.slice(at === 0 ? part.sentenceStart : first.end, part.start).endsWith(words.replace(/^了/, '')),
  )
  return repeated ? disagreement(reading, total, [first, second], total.end) : []
}

/** 共受理85件，其中邻里纠纷40件、…、其他18件. Parts may overlap or be a choice, so only what cannot be true is named. */
function totalFirst(reading: Reading, figures: Figure[]): Found[] {
  const [first] = figures
  if (!first || !/其中|包括|分别[是为]/.test(reading.plain.slice(first.end, figures.at(-1)!.start))) return []
  return figures.flatMap((total, at) => {
    const aside = /^[（(][^（）()\n]*[）)]/.exec(reading.plain.slice(total.end, total.end + 60))?.[0] ?? ''
    const isAside =
      aside !== '' &&
      !/^[（(](?:其中|包括|分别)/.test(aside) &&
      /[，,：:]?(?:其中|包括|分别)/.test(reading.plain.slice(total.end + aside.length, total.end + aside.length + 4))
    const after = total.end + (isAside ? aside.length : 0)
    let next = at + 1
    while (next < figures.length && figures[next]!.start < after) next++
    // 办结304件，罚没款158万元，其中……: what is told in money between them has no parts of that unit.
    const aroundMoney = figures[next]?.kind === 'amount' && total.kind === 'count' && figures[next + 1]?.unit === total.unit
    if (aroundMoney) next++
    const part = figures[next]
    const link = part && reading.plain.slice(after, part.start)
    const opening = !aroundMoney
      ? /^[^，,：:。；）)]{0,14}[，,：:（(]?(其中|包括|分别是|分别为)/
      : /^[，,]罚(?:没)?款?[^，,]{0,16}[，,](其中)/
    const [, word] = opening.exec(link ?? '') ?? []
    if (!word || total.qualifier !== 'exact' || /[各每均]$/.test(reading.plain.slice(total.start - 1, total.start))) return []
    const parts = listed(reading, { ...total, end: after }, figures.slice(next))
    // 建议13件、提案9件，其中主办14件: the total may be told in two.
    const beside = figures[at - 1]?.unit === total.unit ? figures[at - 1]!.value : 0
    const larger = parts.find((each) => each.qualifier !== 'at_most' && each.value > total.value + beside)
    if (larger)
      return [
        { start: total.start, end: larger.end, message: `“其中”的${larger.value}${larger.unit}大于总数${total.value}${total.unit}。` },
      ]
    const last = parts.at(-1)
    if (!last || parts.length < 2 || parts.some((each) => each.qualifier !== 'exact')) return []
    const list = reading.plain.slice(parts[0]!.start, last.end)
    const complete =
      /(?:其他|其它|其余|剩余)[^，,、；]{0,10}$/.test(reading.plain.slice(parts.at(-2)!.end, last.start)) || /分别/.test(word)
    if (overlapping.test(reading.plain.slice(after, Math.min(last.end + 20, last.sentenceEnd)))) return []
    const exclusive =
      complete || isPair(list, parts.length, link ?? '') || (kinds.test(total.unit) && !/[，,；;]/.test(list) && sum(parts) > total.value)
    return exclusive ? disagreement(reading, total, parts, last.end) : []
  })
}

/** One thing may be of two of these kinds, or one person of two of these groups. */
const overlapping =
  /含[^，。）]{0,10}(?:中的|重复)|涉及|涉(?=[\u4e00-\u9fff]{1,6}\d)|兼(?!职)|交叉|同时|重复计|党员|女|男|民族|学历|本科|研究生|岁|退役|退休|残疾|低保|青年|老年|老人|学生|干部|规上|重点|持证|骨干/

/** What is counted once and belongs to one kind. */
const kinds = /^(?:件|起|宗|项|处|场|次|份|场次|批次|批|期|条|个|户|元|人|名|人次|件次)$/

/** Two kinds beside which there is no third: then they must add up, whatever stands between them. */
const pairs = [
  '线上 线下',
  '网上 线下',
  '简易程序 一般程序',
  '简易程序 普通程序',
  '当场 限期',
  '专职 兼职',
  '在编 编外',
  '书面 口头',
  '即办件 承诺件',
  '存量 新增',
  '存量 增量',
]

function isPair(list: string, parts: number, link: string): boolean {
  const text = `${link}${list}`
  return parts === 2 && pairs.some((pair) => pair.split(' ').every((each) => text.includes(each)))
}

/** The figures of a list after its total: same unit, same stops between them, ended by 其他. */
function listed(reading: Reading, total: Figure, rest: Figure[]): Figure[] {
  const parts: Figure[] = []
  let stop: string | undefined
  for (const each of rest) {
    const gap = reading.plain.slice((parts.at(-1) ?? total).end, each.start)
    const between = parts.length ? /[，,、；;]/.exec(gap)?.[0] : undefined
    if (each.unit !== total.unit || /同比|环比|比上年|去年|成功|办结|化解率/.test(gap)) break
    if (parts.length > 1 && between !== stop && !/^(?:和|及)/.test(gap)) break
    stop ??= between
    parts.push(each)
    if (/其他|其它|其余|剩余/.test(gap)) break
  }
  return parts
}

/** What the first figure counts, what the second counts, and what to call the second: it cannot be more than the first. */
const within: [whole: RegExp, part: RegExp, name: string][] = [
  [/(?:调处|调解|受理|排查)[^，,。；]{0,10}$/, /^[，,、](?:其中)?(?:已)?(?:调处|调解成功|成功调解|成功化解|化解成功|成功)了?$/, '成功的'],
  [
    /应(?:出庭|到|参加|参训|参会|答复|办理)[^，,。；]{0,16}$/,
    /^[，,、](?:实际|实)(?:出庭|到|参加|参训|参会|答复|办理)[^，,。；]{0,6}$/,
    '实际的',
  ],
  [/(?:参加|参考|参训|培训|考试)[^，,。；]{0,12}$/, /^[，,、](?:其中)?(?:考试|考核)?(?:合格|通过|及格|优秀)$/, '合格的'],
  [/(?:征集|收到|听取|提出)[^，,。；]{0,8}(?:意见|建议)[^，,。；]{0,4}$/, /^[，,、](?:其中)?(?:已|被)?(?:采纳|吸收采纳|采用)$/, '采纳的'],
  [
    /(?:发现|排查出|查出)[^，,。；]{0,10}(?:问题|隐患)[^，,。；]{0,4}$/,
    /^[，,、](?:其中)?(?:已)?(?:完成整改|整改完成|整改到位|整改)$/,
    '整改的',
  ],
  [/(?:结转|旧存|积存)[^。；]{0,14}[，,]共计?$/, /^[，,](?:已)?(?:审结|办结|结案)$/, '办结的'],
  [/承接[^，,。；]{0,12}$/, /^[，,](?:已)?(?:行使|实施|运行|启用)$/, '行使的'],
  [/受理[^，,。；]{0,10}申请$/, /^[，,](?:已)?(?:指引转办|指引|转办|转送)$/, '转办的'],
  [/(?:抽查|评查|抽检)[^，,。；]{0,10}$/, /^[，,、](?:其中)?(?:合格|优秀|优秀案卷|合格案卷)$/, '其中的'],
]

/** 调处纠纷73件，调解成功78件. */
function moreSuccesses(reading: Reading, figures: Figure[]): Found[] {
  return figures.flatMap((part, at) => {
    const whole = figures[at - 1]
    if (!whole || whole.unit !== part.unit || part.value <= whole.value || whole.qualifier !== 'exact') return []
    const lead = reading.plain.slice(whole.sentenceStart, whole.start)
    const link = reading.plain.slice(whole.end, part.start)
    const name = within.find(([one, other]) => other.test(link) && one.test(lead))?.[2]
    return name
      ? [{ start: whole.start, end: part.end, message: `${name}${part.value}${part.unit}多于总数${whole.value}${whole.unit}。` }]
      : []
  })
}
