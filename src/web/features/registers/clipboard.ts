/** Cells of copied text: quoted cells may hold the separator and line breaks, as spreadsheets write them. Blank lines are left out. */
export function parseClipboard(text: string, separator: '\t' | ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((each) => each !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) endCell()
    else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
  }
  endRow()
  return rows
}

/** The rows under a header: their own when their first line names columns of the template, else the template's. */
export function withHeader(rows: readonly string[][], header: readonly string[]): readonly (readonly string[])[] {
  const first = rows[0] ?? []
  const named = first.filter((cell) => header.includes(cell)).length
  return named >= Math.min(2, header.length) ? rows : [header, ...rows]
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  return `﻿${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
