import pg from 'pg'
import type { Config } from './config.ts'
import { type SocketAddress, startPostgres } from './postgres/index.ts'
import { Problem } from './problem.ts'
import { valueTypes } from './value-types.ts'

/** The role the program works as. It owns nothing; what it may do is granted table by table in the migrations. */
export const applicationRole = 'yifa_app'
/** The role that owns the tables on our own server. On an external one it is the role DATABASE_URL names. */
export const ownerRole = 'yifa_owner'

/** Two ways into one database: as the owner for migrations, as the application for everything else. */
export type Access = { owner: pg.ClientConfig; application: pg.ClientConfig; setUp: string; close(): Promise<void> }

type Place = Pick<Config, 'dataDir' | 'databaseUrl' | 'postgresBin'>

/**
 * Reaches the external server, or starts ours, and makes the roles where they are missing.
 * @throws Problem when the server cannot be reached, is older than 15, or the roles can be neither found nor made
 */
export async function openAccess(place: Place, { share = false } = {}): Promise<Access> {
  if (place.databaseUrl) {
    await withClient(connection({ connectionString: place.databaseUrl }), prepareExternal)
    return externalAccess(place.databaseUrl)
  }
  const postgres = await startPostgres({ dataDir: place.dataDir, binDir: place.postgresBin, share })
  try {
    await withClient(superuserOf(postgres.address), (client) => prepareServer(client, 'yifa'))
    return { ...embeddedAccess(postgres.address, 'yifa'), close: postgres.stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** A database of a server of our own, reached as two roles over its private socket. */
export function embeddedAccess(address: SocketAddress, database: string): Access {
  return {
    owner: connection({ ...address, user: ownerRole, database }),
    application: connection({ ...address, user: applicationRole, database }),
    setUp: "select set_config('TimeZone', 'UTC', false)",
    close: async () => {},
  }
}

/** A database of somebody else's server: one login, which acts as the application's role. */
export function externalAccess(url: string): Access {
  return {
    owner: connection({ connectionString: url }),
    application: connection({ connectionString: url }),
    setUp: `select set_config('TimeZone', 'UTC', false), set_config('role', '${applicationRole}', false)`,
    close: async () => {},
  }
}

export function superuserOf(address: SocketAddress): pg.ClientConfig {
  return connection({ ...address, user: 'postgres', database: 'postgres' })
}

/** Roles and database of a server that is ours alone. Doing it again changes nothing. */
export async function prepareServer(superuser: pg.Client, database: string): Promise<void> {
  await createOnce(superuser, 'select 1 from pg_roles where rolname = $1', ownerRole, `create role ${ownerRole} login`)
  await createOnce(superuser, 'select 1 from pg_roles where rolname = $1', applicationRole, `create role ${applicationRole} login`)
  const create = `create database ${superuser.escapeIdentifier(database)} owner ${ownerRole}`
  await createOnce(superuser, 'select 1 from pg_database where datname = $1', database, create)
}

/** On somebody else's server: sees that it is new enough and that the login may act as the application's role, made when missing. */
export async function prepareExternal(client: pg.Client): Promise<void> {
  await requireFit(client)
  try {
    await createOnce(client, 'select 1 from pg_roles where rolname = $1', applicationRole, `create role ${applicationRole} nologin`)
    if (!(await mayActAs(client))) await client.query(`grant ${applicationRole} to current_user`)
  } catch (cause) {
    throw new Problem(
      `DATABASE_URL 的用户不能建立或使用角色 ${applicationRole}。请数据库管理员执行：create role ${applicationRole} nologin; grant ${applicationRole} to <DATABASE_URL 的用户>;`,
      { cause },
    )
  }
}

/** Trying is the only answer that holds for every version: from 16 on a member may be forbidden to act as the role. */
async function mayActAs(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set role ${applicationRole}`)
    await client.query('reset role')
    return true
  } catch {
    return false
  }
}

function connection(place: pg.ClientConfig): pg.ClientConfig {
  return { ...place, application_name: 'yifa', types: valueTypes, keepAlive: true, connectionTimeoutMillis: 10_000 }
}

/** @throws Problem when the server is older than 15 or the database cannot hold Chinese text */
async function requireFit(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding",
  )
  const { number, version, encoding } = rows[0]
  if (number < 150_000) {
    throw new Problem(
      `DATABASE_URL 的服务器是 PostgreSQL ${version}，需要 15 或更新的版本。请升级它，或去掉 DATABASE_URL 使用自带的数据库。`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new Problem(
      `DATABASE_URL 的数据库编码是 ${encoding}，需要 UTF8。请另建数据库：create database yifa template template0 encoding 'UTF8' locale 'C.UTF-8';`,
    )
  }
}

/** Two programs may start at once on one server: losing that race is as good as winning it. */
async function createOnce(client: pg.Client, find: string, name: string, create: string): Promise<void> {
  if ((await client.query(find, [name])).rowCount) return
  try {
    await client.query(create)
  } catch (error) {
    if (!(await client.query(find, [name])).rowCount) throw error
  }
}

/** Lends a connection of its own. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (cause) {
    throw new Problem(`连接不上数据库：${cause instanceof Error ? cause.message : String(cause)}。请检查 DATABASE_URL、网络和口令。`, {
      cause,
    })
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
