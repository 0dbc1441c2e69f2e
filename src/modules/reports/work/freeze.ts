import type { Db } from '../../../platform/database.ts'
import { HttpProblem } from '../../../platform/http.ts'
import { checkReport, readText } from '../../checking/index.ts'
import { toText } from '../../documents/index.ts'
import type { Office } from '../../office/index.ts'
import type { NewVersion } from '../desk.ts'
import type { ReportKey } from '../kinds.ts'
import { notesIn } from '../notes.ts'
import { openReportBook, paperOf, renderTokens, tableOf } from '../produce.ts'
import type { ReportRow } from '../store.ts'
import { beijing } from './appendix.ts'
import { type Cutoff, yearEndOf } from './cutoff.ts'
import { openSecrecy } from './review.ts'

/**
 * The report bound to what was known at one moment: its numbers stand from then on.
 * @throws HttpProblem 422 while notes of the draft remain, something unfit for the public is unanswered, or the year is not over
 */
export async function freeze(db: Db, office: Office, key: ReportKey, row: ReportRow, cutoff: Cutoff): Promise<NewVersion> {
  const notes = notesIn(row.content.doc)
  if (notes.length > 0)
    throw new HttpProblem(
      422,
      'notes',
      `报告中还有${notes.length}处提示没有处理：${notes.slice(0, 3).join('；')}${notes.length > 3 ? '等' : ''}。请补写或者删去后再定稿。`,
      {
        notes,
      },
    )
  const now = office.now().toISOString()
  const knownAt = cutoff === 'yearEnd' ? yearEndOf(key.year) : now
  if (knownAt > now) throw new HttpProblem(422, 'cutoff', `${key.year}年还没有结束，不能按年末时点定稿`)
  const book = await openReportBook(db, key.unit, key.year, knownAt)
  const doc = renderTokens(row.content.doc, book)
  const table = tableOf(book, key.year, key.kind)
  const text = toText(paperOf(office, doc, key.unit, key.year, key.kind, table))
  const secret = openSecrecy(checkReport(readText(text), { year: key.year, today: office.today() }), row.content.review)
  if (secret.length > 0)
    throw new HttpProblem(
      422,
      'secrecy',
      `有${secret.length}处可能不宜公开的内容没有处理：“${secret[0]!.text.slice(0, 30)}”${secret.length > 1 ? '等' : ''}。请改写，或者由审核人员在「体检」中逐项写明可以公开的理由。`,
    )
  return { act: 'freeze', state: 'frozen', knownAt, doc, ...(table ? { table } : {}), reason: `数据截至${beijing(knownAt)}` }
}
