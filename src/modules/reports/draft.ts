import {
  causeLeads,
  closing,
  type Deficiency,
  deficiencies,
  deficienciesOpening,
  districtLeadershipChapters,
  dutyActs,
  gravities,
  leadershipChapters,
  measuresChapters,
  opening,
  overridden,
  type PartKey,
  type Passage,
  type Place,
  type Plan,
  parts,
  planOpening,
  saysCause,
  standingPlans,
  studyPlan,
  type UsualDeficiency,
  usualDeficiencies,
} from '../../law/report/index.ts'
import { heading, joined, missing, numbered, ordinals, paragraph, type SentencesOf, tellPassages, text, unproved } from './chapters.ts'
import type { BlockNode, InlineNode, ReportDoc } from './doc.ts'
import { type Duty, tellDuties, unproven } from './duties.ts'
import { byGivenOutline, byOwnOutline, type Outline, statutory } from './outline.ts'
import type { RankedBook } from './tell.ts'
import { compose, valuesOf } from './template.ts'

/** More would bury the ones that matter. */
const mostDeficiencies = 6
const leastDeficiencies = 3

/** What a draft is made from besides the figures. */
export interface Materials {
  readonly kind: Place
  /** The year is not over: its figures are compared with those of a whole one. */
  readonly isRunning?: boolean
  /** Last year's, where the draft is to follow it. */
  readonly outline?: Outline
  /** The principal leaders' duty register of the year. */
  readonly duties?: readonly Duty[]
  /** Matters in which a rule was overridden by leave in the year. */
  readonly overrides?: readonly string[]
  /** The sentences of a passage, as the office has them. */
  readonly sentencesOf?: SentencesOf
  /** What figures can give away, as the office has it. */
  readonly deficiencies?: readonly ShownDeficiency[]
  /** What is proposed where they give away little, as the office has it. */
  readonly usual?: readonly UsualDeficiency[]
}

/** A deficiency in the words of an office, with what in the built-in one says when it shows. */
export interface ShownDeficiency extends Deficiency {
  readonly trigger?: Pick<Deficiency, 'figures' | 'when'>
}

/** Drafts the report of a place (望河街道, 澄湖区) on a year: the four statutory parts, every number a token. Pure. */
export function draft(book: RankedBook, place: string, year: number, materials: Materials = { kind: 'street' }): ReportDoc {
  const found = findDeficiencies(book, year, materials)
  const bodies: Record<PartKey, () => readonly BlockNode[]> = {
    measures: () => tellMeasures(book, year, materials),
    deficiencies: () => [
      paragraph(text(deficienciesOpening)),
      ...found.map(({ nodes }, index) => paragraph(text(`${ordinals[index]}是`), ...nodes)),
      paragraph(unproved('以上原因为初步分析，请逐条核实修改')),
    ],
    leadership: () => tellLeadership(book, year, materials),
    plan: () => [
      paragraph(text(planOpening(place, year))),
      ...numbered(plansFor(found).map(({ title, nodes }) => ({ title, blocks: [paragraph(...nodes)] }))),
    ],
  }
  const order = materials.outline?.parts ?? statutory
  return {
    type: 'doc',
    content: [
      paragraph(text(opening(place, year))),
      ...(materials.isRunning
        ? [paragraph(unproved('本年度尚未结束，数字截至起草之日，与上年全年相比的增减请在年度终了后重新起草核对'))]
        : []),
      ...order.flatMap((part, index) => [heading(1, `${ordinals[index]}、${parts[part].title(year)}`), ...bodies[part]()]),
      paragraph(text(closing)),
    ],
  }
}

function tellMeasures(book: RankedBook, year: number, { outline, sentencesOf = asDeclared }: Materials): BlockNode[] {
  const told = tellPassages(measuresChapters, book, year, sentencesOf)
  if (outline) return numbered(byGivenOutline(outline.chapters.measures, measuresChapters, told))
  if (told.length === 0) return [paragraph(missing('台账中没有本年度的记录，请补写推进法治政府建设的主要举措和成效'))]
  return numbered(byOwnOutline(measuresChapters, told))
}

