import type { Database } from '../../platform/database.ts'
import { NotFound } from '../../platform/http.ts'
import type { Desk } from '../matters/index.ts'
import type { Member } from '../office/index.ts'
import { layoutFor } from './check-import.ts'
import { openRows } from './sealed-rows.ts'
import { findBatch, readBatchRows } from './store.ts'
import { templateOf } from './template.ts'

/** The rows a batch refused, as a filled template with the reasons in its last column: to be mended and imported again. @throws NotFound */
export async function refusedWorkbook(
  database: Database,
  desk: Desk,
  person: Member,
  id: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const found = await database.as(desk.office.contextOf(person), async (db) => {
    const batch = await findBatch(db, id)
    return batch && { batch, rows: openRows(desk.seal, await readBatchRows(db, id)).refused }
  })
  if (!found) throw new NotFound('没有这一批导入，或者您无权查看')
  const { batch, rows } = found
  const layout = layoutFor(batch.procedure)
  const reasons = new Map(batch.report.refused.map((one) => [one.row, one.cells]))
  const returned = rows.map(({ row, cells }) => {
    const problems = reasons.get(row) ?? []
    return {
      cells,
      reason: problems.map(({ label, message }) => (label === '整行' ? message : `${label}：${message}`)).join('；'),
      wrong: layout.columns.flatMap(({ label }, index) => (problems.some((one) => one.label === label) ? [index] : [])),
    }
  })
  return { name: `${layout.title}待改正的行.xlsx`, bytes: await templateOf(layout, desk.office, batch.unit, returned) }
}
