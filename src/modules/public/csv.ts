/**
 * One cell of a CSV file. What a spreadsheet would take for a formula is given an apostrophe, so that nothing in a report can compute on
 * somebody's machine; a plain number keeps its sign.
 */
export function csvCell(text: string): string {
  const formula = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?\d[\d,]*(?:\.\d+)?%?$/.test(text)
  const safe = formula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
