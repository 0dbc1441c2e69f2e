import { decisionsChapter, supervisionChapter } from './decisions.ts'
import { disputesChapter } from './disputes.ts'
import { enforcementChapter } from './enforcement.ts'
import { publicityChapter, studyChapter } from './learning.ts'
import type { Chapter } from './sentence.ts'
import { servicesChapter } from './services.ts'

export { deficiencies, usualDeficiencies } from './deficiencies.ts'
export { closing, deficienciesOpening, opening, partOneWithoutRecords, parts, standingPlans } from './frame.ts'
export { leadershipChapters, leadershipWithoutRecords } from './leadership.ts'
export { measures, mishaps } from './measures.ts'
export type { Chapter, Deficiency, Passage, Plan, Sentence, Slot, SlotValue, Template } from './sentence.ts'

/** Chapters of part one, in their order. */
export const measuresChapters: readonly Chapter[] = [
  studyChapter,
  publicityChapter,
  enforcementChapter,
  decisionsChapter,
  disputesChapter,
  supervisionChapter,
  servicesChapter,
]
