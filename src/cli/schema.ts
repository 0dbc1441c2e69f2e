import { writeFileSync } from 'node:fs'
import { dumpSchema } from '../migrations/dump.ts'
import { migrate } from '../migrations/run.ts'
import { embeddedAccess, prepareServer, superuserOf, withClient } from '../platform/access.ts'
import { readConfig } from '../platform/config.ts'
import { inProject } from '../platform/place.ts'
import { temporaryPostgres } from '../platform/postgres/temporary.ts'

export const summary = '把全部升级文件的结果写入 src/migrations/schema.sql（开发用）'
export const usage = '用法：yifa schema'

/** Migrates a throw-away database and writes down what came out. */
export async function run(args: string[]): Promise<number> {
  const postgres = await temporaryPostgres(readConfig(args).postgresBin)
  try {
    await withClient(superuserOf(postgres.address), (client) => prepareServer(client, 'yifa'))
    const text = await withClient(embeddedAccess(postgres.address, 'yifa').owner, async (client) => {
      await migrate(client)
      return dumpSchema(client)
    })
    writeFileSync(inProject('src/migrations/schema.sql'), text)
    return 0
  } finally {
    await postgres.stop()
  }
}
