import type { Day, Mark, SourceText } from '../../../definition/index.ts'

/**
 * A legal text, plan or programme through all its editions, for telling whether it is named rightly and still in force.
 * `defineSource` is for the text of one edition that a procedure cites by article; a work whose editions are declared there does not
 * repeat their dates: `allWorks` joins the two by name.
 */
export interface Work {
  /** Official name, without book-title marks and without 中华人民共和国 in front. */
  readonly name: string
  readonly kind: SourceText['kind'] | '党政文件' | '规划纲要' | '指标体系' | '著作'
  /** Other names that offices rightly use. */
  readonly short: readonly string[]
  /** Names that were seen for it and are wrong. */
  readonly wrong: readonly string[]
  readonly issuer?: string
  /** 国办发〔2018〕118号 */
  readonly number?: string
  readonly editions: readonly WorkEdition[]
  /** The years a plan covers, both included. */
  readonly period?: { readonly from: number; readonly to: number }
  readonly ended?: Ending
  /** What is followed after a plan's last year. */
  readonly next?: string
  /** Whether name, issuer and number were read (verified) or are remembered. Editions and the ending have marks of their own. */
  readonly mark: Mark
}

export interface WorkEdition {
  /** 2021年修订 */
  readonly edition: string
  readonly adopted?: Day
  readonly from: Day
  readonly mark: Mark
}

/** The first day on which the work is no longer to be cited as in force, and what took its place. */
export interface Ending {
  readonly on: Day
  readonly by?: string
  readonly mark: Mark
}

export type WorkStatus = '现行有效' | '尚未施行' | '已废止' | '已被取代' | '已期满'

/** What a work is worth on a day. A plan has run out after its last year. */
export function statusOf(work: Work, on: Day): WorkStatus {
  if (work.ended && work.ended.on <= on) return work.ended.by ? '已被取代' : '已废止'
  if (work.period && Number(on.slice(0, 4)) > work.period.to) return '已期满'
  const first = work.editions.map(({ from }) => from).sort()[0]
  return first !== undefined && on < first ? '尚未施行' : '现行有效'
}

type Details = Partial<Omit<Work, 'name' | 'kind'>>

/** Works of one kind: a name and what is known of it. `unverified` unless told otherwise. */
export function works(kind: Work['kind'], issuer: string | undefined, named: Readonly<Record<string, Details>>): Work[] {
  return Object.entries(named).map(([name, details]) => ({
    name,
    kind,
    ...(issuer ? { issuer } : {}),
    short: [],
    wrong: [],
    editions: [],
    mark: 'unverified',
    ...details,
  }))
}

/** Works of which no more than the name is kept, one a word. */
export function named(kind: Work['kind'], issuer: string | undefined, names: string): Work[] {
  return works(
    kind,
    issuer,
    Object.fromEntries(
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, {}]),
    ),
  )
}

/** An edition remembered, not compared. */
export function edition(name: string, from: Day, adopted?: Day): WorkEdition {
  return { edition: name, from, ...(adopted ? { adopted } : {}), mark: 'unverified' }
}

/** An edition whose dates were read. */
export function readEdition(name: string, from: Day, adopted?: Day): WorkEdition {
  return { ...edition(name, from, adopted), mark: 'verified' }
}
