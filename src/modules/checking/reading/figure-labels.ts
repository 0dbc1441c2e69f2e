import { tableOf } from './characters.ts'
import type { RawFigure } from './figure.ts'

/**
 * What a number counts, in the words around it: the clause before it and, where the number stands before its noun (43座商务楼宇), that noun.
 * 开展法治讲座16场 and 开展16场法治讲座 get one label. `from` and `to` bound its words: the sentence, and the next figure in it; `last` is the figure before.
 */
export function labelled(plain: string, figure: RawFigure, from: number, to: number, last: Named | undefined): Named {
  const { start, end } = figure
  if (figure.partOf !== undefined && last) return { ...last, end }
  if (figure.kind === 'frequency') {
    const told = frequencyLabel(plain, figure, to)
    if (told) return named(figure, told)
  }
  const before = clauseBefore(plain, start, from)
  const cut = Math.max(before.start, Math.min(last?.end ?? from, start))
  const raw = plain.slice(cut, start)
  const left = cleanLeft(raw).replace(preposition, '')
  if (last && /^占比?$/.test(raw.trim())) return named(figure, `${subjectOf(last.label)}占`)
  if (change.test(left) && last && (cut > before.start || onlyChange.test(left))) return named(figure, subjectOf(last.label) + left)
  const noun = whole.test(figure.kind) ? undefined : nounAfter(plain, figure, to)
  // 分别为3件、5件和7件: the numbers of a list share the words before the first.
  if (!noun && last && /^[、和及与]$/.test(raw.trim())) return named(figure, last.label)
  if (noun && left.length >= 2)
    return named(
      figure,
      left + (place.test(left) ? cleanLeft(clauseAfter(plain, end, to)) : (raw.endsWith('、') ? '、' : '') + noun.replace(/^的/, '')),
      // 60岁以上老人共120人: the noun behind a limit belongs to the next number as well.
      figure.kind === 'threshold' ? '' : noun,
    )
  if (left.length >= 2) return named(figure, left)
  return named(figure, fallback(plain, figure, { from, to, before, left, raw, last }), figure.kind === 'threshold' ? '' : noun)
}

function named({ start, end }: RawFigure, label: string, noun = ''): Named {
  return { label: shortened(balanced(label)), start, end: end + noun.length }
}

/** A figure with its label; `end` is where the noun behind it ends. */
export type Named = { label: string; start: number; end: number }

/** 全区, 我街道: says where, not what. */
const place = /^(?:全|我|本|辖)[\u4e00-\u9fff]{1,2}(?:共?有?)$/

/** A time, a rate or a sum of money says no more of the noun behind it. */
const whole = /^(?:ratio|amount|points|deadline|duration|score)$/

function fallback(
  plain: string,
  figure: RawFigure,
  { from, to, before, left, raw, last }: { from: number; to: number; before: Clause; left: string; raw: string; last: Named | undefined },
): string {
  if (total.test(raw) && last && last.end > before.start - 16) return '合计'
  const after = cleanLeft(clauseAfter(plain, figure.end, to))
  if (after) return after
  const earlier = before.start > from ? clauseBefore(plain, before.start - 1, from) : undefined
  const words = earlier && cleanLeft(plain.slice(earlier.start, earlier.end).replace(counts, ''))
  return words || left || raw.trim() || last?.label || ''
}

function clauseAfter(plain: string, from: number, to: number): string {
  return /^(?:[^，。；：、,;:（(）)\n]|[（(][^（(）)\n]{0,20}[）)])*/.exec(plain.slice(from, Math.min(to, from + 60)))![0]
}

const total = /(?:共计|合计|总计|总共|共有?|累计)(?:达到?|为|是|：|:)?$/
const counts = /(?:\d|[一二三四五六七八九十百千万]+[余多]?[次场件起人名份]).*$/

function frequencyLabel(plain: string, figure: RawFigure, to: number): string | undefined {
  const inner = /^每(?:半年|年|季度|季|月|周|星期|天|日)(.*)一[次场]$/.exec(plain.slice(figure.start, figure.end))?.[1]
  const after = clauseAfter(plain, figure.end, to)
  return inner && (inner + after).trim().length >= 2 ? (inner + after).trim() : undefined
}

type Clause = { start: number; end: number /** It begins behind an opening bracket. */; bracket: boolean }

const closing = '）)】〕”’》'
const opening = '（(【〔“‘《'
const edges = tableOf(`${closing}（(【〔，。；：,;:？！\n`)

/**
 * The clause that ends at `end`. Quotations, titles and brackets are passed over whole, so that a comma in them ends nothing; 、 is part of it,
 * for 法律援助、公证 and the like are counted together.
 */
