import iconv from 'iconv-lite'
import { hiddenNumber } from './damage.ts'
import { simplifiedCharacter } from './plain.ts'

/** A stretch read one byte off, in offsets of the original text; the ? for the lost byte is its first character. */
export type Slip = {
  start: number
  end: number
  /** What most likely stood there; undefined when the bytes do not tell. */
  instead: string | undefined
  /** Every character was got back from bytes that are still there, or is the only one that makes words; else a person has to look. */
  certain: boolean
}

/**
 * The stretches of a GBK text that lost one byte: ?。ㄆ撸┗饩… for （七）化解…, ?,F將 for 。現將. Whole characters in between may be lost too,
 * where a shifted pair was no character of GBK; they are put back when only one pair of characters makes words of the document there.
 */
export function slipsOf(text: string, plain: string): Slip[] {
  const runs = [...plain.matchAll(slipped)]
  if (runs.length === 0) return []
  const words = wordsOf(text, runs)
  return runs.map((match) => {
    const start = match.index
    const run = text.slice(start + 1, start + match[0].length)
    const number = hiddenNumber(match[0])
    const stop = run.search(/[@-~]/)
    const bytes = stop < 0 ? run : run.slice(0, stop + 1)
    const end = start + 1 + bytes.length
    const after = text[end] ?? ''
    const found = mended(bytes, after, words)
    const fits = found && (number ? found.text.startsWith(number) : true)
    return { start, end: fits ? end : start + match[0].length, instead: fits ? found.text : number, certain: fits ? found.certain : false }
  })
}

const slipped = /\?[，,。](?:[^\n，。；：、,;:]{0,3}[\u3105-\u312f\u2500-\u257f][^\n，。；：、,;:]{0,24}|[A-Za-z](?=[\u4e00-\u9fff]))/g

/** Pairs of neighbouring characters of the undamaged text, in its own script: what stands together there is taken for a word. */
function wordsOf(text: string, runs: RegExpExecArray[]): Set<string> {
  const pairs = new Set<string>()
  let at = 0
  for (const { index, 0: run } of [...runs, { index: text.length, 0: '' }]) {
    for (let each = at; each + 1 < index; each++) pairs.add(text.slice(each, each + 2))
    at = index + run.length
  }
  return pairs
}

/** One way of reading the bytes so far. `bare` counts the characters that make no word with either neighbour, `lost` the pairs put back. */
type Path = { text: string; bare: number; last: string; covered: boolean; lost: number; tied: boolean }

/** Tries the lost byte as part of a blank before the run (。 begins with its second half) or as the first byte of 。 before it. */
function mended(run: string, after: string, words: Set<string>): { text: string; certain: boolean } | undefined {
  const bytes = iconv.encode(run.replace(/^,/, '，'), 'gb18030')
  return bestOf(run[0] === '。' ? bytes.subarray(1) : Buffer.concat([Buffer.of(0xa1), bytes]), after, words)
}

/** The reading that leaves the fewest characters outside of words. Pairs of bytes may be missing between any two. */
function bestOf(bytes: Buffer, after: string, words: Set<string>): { text: string; certain: boolean } | undefined {
  let paths: Path[] = [{ text: '', bare: 0, last: '', covered: true, lost: 0, tied: false }]
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!]
    const one = character(first, second)
    const whole = one && usual(one) ? paths.map((path) => next(path, one, words)) : []
    const pairs = at > 0 && !(one && mark.test(one)) ? pairsAround(first, second, words) : []
    const put = paths.flatMap((path) => withLost(path, pairs, words))
    paths = best([...whole, ...put])
    if (paths.length === 0) return undefined
  }
  const ended = paths.map((path) => ({ ...path, bare: path.bare + (path.covered || known(path.last, after, words) ? 0 : 1) }))
  const [winner, second] = ended.filter((path) => path.lost === 0 || path.bare <= 1).sort((a, b) => a.bare - b.bare || a.lost - b.lost)
  if (!winner?.text) return undefined
  const alone = !winner.tied && (!second || second.bare > winner.bare)
  // Behind an odd last byte one more character is lost for good.
  return { text: winner.text, certain: winner.bare === 0 && alone && bytes.length % 2 === 0 }
}

