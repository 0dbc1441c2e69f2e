import { mediationScenario } from './mediation.ts'
import type { Scenario } from './scenario.ts'

export { type Pick, type SampleValue, type Scenario, type ScenarioStep } from './scenario.ts'

/** How matters usually go, one scenario a procedure or register. */
export const scenarios: readonly Scenario[] = [
  mediationScenario,
]
