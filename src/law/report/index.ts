import { decisionsChapter, supervisionChapter } from './decisions.ts'
import { disputesChapter } from './disputes.ts'
import { enforcementChapter } from './enforcement.ts'
import { honoursChapter } from './honours.ts'
import { publicityChapter, studyChapter } from './learning.ts'
import type { Chapter } from './sentence.ts'
import { servicesChapter } from './services.ts'

export { deficiencies, overridden } from './deficiencies.ts'
export { actWords, dutyActs, dutyPosts, type Place } from './duty-acts.ts'
export { type DutyItem, dutyItems, dutyRules } from './duty-items.ts'
export { causeLeads, closing, deficienciesOpening, opening, parts, planOpening, saysCause, standingPlans, studyPlan } from './frame.ts'
export { internalParts } from './internal-parts.ts'
export { districtLeadershipChapters, leadershipChapters } from './leadership.ts'
export { measures, mishaps, ratioUnits } from './measures.ts'
export { outlineParts, type PartKey, topicWords } from './outline-words.ts'
export { rankedFigures } from './ranking.ts'
export { dutyRegister, taskRegister, taskValues } from './registers.ts'
export type { Chapter, Deficiency, Gravity, Passage, Plan, Sentence, Slot, SlotValue, Template } from './sentence.ts'
export { gravities } from './sentence.ts'
export { type UsualDeficiency, usualDeficiencies } from './usual-deficiencies.ts'

/** Chapters of part one, in their order. */
export const measuresChapters: readonly Chapter[] = [
  studyChapter,
  publicityChapter,
  enforcementChapter,
  decisionsChapter,
  disputesChapter,
  supervisionChapter,
  servicesChapter,
  honoursChapter,
]
