import { Hono, type Context as Request } from 'hono'
import type { FigureRef } from '../../definition/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import { Forbidden, HttpProblem, jsonBody } from '../../platform/http.ts'
import { getFigure } from '../figures/index.ts'
import { contextOf } from '../matters/index.ts'
import type { Env } from '../people/index.ts'
import {
  addVersion,
  findReport,
  listSums,
  mayEdit,
  openReportBook,
  putSum,
  type ReportRow,
  renderTokens,
  type StreetSum,
  type SummedStreet,
  streetSums,
  sumKey,
  tokensOf,
} from '../reports/index.ts'
import type { Compared } from './gather.ts'
import { gather, streetsOf } from './gather.ts'
import { refKey, refLabel, refOfKey } from './matching.ts'
import { adds, propose } from './proposals.ts'
import { yearOf } from './scope.ts'
import { chaptersOf, takeSums } from './take-sums.ts'

const kind = 'ruleOfLaw'

/** What the streets' figures come to, and the way of such a sum into the district's own draft. */
export function sumRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/compiling/proposals', async (c) => {
    const year = yearOf(c.req.query('year'))
    const units = chosenUnits(c, c.req.query('units')?.split(',').filter(Boolean))
    const all = c.req.query('all') === '1'
    const { unit } = c.var.person
    const found = await database.as(contextOf(c), async (db) => ({
      ...(await gather(db, c.var.office, { units, from: year, to: year })),
      report: await findReport(db, unit, year, kind),
      taken: await listSums(db, unit, year),
    }))
    const taken = new Set(found.taken.map(({ figure, dims }) => sumKey({ figure, where: dims }, year)))
    const told = new Set(
      (found.report ? tokensOf(found.report.content.doc) : []).flatMap((token) =>
        token.mode === 'sum' ? [sumKey(token, token.year)] : [],
      ),
    )
    return c.json({
      year,
      streets: streetsOf(c.var.office, unit).map(({ path, name }) => ({ path, name })),
      proposals: propose(found.columns, found.rows, all).map((one) => {
        const key = sumKey(refOfKey(one.key) ?? { figure: one.key }, year)
        return { ...one, taken: taken.has(key) && told.has(key) }
      }),
      report: found.report
        ? {
            state: found.report.state,
            version: found.report.version,
            may: mayEdit(c.var.person, unit),
            chapters: chaptersOf(
              renderTokens(found.report.content.doc, await database.as(contextOf(c), (db) => openReportBook(db, unit, year))),
            ),
          }
        : null,
    })
  })

  app.post('/compiling/sums', async (c) => {
    const body = await jsonBody(c)
    const year = yearOf(String(body.year))
    const refs = refsOf(body.figures)
    const units = chosenUnits(c, Array.isArray(body.units) ? body.units.map(String) : undefined)
    const { unit, id: person } = c.var.person
    const at = c.var.office.now()
    return database.transaction(contextOf(c), async (db) => {
      const row = requireDraft(await findReport(db, unit, year, kind), year)
      if (!mayEdit(c.var.person, unit)) throw new Forbidden('报告由本单位的经办人修改')
      if (row.version !== body.version) throw new HttpProblem(409, 'changed', '本区报告刚刚有了新的一稿，请刷新后再加入')
      const chapter = chaptersOf(row.content.doc).find((one) => one.at === body.chapter)
      if (!chapter) throw new HttpProblem(422, 'chapter', '报告里没有这一章，请重新选择加入到哪一章')
      const compared = await gather(db, c.var.office, { units, from: year, to: year })
      for (const ref of refs)
        await putSum(db, {
          unit,
          kind,
          year,
          figure: ref.figure,
          dims: ref.where ?? {},
          streets: streetsFor(compared, ref),
          by: person,
          at: at.toISOString(),
        })
      const sums = await chosenSums(db, unit, year, refs)
      const all = streetsOf(c.var.office, unit).map(({ name }) => name)
      const { doc, bound, dropped, added } = takeSums(row.content.doc, sums, year, chapter.at, all, `sum-${row.version + 1}`)
      const book = await openReportBook(db, unit, year)
      const { review } = row.content
      const reason = `加入各街道合计：${refs.map(refLabel).join('、')}`
      const content = { ...(review ? { review } : {}), doc: renderTokens(doc, book), act: 'save' as const, reason }
      if (!(await addVersion(db, row.version, { unit, kind, year, state: 'draft', content, knownAt: null, savedBy: person })))
        throw new HttpProblem(409, 'changed', '本区报告刚刚有了新的一稿，请刷新后再加入')
      const gaps = [...new Set(sums.flatMap(({ addends }) => addends.flatMap(({ unitName, value }) => (value === null ? [unitName] : []))))]
      return c.json({ version: row.version + 1, bound, dropped, added, gaps, chapter: chapter.text }, 201)
    })
  })
  return app
}

/** The streets asked for, all below one's own unit unless some are named. @throws HttpProblem for others */
function chosenUnits(c: Request<Env>, named: readonly string[] | undefined): string[] {
  const streets = streetsOf(c.var.office, c.var.person.unit).map(({ path }) => path)
  if (!named || named.length === 0) return streets
  if (named.some((one) => !streets.includes(one))) throw new HttpProblem(422, 'units', '只能汇总本区的街道')
  return streets.filter((one) => named.includes(one))
}

function refsOf(given: unknown): FigureRef[] {
  const keys = Array.isArray(given) ? [...new Set(given.map(String))] : []
  if (keys.length === 0) throw new HttpProblem(422, 'figures', '请选择要加入的统计数')
  return keys.map((key) => {
    const ref = refOfKey(key)
    if (!ref) throw new HttpProblem(422, 'figures', `没有“${key}”这个统计数`)
    if (!adds(getFigure(ref.figure))) throw new HttpProblem(422, 'figures', `“${refLabel(ref)}”是比率或者平均数，不能相加`)
    return ref
  })
}

function requireDraft(row: ReportRow | undefined, year: number): ReportRow {
  if (!row) throw new HttpProblem(422, 'noReport', `${year}年的本区报告还没有起草，请先在“年度报告”起草`)
  if (row.state === 'frozen') throw new HttpProblem(409, 'frozen', '报告已经定稿，不能修改。确需修改的，由负责人写明理由解除定稿。')
  return row
}

/** The streets compared, each with what it said where that is sure; a value nobody has confirmed is not taken. */
function streetsFor({ columns, rows }: Compared, ref: FigureRef): SummedStreet[] {
  const cells = rows.find(({ key }) => key === refKey(ref))?.cells ?? []
  return columns.map(({ unit, unitName }, index) => {
    const cell = cells[index]
    if (!cell || cell.value === null || cell.source === 'ledger' || cell.source === 'likely') return { unit, unitName }
    const { source, value, written, place } = cell
    return { unit, unitName, said: { source, value, ...(written ? { written } : {}), ...(place ? { place } : {}) } }
  })
}

async function chosenSums(db: Db, unit: string, year: number, refs: readonly FigureRef[]): Promise<StreetSum[]> {
  const sums = await streetSums(db, { unit, knownAt: undefined }, year)
  return refs.flatMap((ref) => sums.get(sumKey(ref, year)) ?? [])
}
