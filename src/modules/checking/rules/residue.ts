import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** What a template or a careless replace-all left behind. */
export const residue: Rule = {
  id: 'residue',
  title: '模板或替换残留',
  severity: '高',
  why: '占位符、填空线和“全部替换”弄坏的词语说明稿件未经通读。',
  check: (reading) => [...replaced(reading), ...placeholders(reading), ...twoOrganisations(reading)],
}

/** 依法治区 replaced by 法治建设政府 everywhere: 全面法治建设政府委员会. */
function replaced({ plain }: Reading): Found[] {
  return [
    ...plain.matchAll(/全面法治建设政府委员会|法治建设政府(?!主要|负责|部门|职能|工作部门|采购|购买|服务|信息|网站|和社会|与社会)/g),
  ].map((match) => {
    const committee = match[0].startsWith('全面')
    return {
      start: match.index,
      end: match.index + match[0].length,
      ...(committee ? {} : { fix: '法治政府建设' }),
      message: committee
        ? '没有这样的机构名称，疑为“全面依法治区（县、市）委员会”被全部替换所致，请还原。'
        : '“法治建设政府”不成词，疑为全部替换所致；一般应为“法治政府建设”或“依法治区”。',
    }
  })
}

const blanks: { pattern: RegExp; message: string }[] = [
  {
    pattern: /[X×Ｘ＊*]{2,}(?:街道|社区|镇|乡|区|县|市|年|月|日|件|次|人|场|起|项|万元|元|%|局|办|单位|部门)/gi,
    message: '占位符没有换成实际内容。',
  },
  { pattern: /(?<=[\u4e00-\u9fff])[*＊×](?=[次件人场起项个区市县镇户])/g, message: '占位符没有换成实际数字。' },
  { pattern: /(?<![\dA-Za-z])[X×]年[X×]月(?:[X×]日)?/g, message: '日期仍是占位符。' },
  { pattern: /20\d\d ?年[ _]{1,}月[ _]{0,}日/g, message: '日期没有填写完整。' },
  { pattern: /_{3,}|＿{2,}/g, message: '填空线没有填写。' },
  {
    pattern: /[【[（(](?:此处|请)?(?:填写|填入|插入|补充|待补充|待填|待核实|待定|单位名称|街道名称|年份|数字)[^】\])）\n]{0,12}[】\])）]/g,
    message: '填写提示没有删去。',
  },
]

function placeholders({ plain }: Reading): Found[] {
  return blanks.flatMap(({ pattern, message }) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, message })),
  )
}

/** The title names one street, the signature another. */
function twoOrganisations({ title, signature, plain }: Reading): Found[] {
  const [one, other] = [title?.text, signature?.text].map(
    (text) => /([\u4e00-\u9fff]{2,4})(?:街道|镇|乡)/.exec(text?.replace(/^.*(?:人民政府|[省市区县])/, '') ?? '')?.[1],
  )
  if (!other || !signature) return []
  if (!one) return otherInText(plain, signature, other)
  if (one === other || one.endsWith(other) || other.endsWith(one)) return []
  return [{ start: signature.start, end: signature.end, message: `题目写“${one}”，署名写“${other}”，请核对是否沿用了他处的稿件。` }]
}

/** The street signing is nowhere named in the text, while documents of another are: 《桐花街道……》 twice or more. */
function otherInText(plain: string, signature: NonNullable<Reading['signature']>, own: string): Found[] {
  if (plain.slice(0, signature.start).includes(own)) return []
  const names = [...plain.matchAll(/《([\u4e00-\u9fff]{2,3})(?:街道|镇|乡)/g)].map((match) => match[1]!)
  const other = names.find((each, at) => names.indexOf(each) !== at)
  return other
    ? [{ start: signature.start, end: signature.end, message: `正文写“${other}”，署名写“${own}”，请核对是否沿用了他处的稿件。` }]
    : []
}
