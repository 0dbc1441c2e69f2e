import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../migrations/run.ts'
import { type Office, openOffice } from '../modules/office/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { openSeal, type Seal } from '../platform/seal.ts'

/** What a command needs of an installation that already serves a unit. */
export interface Installation {
  readonly database: Database
  readonly office: Office
  readonly seal: Seal
}

/** Opens the records of a data folder beside a running program or without one, and closes them again whatever happens. */
export async function withInstallation<T>(config: Config, work: (installation: Installation) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, { share: true, connections: 4 })
  try {
    await database.asOwner((client) => migrate(client))
    const office = await openOffice(database, systemClock)
    if (!office) throw new Problem('这个数据目录里还没有单位。先运行 yifa start 或 yifa setup。')
    return await work({ database, office, seal: sealOf(config, true) })
  } finally {
    await database.close()
  }
}

/**
 * The seal of the data folder. Where there are records already, a missing key file is never replaced by a new one:
 * what the old key sealed could then not be opened, and nobody would notice until it is needed.
 */
export function sealOf(config: Config, hasRecords: boolean): Seal {
  const path = join(config.dataDir, 'key')
  if (hasRecords && !config.key && !existsSync(path)) {
    throw new Problem(
      `密钥文件 ${path} 不见了。已封存的身份证号等内容要用它打开：请把备份的密钥文件放回原处，或者用 YIFA_KEY 给出密钥，再启动。`,
    )
  }
  return openSeal(config.dataDir, config.key)
}
