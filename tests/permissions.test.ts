import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProgram, type Program } from '../src/main.ts'
import { password, seedDistrict } from '../src/modules/people/testing.ts'
import { standingClock } from '../src/platform/clock.ts'
import { openFiles } from '../src/platform/files.ts'
import { createLog } from '../src/platform/log.ts'
import { createSeal } from '../src/platform/seal.ts'
import { lendDatabase } from '../src/platform/testing.ts'

// Who may see what, over every road that leads to a record.

let lent: Awaited<ReturnType<typeof lendDatabase>>
let program: Program
let folder: string
const cookies = new Map<string, string>()
const logged: string[] = []
const secret = '青萍巷尾第三间'

beforeAll(async () => {
  lent = await lendDatabase()
  await seedDistrict(lent.database)
  folder = mkdtempSync(join(tmpdir(), 'yifa-permissions-'))
  program = await createProgram({
    database: lent.database,
    clock: standingClock('2026-03-05T09:00:00+08:00'),
    log: createLog('json', (line) => logged.push(line)),
    seal: createSeal(Buffer.alloc(32, 3)),
    files: await openFiles(folder),
    host: '127.0.0.1',
  })
  for (const login of ['clerk', 'clerk2', 'head', 'district', 'system', 'security', 'audit']) {
    const response = await program.app.request('http://localhost/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    })
    cookies.set(login, response.headers.get('set-cookie')?.split(';')[0] ?? '')
  }
})
afterAll(async () => {
  await lent.giveBack()
  rmSync(folder, { recursive: true })
})

async function ask(login: string | undefined, method: string, path: string, body?: unknown) {
  const response = await program.app.request(`http://localhost/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(login ? { cookie: cookies.get(login) ?? '' } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = bytes.toString('utf8')
  return { status: response.status, text, json: () => JSON.parse(text) }
}

const dispute = {
  applicant: { type: 'person', name: '许文', idNumber: '110101200001011232' },
  respondent: { type: 'person', name: '孟江' },
  channel: 'walkIn',
  source: 'application',
  kind: 'neighbour',
  claim: `${secret}漏水`,
}

async function openOne(): Promise<string> {
  const answer = await ask('clerk', 'POST', '/matters', { procedure: 'mediation', step: 'register', day: '2026-03-04', values: dispute })
  expect(answer.status, answer.text).toBe(201)
  return answer.json().id
}

describe('another street, an administrator and a stranger', () => {
  const roads = (id: string) => [
    `/matters/${id}`,
    '/matters?procedure=mediation',
    '/matters?q=青萍',
    '/search?q=青萍',
    '/worklist?tab=unit',
    '/matters.csv?procedure=mediation',
    `/matters/${id}/papers/registration/1?format=txt`,
    '/figures/mediation.registered/rows?year=2026',
    '/figures/mediation.registered/export?year=2026',
    '/figures?year=2026',
    '/imports',
    '/reports',
    '/compiling/received',
    '/compiling/table?from=2025&to=2026',
    '/compiling/table/file?from=2025&to=2026&format=csv',
    '/compiling/passages?year=2025',
    '/compiling/earlier',
  ]
  test.each(['clerk2', 'system', 'security', 'audit', undefined])('%s finds nothing on any road', async (login) => {
    const id = await openOne()
    for (const road of roads(id)) {
      const answer = await ask(login, 'GET', road)
      expect(answer.text, road).not.toContain(secret)
      expect(answer.text, road).not.toContain('许文')
      if (login === undefined) expect(answer.status, road).toBe(401)
    }
    const figures = await ask(login, 'GET', '/figures/mediation.registered/rows?year=2026')
    if (figures.status === 200) expect(figures.json().total).toBe(0)
  })
  test('nor may they act there', async () => {
    const id = await openOne()
    const step = { step: 'refuse', day: '2026-03-04', version: 1, values: { reason: '不属于民间纠纷' } }
    for (const login of ['clerk2', 'system', 'security', 'audit'])
      expect((await ask(login, 'POST', `/matters/${id}/steps`, step)).status, login).toBeGreaterThanOrEqual(403)
    expect(
      (
        await ask('clerk2', 'POST', '/matters', {
          procedure: 'mediation',
          step: 'register',
          day: '2026-03-04',
          values: dispute,
          unit: '990101/001',
        })
      ).status,
    ).toBe(403)
    expect((await ask('clerk2', 'GET', '/figures?year=2026&unit=990101/001')).status).toBe(403)
    expect((await ask('clerk', 'GET', `/matters/${id}`)).json().line.version).toBe(1)
  })
})

describe('those who may', () => {
  test('the clerk, the head and the district see the matter; nobody sees the whole identity number', async () => {
    const id = await openOne()
    for (const login of ['clerk', 'head', 'district']) {
      const answer = await ask(login, 'GET', `/matters/${id}`)
      expect(answer.status, login).toBe(200)
      expect(answer.text).toContain(secret)
      expect(answer.text).not.toContain('110101200001011232')
    }
  })
  test('a step refused tells why, under which article, and beside which field', async () => {
    const id = await openOne()
    const answer = await ask('clerk', 'POST', `/matters/${id}/steps`, {
      step: 'accept',
      day: '2026-03-05',
      version: 1,
      values: { toldOn: false },
    })
    expect(answer.status).toBe(422)
    const { refusals } = answer.json().error
    expect(refusals).toContainEqual(expect.objectContaining({ code: 'field', field: 'mediators' }))
    expect(refusals).toContainEqual(
      expect.objectContaining({
        code: 'rule',
        field: 'toldOn',
        basis: expect.objectContaining({ text: expect.stringContaining('第三十条') }),
      }),
    )
  })
  test('the second of two clerks is told what has changed', async () => {
    const id = await openOne()
    const accept = {
      step: 'accept',
      day: '2026-03-05',
      version: 1,
      values: { toldOn: true, mediators: [{ id: 'p-clerk', name: '甲clerk' }] },
    }
    expect((await ask('clerk', 'POST', `/matters/${id}/steps`, accept)).status).toBe(200)
    const second = await ask('head', 'POST', `/matters/${id}/steps`, accept)
    expect(second.status).toBe(409)
    expect(second.json().error.since.at(-1)).toMatchObject({ label: '受理并指定调解员' })
  })
})

test('what is written to the log holds neither names nor texts of records', () => {
  expect(logged.join('\n')).not.toMatch(/许文|青萍|110101200001011232/)
})
