import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Office, openOffice } from './office.ts'

/** A year of its own, which no other walk drafts. */
const year = new Date().getFullYear() - 2
const street = '002'

describe.skipIf(!hasBrowser)('working on a report together', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
    const page = await office.signIn(`clerk1.${street}`)
    await page.goto(`/reports/${year}`)
    await page.getByRole('button', { name: `由统计起草${year}年度报告` }).click()
    await page.locator('.report-page h1').first().waitFor()
    await page.close()
  })
  afterAll(() => office?.close())

  test('a reviewer suggests other words, the clerk takes them, and the versions show what changed', async () => {
    const reviewer = await openReport(office, `reviewer1.${street}`)
    expect(await reviewer.getByRole('button', { name: '保存稿件' }).count()).toBe(0)
    const words = await selectFirstWords(reviewer)
    await reviewer.getByRole('button', { name: '建议修改' }).click()
    await reviewer.getByLabel('建议改为').fill(`一年来，${words}`)
    await reviewer.getByRole('button', { name: '提出建议' }).click()
    await reviewer.locator('.remark-place-suggestion').first().waitFor()

    const clerk = await openReport(office, `clerk1.${street}`)
    await clerk.getByRole('tab', { name: /意见/ }).click()
    await clerk.getByRole('button', { name: /^采\s?纳$/ }).click()
    await clerk
      .locator('.report-page p', { hasText: `一年来，${words}` })
      .first()
      .waitFor()
    await clerk.getByRole('tab', { name: '版本' }).click()
    await clerk.getByRole('button', { name: '改了什么' }).first().click()
    await clerk.locator('.compare ins', { hasText: '一年来' }).waitFor()
  })

  test('a part given to somebody waits for them', async () => {
    const clerk = await openReport(office, `clerk1.${street}`)
    await clerk.getByRole('tab', { name: '分工' }).click()
    const box = clerk
      .getByRole('combobox')
      .and(clerk.getByLabel(/分给谁$/))
      .first()
    await box.click()
    const name = (
      await clerk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().innerText()
    ).trim()
    await box.press('Enter')
    await clerk.locator('.report-outline .outline-given', { hasText: name }).waitFor()
    await clerk.goto('/reports')
    await clerk.getByRole('region', { name: '报告任务' }).getByRole('link').first().waitFor()
  })

  test('two who write at once lose nothing', async () => {
    const first = await openReport(office, `clerk1.${street}`)
    const second = await openReport(office, `clerk2.${street}`)
    await writeAtEnd(second, '乙补写一句。')
    await second.getByRole('button', { name: '保存稿件' }).click()
    await second.getByText(/已保存为第\d+稿/).waitFor()
    await writeAtEnd(first, '甲补写一句。')
    await first.getByRole('button', { name: '保存稿件' }).click()
    await first.getByRole('dialog', { name: '逐段合并' }).getByText('我写的', { exact: true }).waitFor()
    await first.getByRole('button', { name: '合并后继续编辑' }).click()
    await first.locator('.report-page p', { hasText: '乙补写一句。' }).waitFor()
    await first.locator('.report-page p', { hasText: '甲补写一句。' }).waitFor()
    await first.getByRole('button', { name: '保存稿件' }).click()
    await first.getByText(/已保存为第\d+稿/).waitFor()
  })

  test('freezing shows both moments and says what still waits', async () => {
    const clerk = await openReport(office, `clerk1.${street}`)
    await writeAtEnd(clerk, '【待补：一处提示】')
    await clerk.getByRole('button', { name: '保存稿件' }).click()
    await clerk.getByText(/已保存为第\d+稿/).waitFor()
    await clerk.getByRole('button', { name: /^定\s?稿$/ }).click()
    const dialog = clerk.getByRole('dialog', { name: `定稿${year}年度报告` })
    await dialog.getByText(`截至${year}年12月31日24时所知`).waitFor()
    await dialog.getByText(/还有\d+处提示没有处理/).waitFor()
    expect(await dialog.getByRole('button', { name: /^定\s?稿$/ }).isDisabled()).toBe(true)
  })
})

async function openReport(office: Office, login: string): Promise<Page> {
  const page = await office.signIn(login)
  await page.goto(`/reports/${year}`)
  await page.locator('.report-page p').first().waitFor()
  return page
}

/** Selects the first words of the page, as with the mouse, and answers them. */
async function selectFirstWords(page: Page): Promise<string> {
  await page
    .locator('.report-page p')
    .first()
    .dblclick({ position: { x: 60, y: 18 } })
  return page.evaluate(() => {
    const [node] = document.querySelector('.report-page p')?.childNodes ?? []
    const selection = getSelection()
    if (!node || !selection) return ''
    selection.setBaseAndExtent(node, 0, node, 8)
    return selection.toString()
  })
}

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await page.locator('.report-page').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
