import type { Line } from './lines.ts'

/** One field of the block of metadata above a published document; `value` is undefined where the page leaves it empty. */
export type MetadataField = {
  key:
    | 'name'
    | 'index'
    | 'number'
    | 'agency'
    | 'topic'
    | 'category'
    | 'keywords'
    | 'summary'
    | 'created'
    | 'issued'
    | 'effective'
    | 'validity'
    | 'source'
  /** As the page calls it, without blanks: 成文日期. */
  label: string
  value: string | undefined
  /** Of the label and, if there is one, its value. */
  start: number
  end: number
}

const labels: Record<MetadataField['key'], string[]> = {
  index: ['索引号', '信息索引', '索引码', '信息索引号'],
  number: ['备注/文号', '发文字号', '文号', '文件编号', '发文文号'],
  name: ['名称', '信息名称', '文件名称', '标题', '公文标题'],
  agency: ['发布机构', '发文机构', '发文机关', '发布单位', '发文单位', '制发机关', '公开机构', '公开责任部门', '责任部门', '发布部门'],
  topic: ['主题分类', '主题', '主题类别', '所属主题', '服务对象分类'],
  category: [
    '体裁分类',
    '体裁',
    '公文种类',
    '组配分类',
    '信息分类',
    '分类',
    '公开类别',
    '公开类型',
    '公开方式',
    '公开形式',
    '公开范围',
    '公开时限',
  ],
  keywords: ['主题词', '关键词', '关键字'],
  summary: ['内容概述', '信息概述', '内容摘要', '内容概要'],
  created: ['公文生成日期', '公文生成时间', '成文日期', '成文时间', '生成日期', '生成时间', '形成日期', '产生日期'],
  issued: ['发文日期', '发布日期', '发布时间', '公开日期', '公开时间', '发文时间', '印发日期'],
  effective: ['生效日期', '生效时间', '实施日期', '失效日期', '失效时间', '废止日期', '有效期'],
  validity: ['有效性', '是否有效', '时效性', '效力状态', '效力说明', '信息有效性'],
  source: ['来源', '信息来源'],
}

const keyOf = new Map(Object.entries(labels).flatMap(([key, names]) => names.map((name) => [name, key as MetadataField['key']] as const)))
const spaced = [...keyOf.keys()].sort((a, b) => b.length - a.length).map((name) => [...name].join('\\s*'))
const names = spaced.join('|')
/** 索引号：, 【索引号】：, 索引号 | and [ 索引号 ]. */
const labelled = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:(?:[【\\[])?(${names})(?:[】\\]])?\\s*(?:[:：][|｜\\s]*|[|｜])|[【\\[]\\s*(${names})\\s*[】\\]])`,
  'g',
)
const alone = new RegExp(`^(?:${spaced.join('|')})$`)

/**
 * The fields of the block: 索引号：…, several on a line, or each label on a line of its own with its value below.
 * Empty when the lines hold no such block: an index number, or two different fields at least, tell one.
 */
export function metadataOf(head: Line[]): { fields: MetadataField[]; places: { start: number; end: number }[] } {
  const marks = head.flatMap((line, at) => marksIn(line).map((mark) => ({ ...mark, at })))
  const found = marks.map(({ label, start, end, at }, index): MetadataField => {
    const line = head[at]!
    const next = marks[index + 1]
    const stop = next?.at === at ? next.start : line.end
    const beside = passage(line.text.slice(end - line.start, stop - line.start), end)
    const below = head[at + 1]
    const key = keyOf.get(label)!
    const free = !beside && below && next?.at !== at && next?.at !== at + 1 && looksLike(key, below.text)
    const value = beside ?? (free ? passage(below.text, below.start) : undefined)
    return { key, label, value: value?.text, start, end: value?.end ?? end }
  })
  const keys = new Set(found.map((each) => each.key))
  const told = keys.has('index') || [...keys].filter((each) => each !== 'source' && each !== 'issued').length >= 2
  const fields = told ? found : []
  return { fields, places: fields.map(({ start, end }) => ({ start, end })) }
}

/** Whether a line is the label of the block's gist, whose value is prose. */
export const isSummaryLabel = (text: string): boolean => keyOf.get(text.replace(/[\s:：]/g, '')) === 'summary'

/** Whether the line below a label can be its value: where the field is empty, the next thing on the page stands there. */
function looksLike(key: MetadataField['key'], text: string): boolean {
  if (key === 'summary') return text.length <= 300 && /[。；…]$/.test(text)
  if (text.length > 60 || /[。；：:]$/.test(text)) return false
  if (key === 'created' || key === 'issued' || key === 'effective') return /^\D{0,3}\d{4}\D/.test(text)
  if (key === 'validity') return /^(?:有效|无效|失效|已?废止|已?修改|部分|是|否|现行|继续)/.test(text)
  if (key === 'index') return /^[\w〔〕()（）/-]+$/.test(text)
  if (key === 'number') return /号|[[〔［]/.test(text)
  return key === 'name' || !/(?:法治|依法行政).*(?:报告|总结|汇报|情况)/.test(text)
}

type Mark = { label: string; start: number; end: number }

function marksIn(line: Line): Mark[] {
  const bare = line.text.replace(/\s/g, '')
  if (alone.test(line.text) && keyOf.has(bare)) return [{ label: bare, start: line.start, end: line.end }]
  return [...line.text.matchAll(labelled)].map((match) => ({
    label: (match[1] ?? match[2]!).replace(/\s/g, ''),
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }))
}

function passage(text: string, start: number): { text: string; end: number } | undefined {
  const bare = text.replace(/[|｜]+/g, ' ').trim()
  return bare && !/^[-—无/|]+$/.test(bare) ? { text: bare, end: start + text.indexOf(bare) + bare.length } : undefined
}
