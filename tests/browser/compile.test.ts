import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report2022 } from '../../src/modules/compiling/testing.ts'
import { hasBrowser, type Office, openOffice } from './office.ts'

describe.skipIf(!hasBrowser)('reports of streets', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('a district takes files in, and sees their numbers beside those of the ledger', async () => {
    const page = await office.signIn('district')
    await page.goto('/compile?tab=received')
    const file = (street: string) => ({ name: `${street}.txt`, mimeType: 'text/plain', buffer: Buffer.from(report2022(street)) })
    await page.locator('input[type=file][multiple]').setInputFiles([file('桐花街道'), file('北埠街道')])
    await page.getByRole('button', { name: '收取2份' }).click()
    await page.getByRole('link', { name: '桐花街道.txt' }).waitFor()

    await page.goto('/compile?tab=table&from=2022&to=2022&q=调解纠纷')
    const cell = page.getByRole('link', { name: /桐花街道2022年调解纠纷 88/ })
    await cell.click()
    await page.locator('mark.mark-chosen', { hasText: '88件' }).waitFor()

    await page.goto('/compile?year=2022')
    await page.getByText('已收到文件').first().waitFor()
    expect(await page.getByText('未报送').count()).toBe(1)
  })

  test('a district takes a sum of its streets into its draft, which opens what each adds and names who is missing', async () => {
    const page = await office.signIn('district')
    await page.request.post('/api/reports/2022/draft', { data: {}, headers: { origin: office.base } })
    await page.goto('/compile?tab=material&year=2022')
    await page.getByRole('checkbox', { name: '选择调解纠纷', exact: true }).check()
    await page.getByRole('button', { name: '把选中的1项合计加入报告' }).click()
    await page.getByText(/望河街道缺数/).waitFor()
    await page.getByRole('link', { name: /打开第\d+稿/ }).click()
    await page.locator('.report-page .token', { hasText: '176件' }).click()
    const drawer = page.getByRole('dialog', { name: /调解纠纷：176件/ })
    await drawer.getByRole('link', { name: /桐花街道\.txt/ }).waitFor()
    expect(await drawer.getByRole('row', { name: /望河街道 缺/ }).count()).toBe(1)
  })

  test('a street takes a number of its old report as base of comparison, and takes it back', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/compile')
    const buffer = Buffer.from(report2022().replaceAll('2022', '2024').replaceAll('2023', '2025'))
    await page.locator('input[type=file][multiple]').setInputFiles({ name: '望河街道2024.txt', mimeType: 'text/plain', buffer })
    await page.getByRole('button', { name: '收取1份' }).click()
    await page.getByRole('link', { name: '望河街道2024.txt' }).click()
    await page.getByRole('button', { name: /把确定的\d+个数作为比较基数/ }).click()
    await page.getByText(/新增\d+个比较基数/).waitFor()

    await page.goto('/figures?year=2025')
    await page.getByRole('link', { name: '来自2024年报告' }).first().waitFor()

    await page.goto('/compile?tab=earlier')
    const revoke = page.getByRole('button', { name: /撤销望河街道2024年调解纠纷/ })
    await revoke.click()
    await page
      .getByRole('button', { name: '撤 销', exact: true })
      .or(page.getByRole('button', { name: '撤销', exact: true }))
      .last()
      .click()
    await revoke.waitFor({ state: 'detached' })
  })
})
