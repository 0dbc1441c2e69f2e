export { type Amounts, type Book, getFigure, openBook, partsOf, trimmed, valueOf, valueText } from './book.ts'
export { figureRoutes } from './routes.ts'
export { countCounted, listCounted } from './store.ts'
