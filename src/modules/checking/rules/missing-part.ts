import type { Found, Parts, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

const wanted: { part: keyof Parts; name: string; inText: RegExp }[] = [
  {
    part: 'deficiencies',
    name: '存在的不足和原因',
    inText: /(?:仍|还|也|依然)?存在[^。\n]{0,16}(?:不足|短板|差距|薄弱)|不足之处|还有(?:一定|较大|不小)?差距/,
  },
  {
    part: 'responsibility',
    name: '党政主要负责人履行推进法治建设第一责任人职责的情况',
    // Told anywhere, with what was done: a bare mention of the duty is no account of it.
    inText: /\n[ ]*[^。\n]{0,40}第一责任人|第一责任人[^\n]{0,120}(?:\d+[余多]?次|主持召开|听取[^。\n]{0,12}汇报|亲自|专题研究|批示|述法)/,
  },
  {
    part: 'plan',
    name: '下一年度的主要安排',
    inText:
      /\n[ ]*(?:[^。，\n]{0,6}(?:下一步|今后|下一年|明年|20\d\d年，(?:我|街道|全)[^。\n]{0,8}将)|20\d\d年度?[^。，；：\n]{0,14}(?:安排|打算|计划|思路|重点)[ ]*\n)/,
  },
]

/** The statutory contents: measures and results, shortcomings and causes, the first responsible person, the plan. */
export const missingPart: Rule = {
  id: 'missing-part',
  title: '缺法定部分',
  severity: '高',
  why: '年度报告应当写明上一年度的主要举措和成效、不足和原因、党政主要负责人履行第一责任人职责的情况、下一年度的主要安排。',
  basis: '法治政府建设与责任落实督察工作规定（2019年）',
  mark: 'verified',
  mend: '请补写这一部分，并用标题标明。',
  check(reading, { parts, isReport, year }) {
    // The provision is of April 2019: reports on earlier years were free in their parts.
    if (!isReport || reading.plain.length < 300 || (year !== undefined && year < 2019)) return []
    const place = placeOf(reading)
    const missing: Found[] = wanted
      .filter(({ part, inText }) => parts[part].length === 0 && !inText.test(withoutNames(reading.plain)))
      .map(({ name }) => ({ ...place, message: `未见“${name}”部分。年度报告应当包含这一部分，请补写或用标题标明。` }))
    const others = parts.deficiencies.length + parts.responsibility.length + parts.plan.length
    if (
      parts.measures.length === 0 &&
      others > 0 &&
      reading.outline.every((each) => isOther(each.start, parts)) &&
      !hasLongOpening(reading)
    )
      missing.unshift({ ...place, message: '未见“主要举措和成效”部分。年度报告应当包含这一部分，请补写或用标题标明。' })
    return missing
  },
}

/** Names of documents mention the parts without being them. */
function withoutNames(plain: string): string {
  return plain.replace(/《[^》\n]{0,200}》/g, '')
}

function isOther(start: number, parts: Parts): boolean {
  return [...parts.deficiencies, ...parts.responsibility, ...parts.plan].some((each) => each.start === start)
}

/** Measures told before the first heading. */
function hasLongOpening(reading: Reading): boolean {
  return (reading.outline[0]?.start ?? 0) - reading.bodyStart > 600
}

function placeOf(reading: Reading): { start: number; end: number } {
  const line = reading.title ?? reading.lines[0]!
  return { start: line.start, end: reading.title ? line.end : Math.min(line.end, line.start + 20) }
}
