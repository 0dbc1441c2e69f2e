import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '../problem.ts'
import type { Account } from './account.ts'
import type { Programs } from './programs.ts'

/**
 * Makes the cluster when there is none. It is made beside its place and renamed into it when whole,
 * so an interrupted creation leaves nothing that could pass for a cluster and is simply done again.
 * @throws Problem when the cluster that is there belongs to another major version
 */
export async function ensureCluster(folder: string, programs: Programs, account: Account | undefined, durable: boolean): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return requireSameMajor(folder, programs)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  chmodSync(unfinished, 0o700)
  if (account) chownSync(unfinished, account.uid, account.gid)
  await initialise(unfinished, programs, account, durable)
  // An empty folder in its place, as a mounted volume leaves one, is no obstacle to renaming.
  renameSync(unfinished, folder)
}

function requireSameMajor(folder: string, { major }: Programs): void {
  const present = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8'))
  if (present === major) return
  throw new Problem(
    `数据目录 ${folder} 由 PostgreSQL ${present} 建立，现在要用的程序是 ${major}。请用 YIFA_PG_BIN 指明 PostgreSQL ${present} 的程序；要换版本，先备份，再恢复到新目录。`,
  )
}

async function initialise(folder: string, programs: Programs, account: Account | undefined, durable: boolean): Promise<void> {
  // The C locale would make word search on Chinese text find nothing; C.UTF-8 knows letters and sorts the same on every machine.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const args = [
    '-D',
    folder,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    `--locale=${locale}`,
    ...(durable ? ['--data-checksums'] : ['--no-sync']),
  ]
  const child = spawn(programs.initdb, args, { ...account, cwd: dirname(folder), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve(status ?? signal))
  })
  if (code !== 0) throw new Problem(`建立数据库失败（${code}）：\n${output.trim()}`)
}
