import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { inProject } from '../src/platform/place.ts'

/** The program as its users start it, in a process of its own. */
export interface RunningServer {
  /** A client of one connection, signed in as a person of the demonstration. */
  signIn(login: string): Promise<Client>
  stop(): Promise<void>
}

export interface Client {
  /** @throws when the answer is not a success */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>
  close(): void
}

/** Starts `yifa start` on the data folder and waits until it listens. With `profile`, its CPU profile is left in that folder. */
export async function startServer(dataDir: string, profile?: string): Promise<RunningServer> {
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]
  const child = spawn(process.execPath, [...flags, inProject('bin/yifa.mjs'), 'start', '--empty', '--data', dataDir, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /http:\/\/localhost:(\d+)/.exec(line)
      if (found) resolve(Number(found[1]))
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)))
  })
  const clients = new Set<Client>()
  return {
    async signIn(login) {
      const client = await connect(port, login)
      clients.add(client)
      return client
    },
    async stop() {
      for (const client of clients) client.close()
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function connect(port: number, login: string): Promise<Client> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let cookie = ''
  const ask = (method: string, path: string, body?: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
      const headers = { cookie, ...(content ? { 'content-type': 'application/json', 'content-length': content.length } : {}) }
      const sent = request({ host: '127.0.0.1', port, path: `/api${path}`, method, agent, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          if ((answer.statusCode ?? 500) >= 300) return reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`))
          cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie
          resolve(JSON.parse(text))
        })
      })
      sent.on('error', reject)
      sent.end(content)
    })
  await ask('POST', '/session', { demo: login })
  return { ask: ask as Client['ask'], close: () => agent.destroy() }
}
