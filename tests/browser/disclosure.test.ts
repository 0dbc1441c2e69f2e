import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseOption, hasBrowser, type Office, openOffice } from './office.ts'
import { violations } from './violations.ts'

describe.skipIf(!hasBrowser)('the report on open information', () => {
  let office: Office
  const year = new Date().getFullYear() - 1
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('an item to be made public is entered, due in twenty working days, and shown beside the statistics', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/disclosure')
    await page.getByRole('button', { name: '登记主动公开事项' }).click()
    await page.getByLabel('信息名称').fill('社区养老服务补贴申领办法（修订）')
    await chooseOption(page, '信息类别', '民生政策、措施和实施情况')
    const formed = page.getByLabel('形成之日')
    await formed.fill(new Date().toISOString().slice(0, 10))
    await formed.press('Tab')
    await page
      .getByRole('button', { name: /^登\s*记$/ })
      .last()
      .click()
    await page.getByText('主动公开期限').first().waitFor()
    await page.goto('/disclosure')
    await page.getByRole('region', { name: '待公开事项' }).getByRole('link', { name: '社区养老服务补贴申领办法（修订）' }).waitFor()
  })

  test('the fixed tables stand on the page of the report, and their numbers open their records', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto(`/reports/${year}?kind=disclosure`)
    await page.getByRole('button', { name: /由统计起草/ }).click()
    const applications = page.locator('.fixed-table-applications')
    await applications.getByText('结转下年度继续办理').waitFor()
    expect(await page.locator('.fixed-table table').count()).toBeGreaterThan(4)
    await applications.getByRole('button', { name: /本年新收政府信息公开申请数量，自然人/ }).click()
    await page
      .getByText(/计入的事项/)
      .first()
      .waitFor()
  })

  test('both reports are listed with who has handed in, and compared by street', async () => {
    const page = await office.signIn('district')
    await page.goto('/reports')
    await page
      .getByRole('columnheader', { name: /政府信息公开年度报告/ })
      .first()
      .waitFor()
    await page
      .getByText(/政府信息公开年度报告：\d+个街道已报送0个/)
      .first()
      .waitFor()
    await page.goto(`/compile?tab=table&kind=disclosure&from=${year}&to=${year}`)
    const cell = page.getByRole('link', { name: new RegExp(`望河街道${year}年本年新收政府信息公开申请数量`) })
    await cell.click()
    await page.getByRole('heading', { name: '信息公开统计表' }).waitFor()
    expect(new URL(page.url()).searchParams.get('year')).toBe(String(year))
  })

  for (const path of ['/disclosure', `/reports/${year}?kind=disclosure`])
    test(`${path} has no serious violations and does not scroll sideways on a phone`, async () => {
      const page = await office.signIn('clerk1.001')
      await page.goto(path)
      await page.locator('.disclosure-table').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 10_000 }).toBeLessThanOrEqual(390)
    })

  for (const tab of ['desk', 'received', 'table', 'material', 'history', 'earlier'])
    test(`/compile?tab=${tab} has no serious violations and does not scroll sideways on a phone`, async () => {
      const page = await office.signIn('district')
      await page.goto(`/compile?tab=${tab}`)
      await page.getByRole('tabpanel').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 10_000 }).toBeLessThanOrEqual(390)
    })
})
