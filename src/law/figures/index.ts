import type { ComposedFigure } from '../../definition/index.ts'
import { disclosureFigures } from './disclosure.ts'
import { disputeFigures } from './disputes.ts'
import { documentFigures } from './documents.ts'
import { penaltyFigures } from './penalty.ts'
import { publicityFigures } from './publicity.ts'
import { reconsiderationFigures } from './reconsideration.ts'
import { safetyFigures } from './safety.ts'
import { serviceFigures } from './services.ts'
import { voiceFigures } from './voice.ts'

/** Every composed figure, by chapter of the annual report. */
export const composedFigures: readonly ComposedFigure[] = [
  ...penaltyFigures,
  ...voiceFigures,
  ...disputeFigures,
  ...reconsiderationFigures,
  ...disclosureFigures,
  ...documentFigures,
  ...publicityFigures,
  ...safetyFigures,
  ...serviceFigures,
]
