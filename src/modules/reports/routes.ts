import { Hono, type Context as Request } from 'hono'
import type { Database, Db } from '../../platform/database.ts'
import { attachment, Forbidden, HttpProblem, jsonBody, NotFound } from '../../platform/http.ts'
import { contextOf } from '../matters/index.ts'
import { isWithin } from '../office/index.ts'
import { type Env, requireRole } from '../people/index.ts'
import { readGivenDoc } from './given-doc.ts'
import { kindOf, type ReportKey, reportTitle } from './kinds.ts'
import { letterOf } from './letter.ts'
import { draftReport, openReportBook, produce, renderTokens, reportFormats } from './produce.ts'
import { addVersion, findReport, listReports, type ReportContent, type ReportRow, type ReportState } from './store.ts'
import { type ReportView, viewReport } from './view.ts'

/** Annual reports: drafted from the figures, edited, checked, frozen and printed. Figures are those the asker may see. */
export function reportRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/reports/*', requireRole('clerk', 'reviewer', 'head', 'district'))
  const as = <T>(c: Request<Env>, work: (db: Db) => Promise<T>) => database.as(contextOf(c), work)

  app.get('/reports', async (c) => {
    const heads = await as(c, (db) => listReports(db, kindOf(c.req.query('kind'))))
    return c.json(heads.map((head) => ({ ...head, unitName: c.var.office.unit(head.unit)?.name ?? head.unit })))
  })
  app.get('/reports/:year', async (c) => {
    const place = placeOf(c)
    return c.json(await as(c, (db) => view(c, db, place)))
  })
  app.get('/reports/:year/file', async (c) => {
    const { unit, kind, year } = placeOf(c)
    const format = reportFormats.find((one) => one === (c.req.query('format') ?? 'docx'))
    if (!format) throw new HttpProblem(400, 'format', `可以下载的格式有 ${reportFormats.join('、')}`)
    const body = await as(c, async (db) => {
      const row = await findReport(db, unit, year, kind)
      if (!row) throw new NotFound(`${year}年的报告还没有起草`)
      const book = await openReportBook(db, unit, year, row.known_at)
      return produce(db, c.var.office, book, renderTokens(row.content.doc, book), year, format, kind)
    })
    return attachment(c, `${reportTitle(kind, letterOf(c.var.office, c.var.office.unit(unit)!).place, year)}.${format}`, body)
  })

  app.post('/reports/:year/draft', (c) =>
    change(c, async (db, { unit, year }, row) => {
      requireDraft(row)
      return { state: 'draft', doc: draftReport(c.var.office, await openReportBook(db, unit, year), year) }
    }),
  )
  app.put('/reports/:year', async (c) => {
    const body = await jsonBody(c)
    return change(c, async (db, { unit, year }, row) => {
      requireDraft(row)
      requireVersion(row, body.version)
      return { state: 'draft', doc: readGivenDoc(body.doc, await openReportBook(db, unit, year), year, row?.content.doc) }
    })
  })
  app.post('/reports/:year/freeze', (c) =>
    change(c, async (db, { unit, year }, row) => {
      if (!row) throw new NotFound(`${year}年的报告还没有起草`)
      requireDraft(row)
      const knownAt = c.var.office.now().toISOString()
      return { state: 'frozen', knownAt, doc: renderTokens(row.content.doc, await openReportBook(db, unit, year, knownAt)) }
    }),
  )
  app.post('/reports/:year/unfreeze', requireRole('head'), async (c) => {
    const { reason } = await jsonBody(c)
    if (typeof reason !== 'string' || reason.trim().length < 2) throw new HttpProblem(422, 'reason', '请写明解除定稿的理由')
    return change(c, async (_, { year }, row) => {
      if (row?.state !== 'frozen') throw new HttpProblem(422, 'notFrozen', `${year}年的报告没有定稿，可以直接修改`)
      return { state: 'draft', doc: row.content.doc, reason: reason.trim() }
    })
  })
  return app

  type Version = ReportContent & { readonly state: ReportState; readonly knownAt?: string }

  /** Adds a version made from the newest one, and answers the report as it then stands. */
  async function change(
    c: Request<Env>,
    make: (db: Db, place: ReportKey, row: ReportRow | undefined) => Promise<Version>,
  ): Promise<Response> {
    const place = placeOf(c)
    if (place.unit !== c.var.person.unit) throw new Forbidden('报告由本单位起草和修改，其他单位只能查看')
    return as(c, async (db) => {
      const row = await findReport(db, place.unit, place.year, place.kind)
      const { state, knownAt = null, ...content } = await make(db, place, row)
      const added = await addVersion(db, row?.version ?? 0, { ...place, state, content, knownAt, savedBy: c.var.person.id })
      if (!added) throw changed()
      return c.json(await view(c, db, place))
    })
  }

  async function view(c: Request<Env>, db: Db, place: ReportKey): Promise<ReportView> {
    const row = await findReport(db, place.unit, place.year, place.kind)
    return viewReport(c.var.office, await openReportBook(db, place.unit, place.year, row?.known_at), place, row)
  }
}

function placeOf(c: Request<Env>): ReportKey {
  const year = Number(c.req.param('year'))
  if (!Number.isInteger(year) || year < 1990 || year > 2199) throw new HttpProblem(400, 'year', '年度应为四位年份')
  const unit = c.req.query('unit') || c.var.person.unit
  if (!isWithin(unit, c.var.person.unit)) throw new Forbidden('不能查看其他单位的报告')
  if (!c.var.office.unit(unit)) throw new NotFound('没有这个单位')
  return { unit, kind: kindOf(c.req.query('kind')), year }
}

function requireDraft(row: ReportRow | undefined): void {
  if (row?.state === 'frozen') throw new HttpProblem(409, 'frozen', '报告已经定稿，不能修改。确需修改的，由负责人写明理由解除定稿。')
}

function requireVersion(row: ReportRow | undefined, given: unknown): void {
  if ((row?.version ?? 0) !== given) throw changed()
}

function changed(): HttpProblem {
  return new HttpProblem(409, 'changed', '别人刚刚保存了新的版本，请刷新后再改', { since: [] })
}
