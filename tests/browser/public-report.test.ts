import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Office, openOffice } from './office.ts'

// A street publishes its report, and somebody without log-in or script reads it.

const year = new Date().getFullYear() - 1

describe.skipIf(!hasBrowser)('a published report', () => {
  let office: Office
  let reader: Page

  beforeAll(async () => {
    office = await openOffice()
    await publishReport(office)
    const browser = (await office.visit()).context().browser()
    const context = await browser!.newContext({ baseURL: office.base, locale: 'zh-CN', javaScriptEnabled: false, reducedMotion: 'reduce' })
    reader = await context.newPage()
  }, 120_000)
  afterAll(() => office?.close())

  test('is found in the list and read without script', async () => {
    await reader.goto('/public/reports')
    await reader.getByRole('link', { name: `北埠街道${year}年度法治政府建设情况报告` }).click()
    await reader.getByRole('heading', { level: 1, name: `北埠街道${year}年度法治政府建设情况报告` }).waitFor()
    expect(await reader.locator('dt', { hasText: '索引号' }).locator('+ dd').innerText()).toMatch(/^11990101MB\w{8}\/\d{4}-\d{5}$/)
    expect(await reader.context().cookies()).toEqual([])
    expect(await reader.locator('script').count()).toBe(0)
  })

  test('gives its files', async () => {
    for (const [name, type] of [
      ['Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['PDF', 'application/pdf'],
      ['统计数（.csv）', 'text/csv; charset=utf-8'],
    ] as const) {
      const link = await reader.getByRole('link', { name }).getAttribute('href')
      const answer = await reader.request.get(`${link}`)
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, type])
    }
  })

  test('fits a phone', async () => {
    await reader.setViewportSize({ width: 390, height: 844 })
    const { width } = (await reader.locator('body').boundingBox()) ?? { width: 0 }
    const widest = await Promise.all(['main', '.metadata', '.sheet', '.scrolls'].map((part) => reader.locator(part).first().boundingBox()))
    for (const box of widest) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
  })

  test('has no violations of accessibility', async () => {
    const page = await office.visit()
    for (const path of ['/public/reports', `/public/reports/990101-003/ruleOfLaw/${year}`, '/public/nothing']) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`)).toEqual([])
    }
  })
})

/** The whole way over the office's own addresses: draft, freeze, review, approval, signing, submission, publication. */
async function publishReport(office: Office): Promise<void> {
  const pages = new Map<string, Page>()
  for (const login of ['clerk1.003', 'reviewer1.003', 'head1.003']) pages.set(login, await office.signIn(login))
  const ask = async (login: string, method: 'GET' | 'POST' | 'PUT', path: string, data?: object) => {
    const answer = await pages
      .get(login)!
      .request.fetch(`/api${path}`, { method, headers: { origin: office.base }, ...(data ? { data } : {}) })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer.json()
  }
  const drafted = await ask('clerk1.003', 'POST', `/reports/${year}/draft`, {})
  const doc = JSON.parse(JSON.stringify(drafted.doc).replace(/【待[补核]：[^】]*】/g, '已补写'))
  await ask('clerk1.003', 'PUT', `/reports/${year}`, { doc, version: drafted.version })
  await ask('clerk1.003', 'POST', `/reports/${year}/freeze`, { at: 'today' })
  const { matter } = await ask('clerk1.003', 'POST', `/reports/${year}/procedure/review`, {})
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  for (const [login, step, values] of [
    ['reviewer1.003', 'reviewSecrecy', { secrecy: 'open', privacy: 'clear' }],
    ['reviewer1.003', 'reviewLegality', { legality: 'lawful' }],
    ['head1.003', 'approve', { meeting: '街道党工委第2次会议', meetingOn: day, minutes: '原则通过' }],
    ['head1.003', 'sign', { signer: '杜若水', writtenOn: day }],
    ['clerk1.003', 'submit', { addressee: '澄湖区委、区政府', way: 'platform' }],
  ] as const) {
    const { line } = await ask('clerk1.003', 'GET', `/matters/${matter.id}`)
    await ask(login, 'POST', `/matters/${matter.id}/steps`, { step, day, values, version: line.version })
  }
  await ask('clerk1.003', 'POST', `/reports/${year}/procedure/publish`, { keywords: '法治政府建设，年度报告' })
}
