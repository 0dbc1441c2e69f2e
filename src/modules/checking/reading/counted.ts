import type { Qualifier, RawFigure } from './figure.ts'
import { approximatePair, chineseNumber } from './numerals.ts'
import { kindOf, unitPattern } from './units.ts'

const digit = '[一二两三四五六七八九十]'
const number = String.raw`\d{1,3}(?:,\d{3})+(?![\d.])|(?<!\d)[1-9]\d{0,2}(?: \d{3})+(?![\d.])|\d{1,20}(?:\.\d+)?|${digit}[零〇一二两三四五六七八九十百千万]{0,14}`
const before =
  '(?<![最附邻临接走靠])近|将近|接近|(?<![预签履公合条节集违缔邀契特制])约|大约|超过|超|逾|突破|高于|多于|不少于|不低于|少于|低于|至少|最少|不超过|不多于|不高于|最多|不足|不到|未满'
const pattern = new RegExp(
  String.raw`(${before})?[ ]?(?:(\d{1,20}(?:\.\d+)?|${digit}(?=[至到—~～]${digit}))(?:%|余)?[-—–~～至到])?(${number})(?: ?(余|多|来|\+))?(?: ?(万亿|千万|百万|亿|万|千|百))?(余|多|来|\+)?[ ]?(${unitPattern})(及以上|以上|以下|以内|之内|左右|上下|余|多|内)?`,
  'g',
)
/** 个工作日 is 工作日, and 件(次) is 件（次） whatever brackets are used. */
function unitAsCounted(written: string): string {
  if (written.length === 1) return written
  return written
    .replace(/^[个大](?=[^（(])/, '')
    .replace('(', '（')
    .replace(')', '）')
}

const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }

/** Numbers with a unit, in figures or in Chinese numerals: 38余万元, 60至69岁, 三十余次, 60项（25+35）. */
export function countedFigures(plain: string): RawFigure[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const [, said = '', low, written = '', more, scale, more2, writtenUnit = '', after = ''] = match
    const digits = startsWithDigit(written)
    const pair = digits ? undefined : approximatePair(written)
    const value = pair?.upper ?? (digits ? Number(written.length > 4 ? written.replace(/[, ]/g, '') : written) : chineseNumber(written))
    const from = pair?.lower ?? (low === undefined ? undefined : startsWithDigit(low) ? Number(low) : chineseNumber(low))
    if (value === undefined || value >= 1e15 || (from !== undefined && from >= value)) return []
    const start = match.index + (match[0].startsWith(' ') ? 1 : 0)
    const end = match.index + match[0].length
    const unit = unitAsCounted(writtenUnit)
    const place = {
      previous: plain.slice(Math.max(0, start - 16), start),
      next: plain.slice(end, end + 10),
      value,
      unit,
      after,
      approximate: Boolean(more || more2 || pair),
      inName: isInName(plain.slice(Math.max(0, start - 40), start)),
    }
    if (digits ? !isCount(place) : !isChineseCount(place)) return []
    const factor = scale ? scales[scale]! : 1
    const figure: RawFigure = {
      value: rounded((from ?? value) * factor),
      ...(from === undefined ? {} : { upper: rounded(value * factor) }),
      unit,
      qualifier: pair
        ? 'about'
        : qualifierOf(
            said || /(?:最少|至少|不少于|不低于)(?=[\u4e00-\u9fff]{0,4}$)/.exec(place.previous)?.[0] || '',
            more ?? more2 ?? '',
            after,
          ),
      kind: kindOf(unit, after),
      cumulative: /累计[^，。；、]{0,10}$/.test(place.previous),
      start,
      end,
    }
    return [figure, ...summands(plain, figure)]
  })
}

function startsWithDigit(text: string): boolean {
  return text >= '0' && text < ':'
}

function isInName(before: string): boolean {
  const open = before.lastIndexOf('《')
  return open >= 0 && !/[》\n]/.test(before.slice(open))
}

type Place = { previous: string; next: string; value: number; unit: string; after: string; approximate: boolean; inName: boolean }

/** What follows 个 or 项 in slogans and lists of principles: 四个意识, 两个维护, 三个方面, 五个到位. */
const slogan =
  /^(?:意识|自信|维护|确立|全面|文明|坚持|部分|务必|结合|必须|方面|层面|环节|阶段|层次|维度|转变|统一|责任|一|五年|百年|月|到位|同步|带头|做到|严禁|一律|更加|不|必|专|看|讲|带|抓|管|统|融|优先|注重|突出(?!问题)|聚焦|围绕|主动|善于|敬畏|战略|布局|革命|规定|清单|平安|时代|关键|根本|能力|服从|倡导|导向|\d)/

/** 第15、16期, 第3至5次. */
const ordinals = /第[\d一二三四五六七八九十]+[、,和及至到—-]$/

