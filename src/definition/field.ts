import type { Day } from './day.ts'
import type { Basis } from './source.ts'

/** Who may see a value: everybody, everybody but masked, officers of the unit, or only the handler after a logged request. */
export type Disclosure = 'public' | 'masked' | 'internal' | 'sealed'

export interface Person {
  readonly name: string
  /** Resident identity number, GB 11643. Once stored it is a sealed token, with `idPrint` to compare and `idTail` to show. */
  readonly idNumber?: string
  readonly idPrint?: string
  readonly idTail?: string
  readonly phone?: string
}
export interface Organisation {
  readonly name: string
  /** Unified social credit code, GB 32100. */
  readonly creditCode?: string
  readonly representative?: string
}
export type Party =
  | ({ readonly type: 'person' } & Person & { readonly address?: string })
  | ({ readonly type: 'organisation' } & Organisation & { readonly phone?: string; readonly address?: string })
/** A member of staff, by key, with the name at that time. */
export interface Officer {
  readonly id: string
  readonly name: string
}
export interface UnitRef {
  readonly path: string
  readonly name: string
}
export interface MatterRef {
  readonly id: string
  readonly number: string
  readonly title?: string
}
export interface FileRef {
  /** SHA-256 of the content, hexadecimal. */
  readonly digest: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** What each kind of field holds. Adding a kind touches this map and its own file in `kinds/`. */
export interface ValueOf {
  line: string
  text: string
  day: Day
  /** ISO 8601 with offset or Z. */
  instant: string
  integer: number
  /** Fen. */
  money: number
  /** A measured number that is no ratio of counts, such as a mark of 93.55. */
  number: number
  choice: string
  choices: readonly string[]
  yesNo: boolean
  person: Person
  organisation: Organisation
  party: Party
  address: string
  unit: UnitRef
  officer: Officer
  officers: readonly Officer[]
  matter: MatterRef
  files: readonly FileRef[]
  /** Legal basis cited by the officer, as text with book-title marks and article. */
  basis: string
}
export type KindName = keyof ValueOf

export interface FieldSettings {
  readonly disclose?: Disclosure
  readonly basis?: Basis
  readonly hint?: string
  /** Smallest value, or fewest officers or files. */
  readonly min?: number
  /** Largest value, or most characters. */
  readonly max?: number
  /** Unit shown behind a number. */
  readonly unit?: string
}

export interface Field<K extends KindName = KindName, V = ValueOf[K]> extends FieldSettings {
  readonly kind: K
  readonly label: string
  readonly disclose: Disclosure
  /** Keys and labels of a choice. */
  readonly options?: Readonly<Record<string, string>>
  /** Procedures a link may lead to. */
  readonly to?: readonly string[]
  /** Only for the type checker: the type of the values. */
  readonly holds?: V
}

export type Fields = Readonly<Record<string, Field<KindName, unknown>>>
/** The values of a matter: every field may still be unknown. */
export type Values<F extends Fields> = { readonly [K in keyof F]?: NonNullable<F[K]['holds']> }
export type AnyValues = Readonly<Record<string, unknown>>

type Options = Readonly<Record<string, string>>

function simple<K extends KindName>(kind: K, usual: Disclosure = 'internal') {
  return (label: string, settings: FieldSettings = {}): Field<K> => ({ disclose: usual, ...settings, kind, label })
}

/** Field constructors, one for each kind. The first argument is the label in the words of the statute. */
export const f = {
  line: simple('line'),
  text: simple('text'),
  day: simple('day'),
  instant: simple('instant'),
  integer: simple('integer'),
  money: simple('money'),
  number: simple('number'),
  yesNo: simple('yesNo'),
  person: simple('person', 'masked'),
  organisation: simple('organisation'),
  party: simple('party', 'masked'),
  address: simple('address'),
  unit: simple('unit'),
  officer: simple('officer'),
  officers: simple('officers'),
  files: simple('files'),
  basis: simple('basis', 'public'),
  choice: <const O extends Options>(label: string, options: O, settings: FieldSettings = {}): Field<'choice', keyof O & string> => ({
    disclose: 'internal',
    ...settings,
    kind: 'choice',
    label,
    options,
  }),
  choices: <const O extends Options>(
    label: string,
    options: O,
    settings: FieldSettings = {},
  ): Field<'choices', readonly (keyof O & string)[]> => ({ disclose: 'internal', ...settings, kind: 'choices', label, options }),
  /** A link to a matter of one of the named procedures; no names: of any procedure. */
  matter: (label: string, to: readonly string[] = [], settings: FieldSettings = {}): Field<'matter'> => ({
    disclose: 'internal',
    ...settings,
    kind: 'matter',
    label,
    to,
  }),
} as const
