import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Office, openOffice } from './office.ts'
import { violations } from './violations.ts'

const pages = [
  '/',
  '/new',
  '/new/mediation',
  '/procedures/mediation',
  '/registers/publicity.venue',
  '/imports',
  '/figures',
  '/figures/mediation.accepted',
  '/reports',
  '/check',
]

describe.skipIf(!hasBrowser)('accessibility', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('the log-in page has no serious violations', async () => {
    const page = await office.visit()
    await page.goto('/')
    await page.getByLabel('登录名').waitFor()
    expect(await violations(page)).toEqual([])
  })

  for (const path of pages)
    test(`${path} has no serious violations and does not scroll sideways on a phone`, async () => {
      const page = await office.signIn('clerk1.001')
      await page.goto(path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 10_000 }).toBeLessThanOrEqual(390)
    })

  test('a matter and the form of a step have no serious violations', async () => {
    const page = await office.signIn('clerk1.001')
    const { rows } = await (await page.request.get('/api/matters?procedure=mediation&stage=mediating')).json()
    await page.goto(`/matters/${rows[0].id}`)
    await page.getByRole('heading', { name: '办理经过' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '达成协议' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '达成协议' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('a drafted report has no serious violations', async () => {
    const page = await office.signIn('clerk1.002')
    const year = new Date().getFullYear() - 1
    await page.request.post(`/api/reports/${year}/draft`, { data: {}, headers: { origin: office.base } })
    await page.goto(`/reports/${year}`)
    await page.locator('.report-page .token').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('the administration has no serious violations', async () => {
    const page = await office.signIn('security')
    await page.goto('/administration/people')
    await page.getByRole('button', { name: '添加人员' }).waitFor()
    expect(await violations(page)).toEqual([])
  })
})
