import {
  type Chapter,
  type Deficiency,
  deficiencies,
  leadershipChapters,
  measuresChapters,
  overridden,
  type Passage,
  type Plan,
  type Sentence,
  standingPlans,
  studyPlan,
  type UsualDeficiency,
  usualDeficiencies,
} from '../../../law/report/index.ts'
import type { Db } from '../../../platform/database.ts'
import type { SentencesOf } from '../chapters.ts'
import type { ShownDeficiency } from '../draft.ts'
import { deficiencyPlace, type OwnSentence, toDeficiency, toSentence, toUsual, usualPlace } from './own-sentence.ts'
import { listSentences, type SentenceRow } from './store.ts'

/** Chapters whose sentences an office may change, with the part they stand in. */
export const openChapters: readonly { readonly part: 'measures' | 'leadership'; readonly chapter: Chapter }[] = [
  ...measuresChapters.map((chapter) => ({ part: 'measures' as const, chapter })),
  ...leadershipChapters.map((chapter) => ({ part: 'leadership' as const, chapter })),
]

export function findPassage(id: string): Passage | undefined {
  return openChapters.flatMap(({ chapter }) => chapter.passages).find((passage) => passage.id === id)
}

export type BuiltIn =
  | { readonly kind: 'sentence'; readonly place: string; readonly sentence: Sentence }
  | { readonly kind: 'deficiency'; readonly place: typeof deficiencyPlace; readonly deficiency: Deficiency }
  | { readonly kind: 'usual'; readonly place: typeof usualPlace; readonly usual: UsualDeficiency }

export function findBuiltIn(id: string): BuiltIn | undefined {
  for (const { chapter } of openChapters)
    for (const passage of chapter.passages) {
      const sentence = passage.sentences.find((one) => one.id === id)
      if (sentence) return { kind: 'sentence', place: passage.id, sentence }
    }
  const deficiency = deficiencies.find((one) => one.id === id)
  if (deficiency) return { kind: 'deficiency', place: deficiencyPlace, deficiency }
  const usual = usualDeficiencies.find((one) => one.id === id)
  return usual && { kind: 'usual', place: usualPlace, usual }
}

/** What holds of a sentence for a unit: its own words, else those of the unit above it, else the built-in ones. */
export interface Held {
  readonly id: string
  readonly content: OwnSentence | null
  readonly active: boolean
  /** Whose words these are; undefined where they are the built-in ones. */
  readonly wordsBy: string | undefined
  /** The last change among the rows that hold. */
  readonly changed: SentenceRow | undefined
  /** Whether the unit has a row of its own, and whether one above it has written words that would hold without that. */
  readonly isOwn: boolean
  readonly beneath: SentenceRow | undefined
}

export interface Library {
  readonly unit: string
  readonly held: (id: string) => Held
  /** Ids of the sentences that were added to a place, in the order they were. */
  readonly addedTo: (place: string) => readonly string[]
  readonly isKnown: (id: string) => boolean
  /** Built-in sentences as declared, replaced or left out, then those added. */
  readonly sentencesOf: SentencesOf
  readonly deficiencies: readonly ShownDeficiency[]
  readonly usual: readonly UsualDeficiency[]
  /** Every plan a measure of a report may have come from. */
  readonly plans: readonly Plan[]
}

/** The sentences a unit's drafts are made of: a street's own over the district's over the built-in ones. */
export async function openLibrary(db: Db, unit: string): Promise<Library> {
  const rows = await listSentences(db, unit)
  const held = (id: string) =>
    hold(
      rows.filter((row) => row.id === id),
      id,
      unit,
    )
  const added = [...new Set(rows.map(({ id }) => id))].filter((id) => !findBuiltIn(id))
  const addedTo = (place: string) => added.filter((id) => held(id).content?.place === place)
  const inForce = <T>(ids: readonly string[], make: (id: string, content: OwnSentence | null) => T | undefined): T[] =>
    ids.flatMap((id) => {
      const { active, content } = held(id)
      return active ? (make(id, content) ?? []) : []
    })
  const all = [
    ...inForce(
      deficiencies.map(({ id }) => id),
      (id, content) => {
        const builtIn = deficiencies.find((one) => one.id === id)
        return content ? toDeficiency(id, content, builtIn) : builtIn
      },
    ),
    ...inForce(addedTo(deficiencyPlace), (id, content) => content && toDeficiency(id, content)).flatMap((one) => one ?? []),
  ]
  const usual = inForce(
    usualDeficiencies.map(({ id }) => id),
    (id, content) => {
      const builtIn = usualDeficiencies.find((one) => one.id === id)
      return builtIn && content ? toUsual(builtIn, content) : builtIn
    },
  )
  return {
    unit,
    held,
    addedTo,
    isKnown: (id) => findBuiltIn(id) !== undefined || added.includes(id),
    sentencesOf: (passage) => [
      ...inForce(
        passage.sentences.map(({ id }) => id),
        (id, content) => (content ? toSentence(id, content) : passage.sentences.find((one) => one.id === id)),
      ),
      ...inForce(addedTo(passage.id), (id, content) => (content ? toSentence(id, content) : undefined)),
    ],
    deficiencies: all,
    usual,
    plans: [...[...all, overridden, ...usual].map(({ plan }) => plan), studyPlan, ...standingPlans],
  }
}

function hold(rows: readonly SentenceRow[], id: string, unit: string): Held {
  const last = rows.at(-1)
  const words = rows.findLast(({ content }) => content !== null)
  return {
    id,
    content: words?.content ?? null,
    active: last?.active ?? true,
    wordsBy: words?.unit,
    changed: last,
    isOwn: last?.unit === unit,
    beneath: rows.findLast((row) => row.unit !== unit),
  }
}
