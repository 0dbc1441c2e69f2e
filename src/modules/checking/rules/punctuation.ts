import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Doubled, half-width, unpaired and missing punctuation. */
export const punctuation: Rule = {
  id: 'punctuation',
  title: '标点',
  severity: '低',
  why: '标点重复、半角混用、引号书名号不成对，是最容易被读者看到的差错。',
  basis: 'GB/T 15834—2011 标点符号用法',
  mark: 'unverified',
  mend: '请对照上下文补正标点。',
  check: (reading) => [
    ...doubled(reading),
    ...roundClosing(reading),
    ...stopsOfDots(reading),
    ...straightQuotes(reading),
    ...mixedPairs(reading),
    ...halfWidth(reading),
    ...insideTitle(reading),
    ...joinedYears(reading),
    ...(brokenByWidth(reading) ? [] : [...unpaired(reading), ...noStop(reading)]),
  ],
}

function doubled({ plain }: Reading): Found[] {
  return all(plain, /[，。、；：,;]{2,}(?!\d)/g)
    .filter(({ text }) => !/^。{3,}$|^。{6}$/.test(text))
    .map(({ start, end, text }) => ({ start, end, ...(new Set(text).size === 1 ? { fix: text[0]! } : {}), message: `标点“${text}”重复。` }))
}

/** ……。”。 and ，”，: a stop both inside and outside of the closing mark. */
function roundClosing({ plain }: Reading): Found[] {
  return all(plain, /[。，；][”）][。，；]/g)
    .filter(({ text }) => text[0] === text[2])
    .map(({ start, end, text }) => ({
      start,
      end,
      fix: text[0] === '。' ? text.slice(0, 2) : text.slice(1),
      message: '引号或括号内外重复使用了标点。',
    }))
}

/** 。。。 for the ellipsis, and a full stop written as a point between Chinese characters. */
function stopsOfDots({ plain }: Reading): Found[] {
  const dots = all(plain, /。{3,}/g).map(({ start, end }) => ({ start, end, fix: '……', message: '省略号写作“……”。' }))
  const points = all(plain, /\.(?<=[\u4e00-\u9fff”》）]{2}.)(?=[\u4e00-\u9fff“《]{2})/g).filter(
    ({ start }) => !/(?:^|\n) *[（(]?[一二三四五六七八九十]{1,3}[）)]?$/.test(plain.slice(Math.max(0, start - 6), start)),
  )
  const full = plain.match(/。/g)?.length ?? 0
  if (points.length * 8 > full) return dots
  return [...dots, ...points.map(({ start, end }) => ({ start, end, fix: '。', message: '中文句末用句号“。”。' }))]
}

/** "双随机" in a text whose other quotation marks are curly. */
function straightQuotes({ plain }: Reading): Found[] {
  if (!plain.includes('"')) return []
  const straight = all(plain, /"[\u4e00-\u9fff][^"\n]{0,40}"/g)
  const curly = plain.match(/“/g)?.length ?? 0
  if (straight.length === 0 || straight.length * 4 > curly) return []
  return straight.map(({ start, end, text }) => ({ start, end, fix: `“${text.slice(1, -1)}”`, message: '中文里的引号应为“ ”。' }))
}

/** （……): one mark full, its partner half as wide. */
function mixedPairs({ plain }: Reading): Found[] {
  if (!/[()]/.test(plain)) return []
  return all(plain, /（[^（）()\n]{1,60}\)|\([^（）()\n]{1,60}）/g)
    .filter(({ text }) => /[\u4e00-\u9fff]/.test(text))
    .map(({ start, end, text }) => ({ start, end, fix: `（${text.slice(1, -1)}）`, message: '一对括号一全角一半角，应当都用全角。' }))
}

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/** Only where the rest of the text is full-width: a text in half-width throughout was converted so as a whole. */
function halfWidth({ plain }: Reading): Found[] {
  const narrow = all(plain, /[,;:!](?<=[\u4e00-\u9fff”》）].)(?<!错误.)(?=[\u4e00-\u9fff“《（])|[,;](?<=[%％\d].)(?=[\u4e00-\u9fff“《])/g)
  const full = plain.match(/[，；：！]/g)?.length ?? 0
  if (narrow.length * 8 > full) return []
  return narrow.map(({ start, end, text }) => ({ start, end, fix: wide[text]!, message: `中文里的“${text}”应为全角“${wide[text]}”。` }))
}

