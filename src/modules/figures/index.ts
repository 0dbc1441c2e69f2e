export { type Amounts, type Book, bookOf, figureValue, getFigure, openBook, openBooks, partsOf, trimmed, valueText } from './book.ts'
export { type EarlierFigure, type EarlierSource, loadEarlier } from './earlier.ts'
export { figureRoutes } from './routes.ts'
export { countCounted, listCounted } from './store.ts'
