import type { Context as Request } from 'hono'
import type { Database, Db } from '../../platform/database.ts'
import { Forbidden, HttpProblem, NotFound } from '../../platform/http.ts'
import { contextOf } from '../matters/index.ts'
import { isWithin } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { kindOf, type ReportKey } from './kinds.ts'
import { mayEdit } from './may-edit.ts'
import { openReportBook } from './produce.ts'
import { addVersion, findReport, type ReportContent, type ReportRow, type ReportState } from './store.ts'
import { type ReportView, viewReport } from './view.ts'

/** What a change makes of the newest version. The answers of the review and the fixed table go on unless it says otherwise. */
export type NewVersion = Omit<ReportContent, 'act'> & {
  readonly act: NonNullable<ReportContent['act']>
  readonly state: ReportState
  readonly knownAt?: string | null
}

/** How the routes read and write a report, each in the name of who asks. */
export interface ReportDesk {
  as<T>(c: Request<Env>, work: (db: Db) => Promise<T>): Promise<T>
  /** The same, whole or not at all. */
  whole<T>(c: Request<Env>, work: (db: Db) => Promise<T>): Promise<T>
  view(c: Request<Env>, db: Db, key: ReportKey): Promise<ReportView>
  /** Adds a version made from the newest one, and answers the report as it then stands. */
  change(c: Request<Env>, make: (db: Db, key: ReportKey, row: ReportRow | undefined) => Promise<NewVersion>): Promise<Response>
}

export function openReportDesk(database: Database): ReportDesk {
  const desk: ReportDesk = {
    as: (c, work) => database.as(contextOf(c), work),
    whole: (c, work) => database.transaction(contextOf(c), work),
    async view(c, db, key) {
      const row = await findReport(db, key.unit, key.year, key.kind)
      return viewReport(c.var.office, await openReportBook(db, key.unit, key.year, row?.known_at), key, row, c.var.person)
    },
    async change(c, make) {
      const key = keyOf(c)
      requireOwn(c, key)
      return desk.whole(c, async (db) => {
        const row = await findReport(db, key.unit, key.year, key.kind)
        const { state, knownAt = null, ...made } = await make(db, key, row)
        const { review, table } = row?.content ?? {}
        const content: ReportContent = { ...(review ? { review } : {}), ...(table === undefined ? {} : { table }), ...made }
        const added = await addVersion(db, row?.version ?? 0, { ...key, state, content, knownAt, savedBy: c.var.person.id })
        if (!added) throw overtaken(c, await findReport(db, key.unit, key.year, key.kind))
        return c.json(await desk.view(c, db, key))
      })
    },
  }
  return desk
}

/** Which report an address is about: that of one's own unit unless it names another one within it. */
export function keyOf(c: Request<Env>): ReportKey {
  const year = Number(c.req.param('year'))
  if (!Number.isInteger(year) || year < 1990 || year > 2199) throw new HttpProblem(400, 'year', '年度应为四位年份')
  const unit = c.req.query('unit') || c.var.person.unit
  if (!isWithin(unit, c.var.person.unit)) throw new Forbidden('不能查看其他单位的报告')
  if (!c.var.office.unit(unit)) throw new NotFound('没有这个单位')
  return { unit, kind: kindOf(c.req.query('kind')), year }
}

export function requireOwn(c: Request<Env>, { unit }: ReportKey): void {
  if (unit !== c.var.person.unit) throw new Forbidden('报告由本单位起草和修改，其他单位只能查看、提意见')
}

export function requireEditor(c: Request<Env>, key: ReportKey): void {
  requireOwn(c, key)
  if (!mayEdit(c.var.person, key.unit)) throw new Forbidden('审核人员不直接改稿：请选中文字，提意见或者修改建议，由经办人采纳')
}

export function requireReport(row: ReportRow | undefined, { year }: ReportKey): ReportRow {
  if (!row) throw new NotFound(`${year}年的报告还没有起草`)
  return row
}

export function requireDraft(row: ReportRow | undefined): void {
  if (row?.state === 'frozen') throw new HttpProblem(409, 'frozen', '报告已经定稿，不能修改。确需修改的，由负责人写明理由解除定稿。')
}

export function requireVersion(c: Request<Env>, row: ReportRow | undefined, given: unknown): void {
  if ((row?.version ?? 0) !== given) throw overtaken(c, row)
}

/** Says who was quicker, so that the writer can merge. */
function overtaken(c: Request<Env>, row: ReportRow | undefined): HttpProblem {
  const name = row ? (c.var.office.person(row.saved_by)?.name ?? row.saved_by) : '别人'
  return new HttpProblem(409, 'changed', `${name}刚刚保存了第${row?.version ?? 1}稿。您写的没有丢：请逐段合并后再保存。`, {
    since: [],
    newest: row ? { version: row.version, by: name, at: row.saved_at } : null,
  })
}