/** The sums of the duty register, each chapter followed by what was done on which day. */
function tellLeadership(book: RankedBook, year: number, { outline, duties = [], kind, sentencesOf = asDeclared }: Materials): BlockNode[] {
  const sums = tellPassages(kind === 'district' ? districtLeadershipChapters : leadershipChapters, book, year, sentencesOf)
  const told = leadershipChapters.flatMap(({ id }) => {
    const acts = tellDuties(duties, id, kind)
    const own = sums.filter(({ chapter }) => chapter === id)
    if (acts.length === 0) return own
    const [first] = own
    return first ? [{ ...first, nodes: joined([...first.nodes, ...acts]) }] : [{ id, chapter: id, lead: undefined, nodes: acts }]
  })
  const noDuties = paragraph(
    missing('本单位主要负责人履职台账中没有写明日期的本年度记录，请逐项补写党政主要负责人履行第一责任人职责的情况，写明日期和凭证'),
  )
  if (told.length === 0) return [noDuties]
  const given = outline?.chapters.leadership ?? []
  const chapters = given.length > 0 ? byGivenOutline(given, leadershipChapters, told) : byOwnOutline(leadershipChapters, told)
  const bare = unproven(duties.filter((duty) => dutyActs[duty.kind])).length
  return [
    ...numbered(chapters),
    ...(duties.length === 0 ? [noDuties] : []),
    ...(bare > 0 ? [paragraph(unproved(`主要负责人履职台账中有${bare}件没有上传凭证，请补齐凭证后再定稿`))] : []),
  ]
}

interface Found {
  readonly topic: Plan['topic']
  readonly nodes: readonly InlineNode[]
  readonly measure: Measure
}

/** A chapter of part four. */
interface Measure {
  readonly title: string
  readonly nodes: readonly InlineNode[]
}

/** What the figures give away, the gravest first; where that is little, what offices usually find, to be judged by the clerk. */
function findDeficiencies(
  book: RankedBook,
  year: number,
  { overrides = [], deficiencies: known = deficiencies, usual = usualDeficiencies }: Materials,
): Found[] {
  const found: Found[] = []
  const take = (
    { topic, cause, plan }: Pick<Deficiency, 'plan' | 'topic' | 'cause'>,
    nodes: readonly InlineNode[] | undefined,
    target: readonly InlineNode[],
    note?: InlineNode,
  ) => {
    if (!nodes || found.some((one) => one.topic === topic) || found.length >= mostDeficiencies) return
    const why = text(leadTo(cause, found.length))
    const measure = { title: plan.title, nodes: joined([text(plan.says), ...target]) }
    found.push({ topic, nodes: joined([...nodes, why, ...(note ? [note] : [])]), measure })
  }
  for (const gravity of gravities) {
    for (const deficiency of known)
      if (deficiency.gravity === gravity && shows(deficiency, book, year))
        take(deficiency, compose(deficiency, book, year), targetOf(deficiency, book, year))
    if (overridden.gravity === gravity && overrides.length > 0) take(overridden, tellOverrides(overrides), [text(overridden.plan.target)])
  }
  for (const one of usual)
    if (found.length < leastDeficiencies)
      take(one, [text(one.says)], [text(one.plan.target)], unproved('台账数据没有反映这一问题，请按实际情况核改或者删去'))
  return found
}

/** Whether the figures of the year give it away. */
export function shows(deficiency: ShownDeficiency, book: RankedBook, year: number): boolean {
  const { figures, when } = deficiency.trigger ?? deficiency
  return when(valuesOf(figures, book, year))
}

/** What its measure is to reach, with the figures of the year; nothing where these have nothing to tell. */
export function targetOf({ id, figures, plan }: Deficiency, book: RankedBook, year: number): readonly InlineNode[] {
  if (plan.target === '') return []
  return compose({ id: `${id}.target`, figures, says: [{ says: plan.target, when: () => true }] }, book, year) ?? []
}

/** The cause led up to in one of the usual ways, in turn. */
export function leadTo(cause: string, turn: number): string {
  return saysCause.test(cause) ? cause : `${causeLeads[turn % causeLeads.length]}${cause}`
}

/** In words, with the first of the records behind them: a number here would be counted apart from the book. */
function tellOverrides([matter = '']: readonly string[]): InlineNode[] {
  const [before, linked, after] = overridden.says
  return [text(before), { type: 'text', text: linked, marks: [{ type: 'entry', attrs: { matter } }] }, text(after)]
}

/** Study first, then what mends the deficiencies, then what is done every year. */
function plansFor(found: readonly Found[]): Measure[] {
  const plain = ({ title, says, target }: Plan): Measure => ({ title, nodes: [text(`${says}${target}`)] })
  const study = found.some(({ topic }) => topic === studyPlan.topic) ? [] : [plain(studyPlan)]
  return [...study, ...found.map(({ measure }) => measure), ...standingPlans.map(plain)]
}

function asDeclared(passage: Passage) {
  return passage.sentences
}
