import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { inProject } from './place.ts'
import { isAlive } from './postgres/process.ts'
import { runningServer } from './postgres/server.ts'

it('ends the database with the program when that is told to end', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yifa-shutdown-'))
  const script = `
    import { openDatabase } from ${JSON.stringify(inProject('src/platform/database.ts'))}
    import { untilShutdown } from ${JSON.stringify(inProject('src/platform/shutdown.ts'))}
    const database = await openDatabase(${JSON.stringify({ dataDir, postgresBin: readConfig([]).postgresBin })})
    console.log('ready')
    const waiting = setInterval(() => {}, 1000)
    process.exitCode = await untilShutdown([() => database.close()], console.error)
    clearInterval(waiting)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: inProject('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const ended = new Promise((resolve) => child.once('close', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const server = await runningServer(join(dataDir, 'postgres'))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(isAlive(server!.pid)).toBe(false)
  } finally {
    child.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
})
