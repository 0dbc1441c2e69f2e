import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Browser used for the walks; without one they are skipped. */
export const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const hasBrowser = existsSync(browserPath)

export interface Office {
  readonly base: string
  /** A page signed in by the role log-in of the demonstration, closed with the office. */
  signIn(login: string, size?: { width: number; height: number }): Promise<Page>
  /** A page of somebody who is not signed in. */
  visit(): Promise<Page>
  close(): Promise<void>
}

/** The program as built by `npm run build`, with the demonstration in a throw-away data folder, and a browser to walk it with. */
export async function openOffice(): Promise<Office> {
  const data = mkdtempSync(join(tmpdir(), 'yifa-browser-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const server = spawn(process.execPath, ['bin/yifa.mjs', 'start', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await started(server)
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  return {
    base,
    async signIn(login, size = { width: 1440, height: 900 }) {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', baseURL: base })
      const answer = await context.request.post('/api/session', { data: { demo: login }, headers: { origin: base } })
      if (!answer.ok()) throw new Error(`${login} could not sign in: ${await answer.text()}`)
      return pageOf(context)
    },
    async visit() {
      return pageOf(await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', baseURL: base }))
    },
    async close() {
      await closeAll(browser, server)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Faults of the page fail whatever waits for it, rather than passing unseen. */
async function pageOf(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}

async function closeAll(browser: Browser, server: ChildProcess): Promise<void> {
  await browser.close()
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.kill('SIGTERM')
  await ended
}

function started(server: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('依法已启动')) resolve()
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
