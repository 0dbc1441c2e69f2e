import { yearOf } from '../../definition/index.ts'
import { editionsOf } from '../../law/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import { HttpProblem, NotFound } from '../../platform/http.ts'
import { cancelMatters, type Desk, judgeIncoming, listMatterIdsOfBatch, writeChanges } from '../matters/index.ts'
import type { Member, Office } from '../office/index.ts'
import { layoutFor } from './check-import.ts'
import { closedYear, incomingOf, lineage, textsOf } from './judge.ts'
import { columnOfField } from './read-row.ts'
import { type KeptRows, openRows, sealRows } from './sealed-rows.ts'
import {
  type BatchRow,
  findBatch,
  hold,
  listBatches,
  listClosedYears,
  listWrittenRows,
  readBatchRows,
  refreshStatistics,
  release,
  updateBatch,
} from './store.ts'
import type { BatchState, BatchView, RefusedRow } from './view.ts'

/** Told once the work has begun and can no longer be refused, so that a request need not wait for its end. */
export type Begun = () => void

/**
 * Writes the good rows of a checked batch, and of those with a warning the ones ticked. Also goes on with one that was interrupted:
 * every statement writes its rows whole or not at all, and a row that its history names as its origin is not written again.
 * Rows are judged once more, as the law, the office or a closed year may have changed since the dry run.
 * @throws NotFound, HttpProblem
 */
export async function applyBatch(
  database: Database,
  desk: Desk,
  person: Member,
  id: string,
  ticked: readonly number[] | 'all' = [],
  begun?: Begun,
): Promise<void> {
  await withBatch(database, desk, person, id, ['checked', 'running', 'failed'], 'failed', async (db, batch) => {
    const kept = openRows(desk.seal, await readBatchRows(db, id))
    const { warnings } = batch.report
    const accepted = batch.report.accepted ?? (ticked === 'all' ? warnings.map(({ row }) => row) : ticked)
    const skipped = new Set(warnings.map(({ row }) => row).filter((row) => !accepted.includes(row)))
    const written = new Set(await listWrittenRows(db, id))
    await updateBatch(db, id, { state: 'running', done: written.size, report: { accepted, message: null } })
    begun?.()
    const layout = layoutFor(batch.procedure)
    const closed = new Set(await listClosedYears(db, lineage(batch.unit)))
    const actor = desk.office.actor(person)
    const refused: RefusedRow[] = []
    const returned: KeptRows['refused'][number][] = []
    const rows = kept.good.filter(({ row }) => !skipped.has(row) && !written.has(row))
    let done = written.size
    for (let start = 0; start < rows.length; start += STRETCH) {
      const at = desk.office.now().toISOString()
      const changes = rows.slice(start, start + STRETCH).flatMap((row) => {
        const refuse = (field: string | undefined, message: string) => {
          refused.push({ row: row.row, cells: [{ column: '', label: columnOfField(layout, field)?.label ?? '整行', message }] })
          const texts = textsOf(layout, row)
          returned.push({ row: row.row, cells: layout.columns.map(({ label }) => texts[label] ?? '') })
          return []
        }
        if (closed.has(yearOf(row.day))) return refuse('$day', closedYear(yearOf(row.day)))
        const judged = judgeIncoming(desk, incomingOf(layout, batch.unit, actor, at, row, { file: batch.file_name, batch: id }), id)
        return 'change' in judged ? [judged.change] : refuse(judged.refusals[0]?.field, judged.refusals.map(({ says }) => says).join('；'))
      })
      await writeChanges(db, desk, changes)
      done += changes.length
      await updateBatch(db, id, { done })
    }
    const all = [...batch.report.refused, ...refused].sort((a, b) => a.row - b.row)
    await updateBatch(db, id, {
      state: 'done',
      done,
      report: { refused: all },
      rows: sealRows(desk.seal, { good: [], refused: [...kept.refused, ...returned].sort((a, b) => a.row - b.row) }),
    })
    if (rows.length >= MANY) await refreshStatistics(database)
  })
}

