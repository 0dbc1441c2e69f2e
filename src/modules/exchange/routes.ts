import { Hono, type Context as Request } from 'hono'
import type { AnyValues } from '../../definition/index.ts'
import type { Database } from '../../platform/database.ts'
import { attachment, HttpProblem, jsonBody } from '../../platform/http.ts'
import type { Seal } from '../../platform/seal.ts'
import { contextOf, type Desk, filterOf } from '../matters/index.ts'
import type { Env } from '../people/index.ts'
import { applyBatch, getBatch, listBatchViews, undoBatch } from './batches.ts'
import { checkImport, layoutFor } from './check-import.ts'
import { type EnteredRow, enterRows } from './enter-rows.ts'
import { exportMatters, titleOf } from './export-matters.ts'
import { refusedWorkbook } from './refused.ts'
import { csvTemplateOf, templateOf } from './template.ts'
import { limits } from './workbook.ts'

export interface ExchangeDeps {
  readonly database: Database
  readonly seal: Seal
}

/** Templates, imports with dry run, progress and undoing, rows entered together, and complete lists as files. */
export function exchangeRoutes({ database, seal }: ExchangeDeps): Hono<Env> {
  const app = new Hono<Env>()
  const deskOf = (c: Request<Env>): Desk => ({ office: c.var.office, seal })
  const batchOf = (c: Request<Env>, id: string) => database.as(contextOf(c), (db) => getBatch(db, c.var.office, id))

  app.get('/templates/:file', async (c) => {
    const { procedure, format } = named(c.req.param('file'))
    const layout = layoutFor(procedure)
    return format === 'csv'
      ? attachment(c, `${layout.title}模板.csv`, csvTemplateOf(layout))
      : attachment(c, `${layout.title}模板.xlsx`, await templateOf(layout, c.var.office, c.var.person.unit))
  })

  app.post('/imports', async (c) => {
    const { procedure = '', name = '粘贴的表格.csv', unit = c.var.person.unit } = c.req.query()
    const bytes = await boundedBody(c)
    return c.json(await batchOf(c, await checkImport(database, deskOf(c), c.var.person, { procedure, unit, name, bytes })), 201)
  })
  app.get('/imports', async (c) => c.json(await database.as(contextOf(c), (db) => listBatchViews(db, c.var.office))))
  app.get('/imports/:id', async (c) => c.json(await batchOf(c, c.req.param('id'))))
  app.post('/imports/:id/apply', async (c) => {
    const { accepted } = await jsonBody(c)
    const ticked =
      accepted === 'all' ? 'all' : Array.isArray(accepted) ? accepted.filter((row): row is number => Number.isInteger(row)) : []
    const id = c.req.param('id')
    await begin(c, (begun) => applyBatch(database, deskOf(c), c.var.person, id, ticked, begun))
    return c.json(await batchOf(c, id), 202)
  })
  app.post('/imports/:id/undo', async (c) => {
    const { reason } = await jsonBody(c)
    const id = c.req.param('id')
    await begin(c, (begun) => undoBatch(database, deskOf(c), c.var.person, id, typeof reason === 'string' ? reason : '', begun))
    return c.json(await batchOf(c, id), 202)
  })
  app.get('/imports/:id/refused.xlsx', async (c) => {
    const { name, bytes } = await refusedWorkbook(database, deskOf(c), c.var.person, c.req.param('id'))
    return attachment(c, name, bytes)
  })

  app.post('/rows', async (c) => {
    const { procedure, unit, rows } = await jsonBody(c)
    if (typeof procedure !== 'string' || !Array.isArray(rows)) throw new HttpProblem(400, 'body', '请求中应有 procedure 和 rows')
    const answers = await enterRows(
      database,
      deskOf(c),
      c.var.person,
      procedure,
      typeof unit === 'string' ? unit : c.var.person.unit,
      rows.map(enteredRow),
    )
    return c.json(answers, answers.some(({ refusals }) => refusals) ? 200 : 201)
  })

  for (const format of ['xlsx', 'csv'] as const)
    app.get(`/matters.${format}`, (c) => {
      const filter = filterOf(c)
      const stream = exportMatters(database, c.var.office, contextOf(c), filter, format)
      const { headers } = attachment(c, `${titleOf(filter)}${c.var.office.today()}.${format}`, '')
      return new Response(stream, { headers })
    })
  return app
}

/** Answers once the work is under way; what befalls it later is kept with the batch, and a fault goes to the log. */
function begin(c: Request<Env>, work: (begun: () => void) => Promise<void>): Promise<void> {
  const { log } = c.var
  return new Promise((resolve, reject) => {
    let under = false
    work(() => {
      under = true
      resolve()
    }).then(resolve, (error: unknown) => {
      if (under) log.error('import', { error })
      reject(error)
    })
  })
}

/** The upload, refused before it is read when it says that it is too large. */
async function boundedBody(c: Request<Env>): Promise<Uint8Array> {
  const refuse = () => new HttpProblem(413, 'tooLarge', `文件超过${limits.file / 1024 / 1024}MB的上限，请分成几个文件`)
  if (Number(c.req.header('content-length') ?? 0) > limits.file) throw refuse()
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length > limits.file) throw refuse()
  return bytes
}

/** mediation.committee.xlsx → its procedure and format */
function named(file: string): { procedure: string; format: 'xlsx' | 'csv' } {
  const found = /^(.+)\.(xlsx|csv)$/.exec(file)
  if (!found) throw new HttpProblem(404, 'notFound', '模板有 .xlsx 和 .csv 两种')
  return { procedure: found[1] ?? '', format: found[2] as 'xlsx' | 'csv' }
}

function enteredRow(row: unknown): EnteredRow {
  const { day, step, values } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
  return { day, step, values: typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as AnyValues) : {} }
}
