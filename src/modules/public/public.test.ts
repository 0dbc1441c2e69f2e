import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FileStore, openFiles } from '../../platform/files.ts'
import { createSeal } from '../../platform/seal.ts'
import { checkReport, readReport } from '../checking/index.ts'
import { matterRoutes } from '../matters/index.ts'
import type { MatterView } from '../matters/view.ts'
import { publishingRoutes, type ReportDoc } from '../reports/index.ts'
import type { PublishingState } from '../reports/publishing/view.ts'
import { district, openReportOffice, street } from '../reports/testing.ts'
import type { ReportView } from '../reports/view.ts'
import { publicContext, publicRoutes } from './routes.ts'

// A report on its whole way: drafted, frozen, reviewed, approved, numbered, handed in, published, corrected, withdrawn.

let office: Awaited<ReturnType<typeof openReportOffice>>
let files: FileStore
let folder: string
let open: Hono

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-public-'))
  files = await openFiles(folder)
  const seal = createSeal(Buffer.alloc(32, 3))
  office = await openReportOffice([
    (database) => publishingRoutes({ database, seal, files }),
    (database) => matterRoutes({ database, seal, files }),
  ])
  open = publicRoutes({ database: office.database, files, holder: { office: office.office } })
})
afterAll(async () => {
  await office.giveBack()
  rmSync(folder, { recursive: true })
})

const stateNow = async () => (await office.ask<PublishingState>('clerk', 'GET', '/reports/2023/procedure')).body
const page = (path: string) => open.request(`http://localhost${path}`)
const address = `/public/reports/${district}-001/ruleOfLaw/2023`

async function step(as: string, key: string, values: object, now = stateNow) {
  const { matter } = await now()
  const view = (await office.ask<MatterView>('clerk', 'GET', `/matters/${matter?.id}`)).body
  return office.ask<MatterView>(as, 'POST', `/matters/${matter?.id}/steps`, {
    step: key,
    day: '2024-01-15',
    values,
    version: view.line.version,
  })
}

async function drafted(add?: string): Promise<ReportView> {
  const view = (await office.ask<ReportView>('clerk', 'POST', '/reports/2023/draft')).body
  const doc = JSON.parse(JSON.stringify(view.doc).replace(/【待[补核]：[^】]*】/g, '已补写')) as ReportDoc
  const content = add ? [...doc.content, { type: 'paragraph', content: [{ type: 'text', text: add }] }] : doc.content
  return (await office.ask<ReportView>('clerk', 'PUT', '/reports/2023', { doc: { ...doc, content }, version: view.version })).body
}

async function reviewedAndSubmitted(now = stateNow): Promise<void> {
  for (const [as, key, values] of [
    ['reviewer', 'reviewSecrecy', { secrecy: 'open', privacy: 'clear' }],
    ['reviewer', 'reviewLegality', { legality: 'lawful' }],
    ['head', 'approve', { meeting: '街道党工委第2次会议', meetingOn: '2024-01-15', minutes: '原则通过' }],
    ['head', 'sign', { signer: '程以宁', writtenOn: '2024-01-15' }],
    ['clerk', 'submit', { addressee: '澄湖区委、区政府', way: 'platform', copies: '区委依法治区办' }],
  ] as const) {
    const answer = await step(as, key, values, now)
    expect(answer.status, `${key}: ${JSON.stringify(answer.body)}`).toBe(200)
  }
}