/** Takes back every matter of a batch; their histories stay and say why. An interrupted undoing goes on where it stopped. @throws NotFound, HttpProblem */
export async function undoBatch(database: Database, desk: Desk, person: Member, id: string, reason: string, begun?: Begun): Promise<void> {
  if (reason.trim() === '')
    throw new HttpProblem(422, 'refused', '请写明撤销的理由', {
      refusals: [{ code: 'reason', field: '$reason', says: '请写明撤销的理由' }],
    })
  await withBatch(database, desk, person, id, ['done', 'failed', 'running', 'undoing'], 'undoing', async (db) => {
    const ids = await listMatterIdsOfBatch(db, id)
    await updateBatch(db, id, { state: 'undoing', done: ids.length, report: { message: reason.trim() } })
    begun?.()
    await cancelMatters(db, desk, desk.office.actor(person), ids, reason.trim(), (taken) =>
      updateBatch(db, id, { done: ids.length - taken }),
    )
    await updateBatch(db, id, { state: 'undone', done: (await listMatterIdsOfBatch(db, id)).length })
  })
}

/** @throws NotFound */
export async function getBatch(db: Db, office: Office, id: string): Promise<BatchView> {
  return viewOf(office, await get(db, id))
}

export async function listBatchViews(db: Db, office: Office): Promise<BatchView[]> {
  return (await listBatches(db)).map((row) => ({
    ...viewOf(office, row),
    refusedTotal: row.refused_total,
    warningsTotal: row.warnings_total,
  }))
}

/** Rows between two reports of progress: a few statements' worth. */
const STRETCH = 600
/** As many new rows mislead the database about its tables until it next looks at them by itself. */
const MANY = 1000
const SHOWN = 200

const stateWords: Record<BatchState, string> = {
  checked: '这一批还没有写入',
  running: '这一批正在写入',
  done: '这一批已经写入',
  failed: '这一批写入中断了',
  undoing: '这一批正在撤销',
  undone: '这一批已经撤销',
}

/** Lends the batch to one at a time, on one connection; whatever fails is kept with the batch for its people to see. */
async function withBatch(
  database: Database,
  desk: Desk,
  person: Member,
  id: string,
  states: readonly BatchState[],
  broken: 'failed' | 'undoing',
  work: (db: Db, batch: BatchRow) => Promise<void>,
): Promise<void> {
  await database.as(desk.office.contextOf(person), async (db) => {
    await get(db, id)
    if (!(await hold(db, id))) throw new HttpProblem(409, 'busy', '这一批正在写入或撤销，请等它结束')
    try {
      const batch = await get(db, id)
      if (!states.includes(batch.state)) throw new HttpProblem(409, 'state', stateWords[batch.state])
      await work(db, batch).catch(async (error: unknown) => {
        if (!(error instanceof HttpProblem))
          await updateBatch(db, id, {
            state: broken,
            report: { message: '系统出错，中途停下。已写入的行都完整，可以继续，也可以撤销' },
          }).catch(() => {})
        throw error
      })
    } finally {
      await release(db, id)
    }
  })
}

async function get(db: Db, id: string): Promise<BatchRow> {
  const batch = await findBatch(db, id)
  if (!batch) throw new NotFound('没有这一批导入，或者您无权查看')
  return batch
}

function viewOf(office: Office, row: BatchRow): BatchView {
  const { report } = row
  return {
    id: row.id,
    state: row.state,
    procedure: row.procedure,
    procedureTitle: editionsOf(row.procedure).at(-1)?.title ?? row.procedure,
    unit: row.unit,
    unitName: office.unit(row.unit)?.name ?? row.unit,
    fileName: row.file_name,
    createdAt: row.created_at,
    createdBy: office.person(row.created_by)?.name ?? row.created_by,
    total: row.total,
    done: row.done,
    good: report.good,
    warnings: report.warnings.slice(0, SHOWN),
    warningsTotal: report.warnings.length,
    refused: report.refused.slice(0, SHOWN),
    refusedTotal: report.refused.length,
    preview: report.preview,
    notes: report.notes,
    interrupted: (row.state === 'running' || row.state === 'undoing') && !row.held,
    message: report.message ?? null,
  }
}
