export { amountInCapitals, formatAmount } from './chinese-amount.ts'
export { formatDate, formatDateInCharacters } from './chinese-date.ts'
export { formatDocumentNumber } from './document-number.ts'
export { toDocx } from './docx.ts'
export { toHtml, toHtmlFragment } from './html.ts'
export { paperStyle } from './html-style.ts'
export type {
  Align,
  Attachment,
  Block,
  Content,
  Field,
  Fields,
  Heading,
  List,
  PageBreak,
  PaperDocument,
  Paragraph,
  Run,
  SignatureLines,
  Table,
} from './model.ts'
export { toPdf } from './pdf.ts'
export { toText } from './text.ts'
