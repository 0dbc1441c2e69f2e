import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Office, openOffice } from './office.ts'

describe.skipIf(!hasBrowser)('figures, reports and checks', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('a figure opens the records it counts, as many as it says', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/figures')
    const number = page
      .getByRole('row', { name: /调解纠纷/ })
      .getByRole('button')
      .first()
    const says = Number((await number.innerText()).replace(/[^\d].*$/s, ''))
    expect(says).toBeGreaterThan(0)
    await number.click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('.figure-rows li').first().waitFor()
    const pager = drawer.locator('.ant-pagination-total-text')
    expect(await pager.innerText()).toBe(`共${says}笔`)
    await drawer.locator('.figure-rows a').first().click()
    await page.getByRole('heading', { name: '计入的统计数' }).waitFor()
  })

  test('a figure is drawn by month with the same numbers as a table', async () => {
    const page = await office.signIn('district')
    await page.goto('/figures/mediation.accepted')
    await page.getByRole('img', { name: '调解纠纷逐月对比' }).locator('svg').waitFor()
    expect(await page.locator('.month-table tbody tr').count()).toBe(2)
    await page.locator('.multiples li', { hasText: '望河街道' }).waitFor()
  })

  test('a number in the report cannot be typed over, only taken away on purpose', async () => {
    const page = await office.signIn('clerk1.001')
    const year = new Date().getFullYear() - 1
    await page.goto(`/reports/${year}`)
    const draft = page.getByRole('button', { name: `由统计起草${year}年度报告` })
    await draft.or(page.locator('.report-page')).first().waitFor()
    if (await draft.isVisible()) await draft.click()
    const token = page.locator('.report-page .token').first()
    await token.waitFor()
    const tokens = page.locator('.report-page .token')
    const count = await tokens.count()
    const text = await token.innerText()

    await page.locator('.report-page').click({ position: { x: 300, y: 20 } })
    await page.keyboard.press('Control+A')
    await page.keyboard.type('9999')
    await page.getByText('这里有统计数，不能改写').first().waitFor()
    expect(await tokens.count()).toBe(count)
    expect(await token.innerText()).toBe(text)

    await token.click()
    await page.getByRole('dialog').getByText('计入的事项').first().waitFor()
    await page.keyboard.press('Escape')
  })

  test('a report of somebody else is marked where something is wrong', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/check')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '稿件.txt', mimeType: 'text/plain', buffer: Buffer.from(wrongReport) })
    const mark = page.locator('.marked-text mark').first()
    await mark.waitFor()
    expect(await page.locator('.findings .finding').count()).toBeGreaterThan(0)
    await mark.getByRole('button').click()
    await page.locator('.finding-chosen').waitFor()
    const all = await page.locator('.findings .finding').count()
    await page.getByRole('checkbox', { name: /^高/ }).uncheck()
    expect(await page.locator('.findings .finding').count()).toBeLessThan(all)
  })
})

/** The parts of the sum come to 210, not 230, and one of the four parts is missing. */
const wrongReport = `望河街道2023年度法治政府建设年度报告

澄湖区委、区政府：

2023年，望河街道推进各项工作。现将2023年度法治政府建设工作情况报告如下：

一、2023年推进法治政府建设的主要举措和成效
全年共调解各类矛盾纠纷230件，其中邻里纠纷120件、婚姻家庭纠纷50件、其他纠纷40件。

二、2023年推进法治政府建设存在的不足和原因
由于人员流动较快，新进人员办案经验还不够。

三、2024年推进法治政府建设的主要安排
计划开展业务培训4期。

云岭市澄湖区望河街道办事处
2024年1月12日
`
