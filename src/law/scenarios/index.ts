import { annualReportScenarios } from './annual-report.ts'
import { disclosureRegisters, disclosureScenario } from './disclosure.ts'
import { hotlineScenario } from './hotline.ts'
import { mediationScenario } from './mediation.ts'
import { ordinaryPenaltyScenario } from './penalty-ordinary.ts'
import { retentionScenario, spotExemptionScenario, summaryPenaltyScenario } from './penalty-others.ts'
import { petitionScenario } from './petition.ts'
import { disputeRegisters } from './register-disputes.ts'
import { enforcementRegisters } from './register-enforcement.ts'
import { leadershipRegisters } from './register-leadership.ts'
import { publicityRegisters } from './register-publicity.ts'
import { safetyRegisters } from './register-safety.ts'
import { recommendationScenario, reconsiderationScenario } from './remedies.ts'
import { legalityReviewScenario, normativeDocumentScenario } from './rule-making.ts'
import type { Scenario } from './scenario.ts'

export type { Pick, SampleValue, Scenario, ScenarioStep } from './scenario.ts'

/** How matters usually go, one scenario a procedure or register. */
export const scenarios: readonly Scenario[] = [
  petitionScenario,
  hotlineScenario,
  mediationScenario,
  ordinaryPenaltyScenario,
  summaryPenaltyScenario,
  spotExemptionScenario,
  retentionScenario,
  disclosureScenario,
  recommendationScenario,
  reconsiderationScenario,
  normativeDocumentScenario,
  legalityReviewScenario,
  ...annualReportScenarios,
  ...disclosureRegisters,
  ...enforcementRegisters,
  ...disputeRegisters,
  ...publicityRegisters,
  ...leadershipRegisters,
  ...safetyRegisters,
]
