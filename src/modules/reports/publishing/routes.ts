import { Hono, type Next, type Context as Request } from 'hono'
import type { Database, Db } from '../../../platform/database.ts'
import type { FileStore } from '../../../platform/files.ts'
import { Forbidden, HttpProblem, jsonBody } from '../../../platform/http.ts'
import type { Seal } from '../../../platform/seal.ts'
import { contextOf } from '../../matters/index.ts'
import { type Env, requireRole } from '../../people/index.ts'
import { keyOf } from '../desk.ts'
import type { ReportKey } from '../kinds.ts'
import { ensureReportMatter, requireTakenElsewhere, requireUnapproved, returnToDrafters } from './matter.ts'
import { type PublishingDesk, publish, sendForReview, withdraw } from './publish.ts'
import { viewPublishing } from './view.ts'

/**
 * `/reports/:year/procedure`: where the report stands on its way to the public. `…/open`, `…/review`, `…/publish {keywords?, description?}`
 * and `…/withdraw {reason}` take the steps that need the report itself; all others are taken on the page of its matter. To be mounted
 * before the routes of matters and of the report: what is drafted opens the matter, what is approved is not opened again, and the steps
 * above are not taken by hand.
 */
export function publishingRoutes({ database, seal, files }: { database: Database; seal: Seal; files: FileStore }): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/reports/:year/procedure/*', requireRole('clerk', 'reviewer', 'head', 'district'))
  app.use('/reports/:year/procedure', requireRole('clerk', 'reviewer', 'head', 'district'))
  const deskOf = (c: Request<Env>): PublishingDesk => ({ office: c.var.office, seal, files })

  app.post('/reports/:year/draft', (c, next) => drafted(c, next))
  app.put('/reports/:year', (c, next) => drafted(c, next))
  app.post('/reports/:year/unfreeze', async (c, next) => {
    const key = keyOf(c)
    await database.as(contextOf(c), (db) => requireUnapproved(db, key))
    const { reason } = await jsonBody(c)
    await next()
    if (c.res.ok) await database.as(contextOf(c), (db) => returnToDrafters(db, deskOf(c), c.var.person, key, textIn(reason, 400)))
  })

  app.post('/matters/:id/steps', async (c, next) => {
    const { step } = await jsonBody(c)
    await database.as(contextOf(c), (db) => requireTakenElsewhere(db, c.req.param('id'), step))
    await next()
  })

  app.get('/reports/:year/procedure', async (c) => c.json(await database.as(contextOf(c), (db) => viewPublishing(db, deskOf(c), keyOf(c)))))
  app.post('/reports/:year/procedure/open', (c) => act(c, (db, key) => ensureReportMatter(db, deskOf(c), c.var.person, key)))
  app.post('/reports/:year/procedure/review', (c) => act(c, (db, key) => sendForReview(db, deskOf(c), c.var.person, key)))
  app.post('/reports/:year/procedure/publish', async (c) => {
    const body = await jsonBody(c)
    const input = { keywords: keywordsIn(body.keywords), description: textIn(body.description, 400) }
    return act(c, (db, key) => publish(db, deskOf(c), c.var.person, key, input))
  })
  app.post('/reports/:year/procedure/withdraw', async (c) => {
    const reason = textIn((await jsonBody(c)).reason, 400)
    if (reason.length < 2) throw new HttpProblem(422, 'reason', '请写明撤下的理由，公开网页会说明')
    return act(c, (db, key) => withdraw(db, deskOf(c), c.var.person, key, reason))
  })
  return app

  async function drafted(c: Request<Env>, next: Next): Promise<void> {
    await next()
    if (c.res.ok) await database.as(contextOf(c), (db) => ensureReportMatter(db, deskOf(c), c.var.person, keyOf(c)))
  }

  /** Does it whole or not at all, and answers where the report then stands. */
  async function act(c: Request<Env>, work: (db: Db, key: ReportKey) => Promise<unknown>): Promise<Response> {
    const key = keyOf(c)
    if (key.unit !== c.var.person.unit) throw new Forbidden('报告由本单位送审和公开，其他单位只能查看')
    await database.transaction(contextOf(c), (db) => work(db, key))
    return c.json(await database.as(contextOf(c), (db) => viewPublishing(db, deskOf(c), key)))
  }
}

/** Words typed with commas, semicolons or spaces between. */
function keywordsIn(given: unknown): string[] {
  const text = Array.isArray(given) ? given.join('，') : typeof given === 'string' ? given : ''
  const words = text.split(/[\s,，;；、]+/).filter((word) => word !== '')
  return [...new Set(words)].slice(0, 10).map((word) => word.slice(0, 20))
}

function textIn(given: unknown, most: number): string {
  return typeof given === 'string' ? given.trim().slice(0, most) : ''
}
