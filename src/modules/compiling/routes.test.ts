import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FileStore, openFiles } from '../../platform/files.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { figureRoutes } from '../figures/index.ts'
import type { Office } from '../office/index.ts'
import type { Env } from '../people/index.ts'
import { appAskedBy, openTestOffice } from '../people/testing.ts'
import { inventedYear, post, seedPlaces } from '../reports/testing.ts'
import { compilingRoutes } from './index.ts'
import { report2022 } from './testing.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let app: Hono<Env>
let office: Office
let asker = 'district'
let folder: string
let files: FileStore
const street = '990101/001'
const other = '990101/002'

beforeAll(async () => {
  lent = await lendDatabase()
  await seedPlaces(lent.database)
  await post(lent.database, inventedYear)
  folder = mkdtempSync(join(tmpdir(), 'yifa-compiling-'))
  files = await openFiles(folder)
  office = await openTestOffice(lent.database, '2024-02-20T10:00:00+08:00')
  app = appAskedBy(office, () => asker, [compilingRoutes({ database: lent.database, files }), figureRoutes({ database: lent.database })])
})
afterAll(async () => {
  await lent.giveBack()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  asker = 'district'
})

async function ask(method: string, path: string, body?: unknown) {
  const given = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const response = await app.request(`http://localhost${path}`, { method, ...given })
  const text = await response.text()
  // biome-ignore lint/suspicious/noExplicitAny: what the test expects of it says what it is
  return { status: response.status, text, json: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined) as any }
}
const q = (name: string, more = '') => `name=${encodeURIComponent(name)}${more}`
let made = 0
/** Each file is another file: the same one is taken once only. */
async function receive(unit: string, year: number, text = report2022(), kind = 'ruleOfLaw') {
  made++
  const answer = await ask(
    'POST',
    `/compiling/received?${q(`第${made}份.txt`, `&unit=${unit}&year=${year}&kind=${kind}`)}`,
    `${text}\n${made}\n`,
  )
  expect(answer.status, answer.text).toBe(201)
  return answer.json.id as string
}

