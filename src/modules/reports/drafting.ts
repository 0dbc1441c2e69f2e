import type { Db } from '../../platform/database.ts'
import { HttpProblem } from '../../platform/http.ts'
import type { Office } from '../office/index.ts'
import type { ReportDoc } from './doc.ts'
import { draft } from './draft.ts'
import { placeOf } from './duties.ts'
import { letterOf } from './letter.ts'
import { findLastYear, loadDuties, loadOverrides } from './materials.ts'
import { openLibrary } from './sentences/library.ts'
import type { RankedBook } from './tell.ts'

/** Which chapters a draft has: those of last year's report, or ours. */
export const draftOutlines = ['lastYear', 'standard'] as const
export type DraftOutline = (typeof draftOutlines)[number]

/** Drafts a unit's report from its figures, registers and the office's sentences. Last year's outline is followed where there is one, unless ours is asked for. */
export async function draftReport(
  db: Db,
  office: Office,
  book: RankedBook,
  year: number,
  { outline = 'lastYear' }: { readonly outline?: DraftOutline | undefined } = {},
): Promise<ReportDoc> {
  const unit = office.unit(book.unit)
  if (!unit) throw new Error(`there is no unit ${book.unit}`)
  const lastYear = outline === 'lastYear' ? await findLastYear(db, unit.path, year) : undefined
  const library = await openLibrary(db, unit.path)
  return draft(book, letterOf(office, unit).place, year, {
    kind: placeOf(unit.kind),
    isRunning: office.today() <= `${year}-12-31`,
    duties: await loadDuties(db, office, unit.path, year),
    overrides: await loadOverrides(db, unit.path, year),
    sentencesOf: library.sentencesOf,
    deficiencies: library.deficiencies,
    usual: library.usual,
    ...(lastYear ? { outline: lastYear.outline } : {}),
  })
}

/** @throws HttpProblem 422 */
export function readOutline(given: unknown): DraftOutline | undefined {
  if (given === undefined || given === null) return undefined
  const found = draftOutlines.find((one) => one === given)
  if (!found) throw new HttpProblem(422, 'outline', '提纲只能选择“按上年提纲”（lastYear）或者“按通用提纲”（standard）')
  return found
}
