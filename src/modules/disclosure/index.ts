export { tableBlocks, withTables } from './blocks.ts'
export { draftDisclosure } from './draft.ts'
export { disclosureRoutes } from './routes.ts'
export { contradictions, type DisclosureTables, tablesOf } from './tables.ts'
