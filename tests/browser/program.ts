import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the program under test; empty when there is no browser to look at it. */
    officeBase: string
  }
}

/** Browser used for the walks; without one they are skipped. */
export const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Starts the program once a run, as built by `npm run build`, with the demonstration in a throw-away data folder. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  project.provide('officeBase', '')
  if (!existsSync(browserPath)) return undefined
  const data = mkdtempSync(join(tmpdir(), 'yifa-browser-'))
  const port = await freePort()
  const server = spawn(process.execPath, ['bin/yifa.mjs', 'start', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await started(server)
  project.provide('officeBase', `http://localhost:${port}`)
  return async () => {
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
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
