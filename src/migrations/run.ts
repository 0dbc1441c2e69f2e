import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { inProject } from '../platform/place.ts'
import { Problem } from '../platform/problem.ts'

/** One numbered SQL file. */
export type Migration = { number: number; name: string; digest: string; sql: string }

/** Any number works: it only has to be the same for every program that migrates. */
const lock = 7_241_001

/**
 * Applies the migrations the database has not had yet, each in a transaction, and answers their names. The client is the owner's.
 * Programs that start together wait for each other.
 * @throws Problem when an applied file was changed, or the database has migrations this program does not know
 */
export async function migrate(client: ClientBase, migrations: Migration[] = readMigrations()): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [lock])
  try {
    await client.query(recordTable)
    const { rows: applied } = await client.query<Omit<Migration, 'sql'>>('select number, name, digest from migration order by number')
    requireSame(applied, migrations)
    const due = migrations.filter(({ number }) => !applied.some((each) => each.number === number))
    for (const migration of due) await apply(client, migration)
    return due.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock])
  }
}

/** The files `001-first.sql` and so on of a folder, in order. */
export function readMigrations(folder: string = inProject('src/migrations')): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name))
  const migrations = names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number: Number(name.slice(0, 3)), name: name.slice(0, -4), digest: createHash('sha256').update(sql).digest('hex'), sql }
  })
  const twice = migrations.find(({ number }, index) => migrations[index + 1]?.number === number)
  if (twice) throw new Error(`two migrations have the number ${twice.number}`)
  return migrations
}

const recordTable = `
  create table if not exists migration (
    number integer primary key,
    name text not null,
    digest text not null,
    applied_at timestamptz not null default now()
  )`

function requireSame(applied: Omit<Migration, 'sql'>[], migrations: Migration[]): void {
  for (const { number, name, digest } of applied) {
    const own = migrations.find((each) => each.number === number)
    if (!own) throw new Problem(`数据库已经过 ${name} 升级，比本程序新。请使用不低于上次运行的版本。`)
    if (own.digest !== digest)
      throw new Problem(`升级文件 ${own.name}.sql 在执行之后被改动过。请恢复原文件；要改动数据库结构，另加一个新编号的文件。`)
  }
}

async function apply(client: ClientBase, { number, name, digest, sql }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (number, name, digest) values ($1, $2, $3)', [number, name, digest])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${describe(cause, sql)}`, { cause })
  }
}

/** The server tells the position in the file: name the line. */
function describe(cause: unknown, sql: string): string {
  if (!(cause instanceof Error)) return String(cause)
  const position = Number((cause as { position?: string }).position)
  return position ? `${cause.message} (line ${sql.slice(0, position).split('\n').length})` : cause.message
}
