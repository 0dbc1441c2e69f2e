export { type PublishedMetadata, publicAddress, unitOfAddress } from './metadata.ts'
export { publishingRoutes } from './routes.ts'
export {
  countPublished,
  findEdition,
  listEditions,
  listPublished,
  listPublishers,
  type PublishedContent,
  type PublishedFilter,
  type PublishedHit,
  type PublishedPage,
  type PublishedRow,
} from './store.ts'
