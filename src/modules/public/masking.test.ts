import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Hono } from 'hono'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFiles } from '../../platform/files.ts'
import { createSeal } from '../../platform/seal.ts'
import { matterRoutes } from '../matters/index.ts'
import type { MatterView } from '../matters/view.ts'
import { publishingRoutes, type ReportDoc } from '../reports/index.ts'
import type { PublishingState } from '../reports/publishing/view.ts'
import { district, openReportOffice, street } from '../reports/testing.ts'
import type { ReportView } from '../reports/view.ts'
import { publicRoutes } from './routes.ts'

// What a matter says of people is in none of the public outputs of the report that counts it.

const planted = {
  name: '欧阳观澜',
  idNumber: '11010519491231002X',
  phone: '13900001234',
  other: '诸葛听松',
  address: '澄湖路88号3栋502室',
  claim: '楼上漏水致地板损坏，要求赔偿',
}
/** Names of those who wrote and decided it; the head stands in part three by office, not by name. */
const staff = ['林晓舟', '孟清和', '何知秋']

let office: Awaited<ReturnType<typeof openReportOffice>>
let open: Hono
let folder: string
const address = `/public/reports/${district}-001/ruleOfLaw/2023`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-masking-'))
  const files = await openFiles(folder)
  const seal = createSeal(Buffer.alloc(32, 3))
  office = await openReportOffice([
    (database) => publishingRoutes({ database, seal, files }),
    (database) => matterRoutes({ database, seal, files }),
  ])
  open = publicRoutes({ database: office.database, files, holder: { office: office.office } })
  await office.database.asOwner((client) => client.query(`update unit set credit_code = '11990101MB00000193' where path = '${street}'`))
  await office.office.reload()
  const opened = await office.ask('clerk', 'POST', '/matters', {
    procedure: 'mediation',
    unit: street,
    step: 'register',
    day: '2023-11-06',
    values: {
      applicant: { type: 'person', name: planted.name, idNumber: planted.idNumber, phone: planted.phone, address: planted.address },
      respondent: { type: 'person', name: planted.other },
      channel: 'walkIn',
      source: 'application',
      kind: 'other',
      claim: planted.claim,
    },
  })
  expect(opened.status, JSON.stringify(opened.body)).toBe(201)
})
afterAll(async () => {
  await office.giveBack()
  rmSync(folder, { recursive: true })
})

const bytesOf = async (path: string) => {
  const response = await open.request(`http://localhost${path}`)
  expect(response.status, path).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
const textOf = async (path: string) => new TextDecoder().decode(await bytesOf(path))

/** Drafts the report with a paragraph more, and freezes it. */
async function freeze(added: string) {
  const view = (await office.ask<ReportView>('clerk', 'POST', '/reports/2023/draft')).body
  const doc = JSON.parse(JSON.stringify(view.doc).replace(/【待[补核]：[^】]*】/g, '已补写')) as ReportDoc
  const content = [...doc.content, { type: 'paragraph', content: [{ type: 'text', text: added }] }]
  await office.ask('clerk', 'PUT', '/reports/2023', { doc: { ...doc, content }, version: view.version })
  return office.ask('clerk', 'POST', '/reports/2023/freeze', { at: 'today' })
}

/** Carries the frozen report to the public. */
async function publish() {
  const { matter } = (await office.ask<PublishingState>('clerk', 'POST', '/reports/2023/procedure/review')).body
  for (const [as, step, values] of [
    ['reviewer', 'reviewSecrecy', { secrecy: 'open', privacy: 'clear' }],
    ['reviewer', 'reviewLegality', { legality: 'lawful' }],
    ['head', 'approve', { meeting: '街道党工委第2次会议', meetingOn: '2024-01-15', minutes: '原则通过' }],
    ['head', 'sign', { signer: '程以宁', writtenOn: '2024-01-15' }],
    ['clerk', 'submit', { addressee: '澄湖区委、区政府', way: 'platform' }],
  ] as const) {
    const { version } = (await office.ask<MatterView>('clerk', 'GET', `/matters/${matter?.id}`)).body.line
    const taken = await office.ask(as, 'POST', `/matters/${matter?.id}/steps`, { step, day: '2024-01-15', values, version })
    expect(taken.status, `${step}: ${JSON.stringify(taken.body)}`).toBe(200)
  }
  return office.ask('clerk', 'POST', '/reports/2023/procedure/publish', {})
}

test('a text that names who somebody is is not even frozen', async () => {
  const answer = await freeze(`调解员电话${planted.phone}，当事人身份证号${planted.idNumber}。`)
  expect([answer.status, answer.body.error.code]).toEqual([422, 'secrecy'])
})

test('what is published says nothing of the people in the records it counts', async () => {
  expect((await freeze('全年工作平稳有序。')).status).toBe(200)
  const answer = await publish()
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  const outputs: Record<string, string> = {
    page: await textOf(address),
    list: await textOf('/public/reports'),
    html: await textOf(`${address}/report.html`),
    csv: await textOf(`${address}/figures.csv`),
    json: await textOf(`${address}/figures.json`),
  }
  for (const [part, bytes] of Object.entries(unzipSync(await bytesOf(`${address}/report.docx`)))) outputs[`docx ${part}`] = strFromU8(bytes)
  const bytes = await bytesOf(`${address}/report.pdf`)
  const pdf = await getDocumentProxy(bytes.slice())
  outputs.pdf = (await extractText(pdf, { mergePages: true })).text
  outputs['pdf raw'] = strFromU8(bytes)
  outputs['pdf properties'] = JSON.stringify([await pdf.getMetadata(), await pdf.getOutline()])
  expect(outputs.csv).toContain('纠纷')
  expect(outputs.pdf.length).toBeGreaterThan(2000)
  for (const [where, text] of Object.entries(outputs))
    for (const secret of [...Object.values(planted), ...staff]) expect(text.includes(secret), `${secret} in ${where}`).toBe(false)
})

test('search finds none of them', async () => {
  for (const secret of Object.values(planted))
    expect(await textOf(`/public/reports?q=${encodeURIComponent(secret)}`), secret).toContain('符合条件的报告共0份')
})
