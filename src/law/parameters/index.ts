import type { Parameter } from '../../definition/index.ts'
import * as disclosure from './disclosure.ts'
import * as hotline from './hotline.ts'
import * as normativeDocument from './normative-document.ts'
import * as penalty from './penalty.ts'
import * as petition from './petition.ts'
import * as reconsideration from './reconsideration.ts'

/** Every dated value of the law that an office may set for itself: all exports of this folder's files. */
export const allParameters: readonly Parameter[] = [disclosure, hotline, normativeDocument, penalty, petition, reconsideration].flatMap(
  (file) => Object.values(file),
)