function clauseBefore(plain: string, end: number, from: number): Clause {
  const furthest = Math.max(from, end - 60)
  for (let at = end - 1; at >= furthest; at--) {
    if (edges[plain.charCodeAt(at)] === 0) continue
    const each = plain[at]!
    const kind = closing.indexOf(each)
    if (kind >= 0) {
      const open = plain.lastIndexOf(opening[kind]!, at)
      if (open >= furthest) at = open
      else return { start: at + 1, end, bracket: false }
    } else return { start: at + 1, end, bracket: '（(【〔'.includes(each) }
  }
  return { start: furthest, end, bracket: false }
}

const leading = new RegExp(
  `^(?:${[
    '(?:20\\d\\d年(?:度)?|今年|去年|上年|半年)(?:以?来|内|底|末|全年)?',
    '截[至止](?:目前|\\d{1,2}月(?:\\d{1,2}日|底)?|年底)?',
    '\\d{1,2}月(?:\\d{1,2}日|份|底)?',
    '(?:近|[一二三四五六七八九十\\d])[一二两三四五六七八九十\\d]*年(?:来|内)',
    '近[一二两三四五六七八九十\\d]+年',
    '其中|并且?|同时|总共|共计|总计|合计|累计|全年|今年以来|今年来|本年度|一年来|目前|已经?|先后|又|再(?![生次就审])',
    '分别(?=[\\u4e00-\\u9fff]{4})',
    '共有(?!产)|共(?![享建治青同产识性和管用赢有])',
    '还(?![款建原贷清债])',
    '均(?![衡等价])',
    '约(?![谈束定请见])',
    '近(?![邻期郊视])',
    '现(?![场金行状代役有实任象存])',
    '了(?!解)',
    '积极|大力|扎实|认真|切实|进一步|持续|不断|陆续|累积',
    '通过(?=举办|开展|召开|组织|发放|张贴|悬挂)',
    '以?每(?:半年|年|季度|月|周)(?![一二三四五六日])',
    '和(?![谐解平睦])|及(?![时格早其至])|与(?!会)|[、\\s”’》）)的]',
  ].join('|')})+`,
)
const trailing = new RegExp(
  `(?:${[
    '截[至止](?:目前|\\d{1,2}月(?:\\d{1,2}日|底)?|年底)',
    '分别|共计|合计|总计|累计|达到|达成|超过|超|逾|了|的|：|:',
    '(?<![触送传下转抵表])达',
    '(?<!公)共',
    '(?<![预签履公合条节集违缔契特])约',
    '(?<![附临邻最接靠])近',
    '(?<![占国所享公私拥])有',
    '(?<!行|作|认|分|成|人|所|最|尤|甚)为',
    '(?<![审会统设])计',
    '(?<![但于就])是',
    '(?<![自事理缘经])由',
    '(?<=[\\u4e00-\\u9fff])[各和及与]|(?<=.[^应面核相校针])[对将把向]',
    '[“‘《（(【\\s、]',
  ].join('|')})+$`,
)

/** How what `trailing` takes away can end: most labels end otherwise, and are spared the search. */
const mayTrail = /[目前日底计到成过超逾了的：:达共约近有为是由各和及与对将把向“‘《（(【\s、]$/

/** Words before the number without those that say when, how often or how much. */
function cleanLeft(text: string): string {
  let words = text.trim()
  for (let before = ''; before !== words; ) {
    before = words
    if (mayTrail.test(words)) words = words.replace(trailing, '')
    words = words.replace(leading, '')
  }
  return words.replace(/^[“‘](?=[^”’]*$)/, '')
}

/** 将街道43座楼宇, 为辖区11个社区: the preposition names nothing. */
const preposition = /^(?:[将把为向对从以在给由到].?$|[将把](?=.{2})|为(?=全|辖|本|各|我))|(?<=[\u4e00-\u9fff])[将把]$/

const change =
  /^(?:同比|环比|相比|较|比上|同步)?(?:.{0,8})?(?:增长|上升|下降|减少|增加|提高|降低|提升|降至|升至|增至|减至|降到|升到|增到|提高到|压减|下滑)(?:至|到|了)?$/
const onlyChange =
  /^(?:均|又|分别|同比|环比|相比|[较比](?:去年|上年|上一年|20\d\d年)(?:同期)?)*(?:增长|上升|下降|减少|增加|提高|降低|提升|下滑|压减)(?:至|到|了)?$/

/** What the change is of: 办结率 of 办结率由; a change of a change is told by the first. */
function subjectOf(label: string): string {
  return label
    .replace(/(?:同比|环比|较(?:去年|上年)).*$|(?:增长|上升|下降|减少|增加|提高|降低|提升|下滑|压减)[至到了]?$/, '')
    .replace(/[由从]$/, '')
}

/**
 * The noun right behind a number and its unit; undefined where a verb or a stop follows. There is no dictionary of parts of speech at hand that would be
 * quick enough: the words that end a noun in reports are few.
 */
function nounAfter(plain: string, figure: RawFigure, to: number): string | undefined {
  const first = plain.charCodeAt(figure.end)
  if (figure.end >= to || !((first >= 0x4e00 && first <= 0x9fff) || first === 0x201c || first === 0x300a)) return undefined
  const rest = /^(的?(?:[\u4e00-\u9fffA-Za-z+]|“[^”\n]{1,20}”|《[^》\n]{1,40}》|[（(][^）)\n]{1,12}[）)](?=[\u4e00-\u9fff]))+)/.exec(
    plain.slice(figure.end, Math.min(to, figure.end + 40)),
  )?.[1]
  if (!rest || startsVerb.test(rest.replace(/^的/, ''))) return undefined
  const stop = endsNoun.exec(rest.slice(1))
  const noun = (stop ? rest.slice(0, stop.index + 1) : rest).replace(/(?:[和及与或的等各]|以及|具体)+$/, '')
  return noun.replace(/^的/, '').length >= 2 || /^[区县镇乡村所站点队组岗园庭院校街州市省案]$/.test(noun) ? noun : undefined
}

