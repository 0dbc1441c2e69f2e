import { figureCatalogue } from '../../../law/index.ts'
import {
  deficiencies as builtInDeficiencies,
  gravities,
  type Sentence,
  type UsualDeficiency,
  usualDeficiencies,
} from '../../../law/report/index.ts'
import type { UnitKind } from '../../../migrations/tables.ts'
import type { Office } from '../../office/index.ts'
import type { TokenMode } from '../doc.ts'
import type { RankedBook } from '../tell.ts'
import { compose } from '../template.ts'
import { labelOf } from '../token.ts'
import { findBuiltIn, type Library, openChapters } from './library.ts'
import {
  type ConditionKind,
  conditionKinds,
  deficiencyPlace,
  gravityLabels,
  modeLabels,
  type OwnMending,
  type OwnSentence,
  type OwnSlot,
  type OwnWording,
  toDeficiency,
  toSentence,
  toUsual,
  usualPlace,
} from './own-sentence.ts'
import { deficiencyPreview, toldBy, usualPreview } from './preview.ts'

export interface SentenceView {
  readonly id: string
  readonly state: 'builtIn' | 'replaced' | 'own' | 'off'
  /** Whose words are used: the asking unit's, those of the unit above it, or the built-in ones. */
  readonly usedFrom: 'own' | 'above' | 'builtIn'
  /** The unit whose words or switch hold, by name; absent for the built-in ones. */
  readonly unitName?: string
  /** Whether the asking unit has something of its own to take back, and what would then hold. */
  readonly resetsTo: 'above' | 'builtIn' | 'nothing' | null
  readonly figures: Readonly<Record<string, OwnSlot & { readonly label: string }>>
  /** `when` is null where the program decides by a rule of its own. */
  readonly says: readonly { readonly text: string; readonly when: OwnWording['when'] | null }[]
  /** What the draft of the year says; null where it has nothing to tell. */
  readonly told: string | null
  readonly changedBy?: string
  readonly changedAt?: string
}

export interface DeficiencyView extends SentenceView {
  readonly place: string
  readonly mends: OwnMending
  /** What stands for it in part four; without its target where the year does not show it. */
  readonly plan: string
  /** Whether the year's figures give it away. */
  readonly shows: boolean
}

export interface LibraryView {
  readonly year: number
  readonly unitKind: UnitKind
  readonly mayEdit: boolean
  readonly ranking: { readonly on: boolean; readonly mayEdit: boolean }
  readonly chapters: readonly {
    readonly id: string
    readonly part: 'measures' | 'leadership'
    readonly title: string
    readonly passages: readonly { readonly id: string; readonly lead: string | null; readonly sentences: readonly SentenceView[] }[]
  }[]
  /** By gravity, and last those proposed where figures tell of little. */
  readonly deficiencies: readonly { readonly id: string; readonly title: string; readonly sentences: readonly DeficiencyView[] }[]
}

export interface FigureChoice {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly group: string
  readonly ratio: boolean
  readonly dims: readonly { readonly key: string; readonly label: string; readonly options: Readonly<Record<string, string>> }[]
}

/** What a view of the library is made from. */
interface Seen {
  readonly office: Office
  readonly library: Library
  readonly book: RankedBook
  readonly year: number
}

export function viewChapters(seen: Seen): LibraryView['chapters'] {
  return openChapters.map(({ part, chapter }) => ({
    id: chapter.id,
    part,
    title: chapter.title,
    passages: chapter.passages.map((passage) => ({
      id: passage.id,
      lead: passage.lead ?? null,
      sentences: [...passage.sentences.map(({ id }) => id), ...seen.library.addedTo(passage.id)].map((id) => viewSentence(seen, id)),
    })),
  }))
}

export function viewDeficiencies(seen: Seen): LibraryView['deficiencies'] {
  const ids = [...builtInDeficiencies.map(({ id }) => id), ...seen.library.addedTo(deficiencyPlace)]
  const all = ids.flatMap((id) => viewDeficiency(seen, id) ?? [])
  return [
    ...gravities.map((gravity) => ({
      id: gravity as string,
      title: gravityLabels[gravity],
      sentences: all.filter(({ mends }) => mends.gravity === gravity),
    })),
    {
      id: usualPlace,
      title: '数据反映的不足少于三条时提示核改',
      sentences: usualDeficiencies.flatMap(({ id }) => viewDeficiency(seen, id) ?? []),
    },
  ]
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
  return { figures, modes: named(modeLabels), conditions: named(conditionKinds), gravities: named(gravityLabels) }
}

