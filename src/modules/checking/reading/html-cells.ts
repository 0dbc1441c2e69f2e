import type { Cheerio, CheerioAPI } from 'cheerio'
import type { CellRange, CellTable } from './table-cells.ts'

/** Characters of the private use area, which no page shows, stand for the tags of a table while its text is taken. */
const tableMark = '\uf8f0'
const rowMark = '\uf8f1'
const cellMark = '\uf8f2'
const endMark = '\uf8f3'
const marks = /[\uf8f0\uf8f1\uf8f3]|\uf8f2../g
const spans = 0xf700

/** Puts marks around the cells of tables that hold no other table: those around are there for the looks of the page. */
// biome-ignore lint/suspicious/noExplicitAny: cheerio's node type comes from a package of its own
export function markCells(page: CheerioAPI, part: Cheerio<any>): void {
  part.find('table').each((_, table) => {
    if (page(table).find('table').length) return
    page(table).prepend(tableMark)
    page(table)
      .find('tr')
      .each((_, row) => void page(row).prepend(rowMark))
    page(table)
      .find('td,th')
      .each((_, cell) => {
        const span = (name: string) => String.fromCharCode(spans + Math.min(60, Math.max(1, Number(page(cell).attr(name)) || 1)))
        page(cell)
          .prepend(`${cellMark}${span('colspan')}${span('rowspan')}`)
          .append(endMark)
      })
  })
}

/** The lines of a marked text without blank ones, and the tables whose marks it held. */
export function withoutMarks(marked: string): { text: string; tables: CellTable[] } {
  const tables: CellTable[] = []
  let cell: Omit<CellRange, 'end'> | undefined
  let text = ''
  const see = (mark: string, at: number) => {
    if (mark === tableMark) tables.push([])
    else if (mark === rowMark) tables.at(-1)?.push([])
    else if (mark === endMark) {
      if (cell)
        tables
          .at(-1)
          ?.at(-1)
          ?.push({ ...cell, end: Math.max(cell.start, Math.min(at, text.length)) })
      cell = undefined
    } else cell = { start: at, columns: mark.charCodeAt(1) - spans, rows: mark.charCodeAt(2) - spans }
  }
  for (const raw of marked.split('\n')) {
    const line = raw.replace(/[ \t\r\u00a0]+/g, ' ').trim()
    const bare = line.replace(marks, '').trim()
    if (bare && text) text += '\n'
    const next = bare || !text ? text.length : text.length + 1
    let from = 0
    for (const { index, 0: mark } of line.matchAll(marks)) {
      if (bare) text += line.slice(from, index)
      see(mark, bare ? text.length : next)
      from = index + mark.length
    }
    if (bare) text += line.slice(from)
  }
  return { text, tables }
}
