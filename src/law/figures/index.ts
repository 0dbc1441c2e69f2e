import type { ComposedFigure } from '../../definition/index.ts'
export const composedFigures: readonly ComposedFigure[] = []
