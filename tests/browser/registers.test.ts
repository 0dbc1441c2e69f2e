import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Office, openOffice } from './office.ts'

const REGISTER = 'publicity.venue'

describe.skipIf(!hasBrowser)('registers and imports', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  test('a file is checked row by row, its good rows are written, and the batch is undone', async () => {
    const page = await office.signIn('clerk1.001')
    const before = await countOf(page)
    const { header, good } = await sample(page)
    const wrong = good.map((cell, index) => (index === 0 ? '2023-13-45' : cell))
    await page.goto(`/imports?procedure=${REGISTER}`)
    await page.locator('input[type=file]').setInputFiles({
      name: '阵地.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv([header, good, wrong])),
    })
    await page.getByText('共2行：1行可以写入，1行不能写入').waitFor()
    const refused = page.locator('.refused-rows tbody tr', { hasText: '2023-13-45' })
    expect(await refused.innerText()).toContain(header[0])
    expect(await countOf(page)).toBe(before)

    await page.getByRole('button', { name: '写入1条' }).click()
    await page.getByText('已写入1条').waitFor()
    expect(await countOf(page)).toBe(before + 1)

    await page.getByRole('button', { name: '整批撤销' }).first().click()
    await page.getByLabel('撤销理由').fill('试导入')
    await page.getByRole('button', { name: '撤销这一批' }).click()
    await page.getByText('整批已撤销').waitFor()
    expect(await countOf(page)).toBe(before)
  })

  test('a row is added in the grid; a blank one is refused in its cells', async () => {
    const page = await office.signIn('clerk1.001')
    await page.goto(`/registers/${REGISTER}`)
    await page.getByRole('button', { name: '添加行' }).first().click()
    await page.getByRole('button', { name: '登记1条' }).click()
    await page.locator('.row-editor .field-problem').first().waitFor()
    expect(await page.locator('.row-editor .field-problem').first().innerText()).toContain('请填写')
  })

  test('rows copied from a spreadsheet go the way of an import', async () => {
    const page = await office.signIn('clerk1.001')
    const { good } = await sample(page)
    await page.goto(`/registers/${REGISTER}`)
    await page.getByRole('button', { name: '粘贴、导入' }).click()
    await page.getByRole('menuitem', { name: '从表格软件粘贴' }).click()
    await page.getByLabel('粘贴处').fill(good.join('\t'))
    await page.getByText('共1行：1行可以写入').waitFor()
  })
})

/** The template's header, and a row made of a day, words, numbers and first choices. */
async function sample(page: Page): Promise<{ header: string[]; good: string[] }> {
  const text = await (await page.request.get(`/api/templates/${REGISTER}.csv`)).text()
  const header = (text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '').split(',')
  const procedures: { id: string; fields: { key: string; label: string; kind: string; options?: { label: string }[] }[] }[] = await (
    await page.request.get('/api/procedures')
  ).json()
  const fields = procedures.find((each) => each.id === REGISTER)?.fields ?? []
  const good = header.map((label, index) => {
    const field = fields.find((each) => each.label === label)
    if (index === 0) return '2026-03-05'
    if (field?.options) return field.options[0]?.label ?? ''
    if (field && ['integer', 'number', 'money'].includes(field.kind)) return '3'
    return field && ['line', 'text', 'address'].includes(field.kind) ? '柳堤法治长廊' : ''
  })
  return { header, good }
}

async function countOf(page: Page): Promise<number> {
  return (await (await page.request.get(`/api/matters?procedure=${REGISTER}&size=1`)).json()).total
}

function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`
}
