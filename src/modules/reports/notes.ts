import type { ReportDoc } from './doc.ts'
import { plainText } from './work/lines.ts'

/** What the draft still asks of the clerk: 【待补：……】, 【待核：……】, in the order of the text. */
export function notesIn(doc: ReportDoc): string[] {
  return plainText(doc).match(/【待[补核]：[^】]*】/g) ?? []
}
