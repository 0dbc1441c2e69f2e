import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Office, openOffice } from './office.ts'

describe.skipIf(!hasBrowser)('matters', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('a lawful step is taken from the form and stands in the history', async () => {
    const page = await office.signIn('clerk1.001')
    await openMatter(page, 'mediating')
    await page.getByRole('button', { name: '记录调解' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('调解记录').fill('双方到场，约定下周再谈。')
    await drawer.getByText('已存本机').waitFor()
    await drawer.getByRole('button', { name: '记录调解' }).click()
    await page.locator('.timeline .entry', { hasText: '双方到场，约定下周再谈。' }).waitFor()
    expect(await page.locator('.timeline .entry').last().locator('.hash-tick').innerText()).toMatch(/[0-9a-f]{8}/)
  })

  test('a step that is not lawful now is shown with the reason and its article', async () => {
    const page = await office.signIn('clerk1.001')
    await openMatter(page, 'agreed')
    const next = page.getByRole('region', { name: '下一步' })
    const barred = next.locator('.offer-barred', { hasText: '立卷归档' })
    expect(await barred.innerText()).toContain('归档前已回访')
    await barred.getByRole('button', { name: /第三十一条/ }).click()
    await page.getByText('《中华人民共和国人民调解法》第三十一条').first().waitFor()
    expect(await next.getByRole('button', { name: '立卷归档', exact: true }).count()).toBe(0)
  })

  test('what is missing is said beside the field and in a summary that jumps there', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/new/mediation')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    const summary = page.locator('.error-summary')
    await summary.waitFor()
    const beside = page.locator('#field-claim-row .field-problem')
    expect(await beside.innerText()).toContain('纠纷情况和请求')
    await summary.getByRole('link', { name: /纠纷情况和请求/ }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-claim')
    expect(await page.locator('#field-claim').getAttribute('aria-invalid')).toBe('true')
  })

  test('what was typed is there again after the page was lost', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/new/mediation')
    await page.getByLabel('纠纷情况和请求').fill('楼道堆放杂物，请求清理')
    await page.getByText('已存本机').waitFor()
    await page.reload()
    await page.getByText('已恢复上次没有办完的录入').waitFor()
    expect(await page.getByLabel('纠纷情况和请求').inputValue()).toBe('楼道堆放杂物，请求清理')
  })

  test('an identity number is checked as it is typed', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/new/mediation')
    await page.locator('#field-applicant-id').fill('530102199003070013')
    expect(await page.locator('#field-applicant-id-problem').innerText()).toContain('校验位')
  })

  test('whoever was slower is shown what the other has done and loses nothing', async () => {
    const page = await office.signIn('clerk1.001')
    const id = await openMatter(page, 'mediating')
    await page.getByRole('button', { name: '记录调解' }).click()
    await page.getByRole('dialog').getByLabel('调解记录').fill('第二份记录')
    const { line } = await (await page.request.get(`/api/matters/${id}`)).json()
    const faster = await page.request.post(`/api/matters/${id}/steps`, {
      data: { step: 'hold', day: (await session(page)).today, values: { minutes: '第一份记录' }, version: line.version },
      headers: { origin: office.base },
    })
    expect(faster.status()).toBe(200)
    await page.getByRole('dialog').getByRole('button', { name: '记录调解' }).click()
    const notice = page.getByRole('alert').filter({ hasText: '有了新的记录' })
    expect(await notice.innerText()).toContain('记录调解')
    expect(await page.getByRole('dialog').getByLabel('调解记录').inputValue()).toBe('第二份记录')
    await page.getByRole('dialog').getByRole('button', { name: '记录调解' }).click()
    await page.locator('.timeline .entry', { hasText: '第二份记录' }).waitFor()
  })

  test('a correction names the entry it corrects and gives the reason', async () => {
    const page = await office.signIn('clerk1.001')
    await openMatter(page, 'mediating')
    await page.locator('.timeline .entry').first().getByRole('button', { name: '更正' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('纠纷情况和请求').fill('经核对，应为楼道照明费分摊')
    await dialog.getByLabel('更正理由').fill('登记时听错')
    await dialog.getByRole('button', { name: '更正这条记录' }).click()
    const entry = page.locator('.timeline .entry', { hasText: '更正第1条' }).last()
    expect(await entry.innerText()).toContain('登记时听错')
  })

  test('the proof of a date opens from its badge', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/')
    await page.locator('.due').first().click()
    await page.getByText('期限是怎样算出来的').waitFor()
    await page.locator('.proof-start').first().waitFor()
    expect(await page.locator('.proof-result').first().innerText()).toContain('届满')
  })

  test('a paper is previewed as it prints', async () => {
    const page = await office.signIn('clerk1.001')
    await openMatter(page, 'mediating')
    await page.getByRole('button', { name: /人民调解登记表/ }).click()
    const paper = page.frameLocator('iframe.paper-frame')
    expect(await paper.locator('h1').innerText()).toContain('人民调解登记表')
    expect(await page.getByRole('link', { name: '下载 Word 文书' }).getAttribute('href')).toContain('format=docx')
  })

  test('the keyboard searches, walks the list, opens, begins anew and explains itself', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto('/')
    await page.locator('.matter-line').first().waitFor()
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('查找事项')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('键盘操作').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const marked = await page.locator('.row-current .matter-title').innerText()
    expect(marked).toBe(await page.locator('.matter-line .matter-title').first().innerText())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: marked, level: 1 }).waitFor()
    expect(page.url()).toContain('/matters/')
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: '新建事项' }).waitFor()
  })
})

/** Opens the first mediation at a stage and answers its id. */
async function openMatter(page: Page, stage: string): Promise<string> {
  const { rows } = await (await page.request.get(`/api/matters?procedure=mediation&stage=${stage}`)).json()
  const id: string = rows[0].id
  await page.goto(`/matters/${id}`)
  await page.getByRole('heading', { name: '办理经过' }).waitFor()
  return id
}

async function session(page: Page): Promise<{ today: string }> {
  return (await page.request.get('/api/session')).json()
}
