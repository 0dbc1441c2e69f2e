import { type Chapter, leadershipChapters, measuresChapters, type Passage, type Sentence } from '../../../law/report/index.ts'
import type { Db } from '../../../platform/database.ts'
import type { SentencesOf } from '../chapters.ts'
import { toSentence } from './own-sentence.ts'
import { listSentences, type SentenceRow } from './store.ts'

/** Chapters whose sentences an office may change, with the part they stand in. */
export const openChapters: readonly { readonly part: 'measures' | 'leadership'; readonly chapter: Chapter }[] = [
  ...measuresChapters.map((chapter) => ({ part: 'measures' as const, chapter })),
  ...leadershipChapters.map((chapter) => ({ part: 'leadership' as const, chapter })),
]

export function findPassage(id: string): Passage | undefined {
  return openChapters.flatMap(({ chapter }) => chapter.passages).find((passage) => passage.id === id)
}

export function findBuiltIn(id: string): { readonly sentence: Sentence; readonly passage: Passage } | undefined {
  for (const { chapter } of openChapters)
    for (const passage of chapter.passages) {
      const sentence = passage.sentences.find((one) => one.id === id)
      if (sentence) return { sentence, passage }
    }
  return undefined
}

export interface Library {
  readonly rows: ReadonlyMap<string, SentenceRow>
  /** Built-in sentences as declared, replaced or left out, then those of the office. */
  readonly sentencesOf: SentencesOf
}

/** The office's sentences over the built-in ones. */
export async function openLibrary(db: Db): Promise<Library> {
  const rows = new Map((await listSentences(db)).map((row) => [row.id, row]))
  return {
    rows,
    sentencesOf: (passage) => [
      ...passage.sentences.flatMap((sentence) => {
        const row = rows.get(sentence.id)
        if (!row) return [sentence]
        if (!row.active) return []
        return [row.content ? toSentence(row.id, row.content) : sentence]
      }),
      ...ownOf(rows, passage.id).flatMap(({ id, content, active }) => (active && content ? [toSentence(id, content)] : [])),
    ],
  }
}

/** The office's additions to a passage, switched off or not. */
export function ownOf(rows: ReadonlyMap<string, SentenceRow>, passage: string): SentenceRow[] {
  return [...rows.values()].filter(({ id, content }) => content?.place === passage && !findBuiltIn(id))
}
