import { type Chapter, outlineParts, type PartKey, topicWords } from '../../law/report/index.ts'
import { missing, paragraph, paragraphsOf, type ToldChapter, type ToldPassage } from './chapters.ts'
import type { ReportDoc } from './doc.ts'

/** The outline of last year's report: the order of its parts, and the chapters of those whose chapters the draft follows. */
export interface Outline {
  readonly parts: readonly PartKey[]
  readonly chapters: Readonly<Record<'measures' | 'leadership', readonly string[]>>
}

/** A heading without its number. */
export interface Titled {
  readonly title: string
  readonly children: readonly Titled[]
}

/** The headings of a document as a tree, without their numbers. */
export function headingsOf(doc: ReportDoc): Titled[] {
  const roots: { title: string; children: { title: string; children: [] }[] }[] = []
  for (const block of doc.content) {
    if (block.type !== 'heading') continue
    const title = withoutNumber((block.content ?? []).map((node) => (node.type === 'text' ? node.text : node.attrs.text)).join(''))
    if (title === '') continue
    if (block.attrs.level === 1) roots.push({ title, children: [] })
    else if (block.attrs.level === 2) roots.at(-1)?.children.push({ title, children: [] })
  }
  return roots
}

/** What a draft of `year` takes over from the headings of the report on the year before; undefined where they have no chapters to follow. */
export function outlineFrom(headings: readonly Titled[], year: number): Outline | undefined {
  const found = headings.map((each) => ({
    part: partOf(each.title),
    titles: each.children.flatMap(({ title }) => cleaned(title, year) ?? []),
  }))
  const titles = (part: PartKey) => found.filter((each) => each.part === part).flatMap((each) => each.titles)
  const chapters = { measures: titles('measures'), leadership: titles('leadership') }
  if (chapters.measures.length < 2) return undefined
  const parts = [...new Set(found.flatMap(({ part }) => part ?? []))]
  return { parts: [...parts, ...statutory.filter((part) => !parts.includes(part))], chapters }
}

export const statutory: readonly PartKey[] = ['measures', 'deficiencies', 'leadership', 'plan']

/** Each told passage under the chapter of its own outline; ours. */
export function byOwnOutline(all: readonly Chapter[], told: readonly ToldPassage[]): ToldChapter[] {
  return all.flatMap(({ id, title }) => {
    const own = told.filter(({ chapter }) => chapter === id)
    return own.length === 0 ? [] : [{ title, blocks: paragraphsOf(own) }]
  })
}

/**
 * Each told passage under the given title that fits it best. A title nothing fits stays, with a note to the clerk; a passage that fits no
 * title goes with its own chapter, which stands behind the title that holds what comes before it in our outline.
 */
export function byGivenOutline(titles: readonly string[], all: readonly Chapter[], told: readonly ToldPassage[]): ToldChapter[] {
  const homes = new Map(told.map((passage) => [passage.id, homeOf(passage, titles)]))
  const given = titles.map((title, index) => ({
    title,
    told: told.filter(({ id }) => homes.get(id) === index),
    behind: [] as ToldChapter[],
  }))
  const first: ToldChapter[] = []
  let before = -1
  for (const chapter of all) {
    const own = told.filter((passage) => passage.chapter === chapter.id)
    const placed = own.flatMap(({ id }) => homes.get(id) ?? [])
    const left = own.filter(({ id }) => homes.get(id) === undefined)
    const neighbour = placed.at(-1)
    if (left.length > 0 && neighbour !== undefined) given[neighbour]!.told.push(...left)
    else if (left.length > 0) (given[before]?.behind ?? first).push({ title: chapter.title, blocks: paragraphsOf(left) })
    before = Math.max(before, ...placed)
  }
  const chapters = given.flatMap(({ title, told: own, behind }) => [
    { title, blocks: own.length > 0 ? paragraphsOf(own) : [paragraph(missing(noRecords))] },
    ...behind,
  ])
  return [...first, ...chapters]
}

const noRecords = '本章在台账中没有本年度的记录，请补写有关工作情况；没有开展的，请删去本章'

/** The index of the title whose words fit best; undefined where none fits. */
function homeOf({ id, chapter }: ToldPassage, titles: readonly string[]): number | undefined {
  const scores = titles.map(
    (title) => scoreOf(title, topicWords[id] ?? [], 1) + (id === chapter ? 0 : scoreOf(title, topicWords[chapter] ?? [], 0.5)),
  )
  const best = Math.max(0, ...scores)
  return best === 0 ? undefined : scores.indexOf(best)
}

function scoreOf(title: string, words: readonly string[], weight: number): number {
  return weight * words.filter((word) => title.includes(word)).reduce((sum, word) => sum + word.length, 0)
}

function partOf(title: string): PartKey | undefined {
  return outlineParts.find(({ words }) => words.test(title.replace(/《[^》]*》/g, '')))?.part
}

/** A title fit to be used again: its years moved on, undefined where it is damaged or no title. */
function cleaned(title: string, year: number): string | undefined {
  const words = withoutNumber(title)
    .replace(/20\d\d(?=年)/g, (found) => (Number(found) === year - 1 || Number(found) === year ? String(Number(found) + 1) : found))
    .replace(/,/g, '，')
    .replace(/[。；：，]$/, '')
  return words.length < 4 || words.length > 40 || /[\ufffd【】]/.test(words) ? undefined : words
}

function withoutNumber(title: string): string {
  return title
    .replace(/^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]、?|[一二三四五六七八九十]{1,3}[、．.]|\d{1,2}[、．.](?!\d))\s*/, '')
    .trim()
}
