import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { sum } from './adding.ts'
import { ownWords, sameUnit } from './own-words.ts'

/**
 * Parts told one after another with commas, or in the sentence behind their total. A list that is complete must add up; one that may leave
 * something out is wrong only if it comes to more than the total, and only if its parts shut each other out: they are named alike
 * (网站公开、公众号公开), are outcomes of which each matter has one, or are sums of money from different sources.
 */
export function listedParts(reading: Reading): Found[] {
  const groups = new Map<number, Figure[]>()
  for (const each of reading.figures) {
    if (each.kind !== 'count' && each.kind !== 'amount' && each.unit !== '%') continue
    const group = groups.get(each.sentenceStart)
    if (group) group.push(each)
    else groups.set(each.sentenceStart, [each])
  }
  return reading.sentences.flatMap((sentence, at) => {
    const figures = groups.get(sentence.start)
    if (!figures) return []
    const before = reading.sentences[at - 1]
    const follows = before && /^其中/.test(sentence.text) && !reading.plain.slice(before.end, sentence.start).includes('\n')
    if (follows) return judge(reading, figures, groups.get(before.start) ?? [], '其中')
    return figures.flatMap((first, index) => {
      // A list is two parts at least, and its total stands before it.
      if (index === 0 || index > figures.length - 2) return []
      const gap = reading.plain.slice(figures[index - 1]!.end, first.start)
      if (!/^[^。；\d]{0,24}$/.test(gap)) return []
      const link = /其中|包括|分别(?:是|为)/.exec(gap)?.[0] ?? (outcome(ownWords(reading.plain, first)) ? '' : undefined)
      return link === undefined ? [] : judge(reading, figures.slice(index), figures.slice(0, index), link)
    })
  })
}

function judge(reading: Reading, rest: Figure[], earlier: Figure[], link: string): Found[] {
  const { parts, names } = listOf(reading, rest)
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || parts.length < 2 || [...parts].some((each) => each.qualifier !== 'exact')) return []
  const totals = earlier.filter(
    (each) =>
      each.kind === first.kind && sameUnit(each, first) && each.qualifier === 'exact' && !/[每各均]$/.test(ownWords(reading.plain, each)),
  )
  const closed = outcome(names[0]!) && /审结|办结|结案|评查|作出/.test(ownWords(reading.plain, totals.at(-1) ?? first))
  const told = link === '' || closed ? totals.slice(-1) : totals
  const aside = reading.plain.slice(told[0]?.start ?? first.start, Math.min(last.end + 24, last.sentenceEnd))
  if (told.length === 0 || /[（(]含|重复|交叉|同时|兼|既|又|涉及/.test(aside)) return []
  if (link === '' && (outcome(ownWords(reading.plain, told[0]!)) || [told[0]!, first].some((each) => each.partOf !== undefined))) return []
  const added = sum(parts)
  const complete = link !== '' && (/^(?:其他|其它|其余|剩余)/.test(names.at(-1)!) || fines(reading, told, names) || funds(names))
  const over = told.every((each) => added > each.value + 1e-6)
  const wrong = complete ? told.every((each) => Math.abs(added - each.value) > 1e-6) : over && exclusive(names)
  if (!wrong) return []
  const total = told.toSorted((a, b) => Math.abs(a.value - added) - Math.abs(b.value - added))[0]!
  const message = `分项相加为${parts.map((each) => each.value).join('+')}=${added}${total.unit}，与合计${total.value}${total.unit}不符。`
  return [{ start: total.start, end: last.end, message, ...(complete ? {} : { severity: '中' as const }) }]
}

