export { type SheetCell, sheetOf } from './sheet.ts'
