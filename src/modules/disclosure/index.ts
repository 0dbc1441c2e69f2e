export { tableBlocks, withTables } from './blocks.ts'
export { disclosureRoutes } from './routes.ts'
export { contradictions, type DisclosureTables, tablesOf, totalOf } from './tables.ts'
