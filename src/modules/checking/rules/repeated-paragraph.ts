import type { Rule } from '../finding.ts'

/** A paragraph that stands in the report twice, word for word. */
export const repeatedParagraph: Rule = {
  id: 'repeated-paragraph',
  title: '段落重复',
  severity: '中',
  why: '同一段文字出现两次，多为拼接稿件时重复粘贴。',
  check({ lines }) {
    const seen = new Set<string>()
    return lines
      .filter(({ text }) => text.length >= 40)
      .filter(({ text }) => seen.has(text) || !seen.add(text))
      .map(({ start, end }) => ({ start, end, message: '这一段与前文一段完全相同，请删去一处。' }))
  },
}
