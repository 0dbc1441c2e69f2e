import { figureCatalogue } from '../../../law/index.ts'
import type { Passage, Sentence } from '../../../law/report/index.ts'
import type { Office } from '../../office/index.ts'
import type { TokenMode } from '../doc.ts'
import { labelOf } from '../json.ts'
import type { RankedBook } from '../tell.ts'
import { compose } from '../template.ts'
import { type Library, openChapters, ownOf } from './library.ts'
import {
  type ConditionKind,
  conditionKinds,
  modeLabels,
  type OwnSentence,
  type OwnSlot,
  type OwnWording,
  toSentence,
} from './own-sentence.ts'
import type { SentenceRow } from './store.ts'

export interface SentenceView {
  readonly id: string
  readonly state: 'builtIn' | 'replaced' | 'own' | 'off'
  readonly figures: Readonly<Record<string, OwnSlot & { readonly label: string }>>
  /** `when` is null where the program decides by a rule of its own. */
  readonly says: readonly { readonly text: string; readonly when: OwnWording['when'] | null }[]
  /** What the draft of the year says; null where it has nothing to tell. */
  readonly told: string | null
  readonly changedBy?: string
  readonly changedAt?: string
}

export interface LibraryView {
  readonly year: number
  readonly mayEdit: boolean
  readonly ranking: { readonly on: boolean; readonly mayEdit: boolean }
  readonly chapters: readonly {
    readonly id: string
    readonly part: 'measures' | 'leadership'
    readonly title: string
    readonly passages: readonly { readonly id: string; readonly lead: string | null; readonly sentences: readonly SentenceView[] }[]
  }[]
}

export interface FigureChoice {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly group: string
  readonly ratio: boolean
  readonly dims: readonly { readonly key: string; readonly label: string; readonly options: Readonly<Record<string, string>> }[]
}

export function viewChapters(office: Office, library: Library, book: RankedBook, year: number): LibraryView['chapters'] {
  return openChapters.map(({ part, chapter }) => ({
    id: chapter.id,
    part,
    title: chapter.title,
    passages: chapter.passages.map((passage) => ({
      id: passage.id,
      lead: passage.lead ?? null,
      sentences: viewPassage(office, library, passage, book, year),
    })),
  }))
}

export function listChoices(): Choices {
  const figures = [...figureCatalogue().values()].map(({ id, label, unit, group, type, dims }) => ({
    id,
    label,
    unit,
    group,
    ratio: type === 'ratio',
    dims,
  }))
  const named = <K extends string>(labels: Readonly<Record<K, string>>) =>
    Object.entries<string>(labels).map(([key, label]) => ({ key: key as K, label }))
  return { figures, modes: named(modeLabels), conditions: named(conditionKinds) }
}

/** What a writer of sentences chooses from. */
export interface Choices {
  readonly figures: readonly FigureChoice[]
  readonly modes: readonly { readonly key: TokenMode; readonly label: string }[]
  readonly conditions: readonly { readonly key: ConditionKind; readonly label: string }[]
}

/** The sentence with the year's figures; null where none of its wordings can be told. */
export function previewOf(sentence: Sentence, book: RankedBook, year: number): string | null {
  const nodes = compose(sentence, book, year)
  return nodes ? nodes.map((node) => (node.type === 'text' ? node.text : node.attrs.text)).join('') : null
}

function viewPassage(office: Office, { rows }: Library, passage: Passage, book: RankedBook, year: number): SentenceView[] {
  const changes = (row: SentenceRow | undefined) =>
    row ? { changedBy: office.person(row.changed_by)?.name ?? row.changed_by, changedAt: row.changed_at } : {}
  const builtIn = passage.sentences.map((sentence): SentenceView => {
    const row = rows.get(sentence.id)
    const own = row?.content
    const words = own ? viewOwn(own) : viewBuiltIn(sentence)
    const told = previewOf(own ? toSentence(sentence.id, own) : sentence, book, year)
    return { id: sentence.id, ...words, state: row && !row.active ? 'off' : own ? 'replaced' : 'builtIn', told, ...changes(row) }
  })
  const added = ownOf(rows, passage.id).flatMap((row): SentenceView[] =>
    row.content
      ? [
          {
            id: row.id,
            ...viewOwn(row.content),
            state: row.active ? 'own' : 'off',
            told: previewOf(toSentence(row.id, row.content), book, year),
            ...changes(row),
          },
        ]
      : [],
  )
  return [...builtIn, ...added]
}

function viewOwn({ figures, says }: OwnSentence): Pick<SentenceView, 'figures' | 'says'> {
  return { figures: Object.fromEntries(Object.entries(figures).map(([key, slot]) => [key, { ...slot, label: labelOf(slot) }])), says }
}

function viewBuiltIn({ figures, says }: Sentence): Pick<SentenceView, 'figures' | 'says'> {
  const slots = Object.entries(figures).map(([key, slot]) => {
    const own: OwnSlot =
      typeof slot === 'string'
        ? { figure: slot, where: {}, half: null }
        : { figure: slot.figure, where: slot.where ?? {}, half: slot.half ?? null }
    return [key, { ...own, label: labelOf(own) }] as const
  })
  return {
    figures: Object.fromEntries(slots),
    says: says.map((template) => (typeof template === 'string' ? { text: template, when: [] } : { text: template.says, when: null })),
  }
}
