import { Hono, type Context as Request } from 'hono'
import { v7 as uuid } from 'uuid'
import type { Database, Db } from '../../../platform/database.ts'
import { HttpProblem, jsonBody, NotFound } from '../../../platform/http.ts'
import { contextOf } from '../../matters/index.ts'
import { type Env, requireRole } from '../../people/index.ts'
import { openReportBook } from '../produce.ts'
import { mayRank, setRanking } from '../ranking.ts'
import { readSentence } from './given-sentence.ts'
import { findBuiltIn, openLibrary } from './library.ts'
import { type OwnSentence, toSentence } from './own-sentence.ts'
import { saveSentence } from './store.ts'
import { type LibraryView, listChoices, previewOf, viewChapters } from './view.ts'

/** The library of sentences that drafts are made of: read by all who handle reports, changed by heads and the district. Before `reportRoutes`. */
export function sentenceRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()
  const as = <T>(c: Request<Env>, work: (db: Db) => Promise<T>) => database.as(contextOf(c), work)
  const reads = requireRole('clerk', 'reviewer', 'head', 'district')
  const edits = requireRole('head', 'district')

  app.get('/reports/sentences', reads, async (c) => c.json(await as(c, (db) => view(c, db))))
  app.get('/reports/sentences/choices', reads, (c) => c.json(listChoices()))

  app.post('/reports/sentences/preview', reads, async (c) => {
    const read = readSentence(await jsonBody(c))
    if ('problems' in read) return c.json({ problems: read.problems, told: null })
    const year = yearOf(c)
    const told = await as(c, async (db) =>
      previewOf(toSentence('preview', read.sentence), await openReportBook(db, c.var.person.unit, year), year),
    )
    return c.json({ problems: [], told })
  })

  app.post('/reports/sentences', edits, async (c) => {
    const content = requireSentence(await jsonBody(c))
    return save(c, { id: `own.${uuid()}`, content, active: true }, 201)
  })
  app.put('/reports/sentences/:id', edits, async (c) => {
    const id = c.req.param('id')
    const given = requireSentence(await jsonBody(c))
    const builtIn = findBuiltIn(id)
    await requireKnown(c, id)
    return save(c, { id, content: builtIn ? { ...given, place: builtIn.passage.id } : given, active: true })
  })
  app.put('/reports/sentences/:id/active', edits, async (c) => {
    const { active } = await jsonBody(c)
    if (typeof active !== 'boolean') throw new HttpProblem(422, 'active', '请说明是启用还是停用')
    const id = c.req.param('id')
    return save(c, { id, content: await requireKnown(c, id), active })
  })
  /** Back to the built-in words; a sentence of the office's own is switched off. */
  app.delete('/reports/sentences/:id', edits, async (c) => {
    const id = c.req.param('id')
    const content = await requireKnown(c, id)
    return save(c, findBuiltIn(id) ? { id, content: null, active: true } : { id, content, active: false })
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
    await as(c, (db) => saveSentence(db, { ...row, by: person.id, at: office.now().toISOString() }))
    return c.json({ id: row.id, ...(await as(c, (db) => view(c, db))) }, status)
  }

  /** The office's own words of a sentence, null where it has none. @throws NotFound when there is no such sentence */
  async function requireKnown(c: Request<Env>, id: string): Promise<OwnSentence | null> {
    const row = (await as(c, openLibrary)).rows.get(id)
    if (!row && !findBuiltIn(id)) throw new NotFound('句库里没有这一句')
    return row?.content ?? null
  }

  async function view(c: Request<Env>, db: Db): Promise<LibraryView> {
    const { office, person } = c.var
    const year = yearOf(c)
    const book = await openReportBook(db, person.unit, year)
    return {
      year,
      mayEdit: person.roles.some((role) => role === 'head' || role === 'district'),
      ranking: { on: await mayRank(db), mayEdit: person.roles.includes('district') },
      chapters: viewChapters(office, await openLibrary(db), book, year),
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
