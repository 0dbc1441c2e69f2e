import { Hono, type Context as Request } from 'hono'
import type { Database } from '../../platform/database.ts'
import { attachment, Forbidden, HttpProblem, NotFound } from '../../platform/http.ts'
import { toDocx, toHtml } from '../documents/index.ts'
import { openBook } from '../figures/index.ts'
import { contextOf } from '../matters/index.ts'
import { isWithin } from '../office/index.ts'
import { type Env, requireRole } from '../people/index.ts'
import { tableBlocks } from './blocks.ts'
import { tablesWorkbook } from './sheet.ts'
import { type DisclosureTables, tablesOf } from './tables.ts'
import { viewTables } from './view.ts'

const formats = ['xlsx', 'docx', 'html'] as const

/** `GET /disclosure/:year`: the fixed statistics of a year, each cell with the records behind it; `/file`: the same to take away. */
export function disclosureRoutes({ database }: { database: Database }): Hono<Env> {
  const app = new Hono<Env>()
  app.use('/disclosure/*', requireRole('clerk', 'reviewer', 'head', 'district'))

  app.get('/disclosure/:year', async (c) => {
    const { unit, tables } = await read(c)
    return c.json(viewTables(tables, unit, c.var.office.unit(unit)?.name ?? unit))
  })
  app.get('/disclosure/:year/file', async (c) => {
    const format = formats.find((one) => one === (c.req.query('format') ?? 'xlsx'))
    if (!format) throw new HttpProblem(400, 'format', `可以下载的格式有 ${formats.join('、')}`)
    const { unit, tables } = await read(c)
    const name = `${c.var.office.unit(unit)?.name ?? unit}${tables.year}年政府信息公开统计表`
    if (format === 'xlsx') return attachment(c, `${name}.xlsx`, await tablesWorkbook(name, tables))
    const { active, applications, remedies } = tableBlocks(tables)
    const part = (text: string) => ({ kind: 'heading', level: 1, text }) as const
    const paper = {
      title: name,
      blocks: [
        part('主动公开政府信息情况'),
        active,
        part('收到和处理政府信息公开申请情况'),
        applications,
        part('因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
        remedies,
      ],
    }
    return attachment(c, `${name}.${format}`, format === 'docx' ? await toDocx(paper) : toHtml(paper))
  })
  return app

  async function read(c: Request<Env>): Promise<{ unit: string; tables: DisclosureTables }> {
    const year = Number(c.req.param('year'))
    if (!Number.isInteger(year) || year < 2008 || year > 2199) throw new HttpProblem(400, 'year', '年度应为2008年以后的四位年份')
    const unit = c.req.query('unit') || c.var.person.unit
    if (!isWithin(unit, c.var.person.unit)) throw new Forbidden('不能查看其他单位的统计表')
    if (!c.var.office.unit(unit)) throw new NotFound('没有这个单位')
    const knownAt = c.req.query('knownAt')
    if (knownAt && Number.isNaN(Date.parse(knownAt))) throw new HttpProblem(400, 'knownAt', '时点应为日期和时间')
    const book = await database.as(contextOf(c), (db) => openBook(db, { unit, from: year - 1, to: year, ...(knownAt ? { knownAt } : {}) }))
    return { unit, tables: tablesOf(book, year) }
  }
}
