import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** A paragraph, or a long sentence, that stands in the report twice, word for word. */
export const repeatedParagraph: Rule = {
  id: 'repeated-paragraph',
  title: '段落重复',
  severity: '中',
  why: '同一段文字出现两次，多为拼接稿件时重复粘贴。',
  basis: '《党政机关公文处理工作条例》关于公文文字精炼的要求',
  mark: 'unverified',
  mend: '请删去一处，或改写为不同的内容。',
  check(reading) {
    const paragraphs = paragraphsOf(reading)
    let next = 0
    const sentences = sentencesOf(reading).filter((each) => {
      while (next < paragraphs.length && paragraphs[next]!.end < each.end) next++
      return !(next < paragraphs.length && paragraphs[next]!.start <= each.start)
    })
    return [...paragraphs, ...sentences, ...clausesOf(reading)]
  },
}

function paragraphsOf({ lines }: Reading): Found[] {
  return repeats(lines.filter(({ text }) => text.length >= 40)).map((place) => ({
    ...place,
    message: '这一段与前文一段完全相同，请删去一处。',
  }))
}

/** Long enough not to be a set phrase. */
function sentencesOf({ plain, sentences }: Reading): Found[] {
  const long = sentences
    .filter(({ start, end }) => end - start >= 30)
    .map(({ start, end }) => ({ start, end, text: plain.slice(start, end).trim() }))
    .filter(({ text }) => text.length >= 30 && /[。；]$/.test(text))
  return repeats(long).map((place) => ({ ...place, severity: '低' as const, message: '这一句与前文一句完全相同，请删去一处。' }))
}

/** 依托“学习强国”等平台，依托“学习强国”等平台，系统学习: a clause directly behind itself. */
function clausesOf({ sentences }: Reading): Found[] {
  return sentences.flatMap(({ start, text }) => {
    const found: Found[] = []
    let at = 0
    let last = ''
    for (const piece of text.split(/[，,；;。]/)) {
      const clause = piece.trim()
      if (clause === last && clause.length >= 6)
        found.push({ start: start + at, end: start + at + piece.length, severity: '低', message: '这半句与前半句完全相同，请删去一处。' })
      last = clause
      at += piece.length + 1
    }
    return found
  })
}

function repeats(places: { start: number; end: number; text: string }[]): { start: number; end: number }[] {
  const seen = new Set<string>()
  return places
    .filter(({ text }) => {
      const told = bare(text)
      return seen.has(told) || !seen.add(told)
    })
    .map(({ start, end }) => ({ start, end }))
}

/** Pasted again under another number it is still the same. */
function bare(text: string): string {
  return text.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)+/, '')
}
