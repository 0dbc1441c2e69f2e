import { type ArticleCount, articleCounts } from '../../../law/sources/index.ts'
import type { Found } from '../finding.ts'
import { chineseNumber } from '../reading/numerals.ts'

/** The last year whose editions the counts know: a later one may have brought more articles. */
const knownUntil = 2025

const citation =
  /([\u4e00-\u9fff]{2,24})》?(?:[（(][^）)\n]{1,12}[）)])?(?:中?的?规定的?)?第([一二三四五六七八九十百千零〇两]{1,9}|\d{1,4})条(?!之)/g

/**
 * 《行政处罚法》第九十条, where there are eighty-six, and 依据……第八十六条, which only tells when the law takes effect. Of several editions
 * in force up to the year the longest counts, for an old case is told under the old law.
 */
export function articlesBeyond(plain: string, year: number | undefined): Found[] {
  if (year === undefined || year > knownUntil || !/[法典例]》?[^。]{0,14}第/.test(plain)) return []
  return citations(plain).flatMap((match): Found[] => {
    const written = match[2]!
    const known = namedBy(match[1]!)
    const cited = /^\d/.test(written) ? Number(written) : chineseNumber(written)
    if (!known || !cited) return []
    const inForce = known.counts.filter(({ from }) => Number(from.slice(0, 4)) <= year)
    const last = Math.max(...inForce.map(({ articles }) => articles), 0)
    const end = match.index + match[0].length
    const place = { start: match.index + match[0].lastIndexOf('第'), end }
    const basis = { basis: `《${known.name}》的条文总数`, mark: 'unverified', advice: '请对照正式文本核对条文序号。' } as const
    if (last === 0 || cited < last) return []
    if (cited > last) return [{ ...place, message: `《${known.name}》共${last}条，没有第${written}条。`, ...basis }]
    const relied = /(?:依据|根据|按照|依照|违反|适用)[^。；，\n]{0,6}$/.test(
      plain.slice(Math.max(0, match.index - 12), match.index) + leadIn(match[1]!, known.name),
    )
    if (!relied || known.name === '宪法' || inForce.at(-1)!.articles !== last || /施行|生效/.test(plain.slice(end, end + 16))) return []
    return [{ ...place, message: `《${known.name}》第${written}条是最后一条，只规定施行日期，不能作为这里的依据。`, ...basis }]
  })
}

/** Only lines that name an article are looked through: the pattern is slow where it finds nothing. */
function citations(plain: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let looked = -1
  for (const { index } of plain.matchAll(/第(?:[一二三四五六七八九十百千零〇两]{1,9}|\d{1,4})条/g)) {
    if (index < looked) continue
    const from = plain.lastIndexOf('\n', index) + 1
    const line = plain.indexOf('\n', index)
    looked = line < 0 ? plain.length : line
    for (const match of plain.slice(from, looked).matchAll(citation)) {
      match.index += from
      found.push(match)
    }
  }
  return found
}

/** The law at the end of a run of characters. A regulation only where nothing names a place before it: 云岭市优化营商环境条例 is another. */
function namedBy(run: string): { name: string; counts: readonly ArticleCount[] } | undefined {
  for (let at = 0; at + 2 <= run.length; at++) {
    const name = run.slice(at)
    const counts = articleCounts.get(name)
    if (counts)
      return /[法典]$/.test(name) || /(?:^|共和国|国务院|[依根]据|[按依]照|贯彻|落实|执行|违反|适用)$/.test(run.slice(0, at))
        ? { name, counts }
        : undefined
  }
  return undefined
}

function leadIn(run: string, name: string): string {
  return run.slice(0, run.length - name.length).replace(/中华人民共和国$/, '')
}
