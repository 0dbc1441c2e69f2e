import type { SourceText } from '../../definition/index.ts'
import * as coercionLaw from './coercion-law.ts'
import * as emergency from './emergency.ts'
import * as enforcementDisclosure from './enforcement-disclosure.ts'
import * as enforcementSupervision from './enforcement-supervision.ts'
import * as hotline from './hotline.ts'
import * as leaderDuty from './leader-duty.ts'
import * as legalPublicity from './legal-publicity.ts'
import * as mediation from './mediation.ts'
import * as normativeDocument from './normative-document.ts'
import * as openInformation from './open-information.ts'
import * as penaltyLaw from './penalty-law.ts'
import * as petition from './petition.ts'
import * as recommendations from './recommendations.ts'
import * as reconsiderationLaw from './reconsideration-law.ts'
import * as urbanManagement from './urban-management.ts'
import { declaredWorks, joinEditions, type Work } from './works/index.ts'

export {
  type ArticleCount,
  articleCounts,
  bare,
  type Ending,
  statusOf,
  type Work,
  type WorkEdition,
  type WorkStatus,
} from './works/index.ts'

/** Every edition of every legal text we cite: all exports of this folder's files. */
export const allSources: readonly SourceText[] = [
  coercionLaw,
  emergency,
  enforcementDisclosure,
  enforcementSupervision,
  hotline,
  leaderDuty,
  legalPublicity,
  mediation,
  normativeDocument,
  openInformation,
  penaltyLaw,
  petition,
  recommendations,
  reconsiderationLaw,
  urbanManagement,
].flatMap((file) => Object.values<unknown>(file).filter(isSource))

/** The register of laws, rules, plans and programmes that reports name, with every edition known; the sources above are editions of its works. */
export const allWorks: readonly Work[] = joinEditions(declaredWorks, allSources)

function isSource(value: unknown): value is SourceText {
  return typeof value === 'function' && 'articles' in value && 'inForce' in value
}