describe('on its way', () => {
  test('the first draft opens the matter, whose limits run to 1 March and 1 April', async () => {
    await drafted()
    const { matter } = await stateNow()
    const view = (await office.ask<MatterView>('clerk', 'GET', `/matters/${matter?.id}`)).body
    expect(view.limits.map((limit) => [limit.label, limit.due?.on])).toEqual([
      ['报送期限', '2024-03-01'],
      ['公开期限', '2024-04-01'],
    ])
    await drafted()
    expect((await stateNow()).matter?.id).toBe(matter?.id)
  })

  test('only the frozen version goes to review; opening it again before the meeting returns the matter', async () => {
    const early = await office.ask('clerk', 'POST', '/reports/2023/procedure/review')
    expect([early.status, early.body.error.code]).toEqual([409, 'notFrozen'])
    await office.ask('clerk', 'POST', '/reports/2023/freeze', { at: 'yearEnd' })
    const sent = await office.ask<PublishingState>('clerk', 'POST', '/reports/2023/procedure/review')
    expect(sent.body).toMatchObject({ matter: { stage: '审查中' }, sent: { same: true } })
    expect(sent.body.sent?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await office.ask('head', 'POST', '/reports/2023/unfreeze', { reason: '补充数据' })).status).toBe(200)
    expect(await stateNow()).toMatchObject({ matter: { stage: '起草中' }, frozen: null })
  })

  test('version and digest are not typed in by hand on the page of the matter', async () => {
    const typed = await step('clerk', 'sendForReview', { version: 9, digest: 'a'.repeat(64), cutOff: '年末' })
    expect([typed.status, typed.body.error.code]).toEqual([422, 'onReportPage'])
  })

  test('another street neither sends nor publishes it', async () => {
    expect((await office.ask('other', 'POST', `/reports/2023/procedure/review?unit=${street}`)).status).toBe(403)
    expect((await office.ask('district', 'POST', `/reports/2023/procedure/publish?unit=${street}`, {})).status).toBe(403)
    expect((await office.ask('audit', 'GET', '/reports/2023/procedure')).status).toBe(403)
  })

  test('what a meeting has approved is not opened again', async () => {
    await drafted()
    await office.ask('clerk', 'POST', '/reports/2023/freeze', { at: 'yearEnd' })
    expect((await office.ask('clerk', 'POST', '/reports/2023/procedure/review')).status).toBe(200)
    await reviewedAndSubmitted()
    const refused = await office.ask('head', 'POST', '/reports/2023/unfreeze', { reason: '改一个字' })
    expect([refused.status, refused.body.error.code]).toEqual([409, 'approved'])
  })

  test('nothing is public yet, and nothing is published without a credit code', async () => {
    expect((await page(address)).status).toBe(404)
    const refused = await office.ask('clerk', 'POST', '/reports/2023/procedure/publish', {})
    expect([refused.status, refused.body.error.code]).toEqual([422, 'creditCode'])
  })
})

