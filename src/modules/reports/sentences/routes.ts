import { Hono, type Context as Request } from 'hono'
import { v7 as uuid } from 'uuid'
import type { Database, Db } from '../../../platform/database.ts'
import { HttpProblem, jsonBody, NotFound } from '../../../platform/http.ts'
import { contextOf } from '../../matters/index.ts'
import { type Env, requireRole } from '../../people/index.ts'
import { openReportBook } from '../produce.ts'
import { mayRank, setRanking } from '../ranking.ts'
import { readSentence } from './given-sentence.ts'
import { findBuiltIn, type Held, openLibrary } from './library.ts'
import type { OwnSentence } from './own-sentence.ts'
import { previewOf } from './preview.ts'
import { removeSentence, saveSentence } from './store.ts'
import { type LibraryView, listChoices, viewChapters, viewDeficiencies } from './view.ts'

/**
 * The library of sentences that drafts are made of: read by all who handle reports, changed by heads and the district, each for their own unit.
 * What a district writes holds for its streets until they write their own. Before `reportRoutes`.
 */
export function sentenceRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()
  const as = <T>(c: Request<Env>, work: (db: Db) => Promise<T>) => database.as(contextOf(c), work)
  const reads = requireRole('clerk', 'reviewer', 'head', 'district')
  const edits = requireRole('head', 'district')

  app.get('/reports/sentences', reads, async (c) => c.json(await as(c, (db) => view(c, db))))
  app.get('/reports/sentences/choices', reads, (c) => c.json(listChoices()))

  /** `id` names the built-in deficiency that is being replaced, whose own rule says when it shows. */
  app.post('/reports/sentences/preview', reads, async (c) => {
    const read = readSentence(await jsonBody(c))
    if ('problems' in read) return c.json({ problems: read.problems, told: null })
    const year = yearOf(c)
    const preview = await as(c, async (db) =>
      previewOf(read.sentence, c.req.query('id'), await openReportBook(db, c.var.person.unit, year), year),
    )
    return c.json({ problems: [], ...preview })
  })

  app.post('/reports/sentences', edits, async (c) => {
    const content = requireSentence(await jsonBody(c))
    return save(c, { id: `own.${uuid()}`, content, active: true }, 201)
  })
  app.put('/reports/sentences/:id', edits, async (c) => {
    const id = c.req.param('id')
    const given = requireSentence(await jsonBody(c))
    const { content } = await requireHeld(c, id)
    const place = findBuiltIn(id)?.place ?? content?.place ?? given.place
    if (place !== given.place) return save(c, { id, content: requireSentence({ ...given, place }), active: true })
    return save(c, { id, content: given, active: true })
  })
  app.put('/reports/sentences/:id/active', edits, async (c) => {
    const { active } = await jsonBody(c)
    if (typeof active !== 'boolean') throw new HttpProblem(422, 'active', '请说明是启用还是停用')
    const id = c.req.param('id')
    const { changed, isOwn, beneath } = await requireHeld(c, id)
    const own = isOwn ? (changed?.content ?? null) : null
    if (active && own === null && beneath?.active !== false) return remove(c, id)
    return save(c, { id, content: own ?? (active ? (beneath?.content ?? null) : null), active })
  })
  /** Back to the words beneath: the district's, else the built-in ones. A sentence that was the unit's own is no more. */
  app.delete('/reports/sentences/:id', edits, async (c) => {
    const id = c.req.param('id')
    await requireHeld(c, id)
    return remove(c, id)
  })

  app.put('/reports/ranking', requireRole('district'), async (c) => {
    const { on } = await jsonBody(c)
    if (typeof on !== 'boolean') throw new HttpProblem(422, 'on', '请说明是否允许街道在报告中写明全区排名')
    await as(c, (db) => setRanking(db, on))
    return c.json(await as(c, (db) => view(c, db)))
  })
  return app

  async function save(
    c: Request<Env>,
    row: { readonly id: string; readonly content: OwnSentence | null; readonly active: boolean },
    status: 200 | 201 = 200,
  ): Promise<Response> {
    const { office, person } = c.var
    await as(c, (db) => saveSentence(db, { ...row, unit: person.unit, by: person.id, at: office.now().toISOString() }))
    return c.json({ id: row.id, ...(await as(c, (db) => view(c, db))) }, status)
  }

  async function remove(c: Request<Env>, id: string): Promise<Response> {
    await as(c, (db) => removeSentence(db, c.var.person.unit, id))
    return c.json({ id, ...(await as(c, (db) => view(c, db))) })
  }

  /** @throws NotFound when there is no such sentence */
  async function requireHeld(c: Request<Env>, id: string): Promise<Held> {
    const library = await as(c, (db) => openLibrary(db, c.var.person.unit))
    if (!library.isKnown(id)) throw new NotFound('句库里没有这一句')
    return library.held(id)
  }

  async function view(c: Request<Env>, db: Db): Promise<LibraryView> {
    const { office, person } = c.var
    const year = yearOf(c)
    const seen = { office, library: await openLibrary(db, person.unit), book: await openReportBook(db, person.unit, year), year }
    return {
      year,
      unitKind: office.unit(person.unit)?.kind ?? 'street',
      mayEdit: person.roles.some((role) => role === 'head' || role === 'district'),
      ranking: { on: await mayRank(db), mayEdit: person.roles.includes('district') },
      chapters: viewChapters(seen),
      deficiencies: viewDeficiencies(seen),
    }
  }
}

/** The year whose figures a preview shows: last year's report is the one being written. */
function yearOf(c: Request<Env>): number {
  const year = Number(c.req.query('year') ?? Number(c.var.office.today().slice(0, 4)) - 1)
  if (!Number.isInteger(year) || year < 1990 || year > 2199) throw new HttpProblem(400, 'year', '年度应为四位年份')
  return year
}

/** @throws HttpProblem 422 with all that is wrong */
function requireSentence(body: unknown): OwnSentence {
  const read = readSentence(body)
  if ('problems' in read)
    throw new HttpProblem(422, 'sentence', read.problems.map(({ says }) => says).join('；'), { problems: read.problems })
  return read.sentence
}
