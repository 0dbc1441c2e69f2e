import type { Mark } from '../../definition/index.ts'
import { findProcedure } from '../../law/index.ts'
import { dutyItems, dutyPosts, dutyRegister, dutyRules, type Place } from '../../law/report/index.ts'
import type { Duty } from './duties.ts'

/** What the principal leaders are to do, and what of the year's register proves that they did. */
export interface DutyOverview {
  /** Where entries are made. */
  readonly register: string
  /** The rules, by name. */
  readonly rules: string
  readonly posts: readonly { readonly post: string; readonly called: string; readonly items: readonly DutyItemView[] }[]
}

export interface DutyItemView {
  readonly key: string
  readonly says: string
  readonly mark: Mark
  /** Kinds of entries that prove it; the first is offered for a new one. */
  readonly kinds: readonly { readonly key: string; readonly label: string }[]
  /** Earliest first. */
  readonly entries: readonly { readonly matter: string; readonly day: string; readonly content: string; readonly evidence: number }[]
  /** proven: an entry with a file; bare: entries, none with a file; none: no entry. */
  readonly state: 'proven' | 'bare' | 'none'
}

/** The duties of both leaders with the entries of a year. An entry counts for every duty of its leader that its kind proves. */
export function overviewOf(duties: readonly Duty[], year: number, place: Place): DutyOverview {
  const labels = kindLabels(year)
  return {
    register: dutyRegister.procedure,
    rules: dutyRules.name,
    posts: Object.entries(dutyPosts).map(([post, called]) => ({
      post,
      called: called[place],
      items: dutyItems
        .filter((item) => item.post === post)
        .map(({ key, says, mark, kinds }) => {
          const entries = duties.filter((duty) => duty.post === post && kinds.includes(duty.kind))
          const proven = entries.some(({ evidence }) => evidence > 0)
          return {
            key,
            says,
            mark,
            kinds: kinds.map((kind) => ({ key: kind, label: labels[kind] ?? kind })),
            entries: entries.map(({ matter, day, content, evidence }) => ({ matter, day, content, evidence })),
            state: proven ? 'proven' : entries.length > 0 ? 'bare' : 'none',
          }
        }),
    })),
  }
}

function kindLabels(year: number): Readonly<Record<string, string>> {
  const kind = findProcedure(dutyRegister.procedure, `${year}-12-31`)?.fields.kind
  return kind && 'options' in kind ? (kind.options as Readonly<Record<string, string>>) : {}
}
