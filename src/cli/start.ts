import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createProgram } from '../main.ts'
import { migrate } from '../migrations/run.ts'
import { keepWorks, worksFrom } from '../modules/checking/index.ts'
import { makeDemo } from '../modules/demo/index.ts'
import { openOffice } from '../modules/office/index.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openFiles } from '../platform/files.ts'
import { createLog } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { untilShutdown } from '../platform/shutdown.ts'
import { sealOf } from './installation.ts'

export const summary = '启动系统（首次启动建立演示区）'
export const usage = `用法：yifa start [--data 数据目录] [--host 主机] [--port 端口] [--empty]

启动后在浏览器打开所示网址。首次启动时建立一个虚构的演示区；加 --empty 则不建立，
另用 yifa setup 取得口令建立本单位。`

/** How long an idle connection is kept, in milliseconds: longer than browsers and proxies keep it, so that none is closed as it is used again. */
const keepAlive = 75_000

/** How often lapsed limits are looked for, in milliseconds. */
const sweepEvery = 15 * 60_000

export async function run(args: string[]): Promise<number> {
  const config = readConfig(args)
  const empty = config.rest.includes('--empty')
  const unknown = config.rest.filter((one) => one !== '--empty')
  if (unknown.length > 0) throw new Problem(`参数不对：${unknown.join(' ')}\n\n${usage}`)
  const log = createLog(config.logFormat)
  const database = await openDatabase(config)
  try {
    await database.asOwner((client) => migrate(client))
    const clock = systemClock
    const served = (await openOffice(database, clock)) !== undefined
    const seal = sealOf(config, served)
    const files = await openFiles(join(config.dataDir, 'files'))
    if (!empty && !served) {
      const began = Date.now()
      console.log('首次启动，正在建立演示区……')
      const made = await makeDemo(database, { clock, seal, files })
      console.log(`演示区已建立：${made.matters}件事项和台账记录，用时${((Date.now() - began) / 1000).toFixed(1)}秒`)
    }
    await keepOwnWorks(join(config.dataDir, 'works.json'))
    const program = await createProgram({ database, clock, log, seal, files, host: config.host })
    const sweep = () => program.sweep().catch((error: unknown) => log.error('sweep', { error }))
    await sweep()
    const server = serve({ fetch: program.app.fetch, hostname: config.host, port: config.port })
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = keepAlive
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve)
      server.once('error', (cause: NodeJS.ErrnoException) =>
        reject(cause.code === 'EADDRINUSE' ? new Problem(`端口 ${config.port} 已被占用，请用 --port 换一个端口`, { cause }) : cause),
      )
    })
    const timer = setInterval(sweep, sweepEvery)
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    console.log(`依法已启动：http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`)
    return await untilShutdown(
      [
        async () => {
          clearInterval(timer)
          await new Promise<void>((resolve) => {
            server.close(() => resolve())
            if ('closeAllConnections' in server) server.closeAllConnections()
          })
        },
        () => database.close(),
      ],
      (error) => log.error('shutdown', { error }),
    )
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
}

/** The office's own laws and plans for checking reports. A file with mistakes is told and left aside: it must not keep the office closed. */
async function keepOwnWorks(path: string): Promise<void> {
  const read = await worksFrom(path)
  if ('works' in read) keepWorks(read.works)
  else console.error(`${path} 没有采用，检查报告时只用自带的法律法规目录：\n${read.problems.join('\n')}`)
}
