import {
  type Chapter,
  closing,
  type Deficiency,
  deficiencies,
  deficienciesOpening,
  leadershipChapters,
  leadershipWithoutRecords,
  measuresChapters,
  opening,
  type Passage,
  type Plan,
  partOneWithoutRecords,
  parts,
  standingPlans,
  usualDeficiencies,
} from '../../law/report/index.ts'
import type { Book } from '../figures/index.ts'
import type { BlockNode, InlineNode, ReportDoc } from './doc.ts'
import { compose, valuesOf } from './template.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const
/** More would bury the ones that matter. */
const mostDeficiencies = 5
const leastDeficiencies = 3

/** Drafts the report of a place (望河街道, 澄湖区) on a year: the four statutory parts, every number a token. Pure. */
export function draft(book: Book, place: string, year: number): ReportDoc {
  const found = findDeficiencies(book, year)
  return {
    type: 'doc',
    content: [
      paragraph(text(opening(place, year))),
      part(parts.measures, year),
      ...chapters(tellChapters(measuresChapters, book, year), partOneWithoutRecords),
      part(parts.deficiencies, year),
      paragraph(text(deficienciesOpening)),
      ...found.map(({ nodes }, index) => paragraph(text(`${ordinals[index]}是`), ...nodes)),
      part(parts.leadership, year),
      ...chapters(tellChapters(leadershipChapters, book, year), leadershipWithoutRecords),
      part(parts.plan, year),
      ...plansFor(found).flatMap((plan, index) => [chapterHeading(index, plan.title), paragraph(text(plan.says))]),
      paragraph(text(closing)),
    ],
  }
}

interface Found {
  readonly plan: Plan
  readonly nodes: readonly InlineNode[]
}

/** What the figures give away; where that is little, what offices usually find. */
function findDeficiencies(book: Book, year: number): Found[] {
  const seen = new Set<Plan['topic']>()
  const found: Found[] = []
  const take = (deficiency: Pick<Deficiency, 'plan' | 'topic' | 'cause'>, nodes: readonly InlineNode[] | undefined) => {
    if (!nodes || seen.has(deficiency.topic)) return
    seen.add(deficiency.topic)
    found.push({ plan: deficiency.plan, nodes: joined([...nodes, text(deficiency.cause)]) })
  }
  for (const deficiency of deficiencies) {
    if (found.length >= mostDeficiencies) break
    if (deficiency.when(valuesOf(deficiency.figures, book, year))) take(deficiency, compose(deficiency, book, year))
  }
  for (const usual of usualDeficiencies) if (found.length < leastDeficiencies) take(usual, [text(usual.says)])
  return found
}

function plansFor(found: readonly Found[]): Plan[] {
  return [...found.map(({ plan }) => plan), ...standingPlans]
}

type Numbered = { readonly title: string; readonly blocks: readonly BlockNode[] }

function tellChapters(all: readonly Chapter[], book: Book, year: number): Numbered[] {
  return all.flatMap((chapter) => tellChapter(chapter, book, year) ?? [])
}

function tellChapter(chapter: Chapter, book: Book, year: number): Numbered | undefined {
  const told = chapter.passages.flatMap((passage) => {
    const nodes = tellPassage(passage, book, year)
    return nodes ? [{ lead: passage.lead, nodes }] : []
  })
  if (told.length === 0) return undefined
  const led = told.filter(({ lead }) => lead !== undefined).length
  let count = 0
  const blocks = told.map(({ lead, nodes }) =>
    lead === undefined || led < 2 ? paragraph(...nodes) : paragraph(...joined([text(`${ordinals[count++]}是${lead}。`), ...nodes])),
  )
  return { title: chapter.title, blocks }
}

function tellPassage(passage: Passage, book: Book, year: number): InlineNode[] | undefined {
  const nodes = passage.sentences.flatMap((sentence) => compose(sentence, book, year) ?? [])
  if (nodes.length === 0) return undefined
  return joined(passage.opens ? [text(passage.opens), ...nodes] : nodes)
}

/** Chapters numbered （一）（二）; fewer than two stand without headings, behind what is said where records are few. */
function chapters(told: readonly Numbered[], otherwise: string): BlockNode[] {
  if (told.length < 2) return [paragraph(text(otherwise)), ...told.flatMap(({ blocks }) => blocks)]
  return told.flatMap(({ title, blocks }, index) => [chapterHeading(index, title), ...blocks])
}

function part({ number, title }: (typeof parts)[keyof typeof parts], year: number): BlockNode {
  return { type: 'heading', attrs: { level: 1 }, content: [text(`${number}${title(year)}`)] }
}

function chapterHeading(index: number, title: string): BlockNode {
  return { type: 'heading', attrs: { level: 2 }, content: [text(`（${ordinals[index]}）${title}`)] }
}

function paragraph(...content: readonly InlineNode[]): BlockNode {
  return { type: 'paragraph', content }
}

function text(words: string): InlineNode {
  return { type: 'text', text: words }
}

/** Neighbouring texts as one node, as the editor keeps them. */
function joined(nodes: readonly InlineNode[]): InlineNode[] {
  const result: InlineNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') result[result.length - 1] = { ...last, text: last.text + node.text }
    else result.push(node)
  }
  return result
}
