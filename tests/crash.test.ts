import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcile, verifyChains } from '../src/modules/matters/index.ts'
import type { Office } from '../src/modules/office/index.ts'
import { openTestOffice } from '../src/modules/people/testing.ts'
import { createSeal } from '../src/platform/seal.ts'
import { lendDatabase } from '../src/platform/testing.ts'
import { type Acknowledged, type WriterPlace, writerName } from './crash-writer.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let office: Office
const kills = 6

beforeAll(async () => {
  lent = await lendDatabase()
  await lent.database.asOwner(async (client) => {
    await client.query(`insert into district (district, name) values ('990101', '澄湖区')`)
    await client.query(`insert into unit (district, path, name, short, kind) values ('990101', '990101', '澄湖区', '澄湖区', 'district'),
      ('990101', '990101/001', '望河街道', '望河街', 'street')`)
    await client.query(
      `insert into person (district, id, name, unit, login, roles) values ('990101', 'p1', '林晓', '990101/001', 'linxiao', '{clerk}')`,
    )
  })
  office = await openTestOffice(lent.database, '2024-03-29T10:00:00+08:00')
})
afterAll(() => lent.giveBack())

test('a program killed while it writes loses nothing it has acknowledged, and leaves nothing half done', async () => {
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < kills; round++) {
    // Somewhere among the acknowledgements: six writers are in the middle of a step then.
    for (const { id, version } of await writeAndKill(randomInt(1, 250))) acknowledged.set(id, version)
    await untilWriterIsGone()
  }
  await lent.database.as(office.systemContext, async (db) => {
    const stored = await db.rows<{ id: string; version: number; entries: number; last: number }>(
      `select m.id, m.version, count(h.*) as entries, coalesce(max(h.version), 0) as last
       from matter m left join history h on h.district = m.district and h.matter = m.id group by m.district, m.id`,
    )
    const versions = new Map(stored.map((row) => [row.id, row.version]))
    expect([...acknowledged].filter(([id, version]) => (versions.get(id) ?? 0) < version)).toEqual([])
    expect(acknowledged.size).toBeGreaterThanOrEqual(kills)
    expect(stored.filter((row) => row.entries !== row.version || row.last !== row.version)).toEqual([])
    const written = stored.reduce((sum, row) => sum + row.version, 0)

    const orphans = await db.rows(
      `select 'history' as what, matter from history where matter not in (select id from matter)
       union select 'limit', matter from time_limit where matter not in (select id from matter)
       union select 'posting', matter from posting where matter not in (select id from matter)`,
    )
    expect(orphans).toEqual([])
    const numbers = await db.rows<{ series: string; last: number; matters: number }>(
      `select c.series, c.last, (select count(*) from matter m where m.number like c.series || c.year || '-%') as matters from counter c
       where exists (select from matter m where m.number like c.series || c.year || '-%')`,
    )
    expect(numbers.map((row) => row.last)).toEqual(numbers.map((row) => row.matters))
    expect(numbers).not.toEqual([])

    const proof = await reconcile(db, { office, seal: createSeal(Buffer.alloc(32, 7)) })
    expect(proof.differences).toEqual([])
    expect(proof.matters).toBe(stored.length)
    const chains = await verifyChains(db, office.district)
    expect(chains).toEqual({ entries: written, matters: stored.length, broken: [] })
  })
}, 180_000)

/** Lets the writer work until it has acknowledged so many writes, and kills it without warning. Answers everything it has said. */
async function writeAndKill(after: number): Promise<Acknowledged[]> {
  const script = join(import.meta.dirname, 'crash-writer.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(place())], { stdio: ['ignore', 'pipe', 'pipe'] })
  const complaints: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  const closed = once(child, 'close')
  const heard: Acknowledged[] = []
  for await (const line of createInterface(child.stdout)) {
    // A line cut off by the kill was not heard.
    if (!line.endsWith('}')) continue
    heard.push(JSON.parse(line) as Acknowledged)
    if (heard.length === after) child.kill('SIGKILL')
  }
  const [, signal] = (await closed) as [number | null, string | null]
  expect(signal, Buffer.concat(complaints).toString()).toBe('SIGKILL')
  return heard
}

function place(): WriterPlace {
  const { connectionString, host, port, database } = lent.access.owner
  return connectionString ? { url: connectionString } : { host: host ?? '', port: port ?? 5432, database: database ?? '' }
}

/** The server finishes or drops the statements it was at when their sender died. */
async function untilWriterIsGone(): Promise<void> {
  await lent.database.as(office.systemContext, async (db) => {
    for (;;) {
      const sessions = await db.rows('select 1 from pg_stat_activity where datname = current_database() and application_name = $1', [
        writerName,
      ])
      if (sessions.length === 0) return
    }
  })
}
