import { strFromU8, unzipSync } from 'fflate'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { createSeal } from '../../platform/seal.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { checkReport, readReport } from '../checking/index.ts'
import { openMatter, takeStep } from '../matters/index.ts'
import type { Office } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { appAskedBy, openTestOffice } from '../people/testing.ts'
import { reportRoutes } from '../reports/index.ts'
import { seedPlaces, street } from '../reports/testing.ts'
import type { ReportView } from '../reports/view.ts'
import { disclosureRoutes } from './index.ts'
import type { TablesView } from './view.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let office: Office
let app: Hono<Env>
let asker = 'clerk'

beforeAll(async () => {
  lent = await lendDatabase()
  await seedPlaces(lent.database)
  office = await openTestOffice(lent.database, '2026-01-15T10:00:00+08:00')
  app = appAskedBy(office, () => asker, [disclosureRoutes({ database: lent.database }), reportRoutes({ database: lent.database })])
  await enter('disclosure.active', { title: '年度网站发布信息', kind: 'website', count: 120 })
  await enter('disclosure.active', { title: '许可决定', kind: 'licence', count: 7 })
  await publishItem('2025-09-19', '2025-10-27')
  await enter('disclosure.remedy', { subject: '不予公开拆除台账的答复', way: 'reconsideration' })
})
afterAll(() => lent.giveBack())
beforeEach(() => {
  asker = 'clerk'
})

async function enter(procedure: string, values: Record<string, unknown>): Promise<void> {
  const person = office.person('clerk')
  if (!person) throw new Error('no clerk')
  const desk = { office, seal: createSeal(Buffer.alloc(32, 9)) }
  await lent.database.as(office.contextOf(person), (db) =>
    openMatter(db, desk, office.actor(person), procedure, street, { step: 'enter', day: '2025-11-03', values }),
  )
}
/** A licence made public later than its twenty working days. */
async function publishItem(formedOn: Day, on: Day): Promise<void> {
  const person = office.person('clerk')
  if (!person) throw new Error('no clerk')
  const desk = { office, seal: createSeal(Buffer.alloc(32, 9)) }
  await lent.database.as(office.contextOf(person), async (db) => {
    const values = { title: '占道施工许可决定', kind: 'licence', formedOn }
    const { id } = await openMatter(db, desk, office.actor(person), 'disclosure.item', street, { step: 'register', day: formedOn, values })
    const published = { review: 'clear', channel: 'website' }
    await takeStep(db, desk, office.actor(person), id, 1, { step: 'publish', day: on, values: published })
  })
}
const request = (path: string, init?: RequestInit) => app.request(`http://localhost${path}`, init)
const view = async (path: string) => (await (await request(path)).json()) as TablesView

describe('the tables of a year', () => {
  test('count what was entered, and every cell names what stands behind it', async () => {
    const tables = await view('/disclosure/2025')
    expect(tables.unitName).toBe('望河街道')
    const licence = tables.active[1]?.rows[0]?.cells[0]
    expect(licence).toMatchObject({
      value: 8,
      parts: [
        { figure: 'disclosure.active.count', year: 2025, where: { kind: 'licence' } },
        { figure: 'disclosure.item.published', year: 2025, where: { kind: 'licence' } },
      ],
    })
    expect(tables.remedies.rows[0]?.cells.map(({ value }) => value)).toEqual([0, 0, 0, 1, 1])
    const carried = tables.applications.rows.find(({ key }) => key === 'carried')?.cells[0]
    expect(carried?.parts).toMatchObject([{ figure: 'disclosure.application.pending', year: 2024, where: { applicantKind: 'person' } }])
    expect(tables.problems).toEqual([])
  })

  test('show a moment on request: what was posted by then', async () => {
    const then = await view('/disclosure/2025?knownAt=2020-01-01T00%3A00%3A00Z')
    expect(then.active[1]?.rows[0]?.cells[0]?.value).toBe(0)
    expect((await request('/disclosure/2025?knownAt=gestern')).status).toBe(400)
  })

  test('come as a workbook, as Word and as a page', async () => {
    const names = await Promise.all(
      ['xlsx', 'docx', 'html'].map(async (format) => {
        const response = await request(`/disclosure/2025/file?format=${format}`)
        const bytes = new Uint8Array(await response.arrayBuffer())
        return format === 'html' ? new TextDecoder().decode(bytes) : Object.keys(unzipSync(bytes)).join(' ')
      }),
    )
    expect(names[0]).toContain('xl/worksheets/sheet3.xml')
    expect(names[1]).toContain('word/document.xml')
    expect(names[2]).toContain('colspan="7">申请人情况')
    expect((await request('/disclosure/2025/file?format=exe')).status).toBe(400)
  })

  test('are for those who handle matters, within their unit', async () => {
    expect((await request('/disclosure/1999')).status).toBe(400)
    asker = 'audit'
    expect((await request('/disclosure/2025')).status).toBe(403)
    asker = 'other'
    expect((await request(`/disclosure/2025?unit=${encodeURIComponent(street)}`)).status).toBe(403)
    const elsewhere = await view('/disclosure/2025')
    expect([elsewhere.unitName, elsewhere.remedies.rows[0]?.cells[4]?.value]).toEqual(['桐花街道', 0])
    asker = 'district'
    const whole = await view('/disclosure/2025')
    expect(whole.active[1]?.rows[0]?.cells[0]?.value).toBe(8)
  })
})

describe('the report', () => {
  const kind = '?kind=disclosure'

  test('is drafted beside the other kind, checked without findings, and printed with its tables', async () => {
    const drafted = await request(`/reports/2025/draft${kind}`, { method: 'POST' })
    expect(drafted.status).toBe(200)
    const report = (await drafted.json()) as ReportView
    expect(report.text).toContain('通过政府门户网站发布信息120条')
    expect(report.text).toMatch(/全年公开1[件条]，二十个工作日内公开的占0%。/)
    expect(report.text).toContain('主动公开不够及时，按期公开的占0%，')
    expect(report.text).toContain('一、本年新收政府信息公开申请数量\t\t\t0')
    expect(report.findings.filter(({ rule }) => rule.startsWith('disclosure'))).toEqual([])
    expect(((await (await request('/reports/2025')).json()) as ReportView).state).toBe('none')

    const docx = new Uint8Array(await (await request(`/reports/2025/file${kind}&format=docx`)).arrayBuffer())
    expect(strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array)).toContain('结转下年度继续办理')
    const reading = await readReport({ name: '报告.docx', bytes: docx })
    if ('unreadable' in reading) throw new Error(reading.unreadable)
    const findings = checkReport(reading, { today: '2026-01-20' })
    expect(findings.filter(({ rule }) => rule.startsWith('disclosure'))).toEqual([])
  })
})
