import { migrate } from '../migrations/run.ts'
import { createSetupToken } from '../modules/people/index.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'

export const summary = '取得建立本单位的一次性口令'
export const usage = `用法：yifa setup [--data 数据目录] [--host 主机] [--port 端口]

显示一个口令和网址。在浏览器打开网址，填入口令，建立本单位和三名管理员，即离开演示。
口令24小时内有效，只能用一次；再次运行则前一个作废。系统正在运行时也可使用。`

export async function run(args: string[]): Promise<number> {
  const config = readConfig(args)
  if (config.rest.length > 0) {
    console.error(`参数不对：${config.rest.join(' ')}\n\n${usage}`)
    return 2
  }
  const database = await openDatabase(config, { share: true, connections: 2 })
  try {
    await database.asOwner((client) => migrate(client))
    const token = await createSetupToken(database)
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    console.log(`口令：${token}\n网址：http://${host}:${config.port}/setup\n\n24小时内有效，只能用一次。`)
    return 0
  } finally {
    await database.close()
  }
}
