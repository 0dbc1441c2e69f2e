import type { ComposedFigure } from '../../definition/index.ts'
import { disputeFigures } from './disputes.ts'
import { publicityFigures } from './publicity.ts'
import { safetyFigures } from './safety.ts'
import { serviceFigures } from './services.ts'

/** Every composed figure, by chapter of the annual report. */
export const composedFigures: readonly ComposedFigure[] = [...disputeFigures, ...publicityFigures, ...safetyFigures, ...serviceFigures]
