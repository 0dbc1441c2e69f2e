export { type Amounts, type Book, getFigure, openBook, partsOf, trimmed, figureValue, valueText } from './book.ts'
export { figureRoutes } from './routes.ts'
export { countCounted, listCounted } from './store.ts'