describe('a file that comes in', () => {
  test('is recognised by its title, and read', async () => {
    const { json } = await ask('POST', `/compiling/recognise?${q('报告.txt')}`, report2022('桐花街道'))
    expect(json).toMatchObject({ unit: other, unitSure: true, year: 2022, yearSure: true, kind: 'ruleOfLaw', doubts: [], same: null })
    expect(json.figures).toBeGreaterThan(8)
  })

  test.each([
    ['of another street than the asker’s', 'clerk', report2022('桐花街道'), '不在本单位范围内'],
    ['without a unit', 'district', report2022('某街'), '没有读到报告是哪个单位的'],
    ['of a street nobody knows', 'district', report2022('澄湖区槐荫街道'), '标题写的是槐荫街道，系统里没有这个单位'],
    ['whose name says another year', 'district', report2022(), '文件名写的是2021'],
  ])('%s has to be looked at', async (_, who, text, doubt) => {
    asker = who
    const { json } = await ask('POST', `/compiling/recognise?${q('2021年报告.txt')}`, text)
    expect(json.doubts.join('；')).toContain(doubt)
    expect(json.unitSure && json.yearSure).toBe(false)
  })

  test('is kept with text, outline, figures and findings, once', async () => {
    const text = report2022('桐花街道')
    const first = await ask('POST', `/compiling/received?${q('甲.txt', `&unit=${other}&year=2022`)}`, text)
    expect(first.status).toBe(201)
    const { json } = await ask('GET', `/compiling/received/${first.json.id}`)
    expect(json).toMatchObject({ unit: other, unitName: '桐花街道', year: 2022, name: '甲.txt', text })
    expect(json.outline.map((heading: { number: string }) => heading.number)).toEqual(['一、', '二、', '三、', '四、'])
    const one = json.figures.find((figure: { value: number }) => figure.value === 88)
    expect(one).toMatchObject({ standing: 'certain', ref: { key: 'mediation.accepted' }, written: '88件', sure: true, earlier: null })
    expect(json.figures.find((figure: { value: number }) => figure.value === 120)).toMatchObject({
      ref: null,
      why: expect.stringContaining('安排'),
    })
    const again = await ask('POST', `/compiling/received?${q('乙.txt', `&unit=${other}&year=2022`)}`, text)
    expect([again.status, again.json.error.message]).toEqual([409, expect.stringContaining('甲.txt')])
    expect((await ask('DELETE', `/compiling/received/${first.json.id}`)).status).toBe(204)
    expect((await ask('GET', `/compiling/received/${first.json.id}`)).status).toBe(404)
    expect((await ask('POST', `/compiling/received?${q('乙.txt', `&unit=${other}&year=2022`)}`, text)).status).toBe(201)
  })

  test('comes back as it was, by the rule of the report, and goes with it', async () => {
    const text = report2022('桐花街道').replaceAll('2022', '2016')
    const digest = createHash('sha256').update(text).digest('hex')
    const { json } = await ask('POST', `/compiling/received?${q('丁.txt', `&unit=${other}&year=2016`)}`, text)
    const path = `/compiling/received/${json.id}`
    expect((await ask('GET', `${path}/original`)).text).toBe(text)
    expect((await ask('GET', path)).json.original).toBe(true)
    asker = 'clerk'
    expect((await ask('GET', `${path}/original`)).status).toBe(404)
    asker = 'district'
    await ask('DELETE', path)
    expect([(await ask('GET', `${path}/original`)).status, await files.has(digest)]).toEqual([404, false])
  })

  test('leaves the bytes that a matter holds too', async () => {
    const text = report2022('桐花街道').replaceAll('2022', '2015')
    const { digest, size } = await files.put(Buffer.from(text))
    const system = { district: '990101', unit: '990101', person: 'system', roles: ['system'] }
    await lent.database.as(system, (db) =>
      db
        .insertInto('file')
        .values({ district: '990101', digest, unit: street, name: '证据.txt', size, type: 'text/plain', added_by: 'clerk' })
        .execute(),
    )
    const { json } = await ask('POST', `/compiling/received?${q('戊.txt', `&unit=${other}&year=2015`)}`, text)
    asker = 'other'
    expect((await ask('DELETE', `/compiling/received/${json.id}`)).status).toBe(204)
    expect(await files.has(digest)).toBe(true)
  })

  test.each([
    ['what cannot be read', '&unit=990101/002&year=2022', '%PDF-1.4', 422, 'PDF'],
    ['no unit', '&year=2022', report2022(), 422, '没有这个单位'],
    ['no year', '&unit=990101/002', report2022(), 400, '四位年份'],
  ])('is refused with why: %s', async (_, query, text, status, message) => {
    const answer = await ask('POST', `/compiling/received?${q('丙.pdf', query)}`, text)
    expect(answer.status).toBe(status)
    expect(answer.json.error.message).toContain(message)
  })

  test('is seen by its street and those above, and by nobody else', async () => {
    const id = await receive(other, 2020, report2022('桐花街道').replaceAll('2022', '2020'))
    for (const [who, seen] of [
      ['district', true],
      ['other', true],
      ['clerk', false],
      ['audit', false],
    ] as const) {
      asker = who
      expect((await ask('GET', `/compiling/received/${id}`)).status === 200, who).toBe(seen)
      const list = await ask('GET', '/compiling/received')
      expect(list.text.includes(id), who).toBe(seen)
    }
    asker = 'clerk'
    expect((await ask('DELETE', `/compiling/received/${id}`)).status).toBe(404)
    expect((await ask('PUT', `/compiling/received/${id}/choices`, { start: 0, label: '', figure: null })).status).toBe(404)
    expect((await ask('POST', `/compiling/received?${q('x.txt', `&unit=${other}&year=2019`)}`, report2022())).status).toBe(403)
    expect((await ask('GET', `/compiling/table?unit=${other}`)).status).toBe(403)
  })
})