/** Text copied from a page image or a PDF breaks its lines anywhere: then a line is no paragraph. */
function brokenByWidth({ lines }: Reading): boolean {
  const long = lines.filter((line) => line.text.length > 18)
  return long.filter((line) => /[\u4e00-\u9fff，、]$/.test(line.text)).length > Math.max(5, long.length * 0.4)
}

const pairs = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['〔', '〕'],
] as const

/** Within one line. A bracket closed by its half-width twin counts as closed. */
function unpaired({ lines }: Reading): Found[] {
  return lines.flatMap((line) => {
    const text = /[()]/.test(line.text) ? line.text.replaceAll('(', '（').replaceAll(')', '）') : line.text
    return pairs.flatMap(([open, close]): Found[] => {
      if (!line.text.includes(open) && !line.text.includes(close)) return []
      const alone = firstAlone(text, open, close)
      if (alone === undefined) return []
      const message = text[alone] === open ? `“${open}”没有配对的“${close}”。` : `“${close}”前面缺少“${open}”。`
      return [{ start: line.start + alone, end: line.start + alone + 1, message }]
    })
  })
}

/** Where the first mark stands whose other half is missing. 1） and 一） number a list and need none. */
function firstAlone(text: string, open: string, close: string): number | undefined {
  const waiting: number[] = []
  let opening = text.indexOf(open)
  let closing = text.indexOf(close)
  while (opening >= 0 || closing >= 0)
    if (opening >= 0 && (closing < 0 || opening < closing)) {
      waiting.push(opening)
      opening = text.indexOf(open, opening + 1)
    } else {
      if (waiting.pop() === undefined && !(close === '）' && /[\d一二三四五六七八九十]/.test(text[closing - 1] ?? ''))) return closing
      closing = text.indexOf(close, closing + 1)
    }
  return waiting[0]
}

/** 《……<……>……》: the inner marks are 〈 〉. */
function insideTitle({ plain }: Reading): Found[] {
  if (!plain.includes('<')) return []
  return all(plain, /<(?<=《[^》\n]{0,40}<)[^<>\n]{2,60}>(?=[^《\n]{0,40}》)/g).map(({ start, end, text }) => ({
    start,
    end,
    fix: `〈${text.slice(1, -1)}〉`,
    message: '书名号里面再用书名号时，应为单书名号“〈〉”。',
  }))
}

/** （20212025年）: the dash between two years was lost. */
function joinedYears({ plain }: Reading): Found[] {
  return all(plain, /(?<!\d)20\d\d20\d\d(?=年)/g)
    .filter(({ text }) => text.slice(0, 4) < text.slice(4))
    .map(({ start, end, text }) => ({ start, end, fix: `${text.slice(0, 4)}—${text.slice(4)}`, message: '两个年份之间缺少连接号。' }))
}

/** A paragraph of whole sentences whose last one has no stop. */
function noStop({ lines, bodyEnd, outline }: Reading): Found[] {
  if (outline.length === 0) return []
  return lines
    .filter(
      (line) => line.end <= bodyEnd && line.text.length > 60 && /。/.test(line.text.slice(0, -1)) && /[\u4e00-\u9fff]$/.test(line.text),
    )
    .map((line) => ({ start: line.end - 1, end: line.end, fix: `${line.text.at(-1)}。`, message: '段末缺句号，句子可能不完整。' }))
}

function all(plain: string, pattern: RegExp): { start: number; end: number; text: string }[] {
  return [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
}
