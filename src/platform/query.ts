import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { ClientBase } from 'pg'
import type { Tables } from '../migrations/tables.ts'

/** A connection lent for the length of one piece of work: queries by kysely, or as text. */
export type Db = Kysely<Tables> & {
  /** Runs a statement as text, prepared once a connection, and answers its rows. */
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** Puts kysely and plain statements on one connection. Made once for each connection and kept with it. */
export function bind(client: ClientBase): Db {
  const kysely = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new BoundDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const rows = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await run<Row>(client, text, values)).rows as Row[]
  return Object.assign(kysely, { rows })
}

/** Gives statements their names. Texts made up at run time could be without number, so only the first thousand are prepared. */
const names = new Map<string, string>()

function run<Row extends object>(client: ClientBase, text: string, values: readonly unknown[]) {
  let name = names.get(text)
  if (name === undefined && names.size < 1000) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
    names.set(text, name)
  }
  return client.query<Row>(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] })
}

const changing = new Set<string>(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode', 'MergeQueryNode'])

class BoundConnection implements DatabaseConnection {
  readonly #client: ClientBase

  constructor(client: ClientBase) {
    this.#client = client
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await run<object>(this.#client, sql, parameters)
    return changing.has(query.kind) ? { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as Row[] }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are not streamed: read them in pages')
  }
}

/** Kysely's view of the one connection; transactions are begun by the database that lends it, not here. */
class BoundDriver implements Driver {
  readonly #connection: BoundConnection

  constructor(client: ClientBase) {
    this.#connection = new BoundConnection(client)
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {
    throw new Error('use database.transaction(…), which begins and ends it')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
