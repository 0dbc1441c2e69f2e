import type { FigureRef } from '../../definition/index.ts'

/** A figure a sentence tells: by id, one part of it, or only half of the year. */
export type Slot = string | (FigureRef & { readonly half?: 1 | 2 })

/** What a condition may look at: the values of this and the last year in the units of prose (件, 元, %); undefined where there is nothing. */
export interface SlotValue {
  readonly now: number | undefined
  readonly before: number | undefined
  /** Of a rate: what it is a share of, where its two counts are whole; undefined otherwise. */
  readonly base?: number | undefined
  /** Among the streets, where the district allows that to be told. */
  readonly rank: { readonly place: number; readonly streets: number; readonly ties: number } | undefined
}

/**
 * `{slot}` tells the value (464件), `{slot:bare}` the number alone (33 in 33名干部), `{slot:round}` a round number below it (4000余次),
 * `{slot:change}` the change on last year, `{slot:difference}` the same both absolute and in percent, `{slot:none}` that nothing of the kind
 * happened (零失误). Of a rate, `{slot:fraction}` tells it with its two counts (97.41%（452/464件）), `{slot:part}`, `{slot:base}` and `{slot:rest}`
 * one count by itself (452件, 464件, 12件); `{slot:rank}` tells the place among the streets. What stands in `[…]` is left out when one of its
 * figures is zero or missing; outside of brackets every figure must have something to tell.
 */
export type Template<S extends string = string> =
  | string
  | { readonly when: (values: Readonly<Record<S, SlotValue>>) => boolean; readonly says: string }

/** One sentence of the drafted report, in wordings from the fullest to the barest: the first that can be told is said. */
export interface Sentence<S extends string = string> {
  readonly id: string
  readonly figures: Readonly<Record<S, Slot>>
  readonly says: readonly Template<NoInfer<S>>[]
  /** Figures that must not be zero although the wording does not tell them. */
  readonly needs?: readonly NoInfer<S>[]
}

export function defineSentence<const S extends string>(sentence: Sentence<S>): Sentence {
  return sentence as Sentence
}

/** Sentences that belong together. With two or more such paragraphs in a chapter their leads are counted 一是、二是. */
export interface Passage {
  /** `enforcement.powers`: what titles of other outlines are matched with, and where an office puts a sentence of its own. */
  readonly id: string
  readonly lead?: string
  /** Said before the sentences, when at least one of them is told. */
  readonly opens?: string
  readonly sentences: readonly Sentence[]
}

export interface Chapter {
  readonly id: string
  /** Without its number, which depends on the chapters left out. */
  readonly title: string
  readonly passages: readonly Passage[]
}

/**
 * What the figures say went badly, why that may be, and what is to be done about it. The cause is a proposal to be edited; it is written
 * without 原因在于, which the draft varies from one to the next.
 */
export interface Deficiency<S extends string = string> {
  readonly id: string
  readonly topic: Topic
  readonly gravity: Gravity
  readonly figures: Readonly<Record<S, Slot>>
  readonly when: (values: Readonly<Record<S, SlotValue>>) => boolean
  readonly says: readonly Template<NoInfer<S>>[]
  readonly cause: string
  readonly plan: Plan
}

export function defineDeficiency<const S extends string>(deficiency: Deficiency<S>): Deficiency {
  return deficiency as Deficiency
}

/** How grave: acts set aside by others, limits missed, the public complaining, work not done, work falling off, and what is merely weak. */
export const gravities = ['setAside', 'late', 'complaints', 'undone', 'falling', 'weak'] as const
export type Gravity = (typeof gravities)[number]

/** A chapter of next year's plan. */
export interface Plan {
  readonly topic: Topic
  readonly title: string
  readonly says: string
  /** What is to be reached, a template over the figures of the deficiency; left out where these have nothing to tell. */
  readonly target: string
  /** The section that usually carries it out, proposed when the measure becomes a task. */
  readonly section: string
}

/** One plan for each topic. */
export type Topic =
  | 'study'
  | 'publicity'
  | 'enforcement'
  | 'construction'
  | 'disputes'
  | 'petition'
  | 'hotline'
  | 'counsel'
  | 'supervision'
  | 'documents'
  | 'leadership'
  // What an office has added stands by itself.
  | `own.${string}`
