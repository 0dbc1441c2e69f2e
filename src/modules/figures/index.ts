export { type Amounts, type Book, figureValue, getFigure, openBook, partsOf, trimmed, valueText } from './book.ts'
export { figureRoutes } from './routes.ts'
export { countCounted, listCounted } from './store.ts'
