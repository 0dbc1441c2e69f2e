import { disclosureItem } from './item.ts'

export { type ApplicantKind, applicantKinds } from './choices.ts'
/** The procedure that carries what must be made public unasked, item by item. */
export const itemProcedure: string = disclosureItem.id

export { processingFee } from './fee.ts'
export {
  type ActiveItem,
  activeSections,
  applicantColumns,
  type CellPart,
  carriedRow,
  disclosureParts,
  type FormRow,
  formSince,
  newRow,
  nextRow,
  remedyColumns,
  remedyParts,
  remedyWays,
  resultRows,
  resultsHeading,
  totalRow,
} from './table.ts'
export { told, toldActive, toldAnswer } from './told.ts'