function isCount({ previous, next, value, unit, after, inName }: Place): boolean {
  if (inName || /\d $/.test(previous)) return false
  if (unit === '%' && /个$/.test(previous)) return false
  if (/[第\dA-Za-z._/〔[×*+“‘＋:：/-]$/.test(previous) && !/[\u4e00-\u9fff][:：]$/.test(previous)) return false
  if (ordinals.test(previous) || /(?<![目此之以提年日月])前$/.test(previous)) return false
  if (unit === '套' && next.startsWith('班子')) return false
  if (unit === '年') return value < 100 && /(?:未来|为期|历时|近|满|连续)$/.test(previous)
  if (unit === '日') return /内$/.test(after) && !/月$/.test(previous)
  if (unit === '小时' && (value === 24 || /[×]$/.test(previous)) && !after) return false
  if (/^(?:分钟|公里|小时|米)$/.test(unit) && /^[^，。；、]{0,8}圈/.test(next)) return false
  if (unit === '周' && !/(?:为期|历时|连续|共)$/.test(previous) && !after) return false
  if (unit === '字' && !/(?:近|约|共|累计|达|万)/.test(previous.slice(-4))) return false
  if (unit === '分' && /(?:[月时]|\d日)\d*$/.test(previous)) return false
  if (unit === '人' && /^大/.test(next)) return false
  if (unit === '个') return !slogan.test(next)
  return true
}

/** Chinese numerals are mostly names (三项制度, 一站式): only those that clearly count are taken. */
function isChineseCount({ previous, next, value, unit, approximate }: Place): boolean {
  if (/[第每同数几各上双届逐再统唯独“‘+＋一二两三四五六七八九十百千万亿\d]$/.test(previous) || ordinals.test(previous)) return false
  if (/[年]/.test(unit)) return /(?:未来|为期|历时|连续)$/.test(previous) && !/^规划/.test(next)
  if (approximate) return !/^[分岁]$/.test(unit)
  if (unit === '工作日' || unit === '月' || unit === '百分点') return true
  if (value === 1) return isOne(previous, next, unit)
  if (unit === '个') return !slogan.test(next)
  if (unit === '项') return !/^(?:规定|检察|纪律|原则)/.test(next) && (!/^制度(?!建设)/.test(next) || value !== 3)
  if (unit === '人') return value > 2
  if (unit === '套') return !next.startsWith('班子')
  if (unit === '次') return !/^(?:全会|产业|供水|创业|分配|装修|污染|会议精神)/.test(next)
  return (
    /^(?:名|位|件|起|场|户|家|宗|处|间|批|批次|场次|人次|类|条|份|篇|辆|支|座|所|期|轮|堂|节|本|册|台|套|栋|幢|天)$/.test(unit) &&
    !/^(?:数|一体)/.test(next)
  )
}

/** 一 counts where something was done about one of them: 查处一起, 新建一处, 聘请一名; elsewhere it is 一次性, 一体, 一个也不能少. */
function isOne(previous: string, next: string, unit: string): boolean {
  if (/^[名位]$/.test(unit)) return /(?:安排|配备|聘请|聘任|选派|指定|明确|派出|增派)了?$/.test(previous)
  if (/^[案]|^(?:一|也|都|不|个)/.test(next)) return false
  const done = /^[起件例宗]$/.test(unit)
    ? /(?:查处|立案|受理|办理|调处|化解|审结|办结|纠正|撤销|败诉|发生)了?(?<noun>[^，。；、]{0,10})$/
    : /^[处所座间家支]$/.test(unit)
      ? /(?:新建|新设|增设|建成|拆除|新增|设立)了?(?<noun>[^，。；、]{0,10})$/
      : undefined
  const found = done?.exec(previous)
  return found ? found.groups?.noun === '' || /^(?:[，。；、,;）)]|$)/.test(next) : false
}

/** 60项（25+35）: what stands in the brackets counts the same things. */
function summands(plain: string, total: RawFigure): RawFigure[] {
  const match = /^[（(](\d+(?:\+\d+)+)[）)]/.exec(plain.slice(total.end, total.end + 60))
  if (!match) return []
  let at = total.end + 1
  return match[1]!.split('+').map((each) => {
    const start = at
    at += each.length + 1
    return { ...total, value: Number(each), qualifier: 'exact', cumulative: false, start, end: start + each.length, partOf: total.start }
  })
}

const roundNumber = new RegExp(`(?<number>[百千万])(?<more>余|多)?(?<unit>${unitPattern})(?<after>以上)?`, 'g')
const beforeRound = /(?<![第“‘])(?<said>近|上|逾|超过|超|约|成)?$/
const partOfNumber = /[一二两三四五六七八九十数几\d.余多来]$/

/** 近百名, 上千份, 百余件: a round number, which needs a word that says it is one. */
export function roundFigures(plain: string): RawFigure[] {
  return [...plain.matchAll(roundNumber)].flatMap((match) => {
    const { number: written = '', more, unit = '', after } = match.groups!
    const lead = plain.slice(Math.max(0, match.index - 3), match.index)
    if (partOfNumber.test(lead)) return []
    const said = beforeRound.exec(lead)?.groups?.said
    if ((!said && !more && !after) || /[第“‘]$/.test(lead)) return []
    const qualifier: Qualifier = said === '上' || said === '成' ? 'at_least' : qualifierOf(said ?? '', more ?? '', after ?? '')
    const [start, end] = [match.index - (said?.length ?? 0), match.index + match[0].length]
    return [{ value: scales[written]!, unit, qualifier, kind: kindOf(unit, ''), cumulative: false, start, end }]
  })
}

