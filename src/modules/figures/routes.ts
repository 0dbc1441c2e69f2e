import { Hono, type Context as Request } from 'hono'
import type { Day, FigureRef } from '../../definition/index.ts'
import { type CatalogueFigure, figureCatalogue } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'
import { attachment, Forbidden, NotFound, pageOf } from '../../platform/http.ts'
import { sheetOf } from '../exchange/index.ts'
import { contextOf, lineOf } from '../matters/index.ts'
import { isWithin } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { type Book, bookOf, figureValue, openBook, openBooks, partsOf, valueText } from './book.ts'
import { countCounted, listCounted } from './store.ts'

/** Figures by chapter, by unit, and the records each of them counts. */
export function figureRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/figures', async (c) => {
    const { unit, year } = scopeOf(c)
    const book = await database.as(contextOf(c), (db) => openBook(db, { unit, from: year - 1, to: year }))
    const chapters = new Map<string, unknown[]>()
    for (const figure of figureCatalogue().values())
      chapters.set(figure.group, [...(chapters.get(figure.group) ?? []), figureView(book, figure, year)])
    return c.json({ unit, year, chapters: [...chapters].map(([title, figures]) => ({ title, figures })) })
  })
  app.get('/figures/:id/units', async (c) => {
    const { unit, year } = scopeOf(c)
    const figure = figureOf(c)
    const books = await database.as(contextOf(c), (db) => openBooks(db, { unit, from: year - 1, to: year }))
    const below = c.var.office.units.filter((one) => isWithin(one.path, unit) && one.path.split('/').length === unit.split('/').length + 1)
    return c.json(
      below.map((one) => {
        const book = books.get(one.path) ?? bookOf({ unit: one.path }, [], [])
        const ref = { figure: figure.id }
        return {
          path: one.path,
          name: one.name,
          ...book.amounts(ref, String(year)),
          value: book.value(ref, String(year)) ?? null,
          previous: book.value(ref, String(year - 1)) ?? null,
        }
      }),
    )
  })
  app.get('/figures/:id/rows', async (c) => {
    const { unit, year } = scopeOf(c)
    const { page, size } = pageOf(c)
    const { refs, scope } = countedScope(c, unit, year)
    const result = await database.as(contextOf(c), async (db) => ({
      rows: await listCounted(db, refs, scope, { page, size }),
      counted: await countCounted(db, refs, scope),
    }))
    return c.json({
      rows: result.rows.map((row) => ({
        matter: lineOf(c.var.office, row),
        figure: row.figure,
        day: row.day,
        amount: row.amount,
        base: row.base,
        postedAt: row.posted_at,
      })),
      total: result.counted.rows,
      amount: result.counted.amount,
      base: result.counted.base,
      page,
      size,
    })
  })
  app.get('/figures/:id/export', async (c) => {
    const { unit, year } = scopeOf(c)
    const { refs, scope } = countedScope(c, unit, year)
    const figure = figureOf(c)
    const rows = await database.as(contextOf(c), async (db) => {
      const all: Awaited<ReturnType<typeof listCounted>> = []
      for (let page = 1; ; page++) {
        const more = await listCounted(db, refs, scope, { page, size: 5000 })
        all.push(...more)
        if (more.length < 5000) return all
      }
    })
    const header = ['编号', '事项', '程序', '单位', '日期', figure.money ? '金额（元）' : '数量', '基数']
    const body = rows.map((row) => {
      const line = lineOf(c.var.office, row)
      return [line.number, line.title, line.procedureTitle, line.unitName, row.day, figure.money ? row.amount / 100 : row.amount, row.base]
    })
    return attachment(c, `${figure.label}${year}年.xlsx`, await sheetOf(figure.label, header, body))
  })
  return app
}

function figureView(book: Book, figure: CatalogueFigure, year: number) {
  const ref = { figure: figure.id }
  const now = book.amounts(ref, String(year))
  const before = book.amounts(ref, String(year - 1))
  const value = figureValue(figure, now) ?? null
  const earlier = figureValue(figure, before) ?? null
  const absolute = value === null || earlier === null ? null : value - earlier
  return {
    id: figure.id,
    label: figure.label,
    unit: figure.unit,
    type: figure.type,
    money: figure.money,
    source: figure.source?.title ?? null,
    value,
    text: valueText(figure, value ?? undefined),
    ...now,
    from: sourcesOf(book, ref, year),
    previous: { value: earlier, text: valueText(figure, earlier ?? undefined), ...before, from: sourcesOf(book, ref, year - 1) },
    change: { absolute, percent: absolute === null || !earlier || figure.type === 'ratio' ? null : (absolute / earlier) * 100 },
    months: Array.from({ length: 12 }, (_, month) => book.value(ref, `${year}-${String(month + 1).padStart(2, '0')}`) ?? null),
    dims: figure.dims.map((dim) => ({
      key: dim.key,
      label: dim.label,
      values: Object.entries(dim.options).map(([key, label]) => ({
        key,
        label,
        value: book.value({ ...ref, where: { [dim.key]: key } }, String(year)) ?? null,
      })),
    })),
  }
}

/** Reports the value of a year was read from, where the ledger has no records of it. */
function sourcesOf(book: Book, ref: FigureRef, year: number) {
  return book.earlier(ref, String(year)).map(({ id, source }) => ({ id, ...source }))
}

function countedScope(c: Request<Env>, unit: string, year: number) {
  const figure = figureOf(c)
  const where = Object.fromEntries(
    Object.entries(c.req.query()).flatMap(([key, value]) => (key.startsWith('dim.') ? [[key.slice(4), value]] : [])),
  )
  const ref: FigureRef = { figure: figure.id, where }
  const [first, last] = monthsOf(c.req.query('month'), c.req.query('half'))
  const knownAt = c.req.query('knownAt')
  return {
    refs: partsOf(ref),
    scope: {
      unit,
      from: `${year}-${String(first).padStart(2, '0')}-01` as Day,
      to: lastOfMonth(year, last) as Day,
      stock: figure.type === 'stock',
      ...(knownAt ? { knownAt } : {}),
    },
  }
}

/** First and last month of what is asked for: one month, one half of the year, or all of it. */
function monthsOf(month: string | undefined, half: string | undefined): [number, number] {
  if (/^(0[1-9]|1[0-2])$/.test(month ?? '')) return [Number(month), Number(month)]
  if (half === '1') return [1, 6]
  if (half === '2') return [7, 12]
  return [1, 12]
}

function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function scopeOf(c: Request<Env>): { unit: string; year: number } {
  const unit = c.req.query('unit') || c.var.person.unit
  if (!isWithin(unit, c.var.person.unit)) throw new Forbidden('不能查看其他单位的统计')
  const year = Number(c.req.query('year') ?? c.var.office.today().slice(0, 4))
  return { unit, year: Number.isInteger(year) && year > 1990 && year < 2200 ? year : Number(c.var.office.today().slice(0, 4)) }
}

function figureOf(c: Request<Env>): CatalogueFigure {
  const figure = figureCatalogue().get(c.req.param('id') ?? '')
  if (!figure) throw new NotFound('没有这个统计数')
  return figure
}