describe('the desk', () => {
  test('says who has handed in and how many days are left', async () => {
    const id = await receive(street, 2023)
    const { json } = await ask('GET', '/compiling/desk?year=2023')
    expect(json).toMatchObject({ due: '2024-03-01', daysLeft: 10 })
    expect(json.lines).toMatchObject([
      { unitName: '望河街道', state: 'received', files: [{ id }] },
      { unitName: '桐花街道', state: 'none', files: [] },
    ])
    await ask('DELETE', `/compiling/received/${id}`)
  })

  test('tells both reports of one’s own unit and the streets below, each by its day', async () => {
    const id = await receive(other, 2023, '桐花街道2023年政府信息公开工作年度报告\n一、总体情况\n2023年公开信息90条。', 'disclosure')
    const { json } = await ask('GET', '/compiling/overview')
    const [{ year }, { reports }] = json
    expect([year, reports.ruleOfLaw.due, reports.disclosure.due, reports.disclosure.daysLeft]).toEqual([
      2024,
      '2024-03-01',
      '2024-01-31',
      -20,
    ])
    expect(reports.ruleOfLaw.lines.map(({ unitName }: { unitName: string }) => unitName)).toEqual(['云岭市澄湖区', '望河街道', '桐花街道'])
    expect(reports.disclosure.lines.map(({ state }: { state: string }) => state)).toEqual(['none', 'none', 'received'])
    expect((await ask('GET', '/compiling/desk?year=2023&kind=disclosure')).json.lines[1]).toMatchObject({
      state: 'received',
      files: [{ id }],
    })
    asker = 'clerk'
    const own = (await ask('GET', '/compiling/overview')).json
    expect(own[1].reports.disclosure.lines).toMatchObject([{ unit: street, state: 'none' }])
    asker = 'district'
    await ask('DELETE', `/compiling/received/${id}`)
  })
})

describe('the table', () => {
  const cellOf = (
    json: { columns: { unit: string; year: number }[]; rows: { key: string; cells: unknown[] }[] },
    key: string,
    unit: string,
    year: number,
  ) => json.rows.find((row) => row.key === key)?.cells[json.columns.findIndex((one) => one.unit === unit && one.year === year)]

  test('takes the ledger first, then files, each with its source', async () => {
    const id = await receive(street, 2022)
    const { json } = await ask('GET', '/compiling/table?from=2022&to=2023&size=200')
    expect(cellOf(json, 'mediation.accepted', street, 2023)).toMatchObject({ value: 132, source: 'ledger' })
    expect(cellOf(json, 'petition.timelyAcceptance', street, 2022)).toMatchObject({ value: 98.5, source: 'file', place: { report: id } })
    expect(cellOf(json, 'publicity.event.held?form=lecture', street, 2022)).toMatchObject({
      value: 100,
      source: 'ledger',
      differs: { report: id, written: '30场' },
    })
    const shown = cellOf(json, 'mediation.amount', street, 2022) as { source: string; written: string }
    expect(shown).toMatchObject({ source: 'likely', written: '46万余元' })
    const { json: open } = await ask('GET', '/compiling/unmatched?from=2022&to=2022&size=200')
    expect(open.rows.map((row: { written: string }) => row.written)).toContain('120场')
    expect(open.total).toBe(open.all)
    await ask('DELETE', `/compiling/received/${id}`)
  })

  test('a likely figure is one only when a person says so', async () => {
    const id = await receive(street, 2021, report2022().replaceAll('2022', '2021'))
    const figures = (await ask('GET', `/compiling/received/${id}`)).json.figures
    const one = figures.find((figure: { written: string }) => figure.written === '46万余元')
    expect(one.standing).toBe('likely')
    const early = await ask('POST', `/compiling/received/${id}/earlier`, { start: one.start, label: one.label })
    expect([early.status, early.json.error.message]).toEqual([422, expect.stringContaining('先确认')])
    expect((await ask('PUT', `/compiling/received/${id}/choices`, { start: one.start, label: one.label, figure: 'made.up' })).status).toBe(
      422,
    )
    await ask('PUT', `/compiling/received/${id}/choices`, { start: one.start, label: one.label, figure: 'mediation.amount' })
    const { json } = await ask('GET', '/compiling/table?from=2021&to=2021&size=200')
    expect(cellOf(json, 'mediation.amount', street, 2021)).toMatchObject({ value: 460_000, amount: 46_000_000, source: 'file' })
    await ask('PUT', `/compiling/received/${id}/choices`, { start: one.start, label: one.label, figure: null })
    const { json: after } = await ask('GET', '/compiling/table?from=2021&to=2021&size=200')
    expect(cellOf(after, 'mediation.amount', street, 2021) ?? null).toBeNull()
    await ask('DELETE', `/compiling/received/${id}`)
  })

  test('is exported with its sources, in full', async () => {
    const id = await receive(street, 2022)
    const { json } = await ask('GET', '/compiling/table?from=2022&to=2023&size=5')
    expect(json.rows).toHaveLength(5)
    const csv = await ask('GET', '/compiling/table/file?from=2022&to=2023&format=csv')
    const lines = csv.text.trim().split('\n')
    expect(lines).toHaveLength(json.total + 1)
    expect(lines[0]).toContain('望河街道2022年来源')
    expect(csv.text).toContain('报送文件：88件')
    expect((await ask('GET', '/compiling/table/file?from=2022&to=2023')).status).toBe(200)
    await ask('DELETE', `/compiling/received/${id}`)
  })
})

