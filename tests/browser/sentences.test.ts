import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Office, openOffice } from './office.ts'
import { violations } from './violations.ts'

const rowWith = (page: Page, words: string) => page.locator('.sentence-row', { hasText: words })

describe.skipIf(!hasBrowser)('the library of sentences', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  const openLibrary = async (login: string) => {
    const page = await office.signIn(login)
    await page.goto('/reports/sentences')
    await page.getByRole('heading', { name: '第二、四部分：不足、原因和下一年的安排' }).waitFor()
    await page.getByText('超过期限').first().click()
    await rowWith(page, '时效性').or(rowWith(page, '没有杜绝')).first().waitFor()
    return page
  }

  async function rewrite(page: Page, of: string, words: string) {
    await rowWith(page, of).first().getByRole('button', { name: '改写' }).click()
    await page.getByRole('textbox', { name: '第1种写法' }).fill(words)
    await page.getByRole('button', { name: '存入句库' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async function takeBack(page: Page, of: string, name: string) {
    await rowWith(page, of).first().getByRole('button', { name }).click()
    await page.getByRole('button', { name: /^恢\s?复$/ }).click()
    await rowWith(page, of).first().waitFor({ state: 'detached' })
  }

  test('a head rewrites a deficiency with its cause, is told what is wrong, and goes back to the built-in words', async () => {
    const page = await openLibrary('head1.003')
    await rowWith(page, '信访办理的时效性').getByRole('button', { name: '改写' }).click()
    await page.getByRole('textbox', { name: '第1种写法' }).fill('信访超期的情况没有杜绝，按期办理率为{rate}。')
    await page.getByLabel('原因', { exact: true }).fill('去年有3个科室没有提前提醒。')
    await page.getByRole('button', { name: /年数据试写$/ }).click()
    await page.getByText('句子里的 {rate} 没有选择统计数').waitFor()
    await page.getByText('句子里不能直接写数字').waitFor()
    expect(await violations(page)).toEqual([])

    await page.getByRole('textbox', { name: '第1种写法' }).fill('信访超期的情况没有杜绝，按期办理率为{onTime}。')
    await page.getByLabel('原因', { exact: true }).fill('承办科室人手偏紧，提前提醒不够。')
    await page.getByRole('button', { name: /年数据试写$/ }).click()
    const written = page.getByRole('status').filter({ hasText: '年写出：' })
    await written.waitFor()
    expect(await written.textContent()).toMatch(/信访超期的情况没有杜绝，按期办理率为[\d.]+%。原因主要是承办科室人手偏紧/)
    await page.getByRole('button', { name: '存入句库' }).click()
    await rowWith(page, '信访超期的情况没有杜绝').getByText('北埠街道改写').waitFor()
    await takeBack(page, '信访超期的情况没有杜绝', '恢复通用写法')
    await rowWith(page, '信访办理的时效性').waitFor()
  })

  test('a street’s own words stand before the district’s', async () => {
    const district = await openLibrary('district')
    await rewrite(district, '信访办理的时效性', '区里写：信访超期没有杜绝，按期办理率{onTime}。')
    const street = await openLibrary('head1.003')
    await rowWith(street, '区里写').getByText('云岭市澄湖区改写').waitFor()
    await rewrite(street, '区里写', '街道写：信访超期没有杜绝，按期办理率{onTime}。')
    await rowWith(street, '街道写').getByText('北埠街道改写').waitFor()
    await takeBack(street, '街道写', '改用区里的写法')
    await rowWith(street, '区里写').waitFor()
    await district.reload()
    await district.getByText('超过期限').first().click()
    await takeBack(district, '区里写', '恢复通用写法')
  })

  test('a clerk reads only', async () => {
    const page = await openLibrary('clerk1.003')
    expect(await page.getByRole('button', { name: '改写' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '新增一条不足' }).count()).toBe(0)
  })

  test('has no serious violations and does not scroll sideways on a phone', async () => {
    const page = await openLibrary('head1.003')
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 10_000 }).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: '新增一条不足' }).click()
    await page.getByLabel('责任科室').waitFor()
    expect(await page.locator('.sentence-editor').evaluate((editor) => editor.scrollWidth - editor.clientWidth)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
  })
})

describe.skipIf(!hasBrowser)('the leaders’ duties beside a report', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('show what has no entry, and open the form with leader and kind chosen', async () => {
    const page = await office.signIn('clerk1.003')
    const year = new Date().getFullYear()
    await page.request.post(`/api/reports/${year}/draft`, { data: {}, headers: { origin: office.base } })
    await page.goto(`/reports/${year}`)
    await page.getByRole('button', { name: '看履职清单' }).click()
    const duty = page.locator('.duty', { hasText: '推动党内法规全面实施' })
    await duty.getByText('没有记录').waitFor()
    expect(await violations(page)).toEqual([])
    await duty.getByRole('button', { name: /^登记/ }).click()
    await page.getByRole('heading', { name: '主要负责人履职' }).waitFor()
    await page.getByText(`${year}年内的计入${year}年度报告`).waitFor()
    expect(await page.getByRole('radio', { name: '党工委主要负责人' }).isChecked()).toBe(true)
    await page.getByText('推动党内法规实施').waitFor()
  })
})
