import type { Db } from '../../platform/database.ts'
import type { Office } from '../office/index.ts'
import { draftDisclosure } from './disclosure-draft.ts'
import type { ReportDoc } from './doc.ts'
import { type DraftOutline, draftReport } from './drafting.ts'
import type { ReportKind } from './kinds.ts'
import { letterOf } from './letter.ts'
import { renderTokens } from './produce.ts'
import type { RankedBook } from './tell.ts'

type Drafter = (
  db: Db,
  office: Office,
  book: RankedBook,
  year: number,
  options?: { readonly outline?: DraftOutline | undefined },
) => Promise<ReportDoc>

/** Who drafts which kind of report. */
export const draftersByKind: Readonly<Record<ReportKind, Drafter>> = {
  ruleOfLaw: draftReport,
  disclosure: async (_, office, book, year) => {
    const unit = office.unit(book.unit)
    if (!unit) throw new Error(`there is no unit ${book.unit}`)
    return renderTokens(draftDisclosure(book, letterOf(office, unit).signature, year), book)
  },
}
