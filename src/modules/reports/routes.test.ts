import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lendDatabase } from '../../platform/testing.ts'
import { readReport } from '../checking/index.ts'
import type { Office } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { appAskedBy, openTestOffice } from '../people/testing.ts'
import { mapTokens, type ReportDoc, tokensOf } from './doc.ts'
import type { ReportJson } from './json.ts'
import { reportRoutes } from './routes.ts'
import { inventedYear, post, seedPlaces, street } from './testing.ts'
import type { ReportView } from './view.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let office: Office
let app: Hono<Env>
let asker = 'clerk'
let year = 2023

beforeAll(async () => {
  lent = await lendDatabase()
  await seedPlaces(lent.database)
  await post(lent.database, inventedYear)
  office = await openTestOffice(lent.database, '2024-01-15T10:00:00+08:00')
  app = appAskedBy(office, () => asker, [reportRoutes({ database: lent.database })])
})
afterAll(() => lent.giveBack())
beforeEach(() => {
  asker = 'clerk'
})

async function ask(method: string, path: string, body?: unknown) {
  const response = await app.request(`http://localhost${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return {
    status: response.status,
    response,
    json: async () => (await response.json()) as ReportView & { error: { code: string; message: string } },
  }
}
const draftOf = async (reported = year) => (await ask('POST', `/reports/${reported}/draft`)).json()
const accepted = (doc: ReportDoc | null) => tokensOf(doc as ReportDoc).find(({ figure }) => figure === 'mediation.accepted')?.text

describe('a report', () => {
  test('is none, then a draft with what stands behind each number', async () => {
    const none = await (await ask('GET', '/reports/2023')).json()
    expect([none.state, none.version, none.doc]).toEqual(['none', 0, null])
    const view = await draftOf()
    expect([view.state, view.version]).toEqual(['draft', 1])
    const token = tokensOf(view.doc as ReportDoc).find(({ figure, text }) => figure === 'petition.onTime' && text.endsWith('%'))
    expect(view.figures[token?.id ?? '']).toMatchObject({
      label: '信访按期办理率',
      text: '97.62%',
      unit: '%',
      formula: '信访按期办理率＝205÷210',
    })
    expect(view.findings.filter(({ severity }) => severity !== '低')).toEqual([])
    for (const finding of view.findings) expect(view.text.slice(finding.start, finding.end)).toBe(finding.text)
    const list = (await (await ask('GET', '/reports')).json()) as unknown
    expect(list).toEqual([
      { unit: street, kind: 'ruleOfLaw', unitName: '望河街道', year: 2023, version: 1, state: 'draft', openRemarks: 0 },
    ])
  })

  test('keeps what the clerk writes, and refuses a version somebody has overtaken', async () => {
    const { doc, version } = await draftOf()
    const written = {
      ...(doc as ReportDoc),
      content: [...(doc as ReportDoc).content, { type: 'paragraph', content: [{ type: 'text', text: '另附典型案例。' }] }],
    }
    const saved = await (await ask('PUT', '/reports/2023', { doc: written, version })).json()
    expect(saved.version).toBe(version + 1)
    expect(saved.text).toContain('另附典型案例。')
    const late = await ask('PUT', '/reports/2023', { doc: written, version })
    expect([late.status, (await late.json()).error.code]).toEqual([409, 'changed'])
  })

  test.each([
    ['other words', { text: '999件' }, 'tokenAltered'],
    ['an unknown figure', { figure: 'mediation.invented' }, 'doc'],
    ['an unknown part', { where: { kind: 'invented' } }, 'doc'],
    ['another year', { year: 2019 }, 'doc'],
    ['an unknown mode', { mode: 'proudly' }, 'doc'],
  ])('a token with %s is refused', async (_, change, code) => {
    const { doc, version } = await draftOf()
    const altered = mapTokens(doc as ReportDoc, (token) =>
      token.figure === 'mediation.accepted' ? { ...token, ...(change as object) } : token,
    )
    const answer = await ask('PUT', '/reports/2023', { doc: altered, version })
    expect([answer.status, (await answer.json()).error.code]).toEqual([422, code])
  })

  test('a token put in by hand gets its words from the book', async () => {
    const { doc, version } = await draftOf()
    const attrs = {
      id: 'mine',
      figure: 'counsel.service.services',
      where: { kind: 'contract' },
      year: 2023,
      half: null,
      mode: 'value',
      text: '',
    }
    const content = [
      { type: 'text', text: '审核合同' },
      { type: 'figure', attrs },
    ]
    const saved = await (
      await ask('PUT', '/reports/2023', {
        doc: { type: 'doc', content: [...(doc as ReportDoc).content, { type: 'paragraph', content }] },
        version,
      })
    ).json()
    expect(saved.figures.mine?.text).toBe('8次')
  })

  test('nodes the editor does not know are refused', async () => {
    const { version } = await draftOf()
    const answer = await ask('PUT', '/reports/2023', { doc: { type: 'doc', content: [{ type: 'image', attrs: {} }] }, version })
    expect(answer.status).toBe(422)
  })
})

describe('a frozen report', () => {
  test('does not move with late entries, and opens again only for the head with a reason', async () => {
    year = 2022
    await post(lent.database, [['mediation.accepted?channel=walkIn', '2022-03-01', 30]])
    const drafted = await draftOf()
    const doc = JSON.parse(JSON.stringify(drafted.doc).replace(/【待[补核]：[^】]*】/g, '已补写')) as ReportDoc
    await ask('PUT', '/reports/2022', { doc, version: drafted.version })
    const frozen = await (await ask('POST', '/reports/2022/freeze')).json()
    expect([frozen.state, accepted(frozen.doc)]).toEqual(['frozen', '30件'])
    await post(lent.database, [['mediation.accepted?channel=walkIn', '2022-12-30', 2]], '2024-03-01T00:00:00Z')
    expect(accepted((await (await ask('GET', '/reports/2022')).json()).doc)).toBe('30件')
    for (const [method, path, body] of [
      ['PUT', '/reports/2022', { doc: frozen.doc, version: frozen.version }],
      ['POST', '/reports/2022/draft', undefined],
      ['POST', '/reports/2022/freeze', undefined],
    ] as const)
      expect((await (await ask(method, path, body)).json()).error.code).toBe('frozen')
    expect((await ask('POST', '/reports/2022/unfreeze', { reason: '补登漏报案件' })).status).toBe(403)
    asker = 'head'
    expect((await ask('POST', '/reports/2022/unfreeze', { reason: '' })).status).toBe(422)
    const opened = await (await ask('POST', '/reports/2022/unfreeze', { reason: '补登漏报案件' })).json()
    expect([opened.state, opened.version, accepted(opened.doc)]).toEqual(['draft', frozen.version + 1, '32件'])
  })
})

describe('who may', () => {
  test('the district reads the street’s report and does not write it', async () => {
    await draftOf(2023)
    asker = 'district'
    expect((await (await ask('GET', `/reports/2023?unit=${street}`)).json()).state).toBe('draft')
    expect((await ask('POST', `/reports/2023/draft?unit=${street}`)).status).toBe(403)
  })

  test('another street does not see it', async () => {
    asker = 'other'
    expect((await ask('GET', `/reports/2023?unit=${street}`)).status).toBe(403)
    expect(await (await ask('GET', '/reports')).response.json()).toEqual([])
    expect((await draftOf(2023)).text).not.toMatch(/\d件/)
  })

  test('an administrator does not', async () => {
    asker = 'audit'
    expect((await ask('GET', '/reports')).status).toBe(403)
  })
})

describe('files', () => {
  test('json tells every figure with its records; a count comes to as many as it has', async () => {
    await draftOf(2023)
    const json = (await (await ask('GET', '/reports/2023/file?format=json')).response.json()) as ReportJson
    const found = new Map(json.figures.map((figure) => [figure.id, figure]))
    expect(found.get('mediation.accepted')).toMatchObject({ label: '调解纠纷', value: 132, unit: '件', text: '132件', rows: 1 })
    expect(found.get('penalty.fines')).toMatchObject({ value: 31_260, amount: 3_126_000, unit: '元' })
    expect(found.get('petition.nationalFirst')).toMatchObject({ value: 7, previous: 14 })
    expect(found.get('publicity.material.count?kind=leaflet')).toMatchObject({
      label: '普法宣传品（宣传单、折页）',
      value: 12_600,
      unit: '份',
    })
    expect(json.text).toContain('望河街道2023年度法治政府建设情况报告')
    await post(
      lent.database,
      Array.from({ length: 5 }, () => ['recommendation.received?kind=inspection', '2023-02-01', 1] as const),
    )
    const again = (await (await ask('GET', '/reports/2023/file?format=json')).response.json()) as ReportJson
    expect(again.figures.find(({ id }) => id === 'recommendation.received')).toMatchObject({ value: 5, rows: 5 })
  })

  test('docx reads back as the same text', async () => {
    await draftOf(2023)
    const { response } = await ask('GET', '/reports/2023/file?format=docx')
    const reading = await readReport({ name: '报告.docx', bytes: new Uint8Array(await response.arrayBuffer()) })
    expect('unreadable' in reading ? reading.unreadable : reading.outline.map(({ title }) => title)).toEqual([
      '2023年度推进法治政府建设的主要举措和成效',
      '2023年度推进法治政府建设存在的不足和原因',
      '2023年度党政主要负责人履行推进法治建设第一责任人职责情况',
      '2024年度推进法治政府建设的主要安排',
    ])
    expect((await ask('GET', '/reports/2023/file?format=odt')).status).toBe(400)
    expect((await ask('GET', '/reports/2017/file?format=txt')).status).toBe(404)
  })
})
