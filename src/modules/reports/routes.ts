import { Hono } from 'hono'
import type { Database } from '../../platform/database.ts'
import { attachment, HttpProblem, jsonBody } from '../../platform/http.ts'
import { type Env, requireRole } from '../people/index.ts'
import { keyOf, openReportDesk, requireDraft, requireEditor, requireReport, requireVersion } from './desk.ts'
import { draftersByKind } from './drafters.ts'
import { readOutline } from './drafting.ts'
import { dutyRoutes } from './duty-routes.ts'
import { readGivenDoc } from './given-doc.ts'
import { kindOf, reportTitle } from './kinds.ts'
import { letterOf } from './letter.ts'
import { openReportBook, produce, renderTokens, reportFormats } from './produce.ts'
import { findReport, listReports } from './store.ts'
import { cutoffs } from './work/cutoff.ts'
import { freeze } from './work/freeze.ts'
import { workRoutes } from './work/routes.ts'
import { countOpenRemarks } from './work/store.ts'
import { versionRoutes } from './work/version-routes.ts'

/** Annual reports: drafted from the figures, worked on together, checked, frozen and printed. Figures are those the asker may see. */
export function reportRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/reports/*', requireRole('clerk', 'reviewer', 'head', 'district'))
  const desk = openReportDesk(database)

  app.get('/reports', async (c) => {
    const kind = kindOf(c.req.query('kind'))
    const { heads, waiting } = await desk.as(c, async (db) => ({
      heads: await listReports(db, kind),
      waiting: await countOpenRemarks(db, kind),
    }))
    const openOf = (head: { unit: string; year: number }) =>
      waiting.find(({ unit, year }) => unit === head.unit && year === head.year)?.open ?? 0
    return c.json(heads.map((head) => ({ ...head, unitName: c.var.office.unit(head.unit)?.name ?? head.unit, openRemarks: openOf(head) })))
  })
  app.route('/', dutyRoutes(desk))
  app.route('/', workRoutes(desk))
  app.route('/', versionRoutes(desk))
  app.get('/reports/:year', async (c) => {
    const key = keyOf(c)
    return c.json(await desk.as(c, (db) => desk.view(c, db, key)))
  })
  app.get('/reports/:year/file', async (c) => {
    const key = keyOf(c)
    const { unit, kind, year } = key
    const format = reportFormats.find((one) => one === (c.req.query('format') ?? 'docx'))
    if (!format) throw new HttpProblem(400, 'format', `可以下载的格式有 ${reportFormats.join('、')}`)
    const body = await desk.as(c, async (db) => {
      const row = requireReport(await findReport(db, unit, year, kind), key)
      const book = await openReportBook(db, unit, year, row.known_at)
      const options = { kind, appendix: c.req.query('appendix') === '1' }
      return produce(db, c.var.office, book, renderTokens(row.content.doc, book), year, format, options)
    })
    return attachment(c, `${reportTitle(kind, letterOf(c.var.office, c.var.office.unit(unit)!).place, year)}.${format}`, body)
  })

  app.post('/reports/:year/draft', async (c) => {
    const body = (await c.req.json().catch(() => ({}))) as { outline?: unknown }
    const outline = readOutline(body.outline)
    return desk.change(c, async (db, key, row) => {
      requireEditor(c, key)
      requireDraft(row)
      const book = await openReportBook(db, key.unit, key.year)
      return { act: 'draft', state: 'draft', doc: await draftersByKind[key.kind](db, c.var.office, book, key.year, { outline }) }
    })
  })
  app.put('/reports/:year', async (c) => {
    const body = await jsonBody(c)
    return desk.change(c, async (db, key, row) => {
      requireEditor(c, key)
      requireDraft(row)
      requireVersion(c, row, body.version)
      const doc = readGivenDoc(body.doc, await openReportBook(db, key.unit, key.year), key.year, row?.content.doc)
      return { act: 'save', state: 'draft', doc }
    })
  })
  app.post('/reports/:year/freeze', async (c) => {
    const { at = 'today' } = (await c.req.json().catch(() => ({}))) as { at?: unknown }
    const cutoff = cutoffs.find((one) => one === at)
    if (!cutoff) throw new HttpProblem(400, 'cutoff', '定稿时点只能是年末（12月31日24时）或者今日')
    return desk.change(c, async (db, key, row) => {
      requireEditor(c, key)
      requireDraft(row)
      return freeze(db, c.var.office, key, requireReport(row, key), cutoff)
    })
  })
  app.post('/reports/:year/unfreeze', requireRole('head'), async (c) => {
    const { reason } = await jsonBody(c)
    if (typeof reason !== 'string' || reason.trim().length < 2) throw new HttpProblem(422, 'reason', '请写明解除定稿的理由')
    return desk.change(c, async (_, { year }, row) => {
      if (row?.state !== 'frozen') throw new HttpProblem(422, 'notFrozen', `${year}年的报告没有定稿，可以直接修改`)
      return { act: 'unfreeze', state: 'draft', doc: row.content.doc, reason: reason.trim() }
    })
  })
  return app
}
