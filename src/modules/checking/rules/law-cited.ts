import type { Work } from '../../../law/sources/index.ts'
import type { Context, Found, Rule } from '../finding.ts'
import type { WorkIndex } from '../works/work-index.ts'
import { articlesBeyond } from './articles-cited.ts'

/** Names of laws, rules and documents: wrong ones, and works cited as in force after another took their place. */
export const lawCited: Rule = {
  id: 'law-cited',
  title: '法律名称',
  severity: '高',
  why: '引用的法律、法规、规章和文件应当现行有效、名称准确。',
  basis: '《党政机关公文处理工作条例》关于公文引用应当准确的要求',
  mark: 'unverified',
  mend: '请对照现行有效的正式文本改正名称。',
  check(reading, { year, works, parts }) {
    return [
      ...[...reading.plain.matchAll(/《([^《》\n]{2,60})》/g)].flatMap((match) => cited(reading.plain, match, year, works, parts)),
      ...articlesBeyond(reading.plain, year),
      ...(year ? unmarked(reading.plain, year, works) : []),
      ...withoutMarks(reading.plain, works),
      ...wrongMarks(reading.plain, works),
    ]
  },
}

const past = /原《|废止|修订前|修改前|取代|替代|代替|旧法|曾|过渡|历史|不再|清理|失效|衔接|原有|当时|条旧/

function cited(plain: string, match: RegExpExecArray, year: number | undefined, works: WorkIndex, parts: Context['parts']): Found[] {
  const name = match[1]!
  const place = { start: match.index + 1, end: match.index + 1 + name.length }
  const misnamed = works.misnamed(name)
  const work = works.find(name) ?? misnamed?.work
  if (!work)
    return [
      ...(local.test(plain.slice(Math.max(0, match.index - 4), match.index)) ? [] : wrongSpan(name, place, works)),
      ...several(name, match.index, works),
      ...unclosed(name, place, works),
      ...slippedEnd(name, place),
    ]
  const stale = year !== undefined && isStale(work, year, plain) && !past.test(around(plain, place, 30))
  if (stale) return [replaced(name, work, place, plain, works, misnamed?.right)]
  if (misnamed) return [wrongName(name, misnamed, place)]
  return [
    ...wrongNumber(plain, work, place.end + 1),
    ...wrongEdition(plain, work, match.index),
    ...tooEarly(plain, work, year, place, parts),
  ]
}

function wrongName(name: string, { work, right }: { work: Work; right: string }, place: Place): Found {
  const fix = (name.startsWith('中华人民共和国') ? '中华人民共和国' : '') + right
  const reference = { basis: titleOf(work), mark: work.mark }
  if (sameButYear(name, fix)) return { ...place, fix, severity: '低', message: '名称所载的期限少写了“年”字。', ...reference }
  return { ...place, fix, message: `名称有误：“${name}”应为“${fix}”。`, ...reference }
}

/** （2021—2025） for （2021—2025年）. */
function sameButYear(name: string, right: string): boolean {
  const plain = (text: string) => text.replace(/[^\u4e00-\u9fff\d]/g, '').replace(/(?<=\d)年/g, '')
  return /\d{4}[）)]$/.test(name) && plain(name) === plain(right)
}

/** 市《……纲要（2021—2025年）》: a local plan may cover other years. */
const local = /[省市区县州盟旗]$/

type Place = { start: number; end: number }

/** In the year of the change itself: when it came on 1 January, or had the greater part of the year and is nowhere named. */
function isStale({ ended }: Work, year: number, plain: string): boolean {
  if (!ended) return false
  const from = Number(ended.on.slice(0, 4))
  if (ended.on.endsWith('-01-01')) return year >= from
  return year > from || (year === from && ended.on.slice(5, 7) <= '06' && !(ended.by && plain.includes(ended.by)))
}

function replaced(name: string, work: Work, place: Place, plain: string, works: WorkIndex, right?: string): Found {
  const { by, on, mark } = work.ended!
  const article = /^》(?:（[^）]*）)?第[一二三四五六七八九十百\d]+条/.test(plain.slice(place.end, place.end + 24))
  const prefix = name.startsWith('中华人民共和国') && by && works.find(by)?.kind === '法律' ? '中华人民共和国' : ''
  const wrong = right ? `“${name}”应为“${right}”，且` : `《${work.name}》`
  const basis = { basis: by ? `《${by}》自${written(on)}起施行` : `《${work.name}》自${written(on)}起废止`, mark }
  if (!by)
    return { ...place, message: `${wrong}已废止，不应再作为现行规定引用。`, advice: '请改引现行规定，或写明是当时有效的规定。', ...basis }
  const message = `${wrong}已由《${by}》取代，不应再作为现行规定引用。`
  return article
    ? { ...place, message, advice: `条文序号已经变化：请改引《${by}》，并查对相应条文。`, ...basis }
    : { ...place, message, fix: prefix + by, ...basis }
}