describe('published', () => {
  beforeAll(async () => {
    await office.database.asOwner((client) => client.query(`update unit set credit_code = '11990101MB00000193' where path = '${street}'`))
    await office.office.reload()
    const done = await office.ask<PublishingState>('clerk', 'POST', '/reports/2023/procedure/publish', { keywords: '法治政府 年度报告' })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
  })

  test('the page has the metadata block, the head tags, the text and the sources of its numbers, and no script', async () => {
    const response = await page(address)
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null])
    const text = await response.text()
    expect(text).not.toMatch(/<script|javascript:|onclick/)
    for (const [label, value] of [
      ['索引号', '11990101MB00000193/2024-00001'],
      ['发布机构', '澄湖区人民政府望河街道办事处'],
      ['发文字号', '望河街报〔2024〕1号'],
      ['成文日期', '2024年1月15日'],
      ['有效性', '有效'],
    ])
      expect(text).toContain(`<dt>${label}</dt><dd>${value}</dd>`)
    for (const tag of ['SiteName', 'ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Description', 'Url'])
      expect(text, tag).toMatch(new RegExp(`<meta name="${tag}" content="[^"]+">`))
    expect(text).toContain('<meta name="PubDate" content="2024-01-15 10:00">')
    expect(text).toContain('主要举措和成效')
    expect(text).toContain('统计数的来源和算法')
    expect(text.match(/<h1/g)).toHaveLength(1)
  })

  test('it stands in the list, which is found by year, unit, kind and words', async () => {
    const words = (text: string) => `?q=${encodeURIComponent(text)}`
    for (const query of ['', '?year=2023', `?unit=${street}`, '?kind=ruleOfLaw', words('2024-00001'), words('望河街道 主要举措')])
      expect(await (await page(`/public/reports${query}`)).text(), query).toContain(address)
    for (const query of [
      '?year=2022',
      `?unit=${district}/002`,
      '?kind=disclosure',
      words('span'),
      words('主_举措'),
      words('主要举措 火星'),
    ])
      expect(await (await page(`/public/reports${query}`)).text(), query).toContain('共0份')
  })

  test('a search shows where the words stand, and gives them back as words', async () => {
    const found = await (await page(`/public/reports?q=${encodeURIComponent('主要举措')}`)).text()
    expect(found).toMatch(/<p class="passage">…[^<]*<mark>主要举措<\/mark>/)
    const hostile = await (await page(`/public/reports?q=${encodeURIComponent('"><script>alert(1)</script> (')}`)).text()
    expect(hostile).not.toContain('<script')
    expect(hostile).toContain('&quot;&gt;&lt;script&gt;')
  })

  test('its files are those whose digests stand in the matter', async () => {
    const { matter } = await stateNow()
    const view = (await office.ask<MatterView>('clerk', 'GET', `/matters/${matter?.id}`)).body
    const kept = (view.values.publishedFiles as { digest: string; name: string }[]).map(({ digest }) => digest)
    for (const [file, start] of [
      ['report.docx', 'PK'],
      ['report.pdf', '%PDF'],
    ] as const) {
      const bytes = Buffer.from(await (await page(`${address}/${file}`)).arrayBuffer())
      expect(bytes.toString('latin1', 0, start.length)).toBe(start)
      const { digest } = await files.put(bytes)
      expect(kept).toContain(digest)
    }
    const csv = await (await page(`${address}/figures.csv`)).text()
    const { figures } = (await (await page(`${address}/figures.json`)).json()) as { figures: unknown[] }
    expect(figures.length).toBeGreaterThan(10)
    expect(csv.trim().split('\r\n')).toHaveLength(figures.length + 1)
    expect(await (await page(`${address}/report.html`)).text()).toContain('主要举措和成效')
    expect((await page(`${address}/secret.txt`)).status).toBe(404)
  })

  test('it stands under its columns, below the date of the day', async () => {
    const text = await (await page(address)).text()
    const trail = text.slice(text.indexOf('aria-label="当前位置"'), text.indexOf('</nav>', text.indexOf('aria-label="当前位置"')))
    const labels = [...trail.matchAll(/>([^<>]+)</g)].map((match) => match[1])
    expect(labels).toEqual(['首页', '政务公开', '法定主动公开内容', '法治政府建设年度报告', '2023年', '正文'])
    expect(text).toContain('2024年1月15日（周一）')
    expect(text).toMatch(/<a href="[^"]+script=hant" lang="zh-Hant">繁體/)
  })

  test('in large type and traditional characters it says the same, and its links lead on in both', async () => {
    const text = await (await page(`${address}?size=large&script=hant`)).text()
    expect(text).toContain('<html class="large" lang="zh-Hant">')
    expect(text).toContain('望河街道2023年度法治政府建設情況報告</h1>')
    expect(text).toContain('本頁繁體字由系統轉換')
    expect(text).toContain('<meta name="ArticleTitle" content="望河街道2023年度法治政府建设情况报告">')
    const links = [...text.matchAll(/href="(\/public[^"]*)"/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !(link.includes('size=') && link.includes('script=')))).toEqual([])
    expect(links.filter((link) => link.includes('size=usual') || link.includes('script=hans'))).toHaveLength(2)
    const found = await page(`/public/reports?script=hant&q=${encodeURIComponent('主要舉措')}`)
    expect(await found.text()).toContain('<mark>主要舉措</mark>')
  })

  test('its page and its files read back as the report, with nothing wrong in them', async () => {
    for (const [name, path] of [
      ['page.html', address],
      ['report.html', `${address}/report.html`],
      ['report.docx', `${address}/report.docx`],
      ['report.pdf', `${address}/report.pdf`],
    ] as const) {
      const reading = await readReport({ name, bytes: new Uint8Array(await (await page(path)).arrayBuffer()) })
      if ('unreadable' in reading) throw new Error(reading.unreadable)
      expect([name, reading.title?.text, reading.year]).toEqual([name, '望河街道2023年度法治政府建设情况报告', 2023])
      expect(reading.signature?.text, name).toBe('澄湖区人民政府望河街道办事处')
      // the cells of the appendix's table are not to be told from text in a PDF
      const findings = checkReport(reading, { year: 2023, today: '2024-01-15' }).filter(({ start }) => start < reading.bodyEnd)
      expect(findings.map(({ rule, text }) => `${name} ${rule}: ${text}`)).toEqual([])
    }
  })

  test('the public sees published reports and names of units, and nothing else', async () => {
    const counts = await office.database.as(publicContext(office.office), async (db) => {
      const found: Record<string, number> = {}
      for (const table of [
        'published_report',
        'matter',
        'history',
        'report',
        'person',
        'session',
        'administration_log',
        'posting',
        'file',
        'paper',
      ]) {
        const [row] = await db.rows<{ n: number }>(`select count(*) as n from ${table}`)
        found[table] = Number(row?.n)
      }
      return found
    })
    expect(Object.entries(counts).filter(([, n]) => n > 0)).toEqual([['published_report', 1]])
    const writing = office.database.as(publicContext(office.office), (db) =>
      db.rows(`insert into published_report (district, unit, kind, year, edition, version, metadata, html, content, published_on, published_by)
        values ('${district}', '${street}', 'ruleOfLaw', 2020, 1, 1, '{}', '', '{}', '2024-01-01', 'x')`),
    )
    await expect(writing).rejects.toThrow(/row-level security/)
  })

  test('a correction is a further edition, and the older one stays to be read', async () => {
    expect((await step('head', 'amend', { reason: '更正一处数据' })).status).toBe(200)
    expect((await office.ask('head', 'POST', '/reports/2023/unfreeze', { reason: '更正一处数据' })).status).toBe(200)
    await drafted('另附更正说明。')
    await office.ask('clerk', 'POST', '/reports/2023/freeze', { at: 'yearEnd' })
    await office.ask('clerk', 'POST', '/reports/2023/procedure/review')
    expect((await page(address)).status).toBe(200)
    await reviewedAndSubmitted()
    expect((await office.ask('clerk', 'POST', '/reports/2023/procedure/publish', {})).status).toBe(200)
    const [now, before] = await Promise.all([page(address), page(`${address}?edition=1`)])
    expect(await now.text()).toContain('另附更正说明。')
    const old = await before.text()
    expect(old).not.toContain('另附更正说明。')
    expect(old).toContain('<dt>有效性</dt><dd>失效</dd>')
    expect((await stateNow()).editions.map(({ indexNumber }) => indexNumber.slice(-5))).toEqual(['00002', '00001'])
  })

  test('taken down, it answers that it is gone and why, in every edition and file', async () => {
    expect((await office.ask('head', 'POST', '/reports/2023/procedure/withdraw', { reason: '' })).status).toBe(422)
    expect((await office.ask('clerk', 'POST', '/reports/2023/procedure/withdraw', { reason: '含有不宜公开的内容' })).status).toBe(422)
    expect((await office.ask('head', 'POST', '/reports/2023/procedure/withdraw', { reason: '含有不宜公开的内容' })).status).toBe(200)
    for (const path of [address, `${address}?edition=1`, `${address}/report.pdf`]) {
      const response = await page(path)
      expect(response.status).toBe(410)
      expect(await response.text()).toContain('撤下理由：含有不宜公开的内容')
    }
    expect(await (await page('/public/reports')).text()).toContain('共0份')
  })
})

