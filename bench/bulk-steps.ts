import type { Desk } from '../src/modules/matters/index.ts'
import { judgeIncoming, writeChanges } from '../src/modules/matters/index.ts'
import type { Change } from '../src/modules/matters/record.ts'
import type { Database } from '../src/platform/database.ts'
import { invented } from './stock.ts'

/** Steps a second, by each of the ways. */
export interface BulkSteps {
  /** Judged one by one, turned into rows, hashed, and written a few hundred matters a statement. */
  readonly judgedAndWritten: number
  /** The same matters, already judged. */
  readonly written: number
  /** The same rows, copied inside the server by INSERT … SELECT, one transaction. */
  readonly copied: number
}

/** District of the copies, so that their keys are others. */
const copies = '990102'

export async function measureBulkSteps(
  database: Database,
  desk: Desk,
  { rounds, matters }: { rounds: number; matters: number },
): Promise<BulkSteps> {
  const found: { [way in keyof BulkSteps]: number[] } = { judgedAndWritten: [], written: [], copied: [] }
  await database.asOwner((client) => client.query(prepare))
  for (let round = 0; round < rounds; round++) {
    const source = invented(desk.office, 1000 + round)
    const incoming = Array.from({ length: matters }, () => source.next().value)

    const began = performance.now()
    const changes = incoming.flatMap((one): Change[] => {
      const judged = judgeIncoming(desk, one)
      return 'change' in judged ? [judged.change] : []
    })
    const judged = performance.now()
    await database.as(desk.office.systemContext, (db) => writeChanges(db, desk, changes))
    const written = performance.now()
    const steps = changes.reduce((sum, change) => sum + change.entries.length, 0)
    found.judgedAndWritten.push((steps / (written - began)) * 1000)
    found.written.push((steps / (written - judged)) * 1000)
    found.copied.push(
      (steps /
        (await copyRows(
          database,
          changes.map((change) => change.id),
        ))) *
        1000,
    )
  }
  const median = (rates: number[]) => rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0
  return { judgedAndWritten: median(found.judgedAndWritten), written: median(found.written), copied: median(found.copied) }
}

/** Milliseconds the server needs for rows it already has in tables of their own; the copies are removed afterwards. */
async function copyRows(database: Database, ids: readonly string[]): Promise<number> {
  return database.asOwner(async (client) => {
    for (const { table, key } of tables) {
      await client.query(`create temporary table copy_${table} as select * from ${table} where ${key} = any($1::uuid[])`, [ids])
      await client.query(`update copy_${table} set district = '${copies}'`)
    }
    await client.query('analyze')
    const began = performance.now()
    await client.query(`begin; ${tables.map(insertOf).join('; ')}; ${totals}; commit`)
    const took = performance.now() - began
    for (const { table } of tables) await client.query(`drop table copy_${table}; delete from ${table} where district = '${copies}'`)
    await client.query(`delete from figure_month where district = '${copies}'`)
    await client.query('vacuum')
    return took
  })
}

const tables = [
  { table: 'matter', key: 'id' },
  { table: 'history', key: 'matter' },
  { table: 'time_limit', key: 'matter' },
  { table: 'paper', key: 'matter' },
  { table: 'publication', key: 'matter' },
  { table: 'matter_link', key: 'matter' },
  { table: 'posting', key: 'matter' },
] as const

function insertOf({ table }: { table: string }): string {
  return `insert into ${table} ${table === 'posting' ? 'overriding system value ' : ''}select * from copy_${table}`
}

const totals = `insert into figure_month (district, figure, unit, month, dims, amount, base)
  select district, figure, unit, date_trunc('month', day)::date, dims, sum(amount), sum(base) from copy_posting group by 1, 2, 3, 4, 5`

const prepare = `insert into district (district, name) values ('${copies}', '副本') on conflict do nothing;
  insert into unit (district, path, name, short, kind) select '${copies}', path, name, short, kind from unit where district <> '${copies}' on conflict do nothing`