describe('earlier figures', () => {
  test('are taken over with their source, used where the ledger is silent, and revoked', async () => {
    const id = await receive(street, 2021, report2022().replaceAll('2022', '2021'))
    const { json: taken } = await ask('POST', `/compiling/received/${id}/earlier`, {})
    expect(taken.added).toBeGreaterThan(4)
    const { json: again } = await ask('POST', `/compiling/received/${id}/earlier`, {})
    expect(again).toEqual({ added: 0, kept: taken.added })
    const list = (await ask('GET', '/compiling/earlier')).json as { id: string; key: string; text: string; source: { quote: string } }[]
    const mediated = list.find((one) => one.key === 'mediation.accepted')
    expect(mediated).toMatchObject({
      text: '88件',
      source: { report: id, reportYear: 2021, quote: expect.stringContaining('调处矛盾纠纷88件') },
    })
    const previous = async () => {
      const { json } = await ask('GET', `/figures?unit=${street}&year=2022`)
      return json.chapters
        .flatMap((chapter: { figures: unknown[] }) => chapter.figures)
        .find((one: { id: string }) => one.id === 'mediation.accepted').previous
    }
    expect(await previous()).toMatchObject({ value: 88, from: [{ reportYear: 2021, report: id }] })
    asker = 'other'
    expect((await ask('GET', '/compiling/earlier')).json).toEqual([])
    expect((await ask('DELETE', `/compiling/earlier/${mediated?.id}`)).status).toBe(404)
    asker = 'clerk'
    expect((await ask('DELETE', `/compiling/earlier/${mediated?.id}`)).status).toBe(204)
    expect(await previous()).toMatchObject({ value: 0, from: [] })
    for (const one of list) await ask('DELETE', `/compiling/earlier/${one.id}`)
    await ask('DELETE', `/compiling/received/${id}`)
  })
})

describe('the district’s own report', () => {
  test('is offered what streets sent in files only, with each share, and what is missing', async () => {
    const id = await receive(other, 2023, report2022('桐花街道').replaceAll('2023', '2024').replaceAll('2022', '2023'))
    const { json } = await ask('GET', '/compiling/proposals?year=2023')
    const one = json.proposals.find((proposal: { key: string }) => proposal.key === 'mediation.accepted')
    expect(one).toMatchObject({ sum: 220, ledger: 132, missing: [], unconfirmed: 0 })
    expect(one.shares).toMatchObject([
      { unitName: '望河街道', value: 132, source: 'ledger' },
      { unitName: '桐花街道', value: 88, source: 'file', place: { report: id } },
    ])
    const rate = json.proposals.find((proposal: { key: string }) => proposal.key === 'petition.timelyAcceptance')
    expect(rate).toMatchObject({ sum: null })
    const { json: material } = await ask('GET', '/compiling/passages?year=2023&topic=disputes')
    expect(material.reports).toMatchObject([
      {
        unitName: '桐花街道',
        source: 'file',
        passages: [{ heading: '（二）化解矛盾纠纷', text: expect.stringContaining('调处矛盾纠纷88件') }],
      },
    ])
    await ask('DELETE', `/compiling/received/${id}`)
  })
})
