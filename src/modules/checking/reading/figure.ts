/** How exactly a figure is meant: 余/多/超 are more than, 以上 at least, 以内 at most, 约/近 about. */
export type Qualifier = 'exact' | 'more_than' | 'at_least' | 'at_most' | 'about'

export type FigureKind =
  | 'count'
  | 'amount'
  | 'score'
  | 'ratio'
  | 'points'
  | 'deadline'
  | 'threshold'
  | 'duration'
  | 'frequency'
  | 'rank'
  | 'zero_claim'
  | 'standard'

/** A number in the text with what it counts. */
export type Figure = {
  /** The words around it that say what is counted. */
  label: string
  /** In whole units: 1.2万人次 is 12000, 20万余元 is 200000, 96.5% is 96.5; 三分之二 is about 66.67 with the unit %. */
  value: number
  /** The upper end of a range, 60至69岁. */
  upper?: number
  /** As written; 次/周 and the like for frequencies, 工作日 and 月 without their 个. */
  unit: string
  qualifier: Qualifier
  kind: FigureKind
  /** The number is called a running total (累计). */
  cumulative: boolean
  /** Where the total begins that this is a part of: 85件，其中邻里纠纷40件. */
  partOf?: number
  /** The stretch of time the sentence names for it, as written, if any: 上半年, 一季度, 2022年. */
  period?: string
  /** The number with its qualifier and unit; end is exclusive. */
  start: number
  end: number
  sentenceStart: number
  sentenceEnd: number
}

/** A figure before its label and its sentence are known. */
export type RawFigure = Omit<Figure, 'label' | 'sentenceStart' | 'sentenceEnd'>
