import { Readable } from 'node:stream'
import { Hono, type Context as Request } from 'hono'
import type { Context, Database, Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { attachment, pageOf } from '../../platform/http.ts'
import { paperStyle } from '../documents/index.ts'
import type { Office } from '../office/index.ts'
import {
  countPublished,
  findEdition,
  listEditions,
  listPublished,
  listPublishers,
  type PublishedPage,
  type PublishedRow,
  type ReportKey,
  reportKinds,
  unitOfAddress,
} from '../reports/index.ts'
import { csvCell } from './csv.ts'
import { listPage } from './list-page.ts'
import { missingPage, reportPage, withdrawnPage } from './report-page.ts'
import { type Asked, simplified, viewOf } from './view.ts'

export interface PublicDeps {
  readonly database: Database
  readonly files: FileStore
  readonly holder: { readonly office: Office | undefined }
}

/** What anybody may read, without log-in: published reports. To be mounted outside of `/api`. */
export function publicRoutes({ database, files, holder }: PublicDeps): Hono {
  const app = new Hono()
  const read = <T>(office: Office, work: (db: Db) => Promise<T>) => database.as(publicContext(office), work)

  app.get('/public', (c) => c.redirect('/public/reports'))
  app.get('/public/reports', async (c) => {
    const { office } = holder
    if (!office) return missing(c)
    const { page, size } = pageOf(c)
    const year = Number(c.req.query('year')) || undefined
    const unit = c.req.query('unit') || undefined
    const kind = reportKinds.find((one) => one === c.req.query('kind'))
    const typed = (c.req.query('q') ?? '').slice(0, 100)
    const words = (typed && (await simplified(typed))).split(/\s+/).filter(Boolean).slice(0, 5)
    const filter = {
      ...(year ? { year } : {}),
      ...(unit ? { unit } : {}),
      ...(kind ? { kind } : {}),
      ...(words.length > 0 ? { words } : {}),
    }
    const [rows, total, { years, units }] = await read(office, (db) =>
      Promise.all([listPublished(db, filter, { page, size }), countPublished(db, filter), listPublishers(db)]),
    )
    const unitName = (path: string) => office.unit(path)?.name ?? path
    const named = units.map((path) => ({ path, name: unitName(path) }))
    return answer(c, await listPage({ asked: askedOf(c), rows, total, page, size, ...filter, years, units: named, unitName }))
  })
  app.get('/public/reports/:unit/:kind/:year', async (c) => {
    const found = await find(c)
    if (!found) return missing(c)
    const { row, editions, asked } = found
    if (row.withdrawn_on) return answer(c, await withdrawnPage(row, asked), 410)
    return answer(c, await reportPage(row, editions, asked))
  })
  app.get('/public/reports/:unit/:kind/:year/:file', async (c) => {
    const found = await find(c)
    if (!found) return missing(c)
    const { row, asked } = found
    if (row.withdrawn_on) return answer(c, await withdrawnPage(row, asked), 410)
    return (await fileOf(c, row)) ?? missing(c)
  })
  app.all('/public/*', missing)
  return app

  /** The edition an address names: the newest unless it says which. */
  async function find(c: Request): Promise<{ row: PublishedPage; editions: readonly PublishedRow[]; asked: Asked } | undefined> {
    const { office } = holder
    const key = keyOf(c)
    if (!office || !key) return undefined
    return read(office, async (db) => {
      const editions = await listEditions(db, key)
      const newest = editions[0]?.edition
      if (newest === undefined) return undefined
      const row = await findEdition(db, key, Number(c.req.query('edition')) || newest)
      return row && { row, editions, asked: askedOf(c) }
    })
  }

  async function fileOf(c: Request, row: PublishedPage): Promise<Response | undefined> {
    const { title, indexNumber } = row.metadata
    const name = c.req.param('file')
    if (name === 'figures.csv') return attachment(c, `${title}统计数.csv`, csvOf(row))
    if (name === 'figures.json')
      return attachment(c, `${title}统计数.json`, JSON.stringify({ metadata: row.metadata, figures: row.content.figures }, null, 2))
    if (name === 'report.html') return attachment(c, `${title}.html`, alone(title, indexNumber, row.html))
    const stored = name === 'report.docx' ? row.content.docx : name === 'report.pdf' ? row.content.pdf : undefined
    const found = stored && (await files.get(stored.digest))
    if (!stored || !found) return undefined
    c.header('content-length', String(found.size))
    return attachment(c, stored.name, Readable.toWeb(found.stream) as never)
  }

  function askedOf(c: Request): Asked {
    const { office } = holder
    return { place: office?.name ?? '', here: new URL(c.req.url), view: viewOf(c), ...(office ? { today: office.today() } : {}) }
  }

  async function missing(c: Request): Promise<Response> {
    return answer(c, await missingPage(askedOf(c)), 404)
  }
}

/** In the name of anybody: row-level security leaves nothing to see but what is published and the names of units. */
export function publicContext({ district }: Pick<Office, 'district'>): Context {
  return { district, unit: district, person: 'public', roles: ['public'] }
}

function keyOf(c: Request): ReportKey | undefined {
  const kind = reportKinds.find((one) => one === c.req.param('kind'))
  const year = Number(c.req.param('year'))
  if (!kind || !Number.isInteger(year) || year < 1990 || year > 2199) return undefined
  return { unit: unitOfAddress(c.req.param('unit') ?? ''), kind, year }
}

function answer(c: Request, page: string, status: 200 | 404 | 410 = 200): Response {
  c.header('cache-control', status === 200 ? 'no-cache' : 'no-store')
  return c.html(page, status)
}

/** The report as a file that reads by itself. */
function alone(title: string, indexNumber: string, article: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="indexNumber" content="${indexNumber}">
<title>${title.replace(/[<>&]/g, '')}</title>
<style>
${paperStyle}</style>
</head>
<body>
${article}</body>
</html>
`
}

/** With a byte-order mark, so that spreadsheets read it as UTF-8. */
function csvOf({ content: { figures } }: PublishedPage): string {
  const rows = [
    ['统计数', '数值', '算法', '来源', '期间', '记录数', '数据截至'],
    ...figures.map((one) => [one.label, one.value, one.formula, one.source, one.period, String(one.rows), one.cutoff]),
  ]
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
