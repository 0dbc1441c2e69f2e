import type { Desk, Incoming } from '../src/modules/matters/index.ts'
import { judgeIncoming } from '../src/modules/matters/index.ts'
import { type Recorded, record } from '../src/modules/matters/record.ts'
import { sealing } from '../src/modules/matters/service.ts'
import { write } from '../src/modules/matters/write.ts'
import type { Database } from '../src/platform/database.ts'
import { middle, type Sample, sample } from './measure.ts'
import type { Client } from './server.ts'
import { invented } from './stock.ts'

/** A signed-in clerk. */
export interface Clerk {
  readonly street: string
  readonly client: Client
}

export interface SingleSteps {
  readonly open: { readonly bare: Sample; readonly http: Sample }
  readonly next: { readonly bare: Sample; readonly http: Sample }
}

/** The commonest procedure, whose first two steps are a clerk's. */
const procedure = 'mediation'

/**
 * Opening matters and taking them one step further: as rows made beforehand, written by the bare statement; and asked for over HTTP by
 * signed-in clerks, judged, hashed, posted to the figures and answered. In turns, so that both meet the same machine.
 */
export async function measureSingleSteps(
  database: Database,
  desk: Desk,
  clerks: readonly Clerk[],
  { rounds, steps }: { rounds: number; steps: number },
): Promise<SingleSteps> {
  const found = { open: { bare: [] as Sample[], http: [] as Sample[] }, next: { bare: [] as Sample[], http: [] as Sample[] } }
  const sources = clerks.map(({ street }, index) => twoSteps(desk, street, 100 + index))
  const take = () => Array.from({ length: steps }, (_, index) => sources[index % sources.length]?.next().value as Incoming)
  // The first round is not counted: statements are planned anew a few times on each connection, and the program is not yet compiled.
  for (let round = 0; round <= rounds; round++) {
    const prepared = take().map((two) => rowsOf(desk, two))
    for (const kind of ['open', 'next'] as const) {
      found[kind].bare.push(
        await sample(steps, clerks.length, async (index) => {
          await database.as(desk.office.systemContext, (db) => write(db, desk.office.district, [prepared[index]?.[kind] as Recorded]))
        }),
      )
    }
    const asked = take()
    const ids: string[] = []
    const clientOf = (lane: number) => clerks[lane]?.client as Client
    found.open.http.push(
      await sample(steps, clerks.length, async (index, lane) => {
        const { step, day, values } = asked[index]?.steps[0] ?? {}
        ids[index] = (await clientOf(lane).ask<{ id: string }>('POST', '/matters', { procedure, step, day, values })).id
      }),
    )
    found.next.http.push(
      await sample(steps, clerks.length, async (index, lane) => {
        const { step, day, values } = asked[index]?.steps[1] ?? {}
        await clientOf(lane).ask('POST', `/matters/${ids[index]}/steps`, { step, day, values, version: 1 })
      }),
    )
  }
  const warm = (samples: readonly Sample[]) => middle(samples.slice(1))
  return {
    open: { bare: warm(found.open.bare), http: warm(found.open.http) },
    next: { bare: warm(found.next.bare), http: warm(found.next.http) },
  }
}

/** Lawful matters of a street, cut after their second step. */
function* twoSteps(desk: Desk, street: string, seed: number): Generator<Incoming, never> {
  for (const incoming of invented(desk.office, seed, { procedure, street })) {
    const two = { ...incoming, steps: incoming.steps.slice(0, 2) }
    if (two.steps.length === 2 && 'change' in judgeIncoming(desk, two)) yield two
  }
  throw new Error('invented matters never end')
}

function rowsOf(desk: Desk, two: Incoming): { open: Recorded; next: Recorded } {
  const judged = judgeIncoming(desk, two)
  const [first, second] = 'change' in judged ? judged.change.entries : []
  if (!('change' in judged) || !first || !second) throw new Error('the matter is not lawful')
  const { district } = desk.office
  const seal = sealing(desk.seal)
  const open = record(district, { ...judged.change, entries: [first] }, seal)
  const previousHash = Buffer.from(String(open.history[0]?.hash), 'hex')
  return { open, next: record(district, { ...judged.change, before: [first], previousHash, entries: [second] }, seal) }
}