const fractionEnd =
  /^(?:分之(?<upper>[一二三四五六七八九两]+)|\/(?<under>\d{1,2})(?![\d/.．年月]))(?<after>及?以上|以下|左右|多|强)?(?<next>.?)/
const fractionStart =
  /(?<before>(?<![最附邻临接走靠])近|将近|接近|约|超过|超|逾|不足|不到)?(?:(?<lower>[二三四五六七八九十]+)|(?<![\d/.．-])(?<over>\d{1,2}))$/

/** 三分之二 and 1/4 in percent: 66.67, and never meant to that exactness. */
export function fractions(plain: string): RawFigure[] {
  return [...plain.matchAll(/分之|\//g)].flatMap(({ index }) => {
    const { upper, under, after = '', next = '' } = fractionEnd.exec(plain.slice(index, index + 10))?.groups ?? {}
    const lead = plain.slice(Math.max(0, index - 8), index)
    const { before = '', lower, over } = fractionStart.exec(lead)?.groups ?? {}
    const [base, part] = upper && lower ? [chineseNumber(lower), chineseNumber(upper)] : under && over ? [Number(under), Number(over)] : []
    if (!base || !part || part >= base) return []
    const start = index - before.length - (lower ?? over ?? '').length
    // 1/4 is a fraction where it is said of what, or how exactly.
    if (over && !before && !/[占为的过]$/.test(plain.slice(0, start).slice(-1)) && !/^[的左以]/.test(after + next)) return []
    const end = index + (upper ? 2 + upper.length : 1 + under!.length) + after.length
    const said = qualifierOf(before, '', after)
    const qualifier: Qualifier = said === 'exact' ? 'about' : said
    return [{ value: Number(((part * 100) / base).toFixed(2)), unit: '%', qualifier, kind: 'ratio', cumulative: false, start, end }]
  })
}

const unitless = new RegExp(
  String.raw`(?<what>点击|阅读|播放|浏览|访问|观看|转发)量?(?:(?:总量)?(?:累计)?(?:达到|高达|达|为|共))?(?<before>突破|超过|超|近|约)?(?<number>\d+(?:\.\d+)?)(?<scale>[万亿])(?<more>余|多|\+)?(?![\d余多]|${unitPattern})`,
  'g',
)

/** 阅读量突破10万, where the unit goes without saying. */
export function unitlessFigures(plain: string): RawFigure[] {
  return [...plain.matchAll(unitless)].map((match) => {
    const { before: said = '', number: written = '', scale = '', more = '' } = match.groups!
    const end = match.index + match[0].length
    const length = said.length + written.length + scale.length + more.length
    const qualifier = qualifierOf(said, more, '')
    const value = rounded(Number(written) * scales[scale]!)
    return { value, unit: '次', qualifier, kind: 'count', cumulative: /累计/.test(match[0]), start: end - length, end }
  })
}

const largeNumber = new RegExp(
  String.raw`(?<!\d[.,]?)(?<number>\d+(?:\.\d+)?)(?<more>余|多)?(?<scale>[万亿])(?<more2>余|多)?(?![\d余多元美港欧]|${unitPattern})`,
  'g',
)
const ofMoney =
  /(?:投资|资金|经费|产值|[金款总]额|营收|收入|税收|预算|贷款|罚款|罚没款|损失|债务|欠款)(?:总额|共计|合计|累计|达到|达|共|为|了)*(?<before>近|约|超过|超|逾|突破)?$/

/** 总投资5.6亿, where the yuan go without saying. */
export function sumsWithoutUnit(plain: string): RawFigure[] {
  return [...plain.matchAll(largeNumber)].flatMap((match) => {
    const said = ofMoney.exec(plain.slice(Math.max(0, match.index - 12), match.index))
    if (!said) return []
    const { number: written = '', more, scale = '', more2 } = match.groups!
    const before = said.groups!.before ?? ''
    const value = rounded(Number(written) * scales[scale]!)
    const qualifier = qualifierOf(before, more ?? more2 ?? '', '')
    const [start, end] = [match.index - before.length, match.index + match[0].length]
    return [{ value, unit: '元', qualifier, kind: 'amount', cumulative: /累计/.test(said[0]), start, end }]
  })
}

/** What the words around a number say of its exactness. */
export function qualifierOf(before: string, more: string, after: string): Qualifier {
  if (before === '' && more === '' && after === '') return 'exact'
  if (/不超过|不多于|不高于|最多|不足|不到|未满|^少于|^低于/.test(before) || /以内|之内|以下|^内/.test(after)) return 'at_most'
  if (/不少于|不低于|至少|最少/.test(before) || /以上/.test(after)) return 'at_least'
  if (/超|逾|突破|高于|多于/.test(before) || /[余多+]/.test(more) || /余|多/.test(after)) return 'more_than'
  if (/近|约/.test(before) || /左右|上下/.test(after) || more) return 'about'
  return 'exact'
}

/** 1.1万 is 11000, not 11000.000000000002. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}
