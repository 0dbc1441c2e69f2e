import { type Heading, type Reading, readText } from '../checking/index.ts'

/** What chapters of annual reports are about, by the words of their headings. A chapter may be about several. */
export const topics = [
  { id: 'duty', title: '第一责任人职责', words: ['第一责任人', '主要负责人'] },
  { id: 'deficiencies', title: '不足和原因', words: ['不足', '问题', '短板', '差距'] },
  { id: 'plan', title: '下一年度安排', words: ['安排', '打算', '计划', '思路'] },
  { id: 'petition', title: '信访和群众诉求', words: ['信访', '热线', '诉求', '12345'] },
  { id: 'disputes', title: '矛盾纠纷化解', words: ['矛盾', '纠纷', '调解'] },
  { id: 'publicity', title: '普法宣传', words: ['普法', '法治宣传', '法治文化', '守法'] },
  { id: 'study', title: '学法和法治素养', words: ['学法', '法治素养', '法治思想', '履职本领', '培训'] },
  { id: 'enforcement', title: '行政执法', words: ['执法', '处罚', '市容', '违法建设'] },
  { id: 'decisions', title: '依法决策和制度', words: ['决策', '制度', '规范性文件', '合法性', '法律顾问'] },
  { id: 'supervision', title: '监督和公开', words: ['监督', '公开', '复议', '应诉', '建议'] },
  { id: 'services', title: '政务服务和营商环境', words: ['服务', '营商', '放管服', '审批'] },
  { id: 'safety', title: '平安建设和应急', words: ['平安', '应急', '安全'] },
  { id: 'leadership', title: '组织领导', words: ['领导', '统筹', '组织', '责任'] },
  { id: 'other', title: '其他', words: [] },
] as const

export type TopicId = (typeof topics)[number]['id']

/** A chapter as it stands in a report. */
export interface Passage {
  readonly heading: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The chapters of a report on a topic: its chapters of the second level where it has them, else its parts. */
export function passagesOn(topic: TopicId, text: string, outline: readonly Heading[]): Passage[] {
  const chapters = outline.flatMap((part) => {
    // Parts two to four are about one thing as a whole; their chapters do not change it.
    const whole = ofParts.find((one) => matches(one, part.title))
    if (whole) return [{ heading: part, on: [whole] }]
    return (part.children.length > 0 ? part.children : [part]).map((heading) => ({ heading, on: topicsOf(heading.title) }))
  })
  return chapters
    .filter(({ on }) => on.includes(topic))
    .map(({ heading }) => ({
      heading: `${heading.number ?? ''}${heading.title}`,
      text: text
        .slice(heading.titleEnd, heading.end)
        .replace(/^[。：:\s]+/, '')
        .replace(/\n\s+/g, '\n')
        .trim(),
      start: heading.start,
      end: heading.end,
    }))
}

/** Topics of a chapter; `other` where its heading names none. */
export function topicsOf(title: string): TopicId[] {
  const found = topics.flatMap(({ id }) => (!ofParts.includes(id) && matches(id, title) ? [id] : []))
  return found.length > 0 ? found : ['other']
}

const ofParts: readonly TopicId[] = ['duty', 'deficiencies', 'plan']

function matches(topic: TopicId, title: string): boolean {
  return topics.find(({ id }) => id === topic)?.words.some((word) => title.includes(word)) ?? false
}

/** The outline of one of our own reports, read like any other. */
export function outlineOfText(text: string): Pick<Reading, 'text' | 'outline'> {
  return readText(text)
}
