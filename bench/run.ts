import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/migrations/run.ts'
import { addDistrict, demoDistrict } from '../src/modules/demo/index.ts'
import type { Desk } from '../src/modules/matters/index.ts'
import { openOffice } from '../src/modules/office/index.ts'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { openSeal } from '../src/platform/seal.ts'
import { type BulkSteps, measureBulkSteps } from './bulk-steps.ts'
import { measurePages, type PageTimes } from './pages.ts'
import { type RunningServer, startServer } from './server.ts'
import { type Clerk, measureSingleSteps, type SingleSteps } from './single-steps.ts'
import { makeStock, type Stock } from './stock.ts'

export interface BenchOptions {
  readonly matters: number
  readonly rounds: number
  /** Steps or pages in a round. */
  readonly steps: number
  /** Folder for the server's CPU profile. */
  readonly profile?: string
  readonly postgresBin?: string | undefined
}

export interface BenchResult {
  readonly machine: { readonly cores: number; readonly node: string; readonly postgres: string; readonly connections: number }
  readonly stock: Stock
  readonly single: SingleSteps
  readonly bulk: BulkSteps
  readonly pages: readonly PageTimes[]
}

const connections = 16

/** Everything in one run, on a cluster of its own that writes durably and is removed afterwards. */
export async function bench(options: BenchOptions, say: (text: string) => void): Promise<BenchResult> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yifa-bench-'))
  const config = { dataDir, databaseUrl: undefined, postgresBin: options.postgresBin }
  let database: Database | undefined
  let server: RunningServer | undefined
  try {
    database = await openDatabase(config)
    const desk = await setUp(database, dataDir)
    say(`${options.matters} matters are being made …`)
    const stock = await makeStock(database, desk, options.matters)
    await database.close()
    database = undefined

    server = await startServer(dataDir, options.profile)
    database = await openDatabase(config, { share: true, connections })
    const clerks = await signInAll(server, desk)
    say('single steps …')
    const single = await measureSingleSteps(database, desk, clerks, options)
    say('pages …')
    const pages = await measurePages(clerks, { rounds: options.rounds, requests: Math.ceil(options.steps / 4) })
    say('bulk …')
    const bulk = await measureBulkSteps(database, desk, { rounds: options.rounds, matters: options.steps })
    const [{ version } = { version: '' }] = await database.as(desk.office.systemContext, (db) =>
      db.rows<{ version: string }>(`select current_setting('server_version') as version`),
    )
    return { machine: { cores: availableParallelism(), node: process.version, postgres: version, connections }, stock, single, bulk, pages }
  } finally {
    await database?.close()
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function setUp(database: Database, dataDir: string): Promise<Desk> {
  await database.asOwner((client) => migrate(client))
  await database.transaction({ district: demoDistrict, unit: demoDistrict, person: 'system', roles: ['system'] }, (db) => addDistrict(db))
  const office = await openOffice(database, systemClock)
  if (!office) throw new Error('the district was not made')
  return { office, seal: openSeal(dataDir) }
}

/** Clerks of all streets in turn, one a connection. */
async function signInAll(server: RunningServer, { office }: Desk): Promise<Clerk[]> {
  const staff = office.people.filter((person) => person.roles.join() === 'clerk')
  const clerks: Clerk[] = []
  for (let index = 0; index < connections; index++) {
    const person = staff[(index * 5) % staff.length]
    if (!person) throw new Error('the district has no clerks')
    clerks.push({ street: person.unit, client: await server.signIn(person.login) })
  }
  return clerks
}
