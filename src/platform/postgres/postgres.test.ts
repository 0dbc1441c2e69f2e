import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { inProject } from '../place.ts'
import { type Postgres, type SocketAddress, startPostgres } from './index.ts'

const binDir = readConfig([]).postgresBin
let folder: string
let dataDir: string
let running: Postgres[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-launcher-'))
  chmodSync(folder, 0o711)
  dataDir = join(folder, 'data')
  running = []
})

afterEach(async () => {
  for (const postgres of running) await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('starting PostgreSQL', () => {
  it('keeps what was written over a stop and a start, in UTF-8, synced to disk, without a network port', async () => {
    const first = await startPostgres({ dataDir, binDir })
    await ask(first.address, "create table note as select '望河街道'::text as words")
    await first.stop()

    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await ask(second.address, 'select words from note')).toEqual([{ words: '望河街道' }])
    const [settings] = await ask(
      second.address,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses, current_setting('jit') as jit,
        current_setting('server_encoding') as encoding, (select datctype from pg_database where datname = 'postgres') as ctype`,
    )
    expect(settings).toEqual({ fsync: 'on', addresses: '', jit: 'off', encoding: 'UTF8', ctype: 'C.UTF-8' })
  })

  it('adopts the server that a killed program left running', async () => {
    const child = await startInChild()
    await ask(child.address, 'create table note as select 1 as number')
    await kill(child.process)

    const adopted = await start()
    expect(adopted.adopted).toBe(true)
    expect(await ask(adopted.address, 'select number from note')).toEqual([{ number: 1 }])
    await running.pop()?.stop()
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  })

  it('refuses a second start on the same folder and names the process, but shares when asked to', async () => {
    const child = await startInChild()
    await expect(startPostgres({ dataDir, binDir })).rejects.toThrow(`进程号 ${child.process.pid}`)

    const shared = await startPostgres({ dataDir, binDir, share: true })
    expect(shared.address).toEqual(child.address)
    await shared.stop()
    expect(await ask(child.address, 'select 1 as still')).toEqual([{ still: 1 }])

    await kill(child.process)
    await start()
  })

  it('does an interrupted creation again', async () => {
    mkdirSync(join(dataDir, 'postgres.unfinished/base'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres.unfinished/PG_VERSION'), '18\n')
    const postgres = await start()
    expect(await ask(postgres.address, 'select 1 as works')).toEqual([{ works: 1 }])
    expect(existsSync(join(dataDir, 'postgres.unfinished'))).toBe(false)
  })

  it('refuses a cluster of another major version', async () => {
    mkdirSync(join(dataDir, 'postgres'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '9\n')
    await expect(startPostgres({ dataDir, binDir })).rejects.toThrow('由 PostgreSQL 9 建立')
    rmSync(join(dataDir, 'postgres'), { recursive: true })
    await start()
  })

  it('finds a short place for the socket when the path is long', async () => {
    dataDir = join(folder, '很长的目录名'.repeat(6))
    const { address } = await start()
    expect(Buffer.byteLength(join(address.host, '.s.PGSQL.5432'))).toBeLessThan(108)
    expect(statSync(address.host).mode & 0o777).toBe(0o700)
  })

  it.runIf(process.getuid?.() === 0)('runs the server as an ordinary account when started by root', async () => {
    const { address } = await start()
    const [row] = await ask(address, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid")
    expect(statSync(`/proc/${row?.pid}`).uid).not.toBe(0)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  it.runIf(process.getuid?.() === 0)('keeps the cluster where the server may go when root keeps its data where it may not', async () => {
    chmodSync(folder, 0o700)
    const { address } = await start()
    expect(await ask(address, 'select 1 as works')).toEqual([{ works: 1 }])
    const [row] = await ask(address, 'show data_directory')
    await running.pop()?.stop()
    rmSync(join(String(row?.data_directory), '..'), { recursive: true })
  })
})

async function start(): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, binDir })
  running.push(postgres)
  return postgres
}

async function startInChild(): Promise<{ process: ChildProcess; address: SocketAddress }> {
  const script = `
    import { startPostgres } from ${JSON.stringify(inProject('src/platform/postgres/index.ts'))}
    const { address } = await startPostgres(${JSON.stringify({ dataDir, binDir })})
    console.log(JSON.stringify(address))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: inProject('.'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data)))
    child.once('exit', (code) => reject(new Error(`the child ended with ${code}`)))
  })
  return { process: child, address: JSON.parse(line) }
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve())
    child.kill('SIGKILL')
  })
}

async function ask(address: SocketAddress, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...address, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
