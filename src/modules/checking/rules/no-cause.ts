import type { Context, Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { shortcomingsIn } from './shortcomings.ts'

const cause =
  /因为|由于|原因|源于|归因|根源|因此|导致|致使|造成|所致|使得|受[^。，]{1,14}(?:影响|限制|制约)|主要是|因[\u4e00-\u9fff]{2,20}[，,]|有限|没能|缺乏[^。]{0,20}机制|与[^。]{2,12}有关|滞后于|跟不上/

/** The law asks for shortcomings and their causes. */
export const noCause: Rule = {
  id: 'no-cause',
  title: '只写不足未写原因',
  severity: '中',
  why: '年度报告应当写明不足及其原因，只列不足不算完整。',
  basis: '法治政府建设与责任落实督察工作规定（2019年）',
  mark: 'verified',
  mend: '请在每项不足之后写明原因。',
  check(reading, { parts, isReport }) {
    if (!isReport) return []
    const { deficiencies } = parts
    if (deficiencies.some((each) => cause.test(reading.plain.slice(each.titleEnd, each.end)))) return withoutOwn(reading, parts)
    if (deficiencies.some((each) => /原因|成因/.test(each.title))) return []
    const main = deficiencies[0]
    if (!main || main.end - main.titleEnd < 40) return []
    return [{ start: main.start, end: main.titleEnd, message: '本部分列出了不足，通篇未见对原因的说明。请逐项补写原因。' }]
  },
}

/** Where most shortcomings tell their cause in so many words, those that tell none. */
function withoutOwn(reading: Reading, parts: Context['parts']): Found[] {
  const below = parts.deficiencies.flatMap((each) => [each, ...each.children])
  if (below.some(({ title }) => /^(?:主要)?(?:原因|成因)/.test(title))) return []
  const items = shortcomingsIn(reading, parts)
  const bare = items.filter(({ start, end }) => {
    const text = reading.plain.slice(start, end)
    return wanting.test(text) && !told.test(text)
  })
  if (items.length < 3 || bare.length * 2 >= items.length) return []
  return bare.map((item) => ({ ...item, severity: '低', message: '其他各条都写了原因，这一条没有写。' }))
}

const wanting = /不|未|弱|差|低|少|单一|滞后|有待|仍需|还需|难/

/** Softer words of a cause than those the whole part is searched for. */
const told = new RegExp(
  `${cause.source}|原因|在于|因(?!此)|缘于|由于|不足以|不够|较少|缺|欠|局限|停留|尚未|没有|未能|存在[^。]{2,20}(?:现象|倾向|心理)`,
)