const startsVerb =
  /^(?:共|合计|总计|累计|开展|召开|参加|参与(?!人|者)|进入|入选|获评|获得|荣获|列入|纳入|划入|实施|进行|完成|建成|实现|协助|配合|负责|承担|提供|配备|作为|得到|成立|建立|设立|签订|发放|出台|印发|听取|研究|审议|部署|组织|带头|达到|给予|予以|命名|受到|超过|深入|走进|来自|位于|属于|包括|涉及|具有|重组|充实|同比|环比|较|比(?![赛武例])|占(?![道地路用])|被|对(?![象口外账照])|由|已|均(?![等])|并|与(?!会)|和|及|或|后|内|中(?![心小介层队型国])|左右|上(?![门访市级])|下|为(?![民主农])|在(?![建职编册线岗校])|到|从(?![业])|将|把|使|让|给|向|按|以|于|且|而|也|都|就|还|又|再|才|所(?!有)|有(?![限关机轨])|是|未(?!成年)|不(?![动合良文])|无(?![障证人])|需|应(?![急诉])|可|能(?![源力])|要(?![点素件求])|全覆盖|全部|均为|权重$)/
const endsNoun =
  /(?:[，。；：、,;:]|重组|充实|开展|召开|参加|参与(?![人者])|进入|入选|获评|获得|荣获|列入|纳入|划入|参评|实施|进行|完成|建成|实现|集中|统一|分配给|分给|交由|协助|配合|负责(?!人)|承担|提供|配备|作为|得到|成立|建立(?!健全)|设立|签订|发放|发布|公布|出台|印发|听取|全部|及时|达到|予以|给予|命名|认定为|受到|主动|积极|带头|轮流|超过|走进|来自|位于|属于|包括|涉及|具有|必须|先后|推动|推进(?![会组])|加强|强化|促进|提升|扩大|覆盖|惠及|解决(?!方案)|投入|用于|按照|根据|以及|其中|同比|环比|被|均(?![等衡])|已|(?<![应面核相校针])对(?![象口外账接照标])|(?<!公)共(?![享建治青同产识性和管用])|(?<![自事理缘])由(?!来)|(?<![供补])给(?![付予排水])|在(?![建职编册线岗校家场])|(?<!合)并(?![联购])|(?<![收达受签报做送遇接看找])到(?![位期户人访])|从(?![业事严])|(?<!参)与(?!会)|(?<![行作认分成人所])为(?![民主农])|(?<![即干])将(?!军)|未(?!成年|检)|较|(?<!不)比(?![赛武例])|占(?![道地路用]))/

const paired = /[）)】〕”’》（(【〔“‘《]/

/** Without a quotation mark or bracket whose other half is not among the words. */
function balanced(words: string): string {
  if (!paired.test(words)) return words
  let text = words
  for (let at = 0; at < opening.length; at++) {
    const [open, close] = [opening[at]!, closing[at]!]
    if (text.includes(open) !== text.includes(close)) text = text.replaceAll(open, '').replaceAll(close, '')
  }
  return text
}

/** At most thirty characters, beginning at a word of a list or at a quotation rather than in the middle of one. */
function shortened(words: string): string {
  if (words.length <= 30) return words
  const tail = words.slice(-30)
  const list = tail.search(/[、，,](?=.{6})/)
  return (list >= 0 ? tail.slice(list + 1) : tail).replace(/^[”’》]/, '')
}
