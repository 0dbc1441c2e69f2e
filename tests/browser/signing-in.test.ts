import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseOption, hasBrowser, type Office, openOffice } from './office.ts'

describe.skipIf(!hasBrowser)('signing in', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('a role log-in of the demonstration leads to the worklist, under a banner that says it is invented', async () => {
    const page = await office.visit()
    await page.goto('/')
    await page.getByRole('button', { name: /经办人\s*林晓舟\s*望河街道/ }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    expect(await page.getByRole('note').innerText()).toContain('演示')
    expect(await page.getByRole('link', { name: '离开演示，建立本单位' }).getAttribute('href')).toBe('/setup')
    expect(await page.getByRole('tab').first().innerText()).toContain('我经办的')
  })

  test('a wrong password is told, and after too many the lock with its end', async () => {
    const page = await office.visit()
    await page.goto('/')
    const attempts = 12
    for (let attempt = 0; attempt < attempts; attempt++) {
      await page.getByLabel('登录名').fill('clerk1.002')
      await page.getByLabel('密码', { exact: true }).fill('不对的密码')
      const answered = page.waitForResponse((response) => response.url().endsWith('/api/session') && response.request().method() === 'POST')
      await page.getByRole('button', { name: /^(loading )?登录$/ }).click()
      await answered
      await page.waitForFunction(() => document.querySelector('.ant-btn-loading') === null)
      const says = await page.getByRole('alert').first().innerText()
      expect(says).not.toBe('')
      if (says.includes('锁定')) {
        expect(says).toMatch(/\d/)
        return
      }
    }
    throw new Error(`not locked after ${attempts} attempts`)
  })

  test('an administrator sees no matters, only the administration', async () => {
    const page = await office.signIn('security')
    await page.goto('/administration')
    await page.getByRole('tab', { name: '人员' }).click()
    await page.getByRole('button', { name: '添加人员' }).waitFor()
    expect(await page.getByRole('navigation', { name: '主菜单' }).innerText()).not.toContain('工作台')
    expect(await page.getByRole('button', { name: '新建事项' }).count()).toBe(0)
  })

  test('a one-time password is shown once when somebody is added', async () => {
    const page = await office.signIn('security')
    await page.goto('/administration/people')
    await page.getByRole('button', { name: '添加人员' }).click()
    await page.getByLabel('姓名').fill('顾听雨')
    await page.getByLabel('登录名').last().fill('guty')
    await chooseOption(page, '单位', '桐花街道')
    await chooseOption(page, '角色', '经办人')
    // A list of several stays open for the next choice.
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '添加人员' }).last().click()
    await page.getByText('只显示这一次').waitFor()
    expect((await page.locator('.one-time').innerText()).length).toBeGreaterThanOrEqual(8)
  })
})
