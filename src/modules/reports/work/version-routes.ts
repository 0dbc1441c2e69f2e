import { Hono, type Context as Request } from 'hono'
import type { Db } from '../../../platform/database.ts'
import { Forbidden, HttpProblem, jsonBody, NotFound } from '../../../platform/http.ts'
import type { Env } from '../../people/index.ts'
import { keyOf, type ReportDesk, requireDraft, requireEditor, requireReport, requireVersion } from '../desk.ts'
import { readGivenDoc } from '../given-doc.ts'
import type { ReportKey } from '../kinds.ts'
import { openReportBook, renderTokens } from '../produce.ts'
import { findReport } from '../store.ts'
import { listAppendix } from './appendix.ts'
import { compareWithLastYear } from './carried-over.ts'
import { compareDocs } from './compare.ts'
import { compareCutoffs } from './cutoff.ts'
import { givenReview } from './given.ts'
import { mergeDocs } from './merge.ts'
import { findVersion, listVersions } from './store.ts'
import { viewVersion } from './view.ts'

/** Versions of a report: listed, compared, brought back, merged; what it would say at another moment; and its review before approval. */
export function versionRoutes(desk: ReportDesk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/reports/:year/versions', async (c) => {
    const key = keyOf(c)
    return c.json((await desk.as(c, (db) => listVersions(db, key))).map((row) => viewVersion(c.var.office, row)))
  })

  app.get('/reports/:year/compare', async (c) => {
    const key = keyOf(c)
    return desk.as(c, async (db) => {
      const [from, to] = [await versionAsSaved(c, db, key, c.req.query('from')), await versionAsSaved(c, db, key, c.req.query('to'))]
      return c.json({ from: from.view, to: to.view, pairs: compareDocs(from.doc, to.doc) })
    })
  })

  app.post('/reports/:year/restore', async (c) => {
    const { version, restore } = await jsonBody(c)
    return desk.change(c, async (db, key, row) => {
      requireEditor(c, key)
      requireDraft(row)
      requireVersion(c, row, version)
      const old = await getVersion(db, key, Number(restore))
      return { act: 'restore', state: 'draft', doc: old.content.doc, reason: `第${old.version}稿` }
    })
  })

  app.post('/reports/:year/merge', async (c) => {
    const key = keyOf(c)
    requireEditor(c, key)
    const { version, doc } = await jsonBody(c)
    return desk.as(c, async (db) => {
      const newest = requireReport(await findReport(db, key.unit, key.year, key.kind), key)
      const base = await getVersion(db, key, Number(version))
      const book = await openReportBook(db, key.unit, key.year)
      const mine = readGivenDoc(doc, book, key.year, base.content.doc)
      const [started, theirs] = [base, newest].map((row) => renderTokens(row.content.doc, book)) as [typeof mine, typeof mine]
      const by = c.var.office.person(newest.saved_by)?.name ?? newest.saved_by
      return c.json({ version: newest.version, by, at: newest.saved_at, regions: mergeDocs(started, mine, theirs) })
    })
  })

  app.get('/reports/:year/cutoff', async (c) => {
    const key = keyOf(c)
    return desk.as(c, async (db) => {
      const { content } = requireReport(await findReport(db, key.unit, key.year, key.kind), key)
      return c.json(await compareCutoffs(db, c.var.office, content.doc, key.unit, key.year))
    })
  })

  app.get('/reports/:year/carried-over', async (c) => {
    const key = keyOf(c)
    return desk.as(c, async (db) => {
      const { text } = await desk.view(c, db, key)
      return c.json(await compareWithLastYear(db, c.var.office, key, text))
    })
  })

  app.get('/reports/:year/appendix', async (c) => {
    const key = keyOf(c)
    return desk.as(c, async (db) => {
      const row = requireReport(await findReport(db, key.unit, key.year, key.kind), key)
      const book = await openReportBook(db, key.unit, key.year, row.known_at)
      return c.json(await listAppendix(db, book, row.content.doc, key.year, c.var.office.now().toISOString()))
    })
  })

  app.post('/reports/:year/review', async (c) => {
    const { version, answers, remark } = givenReview(await jsonBody(c))
    const { id, roles } = c.var.person
    if (!roles.includes('reviewer')) throw new Forbidden('保密和个人信息审查由法制审核员作出')
    return desk.change(c, async (db, key, row) => {
      requireDraft(row)
      requireVersion(c, row, version)
      const { content } = requireReport(row, key)
      const written = (await listVersions(db, key)).some((one) => one.saved_by === id && one.act !== 'review')
      if (written) throw new Forbidden('写稿的人不能审查自己的稿件，请由其他审核员审查')
      const kept = (content.review?.answers ?? []).filter((old) => !answers.some((one) => one.rule === old.rule && one.text === old.text))
      const review = { by: id, on: c.var.office.today(), answers: [...kept, ...answers], ...(remark ? { remark } : {}) }
      return { act: 'review', state: 'draft', doc: content.doc, review, reason: `逐项答复${answers.length}处` }
    })
  })

  return app
}

/** A version with the words its numbers had when it was saved. */
async function versionAsSaved(c: Request<Env>, db: Db, key: ReportKey, given: string | undefined) {
  const row = await getVersion(db, key, Number(given))
  const view = viewVersion(c.var.office, { ...row, act: row.content.act ?? null, reason: row.content.reason ?? null })
  return { doc: row.content.doc, view }
}

async function getVersion(db: Db, key: ReportKey, version: number) {
  if (!Number.isInteger(version) || version < 1) throw new HttpProblem(400, 'version', '请指明是第几稿')
  const row = await findVersion(db, key, version)
  if (!row) throw new NotFound(`没有第${version}稿`)
  return row
}
