import { formatDate } from './chinese-date.ts'
import type { List, PaperDocument, Run } from './model.ts'

/** What a paper says beyond its blocks. Written once here; each renderer only sets it. */

/** A date to be written by hand. */
export const OPEN_DATE = '　　年　　月　　日'

/** How long a line to sign on is, in characters. */
export const SIGNATURE_LENGTH = 6

export const addresseeLine = (addressee: string) => (/[：:]$/.test(addressee) ? addressee.replace(/:$/, '：') : `${addressee}：`)

/** 附件说明, one line each; a single attachment has no number, and no line ends with a mark. */
export function attachmentLines(document: PaperDocument): { marker: string; title: string }[] {
  const attachments = document.attachments ?? []
  return attachments.map(({ title }, index) => ({ marker: attachments.length > 1 ? `${index + 1}. ` : '', title }))
}

/** 附件 or 附件2 above the attachment itself. */
export const attachmentLabel = (document: PaperDocument, index: number) =>
  (document.attachments ?? []).length > 1 ? `附件${index + 1}` : '附件'

export const signatureDate = ({ date }: NonNullable<PaperDocument['signature']>) => (date ? formatDate(date) : OPEN_DATE)

export const noteLine = (note: string) => (/^（.*）$/.test(note) ? note : `（${note}）`)

export const copiesLine = (copiesTo: string) => `抄送：${copiesTo.replace(/[。.]$/, '')}。`

export const imprintDate = ({ date }: NonNullable<PaperDocument['imprint']>) => `${formatDate(date)}印发`

export function listMarker(marker: List['marker'], index: number): string {
  if (marker === 'arabic') return `${index + 1}. `
  return marker === 'bracketed' ? `（${index + 1}）` : ''
}

/** The line of a signature by hand, as runs. */
export const signatureRuns = (label: string, dated: boolean): Run[] => [
  `${label}：`,
  { blank: SIGNATURE_LENGTH },
  ...(dated ? [`　${OPEN_DATE}`] : []),
]

/** A blank to fill in is a row of full-width low lines: as wide as asked in every face, and still a line in plain text. */
export function runText(run: Run): string {
  if (typeof run === 'string') return run
  return 'blank' in run ? '＿'.repeat(Math.max(0, Math.round(run.blank))) : run.text
}

/** Removes what neither XML nor a page can hold: control characters, halves of surrogate pairs. Carriage returns become line feeds. */
export const printable = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
