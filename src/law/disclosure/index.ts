export { type ApplicantKind, applicantKinds } from './choices.ts'
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
