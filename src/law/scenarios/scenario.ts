import type { Day, Officer, Organisation, Party, Person } from '../../definition/index.ts'

/** Invents people, firms, places and numbers for demonstration matters. Seeded: the same seed invents the same. */
export interface Pick {
  readonly day: Day
  integer(from: number, to: number): number
  one<T>(from: readonly T[]): T
  /** Weighted choice of a key. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  chance(probability: number): boolean
  person(): Person
  organisation(): Organisation
  /** A citizen three times in four, else a firm. */
  party(): Party
  /** A road, estate and number of the street. */
  address(): string
  community(): string
  /** Certified officers of the street. */
  officers(count: number): readonly Officer[]
  /** Day some working days away. */
  workdayAfter(days: number): Day
}

export type SampleValue =
  | string
  | number
  | boolean
  | readonly unknown[]
  | Readonly<Record<string, unknown>>
  | ((pick: Pick, values: Readonly<Record<string, unknown>>) => unknown)

export interface ScenarioStep {
  readonly step: string
  /** Working days after the step before (for the first: ignored), from and to. */
  readonly gap?: readonly [number, number]
  /** Values peculiar to this path; the rest comes from the scenario's `values`, then from the kind of field. */
  readonly values?: Readonly<Record<string, SampleValue>>
  /** Optional fields (`mayAsk`) that are filled too. */
  readonly also?: readonly string[]
}

/** How matters of one procedure or register usually go: for the demonstration district and for years made from a figures file. */
export interface Scenario {
  readonly procedure: string
  /** Matters a street of average size has in a year in the demonstration district. */
  readonly yearly: number
  /** The last day on which such matters began, where the work itself has ended. */
  readonly until?: Day
  /** What is usually filled in, by field; functions may look at values already chosen. */
  readonly values: Readonly<Record<string, SampleValue>>
  /** Ways through the procedure; in the demonstration the last steps may still lie ahead. */
  readonly paths: readonly { readonly weight: number; readonly steps: readonly ScenarioStep[] }[]
}

export function defineScenario(scenario: Scenario): Scenario {
  return scenario
}
