import { v7 as uuid } from 'uuid'
import { addDays, type Day } from '../src/definition/index.ts'
import { scenarios } from '../src/law/scenarios/index.ts'
import { candidate, workday } from '../src/modules/demo/candidate.ts'
import { castOf } from '../src/modules/demo/index.ts'
import { seeded } from '../src/modules/demo/random.ts'
import { type Desk, type Incoming, judgeIncoming, writeChanges } from '../src/modules/matters/index.ts'
import type { Change } from '../src/modules/matters/record.ts'
import type { Office } from '../src/modules/office/index.ts'
import type { Database } from '../src/platform/database.ts'

/** Matters that are judged one by one; the rest of a large stock are the same matters again under keys of their own. */
const judgedMost = 4000
const batch = 300

export interface Stock {
  readonly matters: number
  readonly steps: number
  readonly seconds: number
  readonly procedures: readonly string[]
}

/** Fills the district with matters of two years, of all procedures and registers that have a scenario, in proportion. */
export async function makeStock(database: Database, desk: Desk, matters: number): Promise<Stock> {
  const began = performance.now()
  const pool = judgedChanges(desk, Math.min(matters, judgedMost), 1)
  let steps = 0
  let done = 0
  // Two at a time, so that rows are being made while the server writes those before.
  const fill = async () => {
    while (done < matters) {
      const first = done
      done += batch
      const changes = Array.from({ length: Math.min(batch, matters - first) }, (_, index): Change => {
        const change = pool[(first + index) % pool.length]
        if (!change) throw new Error('no scenario makes a lawful matter')
        return { ...change, id: uuid() }
      })
      steps += changes.reduce((sum, change) => sum + change.entries.length, 0)
      await database.as(desk.office.systemContext, (db) => writeChanges(db, desk, changes))
    }
  }
  await Promise.all([fill(), fill()])
  await database.asOwner((client) => client.query('vacuum (analyze)'))
  const procedures = [...new Set(pool.map((change) => change.procedure.id))]
  return { matters, steps, seconds: (performance.now() - began) / 1000, procedures }
}

/** Lawful matters, none twice. */
export function judgedChanges(desk: Desk, count: number, seed: number): Change[] {
  const changes: Change[] = []
  for (const incoming of invented(desk.office, seed)) {
    const judged = judgeIncoming(desk, incoming)
    if ('change' in judged) changes.push(judged.change)
    if (changes.length === count) break
  }
  return changes
}

/** Invented matters without end, most of them lawful, of every street or of one. The same seed invents the same. */
export function* invented(office: Office, seed: number, only: { procedure?: string; street?: string } = {}): Generator<Incoming, never> {
  const random = seeded(seed)
  const until = addDays(office.today(), -1)
  const from = `${Number(until.slice(0, 4)) - 1}-01-01` as Day
  const chosen = scenarios.filter((scenario) => only.procedure === undefined || scenario.procedure === only.procedure)
  const casts = streetsOf(office)
    .filter((street) => only.street === undefined || street === only.street)
    .map((street) => castOf(office, street))
  for (;;) {
    const scenario = random.weighted(chosen, (one) => one.yearly)
    const made = candidate(office, random, random.one(casts), scenario, workday(office, random, from, until), { until })
    if (made) yield made
  }
}

export function streetsOf(office: Office): string[] {
  return office.units.filter((unit) => unit.kind === 'street').map((unit) => unit.path)
}
