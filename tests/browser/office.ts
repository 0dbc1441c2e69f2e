import { existsSync } from 'node:fs'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { browserPath } from './program.ts'

export const hasBrowser = existsSync(browserPath)

export interface Office {
  readonly base: string
  /** A page signed in by a role log-in of the demonstration. */
  signIn(login: string): Promise<Page>
  /** A page of somebody who is not signed in. */
  visit(): Promise<Page>
  close(): Promise<void>
}

/** A browser to walk the running program with. */
export async function openOffice(): Promise<Office> {
  const base = inject('officeBase')
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const newContext = () =>
    browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', baseURL: base, reducedMotion: 'reduce' })
  return {
    base,
    async signIn(login) {
      const context = await newContext()
      const answer = await context.request.post('/api/session', { data: { demo: login }, headers: { origin: base } })
      if (!answer.ok()) throw new Error(`${login} could not sign in: ${await answer.text()}`)
      return pageOf(context)
    },
    visit: async () => pageOf(await newContext()),
    close: () => browser.close(),
  }
}

/** Faults of the page fail whatever waits for it, rather than passing unseen. */
async function pageOf(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

/** Chooses by typing, as from the keyboard: a list that opens over other fields is in nobody's way. */
export async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  const box = page.getByLabel(label).last()
  await box.fill(option)
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active', { hasText: option }).waitFor()
  await box.press('Enter')
}
