import { Hono, type Context as Request } from 'hono'
import type { Database, Db } from '../../platform/database.ts'
import { attachment, HttpProblem, pageOf } from '../../platform/http.ts'
import { toText } from '../documents/index.ts'
import { contextOf } from '../matters/index.ts'
import { isWithin } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { findReport, openReportBook, paperOf, renderTokens } from '../reports/index.ts'
import { tableFile } from './export.ts'
import { gather, gatherDisclosure, streetsOf, yearsOf } from './gather.ts'
import { unitOf, yearOf } from './scope.ts'
import { listReceived, newestReceived } from './store.ts'
import type { Known, Row } from './table.ts'
import { outlineOfText, passagesOn, type TopicId, topics } from './topics.ts'

/** What is made of the reports: the comparison, proposals and material for the district's own. */
export function tableRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()
  const as = <T>(c: Request<Env>, work: (db: Db) => Promise<T>) => database.as(contextOf(c), work)

  app.get('/compiling/table', async (c) => {
    const { page, size } = pageOf(c, 50)
    const { rows, columns, years } = await compared(c)
    const shown = filtered(c, rows)
    return c.json({
      years,
      columns,
      groups: [...new Set(rows.map((row) => row.group))],
      counts: {
        all: rows.length,
        outliers: rows.filter(hasOutlier).length,
        gaps: rows.filter(hasGap).length,
        unsure: rows.filter(isUnsure).length,
      },
      rows: shown.slice((page - 1) * size, page * size),
      total: shown.length,
      page,
      size,
    })
  })
  app.get('/compiling/table/file', async (c) => {
    const format = c.req.query('format') === 'csv' ? 'csv' : 'xlsx'
    const { rows, columns } = await compared(c)
    const years = [...new Set(columns.map((column) => column.year))]
    const name = `${c.req.query('kind') === 'disclosure' ? '信息公开统计表' : '统计数'}汇总${years.length > 1 ? `${years[0]}—${years.at(-1)}` : years[0]}年.${format}`
    return attachment(c, name, await tableFile(columns, filtered(c, rows), format))
  })
  app.get('/compiling/unmatched', async (c) => {
    const { page, size } = pageOf(c, 50)
    const { known } = await compared(c)
    const all = [...known].flatMap(([unit, { files }]) =>
      [...files].flatMap(([year, file]) =>
        file.figures
          .filter((one) => one.ref === null)
          .map(({ label, written, quote, why, start, end, standing }) => ({
            unit,
            unitName: c.var.office.unit(unit)?.name ?? unit,
            year,
            label,
            written,
            quote,
            why: standing === 'refused' ? '已标为不是统计数' : why,
            place: { report: file.id, name: file.name, start, end },
          })),
      ),
    )
    const shown = c.req.query('reason') === 'open' ? all.filter((one) => one.why === null) : all
    return c.json({
      rows: shown.slice((page - 1) * size, page * size),
      total: shown.length,
      open: all.filter((one) => one.why === null).length,
      all: all.length,
      page,
      size,
    })
  })

  app.get('/compiling/passages', async (c) => {
    const year = yearOf(c.req.query('year'))
    const topic = (c.req.query('topic') ?? topics[0].id) as TopicId
    if (!topics.some((one) => one.id === topic)) throw new HttpProblem(400, 'topic', '没有这个主题')
    const unit = unitOf(c)
    const texts = await as(c, (db) => textsOf(c, db, unit, year))
    return c.json({
      topics: topics.map(({ id, title }) => ({ id, title })),
      topic,
      reports: texts.map(({ text, outline, ...head }) => ({ ...head, passages: passagesOn(topic, text, outline) })),
    })
  })
  return app

  /** The streets below the unit asked for, or the units named, over the years asked for, which are all there are unless told otherwise. */
  async function compared(c: Request<Env>) {
    const unit = unitOf(c)
    const named = c.req.query('only') === 'own' ? [unit] : streetsOf(c.var.office, unit).map((one) => one.path)
    return as(c, async (db) => {
      const years = await yearsOf(db, unit, await listReceived(db, { unit, from: 1990, to: 2199 }))
      const today = Number(c.var.office.today().slice(0, 4))
      const to = c.req.query('to') ? yearOf(c.req.query('to')) : (years.at(-1) ?? today)
      // Of one unit all years there are, of many the two last: more does not fit a page, and is asked for there.
      const usual = c.req.query('only') === 'own' ? (years[0] ?? to) : Math.max(years[0] ?? to, to - 1)
      const from = c.req.query('from') ? yearOf(c.req.query('from')) : usual
      if (from > to) throw new HttpProblem(400, 'years', '起始年度不能晚于截止年度')
      const scope = { units: named, from, to }
      const found =
        c.req.query('kind') === 'disclosure'
          ? { ...(await gatherDisclosure(db, c.var.office, scope)), known: new Map<string, Known>() }
          : await gather(db, c.var.office, scope)
      // The history of one unit begins with the figures known of most years.
      const rows =
        c.req.query('only') === 'own' && c.req.query('kind') !== 'disclosure'
          ? [...found.rows].sort((a, b) => filled(b) - filled(a))
          : found.rows
      return { years, ...found, rows }
    })
  }

  /** The report of each street of a year: the file it sent, else ours as it stands. */
  async function textsOf(c: Request<Env>, db: Db, unit: string, year: number) {
    const { office } = c.var
    const files = await newestReceived(db, { unit, kind: 'ruleOfLaw', from: year, to: year })
    const found = []
    for (const { path, name } of streetsOf(office, unit)) {
      const file = files.find((one) => isWithin(one.unit, path))
      if (file) {
        found.push({
          unit: path,
          unitName: name,
          source: 'file' as const,
          report: file.id,
          name: file.name,
          text: file.content.text,
          outline: file.content.outline,
        })
        continue
      }
      const row = await findReport(db, path, year)
      if (!row) continue
      const book = await openReportBook(db, path, year, row.known_at)
      const { text, outline } = outlineOfText(toText(paperOf(office, renderTokens(row.content.doc, book), path, year)))
      found.push({
        unit: path,
        unitName: name,
        source: 'own' as const,
        report: null,
        name: row.state === 'frozen' ? '定稿' : '草稿',
        text,
        outline,
      })
    }
    return found
  }
}

function filtered(c: Request<Env>, rows: readonly Row[]): readonly Row[] {
  const words = (c.req.query('q') ?? '').trim()
  const group = c.req.query('group')
  const mark = c.req.query('mark')
  return rows.filter(
    (row) =>
      `${row.group}${row.label}`.includes(words) &&
      (!group || row.group === group) &&
      (mark !== 'outliers' || hasOutlier(row)) &&
      (mark !== 'gaps' || hasGap(row)) &&
      (mark !== 'unsure' || isUnsure(row)),
  )
}

const hasOutlier = (row: Row) => row.cells.some((cell) => cell?.outlier)
const hasGap = (row: Row) => row.gaps.length > 0
const isUnsure = (row: Row) => row.cells.some((cell) => cell?.source === 'likely' || cell?.differs)

function filled(row: Row): number {
  return row.cells.filter((cell) => cell !== null).length
}
