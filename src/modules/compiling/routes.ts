import { Readable } from 'node:stream'
import { Hono, type Context as Request } from 'hono'
import { figureCatalogue } from '../../law/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { HttpProblem, jsonBody, NotFound } from '../../platform/http.ts'
import { loadEarlier } from '../figures/index.ts'
import { contextOf } from '../matters/index.ts'
import { type Env, requireRole } from '../people/index.ts'
import { sureFigures } from './confirm.ts'
import { deskRoutes } from './desk-routes.ts'
import { fileFigures } from './file-figures.ts'
import { refOfKey } from './matching.ts'
import { digestOf, readFile, receiveReport, takeOver } from './receive.ts'
import type { ReceivedRow, ReportKind } from './received.ts'
import { recognise } from './recognise.ts'
import { requireUnit, unitOf, yearOf } from './scope.ts'
import { findReceived, findSame, keepChoice, listReceived, removeReceived, revokeEarlier } from './store.ts'
import { sumRoutes } from './sum-routes.ts'
import { tableRoutes } from './table-routes.ts'
import { earlierView, type RefView, receivedView, refView } from './view.ts'

/** Reports that came as files, the comparison of all figures, and earlier figures. Everybody sees the units below their own. */
export function compilingRoutes({ database, files }: { database: Database; files: FileStore }): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/compiling/*', requireRole('clerk', 'reviewer', 'head', 'district'))
  const as = <T>(c: Request<Env>, work: (db: Db) => Promise<T>) => database.as(contextOf(c), work)

  app.post('/compiling/recognise', async (c) => {
    const { name, bytes } = await fileOf(c)
    const { reading } = await readFile({ name, bytes })
    const same = await as(c, (db) => findSame(db, digestOf(bytes)))
    const found = recognise(c.var.office, reading, name, c.var.person.unit)
    return c.json({
      name,
      ...found,
      unitName: found.unit && (c.var.office.unit(found.unit)?.name ?? null),
      title: reading.title?.text ?? null,
      figures: reading.figures.length,
      notes: reading.notes,
      same: same ? { ...same, unitName: c.var.office.unit(same.unit)?.name ?? same.unit } : null,
    })
  })

  app.get('/compiling/received', async (c) => {
    const unit = unitOf(c)
    const heads = await as(c, (db) => listReceived(db, { unit, from: 1990, to: 2199 }))
    return c.json(heads.map((head) => ({ ...head, unitName: c.var.office.unit(head.unit)?.name ?? head.unit })))
  })
  app.post('/compiling/received', async (c) => {
    const { name, bytes } = await fileOf(c)
    const unit = c.req.query('unit') ?? ''
    const year = yearOf(c.req.query('year'))
    const kind: ReportKind = c.req.query('kind') === 'disclosure' ? 'disclosure' : 'ruleOfLaw'
    requireUnit(c, unit)
    const file = await readFile({ name, bytes })
    const id = await database.transaction(contextOf(c), (db) =>
      receiveReport(db, { office: c.var.office, files }, file, { unit, kind, year, by: c.var.person.id }),
    )
    return c.json({ id }, 201)
  })
  app.get('/compiling/received/:id', async (c) => {
    const view = await as(c, async (db) => {
      const row = await receivedOf(c, db)
      const earlier = await loadEarlier(db, { unit: row.unit, from: row.year, to: row.year })
      return receivedView(c.var.office, row, fileFigures(row), earlier, await files.has(row.digest))
    })
    return c.json(view)
  })
  app.get('/compiling/received/:id/original', async (c) => {
    const row = await as(c, (db) => receivedOf(c, db))
    const found = await files.get(row.digest)
    if (!found) throw new NotFound('收取这份报告时没有保存原件')
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(found.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
    }
    return c.body(Readable.toWeb(found.stream) as ReadableStream, 200, headers)
  })
  app.delete('/compiling/received/:id', async (c) => {
    const removed = await as(c, (db) => removeReceived(db, idOf(c), c.var.office.now().toISOString()))
    if (!removed) throw new NotFound('没有这份报告，或者已经移除')
    if (!removed.held) await files.remove(removed.digest)
    return c.body(null, 204)
  })
  app.put('/compiling/received/:id/choices', async (c) => {
    const body = await jsonBody(c)
    const figure = body.figure
    if (figure !== null && (typeof figure !== 'string' || !refOfKey(figure)))
      throw new HttpProblem(422, 'figure', '没有这个统计数，请从列表中选择')
    return as(c, async (db) => {
      const row = await receivedOf(c, db)
      const read = row.content.figures.find((one) => one.start === body.start && one.label === body.label)
      if (!read) throw new HttpProblem(422, 'place', '这份报告里没有这个数，请刷新后再试')
      const choice = { start: read.start, label: read.label, figure, by: c.var.person.id, at: c.var.office.now().toISOString() }
      await keepChoice(db, row.id, choice)
      return c.json({ ok: true })
    })
  })

  app.post('/compiling/received/:id/earlier', async (c) => {
    const body = await jsonBody(c)
    return database.transaction(contextOf(c), async (db) => {
      const row = await receivedOf(c, db)
      if (row.kind !== 'ruleOfLaw') throw new HttpProblem(422, 'kind', '比较基数取自法治政府建设年度报告，政府信息公开年度报告的数不作基数')
      const figures = fileFigures(row)
      const single = typeof body.start === 'number'
      const chosen = single
        ? figures.filter((one) => one.start === body.start && one.label === body.label && one.ref && one.standing !== 'likely')
        : sureFigures(figures)
      if (single && chosen.length === 0) throw new HttpProblem(422, 'unsure', '还没有确认这个数对应哪个统计数，请先确认，再作为比较基数')
      const who = { by: c.var.person.id, at: c.var.office.now().toISOString(), replace: single }
      const added = await takeOver(db, row, chosen, who)
      return c.json({ added, kept: chosen.length - added })
    })
  })
  app.get('/compiling/earlier', async (c) => {
    const unit = unitOf(c)
    const all = await as(c, (db) => loadEarlier(db, { unit, from: 1990, to: 2199, below: true }))
    return c.json(all.map((one) => earlierView(c.var.office, one)))
  })
  app.delete('/compiling/earlier/:id', async (c) => {
    const who = { by: c.var.person.id, at: c.var.office.now().toISOString() }
    if (!(await as(c, (db) => revokeEarlier(db, idOf(c), who)))) throw new NotFound('没有这个比较基数，或者已经撤销')
    return c.body(null, 204)
  })
  app.get('/compiling/figures', (c) => c.json(choicesOfFigures()))
  app.route('/', deskRoutes({ database }))
  app.route('/', tableRoutes({ database }))
  app.route('/', sumRoutes({ database }))
  return app
}

async function receivedOf(c: Request<Env>, db: Db): Promise<ReceivedRow> {
  const row = await findReceived(db, idOf(c))
  if (!row) throw new NotFound('没有这份报告，或者已经移除')
  return row
}

function idOf(c: Request<Env>): string {
  const id = c.req.param('id') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound('没有这一条')
  return id
}

async function fileOf(c: Request<Env>): Promise<{ name: string; bytes: Uint8Array }> {
  const name = (c.req.query('name') ?? '').split(/[\\/]/).at(-1)?.trim().slice(0, 200) || '报告'
  return { name, bytes: new Uint8Array(await c.req.arrayBuffer()) }
}

/** Every figure a number of a file may be: those of the catalogue, and each part by one of its dimensions. */
function choicesOfFigures(): RefView[] {
  return [...figureCatalogue().values()].flatMap(({ id, dims }) => [
    refView({ figure: id }),
    ...dims.flatMap((dim) => Object.keys(dim.options).map((value) => refView({ figure: id, where: { [dim.key]: value } }))),
  ])
}
