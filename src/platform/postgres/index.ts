import { chmodSync, mkdirSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../problem.ts'
import { serverAccount } from './account.ts'
import { ensureCluster } from './cluster.ts'
import { clusterFolder, socketFolder } from './home.ts'
import { holderOf, type Lock, lockFolder } from './lock.ts'
import { findPrograms } from './programs.ts'
import { runningServer, type Server, startServer, stopServer } from './server.ts'

/** How to reach a server as its superuser: the folder of its socket, nothing else. */
export type SocketAddress = { host: string; port: number }

export type Postgres = {
  address: SocketAddress
  /** The server was found running, left by a program that was killed. */
  adopted: boolean
  /** Ends the server and lets go of the data folder. */
  stop(): Promise<void>
}

export type PostgresOptions = {
  /** The folder that holds everything; made when missing. */
  dataDir: string
  /** The folder of `initdb` and `postgres`; without it those of the npm package. */
  binDir?: string | undefined
  /** False: written data may be lost in a power cut. Only for throw-away clusters. */
  durable?: boolean
  /** True: when another process serves the folder, use its server and leave it running at `stop`. For single commands. */
  share?: boolean
}

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, over a unix socket only, or adopts the server a killed program left running there.
 * @throws Problem when another process holds the folder, or the server does not start
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = prepareFolder(options.dataDir)
  const account = serverAccount(resolve(dataDir, 'postgres'))
  const cluster = clusterFolder(dataDir, account)
  const shared = await holdOrShare()
  if ('server' in shared) return { address: addressOf(shared.server), adopted: true, stop: async () => {} }
  const { lock } = shared
  try {
    const left = await runningServer(cluster)
    const server = left ?? (await start())
    return {
      address: addressOf(server),
      adopted: left !== undefined,
      async stop() {
        await stopServer(server)
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }

  /** Takes the folder; or, where that is asked for, waits for the server of the process that has it. */
  async function holdOrShare(): Promise<{ lock: Lock } | { server: Server }> {
    for (;;) {
      if (options.share && holderOf(dataDir) !== undefined) {
        const server = await runningServer(cluster)
        if (server) return { server }
        await pause(50)
        continue
      }
      try {
        return { lock: lockFolder(dataDir) }
      } catch (error) {
        if (!(options.share && error instanceof Problem)) throw error
      }
    }
  }

  async function start(): Promise<Server> {
    const durable = options.durable ?? true
    const programs = await findPrograms(options.binDir, account)
    await ensureCluster(cluster, programs, account, durable)
    return startServer(cluster, socketFolder(cluster, account), { programs, account, durable })
  }
}

function prepareFolder(dataDir: string): string {
  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // The server's account must walk through the folder; what lies in it is protected by itself.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711)
  return realpathSync(folder)
}

function addressOf({ socketDir }: Server): SocketAddress {
  return { host: socketDir, port: 5432 }
}
