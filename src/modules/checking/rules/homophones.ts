import type { Found } from '../finding.ts'
import { commonWords } from './words/common-words.ts'
import { isWord, wordsAround } from './words/dictionary.ts'
import { alone, type Seen } from './words/walk.ts'

/** Usual abbreviations that the dictionary does not have. */
const usual = new Set(
  '普发 提质 住建 民宗 人社 卫健 文旅 网信 市监 金贸 实考 参考 参学 深学 学深 学思 微信 微博 思政 纠治 主责 终期 中期 述法 学法 用法 尊法 守法 送法 执纪 诉调 诉前 警调 访调 检调 行刑 审执 府院 法检 公检 检法 村居 街居 两委 支委 妇联 残联 应考 应到 实到 反诈 禁毒 戒毒 涉企 涉农 惠企 惠农 助企 强基 固本 增效 创优 争先 践行 研判 督办 交办 转办 承办 督导 包保 下沉 赋权 放权 数智 智治 自治 德治 共治 善治 精治 综治 政治 平安 城管 交管 监管 消防 应急 气象 河长 林长 路长 楼长 户长 网格'.split(
    ' ',
  ),
)

/**
 * 法律咨洵, 严历打击: a common word with one character of the same sound, standing where the dictionary finds two lone characters between
 * words it knows. Names of people and places are runs of lone characters too, so more than two in a row, a pair that comes twice and one before 街道,
 * 村 and the like are left alone.
 */
export function homophones(plain: string, alike: Seen['alike']): Found[] {
  const found: Found[] = []
  for (const { at, meant } of alike) {
    const text = plain.slice(at, at + 2)
    // A word of the list across the edge (从严|历史) spares the dictionary.
    if (known.has(plain.slice(at - 1, at + 1)) || known.has(plain.slice(at + 1, at + 3))) continue
    if (usual.has(text) || !standsAlone(plain, at) || isWord(text) || plain.indexOf(text) !== plain.lastIndexOf(text)) continue
    const [word] = meant
    const message = `“${text}”疑为“${meant.join('”或“')}”之误。`
    found.push({
      start: at,
      end: at + 2,
      message,
      ...(meant.length === 1 ? { fix: word! } : { advice: `请核对，可能是“${meant.join('”或“')}”。` }),
    })
  }
  return found
}

const known = new Set(commonWords)

const placeBehind = /^(?:街|镇|乡|村|社区|路|区|县|市|省|某|江|河|湖|山|里|苑|小区|同志|公司|局|委)/

function standsAlone(plain: string, at: number): boolean {
  if (placeBehind.test(plain.slice(at + 2, at + 4)) || (!han(plain[at - 1]) && !han(plain[at + 2]))) return false
  const words = wordsAround(plain, at, at + 2)
  const first = words?.findIndex(({ start, end }) => start === at && end === at + 1) ?? -1
  const second = words?.[first + 1]
  if (!words || first < 0 || second?.end !== at + 2) return false
  return [words[first - 1], words[first + 2]].every(
    (each) => !each || each.end - each.start > 1 || !han(plain[each.start]) || alone.has(plain[each.start]!),
  )
}

function han(character: string | undefined): boolean {
  return character !== undefined && character >= '\u4e00' && character <= '\u9fff'
}
