import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { findProcedure, type ReportCarrier, reportCarriers } from '../../../law/index.ts'
import type { Db } from '../../../platform/database.ts'
import { HttpProblem } from '../../../platform/http.ts'
import { type Desk, openMatter, takeStep } from '../../matters/index.ts'
import type { Member } from '../../office/index.ts'
import { type ReportKey, type ReportKind, reportTitle } from '../kinds.ts'
import { letterOf } from '../letter.ts'
import type { ReportRow } from '../store.ts'
import { findProcedureOf, findReportMatter, type ReportMatter } from './store.ts'

export function carrierOf(kind: ReportKind): ReportCarrier {
  return reportCarriers[kind]
}

/**
 * Opens the matter that carries a report, where there is none and the asker may: with the first draft its limits begin to be seen.
 * Years before the procedure was in force have none.
 */
export async function ensureReportMatter(db: Db, desk: Desk, person: Member, key: ReportKey): Promise<void> {
  const carrier = carrierOf(key.kind)
  const today = desk.office.today()
  const unit = desk.office.unit(key.unit)
  if (!unit || !person.roles.includes('clerk') || !findProcedure(carrier.procedure, today)) return
  if (await findReportMatter(db, carrier.procedure, key)) return
  const title = reportTitle(key.kind, letterOf(desk.office, unit).place, key.year)
  const opening = carrier.opening(title, key.year)
  if (key.year < firstYear) return
  await openMatter(db, desk, desk.office.actor(person), carrier.procedure, key.unit, {
    step: carrier.steps.open,
    day: today,
    values: { ...opening, drafters: [{ id: person.id, name: person.name }] },
  })
}

/** The duty to report begins with the reports on 2019. */
const firstYear = 2019

/**
 * A frozen report is opened again while it is under review at most: what a meeting has approved is returned on the page of its matter first.
 * @throws HttpProblem 409
 */
export async function requireUnapproved(db: Db, key: ReportKey): Promise<void> {
  const carrier = carrierOf(key.kind)
  const matter = await findReportMatter(db, carrier.procedure, key)
  if (!matter || carrier.openStages.includes(matter.stage)) return
  throw new HttpProblem(
    409,
    'approved',
    `报告已经会议审议通过，不能直接解除定稿。请先在事项${matter.number}中办理「退回修改」；已经报送的，由上级退回；已经公开的，办理「更正已公开的报告」。`,
    { matter: matter.id },
  )
}

/** What was under review goes back to its drafters, because its report was opened again. */
export async function returnToDrafters(db: Db, desk: Desk, person: Member, key: ReportKey, reason: string): Promise<void> {
  const carrier = carrierOf(key.kind)
  const matter = await findReportMatter(db, carrier.procedure, key)
  if (matter?.stage !== carrier.reviewingStage) return
  const input = { step: carrier.steps.return, day: desk.office.today(), values: { reason } }
  await takeStep(db, desk, desk.office.actor(person), matter.id, matter.version, input)
}

/**
 * Steps whose values only the report can tell (its version, its digest, its public page) are not taken by hand on the page of the matter.
 * @throws HttpProblem 422
 */
export async function requireTakenElsewhere(db: Db, matter: string, step: unknown): Promise<void> {
  const bound = Object.values(reportCarriers).filter(({ steps }) => [steps.send, steps.publish, steps.withdraw].includes(String(step)))
  if (bound.length === 0) return
  const procedure = await findProcedureOf(db, matter)
  if (bound.some((carrier) => carrier.procedure === procedure))
    throw new HttpProblem(
      422,
      'onReportPage',
      '这个环节请在「年度报告」页面的「办理」中办理：定稿的版本、摘要和公开网页由系统填写，不能手工填',
    )
}

/** SHA-256 over the text and data of a version in canonical JSON (RFC 8785): whoever has the version can recompute it. */
export function digestOf({ unit, kind, year, version, known_at, content: { doc, table } }: ReportRow): string {
  const text = canonicalize({ unit, kind, year, version, knownAt: known_at && new Date(known_at).toISOString(), doc, table: table ?? null })
  return createHash('sha256')
    .update(text ?? '', 'utf8')
    .digest('hex')
}

/** @throws HttpProblem 409 where the report has no matter */
export function requireMatter(matter: ReportMatter | undefined): ReportMatter {
  if (!matter) throw new HttpProblem(409, 'noMatter', '本年度报告还没有登记办理：由起草人员保存一次报告，或者在报告页面登记')
  return matter
}