/** 法治社会建设实施纲要（2021—2025年）: there is one of 2020—2025. */
function wrongSpan(name: string, place: Place, works: WorkIndex): Found[] {
  const match = /^(.+?)[（(](\d{4})\s?年?[-－–—~～至]+\s?(\d{4})\s?年?[）)]$/.exec(
    name.replace(/^(?:中共中央|国务院|中共中央国务院)?印发/, ''),
  )
  const known = match && works.spans.get(match[1]!)
  if (!known?.length) return []
  const meant = known.find(({ period }) => `${period!.from}${period!.to}` === match![2]! + match![3]!)
  if (meant) return sameButYear(name, meant.name) ? [wrongName(name, { work: meant, right: meant.name }, place)] : []
  const likely = known.filter(({ period }) => String(period!.from) === match![2] || String(period!.to) === match![3])
  const [work] = likely.length === 1 ? likely : known.length === 1 ? known : []
  if (!work) return [{ ...place, message: `没有“${name}”：同名的有${known.map((each) => `《${each.name}》`).join('、')}，请核对年份。` }]
  return [{ ...place, fix: work.name, message: `年份有误：应为《${work.name}》。`, basis: titleOf(work), mark: work.mark }]
}

/** 《民法典、行政处罚法》: each name has marks of its own. */
function several(name: string, open: number, works: WorkIndex): Found[] {
  const names = name.split('、')
  if (names.length < 2 || !names.every((each) => works.find(each))) return []
  const fix = names.map((each) => `《${each}》`).join('')
  const place = { start: open, end: open + name.length + 2 }
  return [{ ...place, severity: '低', fix, message: '几部法律写在一对书名号里；每一部都应当有自己的书名号。', ...marks }]
}

/** 《……管理条列》: no rule of that name need be known to see the slip. */
function slippedEnd(name: string, place: Place): Found[] {
  if (!/条[列利理历]$/.test(name)) return []
  const fix = name.replace(/.$/, '例')
  return [{ ...place, fix, message: `名称有误：“${name}”应为“${fix}”。` }]
}

/** 《……规划（2021—2025年》: the name is known once its bracket is closed. */
function unclosed(name: string, place: Place, works: WorkIndex): Found[] {
  if (!/[（(][^）)]*$/.test(name)) return []
  const work = works.find(`${name}）`)
  if (!work) return []
  return [{ ...place, severity: '低', fix: `${name}）`, message: '名称里的括号没有写完整。', ...marks }]
}

const marks = { basis: 'GB/T 15834—2011 标点符号用法', mark: 'unverified' } as const

/** 《……》（国办发〔2018〕118号): judged only where the issuing office is the one known, for local papers bear like names. */
function wrongNumber(plain: string, work: Work, after: number): Found[] {
  const match = /^[（(]([\u4e00-\u9fff]{2,8})[〔[（【［](\d{4})[〕\])）】］](\d+)号[）)]/.exec(plain.slice(after, after + 30))
  const known = /^(.+)〔(\d{4})〕(\d+)号$/.exec(work.number ?? '')
  if (!match || !known || match[1] !== known[1] || (match[2] === known[2] && match[3] === known[3])) return []
  const start = after + 1
  const message = `文号有误：《${work.name}》为${work.number}。`
  return [{ start, end: after + match[0].length - 1, severity: '中', fix: work.number!, message, basis: titleOf(work), mark: work.mark }]
}

/** 2019年修订的《行政处罚法》, where editions of 2017 and 2021 are known: other years lie between and are none. */
function wrongEdition(plain: string, { name, editions }: Work, open: number): Found[] {
  const match = /(20\d\d)年(?:新)?(?:修订|修正|修改)(?:后)?的?$/.exec(plain.slice(Math.max(0, open - 14), open))
  if (!match || editions.length < 2) return []
  const years = editions.flatMap(({ edition, adopted, from }) => [edition, adopted, from].map((each) => Number(each?.slice(0, 4))))
  const year = Number(match[1])
  const known = years.filter((each) => !Number.isNaN(each))
  if (known.includes(year) || year < Math.min(...known) || year > Math.max(...known)) return []
  const start = open - match[0].length
  const list = editions.map(({ edition, from }) => `${edition}（${written(from)}起施行）`).join('、')
  return [{ start, end: start + 5, severity: '中', message: `《${name}》没有${year}年的修订：已知有${list}。`, advice: '请核对修订年份。' }]
}

