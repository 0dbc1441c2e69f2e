import type { Rule } from '../finding.ts'

/** A paragraph that stands in the report twice, word for word but for its number. */
export const repeatedParagraph: Rule = {
  id: 'repeated-paragraph',
  title: '段落重复',
  severity: '中',
  why: '同一段文字出现两次，多为拼接稿件时重复粘贴。',
  check({ lines }) {
    const seen = new Set<string>()
    return lines
      .filter(({ text }) => text.length >= 40)
      .filter(({ text }) => {
        const bare = text.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)+/, '')
        return seen.has(bare) || !seen.add(bare)
      })
      .map(({ start, end }) => ({ start, end, message: '这一段与前文一段完全相同，请删去一处。' }))
  },
}
