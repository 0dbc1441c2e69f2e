import type { Field, Table } from './model.ts'
import { SIZE, TEXT_WIDTH, widthInCharacters } from './typography.ts'

/** Share of the text width a label takes in a form of two columns: five characters of 14 pt and the margins. */
export const LABEL_SHARE = 0.2

/** Share of the text width each column takes; together 1. Without `widths`, all alike. */
export function shares(table: Table): number[] {
  const count = Math.max(table.columns.length, ...table.rows.map((row) => row.length), 1)
  const weights = Array.from({ length: count }, (_, column) => Math.max(table.widths?.[column] ?? 1, 0.01))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** How many columns and rows a cell of `rows` covers; undefined where another cell covers it. */
export function spanOf(table: Table, row: number, column: number): { across: number; down: number } | undefined {
  for (const { row: top, column: left, across = 1, down = 1 } of table.merged ?? []) {
    if (row === top && column === left) return { across, down }
    if (row >= top && row < top + down && column >= left && column < left + across) return undefined
  }
  return { across: 1, down: 1 }
}

/** Pairs neighbouring half fields; a half field without a partner takes the whole line. */
export function fieldRows(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    if (field.half && last?.length === 1 && last[0]?.half) last.push(field)
    else rows.push([field])
  }
  return rows
}

/**
 * Characters between name and date of a signature and the right edge. With a seal the date ends 4 from it and the name is centred over
 * the date. Without, the name ends 2 from the edge and the date starts 2 to the right of the name; a date that would be the longer is the
 * one to end 2 from it.
 */
export function signatureInsets(name: string, date: string, sealPlace: boolean): { name: number; date: number } {
  const nameWidth = widthInCharacters(name)
  const dateWidth = widthInCharacters(date)
  if (sealPlace) return { name: Math.max(0, 4 + (dateWidth - nameWidth) / 2), date: 4 }
  const block = Math.max(nameWidth, dateWidth + 2)
  return { name: 2 + block - nameWidth, date: block - dateWidth }
}

/** The red mark is as large as one line allows, in points; a very long name is narrowed to `scale` percent. */
export function markSize(organisation: string): { points: number; scale?: number } {
  const fitting = Math.floor(TEXT_WIDTH / (widthInCharacters(organisation) + 0.5))
  const points = Math.min(48, Math.max(SIZE.second, fitting))
  return fitting < points ? { points, scale: Math.max(33, Math.floor((fitting / points) * 100)) } : { points }
}