type Pair = { left: string; right: string; word: boolean }

/** Two characters where the bytes show half of each and the halves between are missing. */
function pairsAround(first: number, second: number, words: Set<string>): Pair[] {
  return holes().flatMap(([high, low]): Pair[] => {
    const left = character(first, high)
    const right = left && character(low, second)
    if (!left || !right || !usual(left) || !usual(right)) return []
    return [{ left, right, word: words.has(left + right) || common.has(left + right) }]
  })
}

/** At least one of the two makes a word. */
function withLost(path: Path, pairs: Pair[], words: Set<string>): Path[] {
  const begins = new Map<string, boolean>()
  return pairs.flatMap(({ left, right, word }) => {
    if (!word) {
      if (!begins.has(left)) begins.set(left, words.has(path.last + left) || common.has(path.last + left))
      if (!begins.get(left)) return []
    }
    return [{ ...next(next(path, left, words), right, words), lost: path.lost + 1 }]
  })
}

function next(path: Path, each: string, words: Set<string>): Path {
  const joined = known(path.last, each, words)
  const bare = path.bare + (path.covered || joined ? 0 : 1)
  return { ...path, text: path.text + each, bare, last: each, covered: joined || mark.test(each) }
}

/** One path for each last character, so that their number stays small; a tie between two is remembered. */
function best(paths: Path[]): Path[] {
  const found = new Map<string, Path>()
  for (const path of paths) {
    const key = `${path.last}${path.covered}`
    const other = found.get(key)
    if (!other || path.bare < other.bare || (path.bare === other.bare && path.lost < other.lost)) found.set(key, path)
    else if (path.bare === other.bare && path.lost === other.lost && path.text !== other.text) found.set(key, { ...other, tied: true })
  }
  const cost = ({ bare, covered }: Path) => bare + (covered ? 0 : 1)
  return [...found.values()].sort((a, b) => cost(a) - cost(b)).slice(0, 24)
}

const mark = /[，。、：；（）《》“”\u3000一二三四五六七八九十\d]/

/** Words that any such report holds, for those that stand only in the damaged place. */
const common = new Set([
  ...[...'一二三四五六七八九十'].flatMap((each) => [`（${each}`, `${each}）`]),
  ...'现将 长效 机制 强化 建立 健全 完善 推进 加强 提升 深化 落实 规范 执法 普法 学法 用法 法治 法律 宣传 教育 服务 化解 矛盾 纠纷 排查 调解 社会 稳定 维护 能力 责任 组织 领导 队伍 建设 充实 改进 方式 工作 制度 规定 行政 决策 监督 公开 政务 基层 治理 群众 社区 街道 依法 存在 问题 不足 原因 下步 安排 计划 目标 举措 成效 情况 如下 报告 汇报'.split(
    ' ',
  ),
])

function known(one: string, other: string, words: Set<string>): boolean {
  return words.has(one + other) || common.has(simplifiedCharacter(one) + simplifiedCharacter(other))
}

const firstLevel = new Map<string, boolean>()

/** A character a report may hold: of the common first level of GB 2312, a mark, or traditional. */
function usual(each: string): boolean {
  if (mark.test(each)) return true
  let first = firstLevel.get(each)
  if (first === undefined) {
    const [high = 0, low = 0] = iconv.encode(each, 'gbk')
    first = (high >= 0xb0 && high <= 0xd7 && low >= 0xa1) || simplifiedCharacter(each) !== each
    firstLevel.set(each, first)
  }
  return first
}

const decoded = new Map<number, string>()

function character(high: number, low: number): string | undefined {
  const key = high * 256 + low
  let found = decoded.get(key)
  if (found === undefined) {
    const text = high < 0x81 || low < 0x40 || low === 0x7f ? '' : iconv.decode(Buffer.of(high, low), 'gbk')
    found = text.length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(text) ? text : ''
    decoded.set(key, found)
  }
  return found || undefined
}

let unmapped: [number, number][] | undefined

/** The pairs of bytes that GBK has no character for: they vanish when such a text is converted. */
function holes(): [number, number][] {
  if (unmapped) return unmapped
  unmapped = []
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f && !character(high, low)) unmapped.push([high, low])
  return unmapped
}
