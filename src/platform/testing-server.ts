import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { withClient } from './access.ts'
import { readConfig } from './config.ts'
import { isAlive } from './postgres/process.ts'
import { runningServer, stopServer } from './postgres/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run's throw-away server, started by the first test that asks; its last part names its databases. */
    testFolder: string
  }
}

/** Vitest's global setup: gives the run a folder, and afterwards removes whatever the tests started or made. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `yifa-test-${process.pid}-`))
  project.provide('testFolder', folder)
  return () => tearDown(folder)
}

/** The names of a run's databases begin with this. */
export function prefixOf(testFolder: string): string {
  return `yifa_test_${testFolder.split('-').slice(-2).join('_').toLowerCase()}`
}

async function tearDown(folder: string): Promise<void> {
  await stopIn(folder)
  const { databaseUrl } = readConfig([])
  if (!databaseUrl) return
  await withClient({ connectionString: databaseUrl }, async (client) => {
    const { rows } = await client.query<{ name: string }>("select datname as name from pg_database where datname like $1 || '%'", [
      prefixOf(folder),
    ])
    for (const { name } of rows) {
      await client.query(`alter database ${client.escapeIdentifier(name)} is_template false`)
      await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`)
    }
  })
}

async function stopIn(folder: string): Promise<void> {
  const server = await runningServer(join(folder, 'postgres'))
  if (server) await stopServer(server)
  rmSync(folder, { recursive: true, force: true })
}

/** What a test run that was killed left behind. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^yifa-test-(\d+)-/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await stopIn(join(tmpdir(), name))
  }
}