test('reports on disclosure go the same way, with their tables, from 31 January on', async () => {
  const ask = <T>(as: string, method: string, path: string, body?: unknown) => office.ask<T>(as, method, `${path}?kind=disclosure`, body)
  const view = (await ask<ReportView>('clerk', 'POST', '/reports/2023/draft')).body
  const doc = JSON.parse(JSON.stringify(view.doc).replace(/【待[补核]：[^】]*】/g, '已补写')) as ReportDoc
  expect((await ask('clerk', 'PUT', '/reports/2023', { doc, version: view.version })).status).toBe(200)
  const frozen = await ask('clerk', 'POST', '/reports/2023/freeze', { at: 'yearEnd' })
  expect(frozen.status, JSON.stringify(frozen.body)).toBe(200)
  const { matter } = (await ask<PublishingState>('clerk', 'POST', '/reports/2023/procedure/review')).body
  const limits = (await office.ask<MatterView>('clerk', 'GET', `/matters/${matter?.id}`)).body.limits
  expect(limits.map(({ lastDay }) => lastDay)).toEqual(['2024-01-31', '2024-03-31'])
  await reviewedAndSubmitted(async () => (await ask<PublishingState>('clerk', 'GET', '/reports/2023/procedure')).body)
  const done = await ask('clerk', 'POST', '/reports/2023/procedure/publish', {})
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const text = await (await page(address.replace('ruleOfLaw', 'disclosure'))).text()
  expect(text).toContain('政府信息公开工作年度报告')
  expect(text).toContain('<table')
  expect(text).not.toContain('澄湖区委、区政府：')
  const reading = await readReport({ name: 'page.html', bytes: new TextEncoder().encode(text) })
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  expect(reading.signature?.text).toBe('澄湖区人民政府望河街道办事处')
  expect(checkReport(reading, { year: 2023, today: '2024-01-15' }).map(({ rule, text: found }) => `${rule}: ${found}`)).toEqual([])
})

test('a strange address is answered by a page, not by a fault', async () => {
  for (const path of ['/public/reports/x/y/z', `${address.replace('2023', '99999')}`, '/public/nothing', `${address}?edition=77`])
    expect((await page(path)).status, path).toBe(404)
})
