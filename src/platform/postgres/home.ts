import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { type Account, isOwnedBy, isReachable } from './account.ts'
import { systemFolder } from './programs.ts'

/**
 * The folder of the cluster for a data folder: `<data>/postgres`. When root keeps its data where the server's account may not go
 * (/root, for one), the cluster lives in /var/lib/yifa and `<data>/postgres` is a link to it.
 */
export function clusterFolder(dataDir: string, account: Account | undefined): string {
  const place = join(dataDir, 'postgres')
  if (isReachable(dataDir, account)) return place
  const home = join(systemFolder, shortName(dataDir))
  mkdirSync(home, { recursive: true })
  for (const folder of [systemFolder, home]) chmodSync(folder, 0o755)
  if (!lstatSync(place, { throwIfNoEntry: false })) symlinkSync(join(home, 'postgres'), place)
  return join(home, 'postgres')
}

/**
 * A private folder for the server's socket: beside the cluster, or in the temporary folder when the path would be longer than the
 * 107 bytes a socket's name may have.
 * @throws Problem when somebody else holds a folder of that name
 */
export function socketFolder(cluster: string, account: Account | undefined): string {
  const beside = `${cluster}-socket`
  const folder = fitsSocket(beside) ? beside : join(fitsSocket(tmpdir()) ? tmpdir() : '/tmp', `yifa-${shortName(cluster)}`)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (account) chownSync(folder, account.uid, account.gid)
  }
  if (!isOwnedBy(folder, account)) throw new Problem(`${folder} 属于其他用户，不能存放数据库的套接字。请删除它后再启动。`)
  chmodSync(folder, 0o700)
  return folder
}

function fitsSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, 'yifa-0123456789ab', '.s.PGSQL.5432.lock')) < 104
}

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
