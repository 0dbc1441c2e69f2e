import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../migrations/run.ts'
import { type Access, embeddedAccess, externalAccess, prepareExternal, prepareServer, superuserOf, withClient } from './access.ts'
import { readConfig } from './config.ts'
import { connect, type Database } from './database.ts'
import { startPostgres } from './postgres/index.ts'
import { prefixOf } from './testing-server.ts'

/** Lends a migrated database of its own to the work and removes it afterwards, whatever happens. */
export async function withDatabase<T>(work: (database: Database, access: Access) => Promise<T>): Promise<T> {
  const { database, access, giveBack } = await lendDatabase()
  try {
    return await work(database, access)
  } finally {
    await giveBack()
  }
}

/**
 * The same for a whole file: `beforeAll(async () => { lent = await lendDatabase() })`, `afterAll(() => lent.giveBack())`.
 * The database is a copy of a template migrated once a run, on a throw-away server or on DATABASE_URL.
 */
export async function lendDatabase(
  options: { migrated?: boolean } = {},
): Promise<{ database: Database; access: Access; giveBack(): Promise<void> }> {
  server ??= openServer()
  const { administrator, accessTo } = await server
  const name = `${prefix()}_${randomBytes(6).toString('hex')}`
  await withClient(administrator, async (client) => {
    const template = options.migrated === false ? empty : await ensureTemplate(client, accessTo)
    await client.query(`create database ${name} template ${template}`)
  })
  const access = accessTo(name)
  await withClient(administrator, (client) => handOver(client, name, access))
  const database = connect(access)
  return {
    database,
    access,
    async giveBack() {
      await database.close()
      await withClient(administrator, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

/** Whatever the server's own locale: ours knows Chinese letters. */
const empty = "template0 encoding 'UTF8' locale 'C.UTF-8'"

type TestServer = { administrator: pg.ClientConfig; accessTo(database: string): Access }

/** One for each file's process; they all find the same server. */
let server: Promise<TestServer> | undefined

function prefix(): string {
  return prefixOf(inject('testFolder'))
}

async function openServer(): Promise<TestServer> {
  const { databaseUrl, postgresBin } = readConfig([])
  if (databaseUrl) {
    const administrator = externalAccess(databaseUrl).owner
    await withClient(administrator, prepareExternal)
    return { administrator, accessTo: (database) => externalAccess(withPath(databaseUrl, database)) }
  }
  // Shared with the other files' processes and left running for them: the run stops it in its tear-down.
  const { address } = await startPostgres({ dataDir: inject('testFolder'), binDir: postgresBin, durable: false, share: true })
  const administrator = superuserOf(address)
  await withClient(administrator, (client) => prepareServer(client, prefix()))
  return { administrator, accessTo: (database) => embeddedAccess(address, database) }
}

/** A template counts only when it was migrated to the end, which being marked as a template says. */
async function ensureTemplate(client: pg.Client, accessTo: TestServer['accessTo']): Promise<string> {
  const name = `${prefix()}_template`
  await client.query('select pg_advisory_lock(hashtext($1))', [name])
  try {
    const { rows } = await client.query<{ whole: boolean }>('select datistemplate as whole from pg_database where datname = $1', [name])
    if (rows[0]?.whole) return name
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${empty}`)
    const access = accessTo(name)
    await handOver(client, name, access)
    await withClient(access.owner, (owner) => migrate(owner))
    await client.query(`alter database ${name} is_template true`)
    return name
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name])
  }
}

async function handOver(client: pg.Client, name: string, { owner }: Access): Promise<void> {
  if (owner.user) await client.query(`alter database ${name} owner to ${owner.user}`)
}

function withPath(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
