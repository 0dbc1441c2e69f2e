export { basisView, fieldView, procedureView, refusalView } from './describe.ts'
export { lineOf } from './lines.ts'
export { procedureOf } from './procedures.ts'
export { reconcile } from './reconcile.ts'
export { textOf } from './record.ts'
export { columnsOf, contextOf, filterOf, matterRoutes, translateRefusals } from './routes.ts'
export {
  cancelMatters,
  type Desk,
  type Incoming,
  judgeIncoming,
  type Moved,
  openMatter,
  Refused,
  restate,
  type StepInput,
  settleMatter,
  takeStep,
  writeChanges,
} from './service.ts'
export {
  countMatters,
  findByNumbers,
  hasOtherCalendar,
  listClockDue,
  listMatterIdsOfBatch,
  listMatters,
  type MatterFilter,
  type MatterRow,
} from './store.ts'
export { verifyChains } from './verify.ts'
export type * from './view.ts'