/** What a writer of sentences chooses from. */
export interface Choices {
  readonly figures: readonly FigureChoice[]
  readonly modes: readonly { readonly key: TokenMode; readonly label: string }[]
  readonly conditions: readonly { readonly key: ConditionKind; readonly label: string }[]
  readonly gravities: readonly { readonly key: OwnMending['gravity']; readonly label: string }[]
}

function viewSentence(seen: Seen, id: string): SentenceView {
  const { content } = seen.library.held(id)
  const builtIn = findBuiltIn(id)
  const sentence = content ? toSentence(id, content) : builtIn?.kind === 'sentence' ? builtIn.sentence : undefined
  if (!sentence) throw new Error(`there is no sentence ${id}`)
  const words = content ? viewOwn(content) : viewBuiltIn(sentence)
  return { id, ...standing(seen, id), ...words, told: toldBy(compose(sentence, seen.book, seen.year)) }
}

function viewDeficiency(seen: Seen, id: string): DeficiencyView | undefined {
  const { content } = seen.library.held(id)
  const builtIn = findBuiltIn(id)
  const [place, effective, preview] = builtIn?.kind === 'usual' ? usualOf(builtIn.usual, content) : deficiencyOf(seen, id, content)
  if (!effective || !preview) return undefined
  const { told, plan = '', shows = false } = preview
  const { title, says, target, section } = effective.plan
  const gravity = 'gravity' in effective ? effective.gravity : 'weak'
  const words = content
    ? viewOwn(content)
    : 'figures' in effective
      ? viewBuiltIn(effective)
      : { figures: {}, says: [{ text: effective.says, when: [] }] }
  const mends = { cause: effective.cause, gravity, plan: { title, says, target, section } }
  // What the year does not show is told by its template: with the year's figures it would read as praise.
  const isSaid = shows || place === usualPlace
  return { id, place, ...standing(seen, id), ...words, mends, told: isSaid ? told : null, plan: isSaid ? plan : `${title}。${says}`, shows }
}

function usualOf(builtIn: UsualDeficiency, content: OwnSentence | null) {
  const usual = content ? toUsual(builtIn, content) : builtIn
  return [usualPlace, usual, usual && usualPreview(usual)] as const
}

function deficiencyOf({ book, year }: Seen, id: string, content: OwnSentence | null) {
  const builtIn = builtInDeficiencies.find((one) => one.id === id)
  const deficiency = content ? toDeficiency(id, content, builtIn) : builtIn
  return [deficiencyPlace, deficiency, deficiency && deficiencyPreview(deficiency, book, year)] as const
}

/** Whose words hold, and what would if the asking unit took its own back. */
function standing({ office, library }: Seen, id: string): Pick<SentenceView, 'state' | 'usedFrom' | 'resetsTo'> & Partial<SentenceView> {
  const { active, wordsBy, changed, isOwn, beneath } = library.held(id)
  const isBuiltIn = findBuiltIn(id) !== undefined
  const usedFrom = wordsBy === undefined ? 'builtIn' : wordsBy === library.unit ? 'own' : 'above'
  return {
    state: !active ? 'off' : wordsBy === undefined ? 'builtIn' : isBuiltIn ? 'replaced' : 'own',
    usedFrom,
    resetsTo: isOwn ? (beneath ? 'above' : isBuiltIn ? 'builtIn' : 'nothing') : null,
    ...(changed
      ? {
          unitName: office.unit(changed.unit)?.name ?? changed.unit,
          changedBy: office.person(changed.changed_by)?.name ?? changed.changed_by,
          changedAt: changed.changed_at,
        }
      : {}),
  }
}

function viewOwn({ figures, says }: OwnSentence): Pick<SentenceView, 'figures' | 'says'> {
  return { figures: Object.fromEntries(Object.entries(figures).map(([key, slot]) => [key, { ...slot, label: labelOf(slot) }])), says }
}

function viewBuiltIn({ figures, says }: Pick<Sentence, 'figures' | 'says'>): Pick<SentenceView, 'figures' | 'says'> {
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
