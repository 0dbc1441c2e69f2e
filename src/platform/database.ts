import pg from 'pg'
import { type Access, openAccess, withClient } from './access.ts'
import type { Config } from './config.ts'
import { bind, type Db } from './query.ts'

export type { Db } from './query.ts'

/** On whose behalf a connection works. Row-level security reads it as `current_setting('yifa.district')` and so on. */
export type Context = {
  /** GB/T 2260 code of the district. */
  district: string
  /** The unit's path in the unit tree; its subtree is what the person may see. */
  unit: string
  person: string
  /** Role keys, which may not hold a comma; `yifa.roles` holds them joined by commas. */
  roles: readonly string[]
}

export type Database = {
  /** Lends a connection set to the context. Each statement is a transaction of its own. */
  as<T>(context: Context, work: (db: Db) => Promise<T>): Promise<T>
  /** Lends a connection set to the context, inside one transaction, which is undone when the work throws. */
  transaction<T>(context: Context, work: (db: Db) => Promise<T>): Promise<T>
  /** Lends a connection of the owner, whom row-level security may not bind. For migrations and maintenance, never for requests. */
  asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  /** Waits for the connections at work, closes all, and stops the server if it is ours. */
  close(): Promise<void>
}

class BrokenConnection extends Error {
  override readonly name = 'BrokenConnection'
}

type Lent = { client: pg.PoolClient; db: Db; context: string }

/** Opens the database the configuration names, ours or an external one; it is not migrated by this. */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'postgresBin'>,
  options: { share?: boolean; connections?: number } = {},
): Promise<Database> {
  return connect(await openAccess(config, options), options)
}

/** The same over a way in that is already open. */
export function connect(access: Access, { connections = 20 }: { connections?: number } = {}): Database {
  // Statements asked for together go out together: a page made of six of them waits for the server once.
  const pool = new pg.Pool({ ...access.application, max: connections, idleTimeoutMillis: 60_000, pipeline: true })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the program.
  pool.on('error', () => {})
  const known = new WeakMap<pg.PoolClient, Lent>()

  return {
    as: (context, work) => lend(context, ({ db }) => work(db)),
    transaction: (context, work) =>
      lend(context, async ({ client, db }) => {
        await client.query('begin')
        try {
          const result = await work(db)
          await client.query('commit')
          return result
        } catch (error) {
          await client.query('rollback').catch((cause) => {
            throw new BrokenConnection('the transaction could not be undone', { cause: error ?? cause })
          })
          throw error
        }
      }),
    asOwner: (work) =>
      withClient(access.owner, async (client) => {
        await client.query("select set_config('TimeZone', 'UTC', false)")
        return work(client)
      }),
    async close() {
      await pool.end()
      await access.close()
    },
  }

  async function lend<T>(context: Context, work: (lent: Lent) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let broken = false
    try {
      const lent = known.get(client) ?? (await greet(client))
      await setContext(lent, context)
      return await work(lent)
    } catch (error) {
      broken = isBroken(error)
      throw error
    } finally {
      client.release(broken)
    }
  }

  async function greet(client: pg.PoolClient): Promise<Lent> {
    // A server that dies while it works for us ends the query with an error; without a listener it would end the program too.
    client.on('error', () => {})
    await client.query(access.setUp)
    const lent: Lent = { client, db: bind(client), context: '' }
    known.set(client, lent)
    return lent
  }
}

/** A statement of its own only when the connection last worked for somebody else. */
async function setContext(lent: Lent, { district, unit, person, roles }: Context): Promise<void> {
  const values = [district, unit, person, roles.join(',')]
  const context = JSON.stringify(values)
  if (lent.context === context) return
  lent.context = ''
  await lent.client.query({
    name: 'context',
    text: "select set_config('yifa.district', $1, false), set_config('yifa.unit', $2, false), set_config('yifa.person', $3, false), set_config('yifa.roles', $4, false)",
    values,
  })
  lent.context = context
}

/** An error with an SQLSTATE came from a sound connection, save those of classes 57P (shut down) and 08 (connection); any other may not have. */
function isBroken(error: unknown): boolean {
  if (error instanceof BrokenConnection) return true
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error && /connection|socket|ECONN|EPIPE/i.test(error.message)
  return error.code === undefined || /^(57P|08|25P)/.test(error.code)
}