/** The figures of a list, each behind its name; a share told in between (占40%) belongs to its part. */
function listOf({ plain }: Reading, rest: Figure[]): { parts: Figure[]; names: string[] } {
  const parts: Figure[] = []
  const names: string[] = []
  let end: number | undefined
  for (const each of rest) {
    const gap = end === undefined ? '' : unquoted(plain.slice(end, each.start))
    if (each.unit === '%' && parts.length > 0 && /^[，,（(]?约?占[^，,、\d]{0,10}$/.test(gap)) {
      end = each.end + (plain[each.end] === '）' ? 1 : 0)
      continue
    }
    const name = (/[”]/.test(gap) ? gap.replace(/^[，,、；;]/, '') : ownWords(plain, each)).replace(
      /^(?:其中|包括|分别(?:是|为)|(?:以?及|和|通过|经))+/,
      '',
    )
    const joined = end === undefined || /^[）)]?[，,、；;和及]?[^，,、；;。\d]{1,20}$/.test(gap)
    if (!joined || (parts[0] && !sameUnit(each, parts[0])) || name === '' || /同比|环比|[较比]上年|去年|上年|占|率|共|累计/.test(name))
      break
    parts.push(each)
    names.push(name)
    end = each.end
    if (/^(?:其他|其它|其余|剩余)/.test(name)) break
  }
  return { parts, names }
}

/** A stop in a quotation parts nothing: “双随机、一公开”检查. */
function unquoted(text: string): string {
  return text.replace(/“[^”]*”/g, (quotation) => quotation.replace(/[、，]/g, ''))
}

/** 罚没款 is 罚款 and 没收 and nothing else. */
function fines({ plain }: Reading, totals: Figure[], names: string[]): boolean {
  return (
    names.length === 2 &&
    totals.every((each) => /罚没/.test(ownWords(plain, each))) &&
    names.some((each) => /^罚款/.test(each)) &&
    names.some((each) => /^没收/.test(each))
  )
}

/** 区级拨付 and 街道自筹: what is not given is raised. */
function funds(names: string[]): boolean {
  return names.length === 2 && names.some((each) => /自筹$/.test(each)) && names.some((each) => /拨付$|拨款$/.test(each))
}

/** Outcomes of which one matter has one, and posts of which one person has one. */
const outcomes = [
  /^(?:决定)?(?:维持|撤销|驳回|终止|确认违法|变更|责令履行|撤回|不予受理|和解)/,
  /^(?:继续有效|制定|保留|修改|修订|废止|(?:宣布)?失效)/,
  /^(?:胜诉|败诉|撤诉|未审结|尚未审结|正在审理)/,
  /^(?:予以公开|主动公开|部分公开|不予公开|无法提供|不予处理|其他处理)/,
  /^(?:一审|二审|再审)/,
  /^(?:人大(?:代表)?建议|(?:政协)?(?:委员)?提案)$/,
  /^第[一二三四五六]期/,
  /^(?:同意|不同意|退回|建议)/,
  /^(?:民事|刑事|行政)(?:类|案件|案|诉讼)*$/,
  /^(?:正式在编|在编|政法专编|公务员|事业编制?|协管员?|辅助人员|编外|聘用|合同制|外聘|劳务派遣|公益性岗位)/,
  /^(?:优秀|良好|合格|基本合格|不合格|较差)/,
]

const anyOutcome = new RegExp(outcomes.map(({ source }) => source).join('|'))

function outcome(name: string): RegExp | undefined {
  const own = name.replace(/^(?:其中|包括|分别[是为])/, '')
  if (!anyOutcome.test(own)) return undefined
  return outcomes.find((each) => each.test(own))
}

const sources = /拨付|拨款|自筹|配套|补助|财政|争取|捐助|捐赠|自有资金|专项资金/
/** One thing may be of these kinds and of another too. */
const overlapping =
  /涉及|涉|兼|交叉|党员|女|男|学历|本科|研究生|岁|退役|退休|残疾|低保|青年|老年|老人|学生|干部|规上|重点|重大|典型|疑难|骨干|持证|听证|移送|转发|重复|培训|参与|新增/

/** Whether what is of one of these names cannot be of another of them. */
export function exclusive(names: string[]): boolean {
  if (new Set(names).size < names.length || names.some((each) => overlapping.test(each))) return false
  if (names.every((each) => sources.test(each))) return true
  const set = outcome(names[0]!)
  if (set && names.every((each) => set.test(each))) return !/^合格/.test(names[0]!) || names.every((each) => !each.startsWith('优'))
  const tail = commonTail(names)
  return names.every((each) => each.length > tail) && (tail >= 2 || (tail === 1 && /[类型级]$/.test(names[0]!)))
}

function commonTail([first = '', ...others]: string[]): number {
  let length = 0
  while (length < first.length && others.every((each) => each.at(-1 - length) === first.at(-1 - length))) length++
  return length
}
