export { type BlockNode, type InlineNode, type ReportDoc, type Token, tokensOf } from './doc.ts'
export { draftersByKind } from './drafters.ts'
export { draftReport } from './drafting.ts'
export type { ReportFigure, ReportJson } from './json.ts'
export { kindOf, type ReportKey, type ReportKind, reportKinds, reportTitle } from './kinds.ts'
export { mayEdit } from './may-edit.ts'
export { openReportBook, paperOf, produce, type ReportFormat, renderTokens, reportFormats } from './produce.ts'
export {
  countPublished,
  findEdition,
  listEditions,
  listPublished,
  listPublishers,
  type PublishedFilter,
  type PublishedHit,
  type PublishedPage,
  type PublishedRow,
  publicAddress,
  publishingRoutes,
  unitOfAddress,
} from './publishing/index.ts'
export { reportRoutes } from './routes.ts'
export { sentenceRoutes } from './sentences/routes.ts'
export {
  addVersion,
  findReport,
  listReports,
  listSums,
  putSum,
  type ReportContent,
  type ReportHead,
  type ReportRow,
  type ReportState,
} from './store.ts'
export { isRounded, type StreetSum, streetSums, sumKey } from './street-sums.ts'
export type { Place, SummedStreet } from './summed-street.ts'
export { taskRoutes } from './tasks/routes.ts'
