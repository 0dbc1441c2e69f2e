import { spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, rmdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Problem } from '../problem.ts'
import type { Account } from './account.ts'
import { ended, isAlive } from './process.ts'
import type { Programs } from './programs.ts'

/** A server that accepts connections on a socket in `socketDir`. */
export type Server = { pid: number; socketDir: string }

const startingTakesAtMost = 300_000
const stoppingTakesAtMost = 60_000

/** The server that already runs on the cluster, if any: what a killed program left behind. Waits for one that is still starting. */
export async function runningServer(cluster: string): Promise<Server | undefined> {
  for (const end = Date.now() + startingTakesAtMost; Date.now() < end; await pause(30)) {
    const found = readPidFile(cluster)
    if (!found || !isAlive(found.pid) || !isPostgres(found.pid)) return undefined
    if (found.ready && (await accepts(found.socketDir, cluster))) return { pid: found.pid, socketDir: found.socketDir }
  }
  throw new Problem(`${cluster} 上的数据库已经在运行，但一直连接不上。请查看 ${join(cluster, 'log')} 中的日志。`)
}

/**
 * Starts the server, which outlives this process if that is killed, and waits until it accepts connections (a server that recovers from
 * a crash takes its time).
 * @throws Problem with the server's own words when it does not start
 */
export async function startServer(
  cluster: string,
  socketDir: string,
  { programs, account, durable }: { programs: Programs; account: Account | undefined; durable: boolean },
): Promise<Server> {
  const logPath = join(cluster, 'start.log')
  const log = openSync(logPath, 'w', 0o600)
  if (account) fchownSync(log, account.uid, account.gid)
  const args = ['-D', cluster, '-k', socketDir, ...settings(durable).flatMap((setting) => ['-c', setting])]
  const child = spawn(programs.postgres, args, { ...account, cwd: cluster, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  let failure: string | undefined
  child.on('error', (error) => (failure = error.message))
  child.on('exit', (code, signal) => (failure ??= `${signal ?? code}`))
  child.unref()
  for (const end = Date.now() + startingTakesAtMost; Date.now() < end; await pause(15)) {
    if (failure !== undefined) break
    const found = readPidFile(cluster)
    if (found?.pid === child.pid && found?.ready && (await accepts(socketDir, cluster))) return { pid: found.pid, socketDir }
  }
  throw new Problem(`数据库没有启动（${failure ?? '等待超时'}）：\n${readFileSync(logPath, 'utf8').trim()}`)
}

/** Asks the server to end: connections are closed, everything is written; resolves when it is gone. */
export async function stopServer({ pid, socketDir }: Server): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  if (await ended(pid, stoppingTakesAtMost)) return removeEmpty(socketDir)
  throw new Problem(`数据库（进程号 ${pid}）在 ${stoppingTakesAtMost / 1000} 秒内没有停下。它仍在收尾，数据不受影响；下次启动会接管它。`)
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something else is in it, or it is gone already.
  }
}

/** For a machine of 4 GB that also runs the program itself. Errors are logged without the values that caused them: those are records. */
function settings(durable: boolean): string[] {
  return [
    'listen_addresses=',
    'unix_socket_permissions=0700',
    'max_connections=60',
    `shared_buffers=${durable ? '256MB' : '128MB'}`,
    'effective_cache_size=1GB',
    'work_mem=16MB',
    'maintenance_work_mem=128MB',
    'wal_compression=on',
    'max_wal_size=2GB',
    'checkpoint_completion_target=0.9',
    'random_page_cost=1.1',
    `max_worker_processes=${Math.max(8, availableParallelism())}`,
    'jit=off',
    'autovacuum=on',
    `fsync=${durable ? 'on' : 'off'}`,
    `synchronous_commit=${durable ? 'on' : 'off'}`,
    'TimeZone=UTC',
    'log_timezone=UTC',
    'logging_collector=on',
    'log_directory=log',
    'log_filename=%a.log',
    'log_truncate_on_rotation=on',
    'log_rotation_age=1d',
    'log_rotation_size=0',
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    'log_lock_waits=on',
  ]
}

function readPidFile(cluster: string): { pid: number; socketDir: string; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/** A number in an old postmaster.pid may by now belong to another program; where the system tells, look. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return process.platform !== 'linux'
  }
}

async function accepts(socketDir: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ host: socketDir, port: 5432, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === cluster
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