/** Named in a year in which it had not yet been made; in the plan for the next year it may be on its way. */
function tooEarly(
  plain: string,
  { name, editions, mark }: Work,
  year: number | undefined,
  place: Place,
  { plan }: Context['parts'],
): Found[] {
  const [first] = editions
  const made = /^(20\d\d)年(?:公布|发布)$/.exec(first?.edition ?? '')
  if (!year || !first || !made) return []
  const planned = plan.some(({ start, end }) => start <= place.start && place.end <= end)
  // What was adopted early in the year after may already be told in a report written then.
  const early = (first.adopted ?? first.from).slice(5) < '03-15'
  if (Number(made[1]) <= (planned || early ? year + 1 : year)) return []
  if (/草案|立法|意见稿|建议稿/.test(around(plain, place, 24))) return []
  const message = `《${name}》${written(first.from)}才施行，${year}年的报告不可能引用，请核对名称或报告年度。`
  return [{ ...place, severity: '中', message, basis: `《${name}》自${written(first.from)}起施行`, mark }]
}

const follows = /(?:按照|根据|依据|依照|贯彻|执行|落实|遵守|学习|宣传|宣讲)(?:中华人民共和国)?$/

/** 严格执行信访条例: without marks, after a word that makes it the rule followed. */
function unmarked(plain: string, year: number, works: WorkIndex): Found[] {
  return works.ended.flatMap((work) => {
    if (work.name.length < 3 || !isStale(work, year, plain)) return []
    return places(plain, work.name).flatMap((start): Found[] => {
      const place = { start, end: start + work.name.length }
      const before = plain.slice(Math.max(0, start - 12), start)
      if (!follows.test(before) || /^[\u4e00-\u9fff]*》/.test(plain.slice(place.end, place.end + 30))) return []
      if (
        past.test(around(plain, place, 30)) ||
        /^(?:[的相]?(?:司法解释|实施)|[定律人规治院庭官学])/.test(plain.slice(place.end, place.end + 6))
      )
        return []
      return [{ ...replaced(work.name, work, place, plain, works), severity: '中' }]
    })
  })
}

const people = '中华人民共和国'

/** 学习中华人民共和国行政处罚法: a full name without its marks. 宪法 and what stands in quotation marks is often so written. */
function withoutMarks(plain: string, works: WorkIndex): Found[] {
  return places(plain, people).flatMap((start): Found[] => {
    if ('《〈<“"'.includes(plain[start - 1] ?? ' ') || inside(plain, start, '《', '》') || inside(plain, start, '“', '”')) return []
    const rest = /^[\u4e00-\u9fff]{2,24}/.exec(plain.slice(start + people.length))?.[0] ?? ''
    const name = [...rest.matchAll(/法典|法/g)]
      .map((match) => rest.slice(0, match.index + match[0].length))
      .findLast((each) => each !== '宪法' && works.find(each)?.kind === '法律')
    if (!name || /^(?:修正案|实施|草案|的?解释|条例|律)/.test(rest.slice(name.length))) return []
    const end = start + people.length + name.length
    return [{ start, end, severity: '低', fix: `《${people}${name}》`, message: '法律的全称应当加书名号。', ...marks }]
  })
}

/** <行政处罚法> and 〈行政处罚法〉 outside of 《》. */
function wrongMarks(plain: string, works: WorkIndex): Found[] {
  if (!/[<〈]/.test(plain)) return []
  return [...plain.matchAll(/[<〈]([^<>〈〉《》\n]{2,40})[>〉]/g)]
    .filter(({ 1: name, index }) => works.find(name!) && !inside(plain, index, '《', '》'))
    .map(({ 0: text, 1: name, index }) => {
      const place = { start: index, end: index + text.length }
      return { ...place, severity: '低' as const, fix: `《${name}》`, message: '书名号应为“《》”。', ...marks }
    })
}

/** Whether an opening mark on the same line is still open here. */
function inside(plain: string, at: number, open: string, close: string): boolean {
  const line = plain.slice(plain.lastIndexOf('\n', at - 1) + 1, at)
  return line.lastIndexOf(open) > line.lastIndexOf(close)
}

function places(plain: string, name: string): number[] {
  const found: number[] = []
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) found.push(at)
  return found
}

function around(plain: string, { start, end }: Place, width: number): string {
  return plain.slice(Math.max(0, start - 1 - width), end + width)
}

function titleOf({ name, issuer, number }: Work): string {
  const from = [issuer, number].filter(Boolean).join('，')
  return `《${name}》${from ? `（${from}）` : ''}`
}

function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
