import { Hono, type Context as Request } from 'hono'
import { type AnyValues, addDays, type Day, isDay } from '../../definition/index.ts'
import { explain, type Override, offersOf, standingOf } from '../../engine/index.ts'
import { allDefinitions, editionsOf, findProcedure } from '../../law/index.ts'
import type { Context, Database, Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { attachment, Forbidden, HttpProblem, jsonBody, NotFound, pageOf, type Translate } from '../../platform/http.ts'
import type { Seal } from '../../platform/seal.ts'
import { toDocx, toHtml, toText } from '../documents/index.ts'
import { isWithin, type Member, type Office } from '../office/index.ts'
import { type Env, requireRole } from '../people/index.ts'
import { procedureView, refusalView } from './describe.ts'
import { deskRoutes } from './desk-routes.ts'
import { lineOf } from './lines.ts'
import { offerView, viewMatter } from './matter-view.ts'
import { paperDocument } from './papers.ts'
import { cancelMatter, correctEntry, type Desk, openMatter, Refused, type StepInput, takeStep } from './service.ts'
import { countDueByDay, countMatters, countOpen, listMatters, listPapers, type MatterFilter } from './store.ts'
import { verifyChains } from './verify.ts'
import type { MatterLine, Page } from './view.ts'
import { Changed } from './write.ts'

export interface MatterDeps {
  readonly database: Database
  readonly seal: Seal
  readonly files: FileStore
}

/** How many of the newest matters the administration page checks at once; `yifa reconcile` checks all. */
const newestChecked = 2000

/** Worklist, lists, pages of matters, and the steps taken on them. */
export function matterRoutes({ database, seal, files }: MatterDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.route('/', deskRoutes({ database, files }))
  const as = <T>(c: Request<Env>, work: (db: Db) => Promise<T>) => database.as(contextOf(c), work)
  const deskOf = (c: Request<Env>): Desk => ({ office: c.var.office, seal })

  app.get('/procedures', (c) => {
    const today = c.var.office.today()
    const ids = [...new Set(allDefinitions.map((definition) => definition.id))]
    return c.json(ids.flatMap((id) => findProcedure(id, today) ?? []).map(procedureView))
  })
  app.get('/procedures/:id', (c) => {
    const on = c.req.query('on')
    const found = isDay(on)
      ? findProcedure(c.req.param('id'), on)
      : (findProcedure(c.req.param('id'), c.var.office.today()) ?? editionsOf(c.req.param('id')).at(-1))
    if (!found) throw new NotFound('没有这个程序，或者该日没有施行的版本')
    return c.json(procedureView(found))
  })
  app.get('/procedures/:id/opening', (c) => {
    const on = dayOf(c, 'on') ?? c.var.office.today()
    const found = findProcedure(c.req.param('id'), on)
    if (!found) throw new NotFound('没有这个程序，或者该日没有施行的版本')
    const offers = offersOf(found, standingOf(found, []), c.var.office.actor(c.var.person), on, c.var.office.world())
    return c.json({ procedure: procedureView(found), offers: offers.filter((offer) => offer.here).map((offer) => offerView(found, offer)) })
  })

  app.get('/worklist', async (c) => {
    const tab = c.req.query('tab') ?? 'mine'
    const { page, size } = pageOf(c)
    const today = c.var.office.today()
    const tabs = tabsFor(c.var.person, today)
    const found = tabs.find((one) => one.key === tab) ?? tabs[0]
    const on = dayOf(c, 'on')
    const chosen = found && on ? { ...found, filter: { ...found.filter, dueOn: on } } : found
    if (!chosen) throw new Forbidden()
    const answer = await as(c, async (db) => {
      const rows = (await listMatters(db, chosen.filter, { page, size, sort: c.req.query('sort') ?? 'due' })).map((row) =>
        lineOf(c.var.office, row),
      )
      const counts = await countOpen(
        db,
        tabs.map((one) => one.filter),
      )
      const counted = tabs.map(({ key, label }, index) => ({ key, label, count: counts[index] ?? 0 }))
      const total = on ? await countMatters(db, chosen.filter) : (counted.find((one) => one.key === chosen.key)?.count ?? 0)
      return { rows, total, page, size, tabs: counted, strip: stripOf(c.var.office, await countDueByDay(db, today, addDays(today, 60))) }
    })
    return c.json(answer)
  })

  app.get('/matters', async (c) => {
    const { page, size } = pageOf(c)
    const filter = filterOf(c)
    const columns = columnsOf(filter.procedure)
    const result: Page<MatterLine> = await as(c, async (db) => ({
      rows: (await listMatters(db, filter, { page, size, ...sortOf(c) })).map((row) => lineOf(c.var.office, row, columns)),
      total: await countMatters(db, filter),
      page,
      size,
    }))
    return c.json(result)
  })
  app.get('/search', async (c) => {
    const q = c.req.query('q')?.trim()
    if (!q) return c.json([])
    return c.json(await as(c, async (db) => (await listMatters(db, { q }, { page: 1, size: 20 })).map((row) => lineOf(c.var.office, row))))
  })

  app.post('/matters', async (c) => {
    const body = await jsonBody(c)
    const unit = typeof body.unit === 'string' ? body.unit : c.var.person.unit
    if (!isWithin(unit, c.var.person.unit)) throw new Forbidden('不能登记到其他单位')
    const actor = c.var.office.actor(c.var.person)
    return c.json(
      await as(c, (db) => openMatter(db, deskOf(c), actor, String(body.procedure ?? ''), unit, stepInput(body, c.var.office))),
      201,
    )
  })
  app.get('/matters/:id', async (c) =>
    c.json(await as(c, (db) => viewMatter(db, c.var.office, c.var.office.actor(c.var.person), c.req.param('id')))),
  )
  app.post('/matters/:id/steps', async (c) => {
    const body = await jsonBody(c)
    return after(c, (db) =>
      takeStep(db, deskOf(c), c.var.office.actor(c.var.person), c.req.param('id'), Number(body.version), stepInput(body, c.var.office)),
    )
  })
  app.post('/matters/:id/corrections', async (c) => {
    const body = await jsonBody(c)
    const input = {
      corrects: Number(body.corrects),
      day: dayIn(body, c.var.office),
      values: valuesIn(body),
      reason: String(body.reason ?? ''),
    }
    return after(c, (db) => correctEntry(db, deskOf(c), c.var.office.actor(c.var.person), c.req.param('id'), Number(body.version), input))
  })
  app.post('/matters/:id/cancellation', async (c) => {
    const body = await jsonBody(c)
    return after(c, (db) =>
      cancelMatter(db, deskOf(c), c.var.office.actor(c.var.person), c.req.param('id'), Number(body.version), String(body.reason ?? '')),
    )
  })
  app.get('/matters/:id/papers/:key/:version', async (c) => {
    const papers = await as(c, (db) => listPapers(db, c.req.param('id')))
    const paper = papers.find((one) => one.key === c.req.param('key') && one.version === Number(c.req.param('version')))
    if (!paper) throw new NotFound('没有这份文书')
    const document = paperDocument(paper.content, paper.number)
    const format = c.req.query('format') ?? 'html'
    if (format === 'docx') return attachment(c, `${paper.title}.docx`, await toDocx(document))
    if (format === 'txt') return c.text(toText(document))
    return c.html(toHtml(document, { page: true }))
  })

  // What an administrator sees of the records' soundness: counts and broken chains, nothing of what the records say.
  app.get('/admin/integrity', requireRole('systemAdmin', 'auditAdmin'), async (c) => {
    const { office } = c.var
    const result = await database.as(office.systemContext, async (db) => {
      const [counts] = await db.rows<{ matters: number; entries: number; postings: number; lastEntry: string | null }>(
        `select (select count(*) from matter) as matters, (select count(*) from history) as entries, (select count(*) from posting) as postings, (select max(at) from history) as "lastEntry"`,
      )
      return { ...counts, checked: await verifyChains(db, office.district, { newest: newestChecked }) }
    })
    return c.json({ ...result, checkedAt: office.now().toISOString() })
  })

  /** After a step the page is shown as it now stands; after a clash, with what the other has done. */
  async function after(c: Request<Env>, work: (db: Db) => Promise<void>): Promise<Response> {
    return as(c, async (db) => {
      const view = () => viewMatter(db, c.var.office, c.var.office.actor(c.var.person), c.req.param('id') ?? '')
      try {
        await work(db)
      } catch (error) {
        if (!(error instanceof Changed)) throw error
        const { timeline } = await view()
        throw new HttpProblem(409, 'changed', '别人刚刚办理了本事项，您的内容没有写入。请看过变化后再办。', { since: timeline.slice(-3) })
      }
      return c.json(await view())
    })
  }
  return app
}

/** Refusals of the engine as answers of the API. */
export const translateRefusals: Translate = (error) => {
  if (error instanceof Refused) return new HttpProblem(422, 'refused', error.message, { refusals: error.refusals.map(refusalView) })
  if (error instanceof Changed) return new HttpProblem(409, 'changed', '别人刚刚办理了本事项，您的内容没有写入')
  return undefined
}

/** Whoever is signed in asks the database as themselves. */
export function contextOf(c: Request<Env>): Context {
  return c.var.office.contextOf(c.var.person)
}

/** The filters of a list, as its address has them. */
export function filterOf(c: Request<Env>): MatterFilter {
  const { procedure, stage, state, q, unit } = c.req.query()
  const from = dayOf(c, 'from')
  const to = dayOf(c, 'to')
  return {
    ...(procedure ? { procedure } : {}),
    ...(stage ? { stage } : {}),
    ...(state === 'open' || state === 'ended' ? { state } : {}),
    ...(q?.trim() ? { q: q.trim() } : {}),
    ...(unit ? { unit } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

function sortOf(c: Request<Env>): { sort?: string } {
  const sort = c.req.query('sort')
  return sort ? { sort } : {}
}

/** Registers show their fields as columns. */
export function columnsOf(procedure: string | undefined): string[] {
  const definition = procedure === undefined ? undefined : editionsOf(procedure).at(-1)
  return definition?.kind === 'register' ? Object.keys(definition.fields) : []
}

function tabsFor(person: Member, today: Day): { key: string; label: string; filter: MatterFilter }[] {
  const open = { state: 'open' as const }
  const approving = person.roles.filter((role) => role === 'reviewer' || role === 'head')
  return [
    { key: 'mine', label: '我经办的', filter: { ...open, officer: person.id } },
    {
      key: 'waiting',
      label: approving.length > 0 ? '待我审批' : '待我办理',
      filter: { ...open, awaits: approving.length > 0 ? approving : person.roles },
    },
    { key: 'due', label: '今日到期', filter: { ...open, dueOn: today } },
    { key: 'overdue', label: '已逾期', filter: { ...open, dueBefore: today } },
    { key: 'unit', label: '本单位在办', filter: open },
  ]
}

function stripOf(office: Office, counts: readonly { day: Day; n: number }[]): { day: Day; working: boolean; why: string; count: number }[] {
  const strip: { day: Day; working: boolean; why: string; count: number }[] = []
  let workingDays = 0
  for (let day = office.today(); workingDays < 30; day = addDays(day, 1)) {
    const { working, why } = explain(office.calendar, day)
    if (working) workingDays++
    strip.push({ day, working, why, count: counts.find((one) => one.day === day)?.n ?? 0 })
  }
  return strip
}

function stepInput(body: Record<string, unknown>, office: Office): StepInput {
  const overrides = Array.isArray(body.overrides)
    ? (body.overrides as Override[]).filter((one) => typeof one?.rule === 'string' && typeof one.reason === 'string')
    : []
  return { step: String(body.step ?? ''), day: dayIn(body, office), values: valuesIn(body), overrides }
}

function dayIn(body: Record<string, unknown>, office: Office): Day {
  if (body.day === undefined || body.day === null || body.day === '') return office.today()
  if (!isDay(body.day))
    throw new HttpProblem(422, 'refused', '办理日期应形如 2023-10-07，且真实存在', {
      refusals: [{ code: 'day', field: '$day', says: '办理日期应形如 2023-10-07，且真实存在' }],
    })
  return body.day
}

function valuesIn(body: Record<string, unknown>): AnyValues {
  return typeof body.values === 'object' && body.values !== null && !Array.isArray(body.values) ? (body.values as AnyValues) : {}
}

function dayOf(c: Request<Env>, name: string): Day | undefined {
  const value = c.req.query(name)
  return isDay(value) ? value : undefined
}
