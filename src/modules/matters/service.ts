import { v7 as uuid } from 'uuid'
import type { Actor, AnyValues, Day, MatterRef, Procedure, Sealing } from '../../definition/index.ts'
import { CANCELLATION, CORRECTION, decide, type Entry, type Override, type Refusal, settle, type World } from '../../engine/index.ts'
import { findProcedure } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { NotFound } from '../../platform/http.ts'
import type { Seal } from '../../platform/seal.ts'
import type { Office } from '../office/index.ts'
import { genesis } from './chain.ts'
import { procedureOf } from './procedures.ts'
import { type Change, type Recorded, record } from './record.ts'
import { type Loaded, listOpenLimits, loadLinked, loadMatter, loadMatters } from './store.ts'
import { Changed, write } from './write.ts'

/** What a step must be told besides who takes it. */
export interface StepInput {
  readonly step: string
  readonly day: Day
  readonly values: AnyValues
  readonly overrides?: readonly Override[]
}

/** The step is not lawful now; nothing was written. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusals: readonly Refusal[]
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.says).join('；'))
    this.refusals = refusals
  }
}

export interface Desk {
  readonly office: Office
  readonly seal: Seal
}

/** Opens a matter. @throws Refused */
export async function openMatter(
  db: Db,
  desk: Desk,
  actor: Actor,
  procedureId: string,
  unit: string,
  input: StepInput,
): Promise<{ id: string; number: string }> {
  const procedure = findProcedure(procedureId, input.day)
  if (!procedure) throw new Refused([{ code: 'step', says: `${input.day}没有可用的「${procedureId}」程序` }])
  const linked = await loadLinked(db, idsIn(procedure, input.values))
  const decision = decide(procedure, [], { ...input, at: desk.office.now().toISOString(), actor }, desk.office.world(linked))
  if ('refusals' in decision) throw new Refused(decision.refusals)
  const change: Change = {
    id: uuid(),
    unit: unitOf(desk.office, unit),
    procedure,
    before: [],
    previousHash: genesis,
    entries: decision.entries,
    world: desk.office.world(linked),
  }
  const [written] = await write(db, desk.office.district, [record(desk.office.district, change, sealing(desk.seal))])
  if (!written) throw new Error('the matter was not written')
  return written
}

/** Takes a step of a matter that stands at `version`. @throws Refused, Changed, NotFound */
export async function takeStep(db: Db, desk: Desk, actor: Actor, id: string, version: number, input: StepInput): Promise<void> {
  const loaded = await getMatter(db, id)
  if (loaded.version !== version) throw new Changed('the matter has changed meanwhile')
  const procedure = procedureOf(loaded.procedure, loaded.edition)
  const more = await loadLinked(
    db,
    idsIn(procedure, input.values).filter((one) => !loaded.linked.some((link) => link.id === one)),
  )
  const world = desk.office.world([...loaded.linked, ...more])
  const decision = decide(procedure, loaded.entries, { ...input, at: desk.office.now().toISOString(), actor }, world)
  if ('refusals' in decision) throw new Refused(decision.refusals)
  await append(db, desk, procedure, loaded, decision.entries, world)
}

/** Mends an entry by a new one that names it. @throws Refused, Changed, NotFound */
export async function correctEntry(
  db: Db,
  desk: Desk,
  actor: Actor,
  id: string,
  version: number,
  input: { corrects: number; day: Day; values: AnyValues; reason: string },
): Promise<void> {
  await mend(db, desk, actor, id, version, { step: CORRECTION, ...input })
}

/** Takes back a matter that was entered by mistake. Its history stays, its figures are posted back. @throws Refused, Changed, NotFound */
export async function cancelMatter(db: Db, desk: Desk, actor: Actor, id: string, version: number, reason: string): Promise<void> {
  await mend(db, desk, actor, id, version, { step: CANCELLATION, day: desk.office.today(), values: {}, reason })
}

async function mend(
  db: Db,
  desk: Desk,
  actor: Actor,
  id: string,
  version: number,
  input: { step: string; day: Day; values: AnyValues; reason: string; corrects?: number },
): Promise<void> {
  const loaded = await getMatter(db, id)
  if (loaded.version !== version) throw new Changed('the matter has changed meanwhile')
  const procedure = procedureOf(loaded.procedure, loaded.edition)
  const world = desk.office.world(loaded.linked)
  const decision = decide(procedure, loaded.entries, { ...input, at: desk.office.now().toISOString(), actor }, world)
  if ('refusals' in decision) throw new Refused(decision.refusals)
  await append(db, desk, procedure, loaded, decision.entries, world)
}

/** Lets the clock take the steps that lapsed limits have caused. Answers how many matters moved. */
export async function settleMatter(db: Db, desk: Desk, id: string): Promise<boolean> {
  const loaded = await getMatter(db, id)
  const procedure = procedureOf(loaded.procedure, loaded.edition)
  const world = desk.office.world(loaded.linked)
  const caused = settle(procedure, loaded.entries, desk.office.today(), desk.office.now().toISOString(), world)
  if (caused.length === 0) return false
  await append(db, desk, procedure, loaded, caused, world)
  return true
}

/** One whole matter that comes from elsewhere: its steps in order, each judged like any other. */
export interface Incoming {
  readonly procedure: string
  readonly unit: string
  readonly steps: readonly (StepInput & { readonly actor: Actor; readonly at: string })[]
  readonly origin?: Readonly<Record<string, unknown>>
}

/** Judges whole matters without writing them: either the change to write, or the refusals and the step they belong to. */
export function judgeIncoming(
  desk: Desk,
  incoming: Incoming,
  batch?: string,
): { change: Change } | { step: number; refusals: readonly Refusal[] } {
  const first = incoming.steps[0]
  const procedure = first && findProcedure(incoming.procedure, first.day)
  if (!procedure) return { step: 0, refusals: [{ code: 'step', says: `没有在该日施行的「${incoming.procedure}」` }] }
  const world: World = desk.office.world()
  let entries: Entry[] = []
  for (const [index, input] of incoming.steps.entries()) {
    const decision = decide(procedure, entries, input, world)
    if ('refusals' in decision) return { step: index, refusals: decision.refusals }
    entries = [...entries, ...decision.entries]
  }
  return {
    change: {
      id: uuid(),
      unit: unitOf(desk.office, incoming.unit),
      procedure,
      before: [],
      previousHash: genesis,
      entries,
      world,
      ...(batch ? { batch } : {}),
      ...(incoming.origin ? { origin: incoming.origin } : {}),
    },
  }
}

/** Writes judged changes, a few hundred a statement. */
export async function writeChanges(
  db: Db,
  desk: Desk,
  changes: readonly Change[],
  progress?: (done: number) => Promise<void> | void,
): Promise<{ id: string; number: string }[]> {
  const written: { id: string; number: string }[] = []
  for (let start = 0; start < changes.length; start += batchSize) {
    const rows: Recorded[] = changes
      .slice(start, start + batchSize)
      .map((change) => record(desk.office.district, change, sealing(desk.seal)))
    written.push(...(await write(db, desk.office.district, rows)))
    await progress?.(written.length)
  }
  return written
}

/** Takes back the matters with these keys, a few hundred a statement. */
export async function cancelMatters(
  db: Db,
  desk: Desk,
  actor: Actor,
  ids: readonly string[],
  reason: string,
  progress?: (done: number) => Promise<void> | void,
): Promise<void> {
  for (let start = 0; start < ids.length; start += batchSize) {
    const rows: Recorded[] = []
    for (const loaded of await loadMatters(db, ids.slice(start, start + batchSize))) {
      const procedure = procedureOf(loaded.procedure, loaded.edition)
      const world = desk.office.world(loaded.linked)
      const decision = decide(
        procedure,
        loaded.entries,
        { step: CANCELLATION, day: desk.office.today(), values: {}, reason, at: desk.office.now().toISOString(), actor },
        world,
      )
      if ('entries' in decision)
        rows.push(record(desk.office.district, changeOf(desk, procedure, loaded, decision.entries, world), sealing(desk.seal)))
    }
    await write(db, desk.office.district, rows)
    await progress?.(Math.min(ids.length, start + batchSize))
  }
}

export interface Moved {
  readonly number: string
  readonly title: string
  readonly limit: string
  readonly before: Day | null
  readonly after: Day | null
}

/** Works out the limits of every open matter anew, after a value of the law or a calendar has changed. Answers every last day that moved. */
export async function restate(db: Db, desk: Desk): Promise<Moved[]> {
  const moved: Moved[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const open = await listOpenLimits(db, after, batchSize)
    const rows: Recorded[] = []
    const titles = new Map(open.map((matter) => [matter.id, matter]))
    for (const loaded of await loadMatters(db, [...titles.keys()])) {
      const matter = titles.get(loaded.id)
      if (!matter) continue
      const world = desk.office.world(loaded.linked)
      const recorded = record(
        desk.office.district,
        changeOf(desk, procedureOf(loaded.procedure, loaded.edition), loaded, [], world),
        sealing(desk.seal),
      )
      const changes = recorded.limits.flatMap((limit): Moved[] => {
        const before = matter.limits.find((one) => one.key === limit.key)
        return before && before.last !== limit.last_day
          ? [
              {
                number: loaded.number,
                title: matter.title,
                limit: String(limit.label),
                before: before.last,
                after: limit.last_day as Day | null,
              },
            ]
          : []
      })
      rows.push(recorded)
      moved.push(...changes)
    }
    if (rows.length > 0) await write(db, desk.office.district, rows)
    const last = open.at(-1)
    if (!last) return moved
    after = last.id
  }
}

/** @throws NotFound when there is none, or the asker may not see it */
export async function getMatter(db: Db, id: string): Promise<Loaded> {
  const loaded = /^[0-9a-f-]{36}$/.test(id) ? await loadMatter(db, id) : undefined
  if (!loaded) throw new NotFound('没有这个事项，或者您无权查看')
  return loaded
}

export function sealing(seal: Seal): Sealing {
  return (text) => ({ token: seal.seal(text), print: seal.fingerprint(text) })
}

/** Statements of this size reach nine tenths of what the server can do, and a failure loses little. */
const batchSize = 300

async function append(db: Db, desk: Desk, procedure: Procedure, loaded: Loaded, entries: readonly Entry[], world: World): Promise<void> {
  await write(db, desk.office.district, [
    record(desk.office.district, changeOf(desk, procedure, loaded, entries, world), sealing(desk.seal)),
  ])
}

function changeOf(desk: Desk, procedure: Procedure, loaded: Loaded, entries: readonly Entry[], world: World): Change {
  const previousHash = Buffer.from(loaded.entries.at(-1)?.hash ?? '', 'hex')
  return { id: loaded.id, unit: unitOf(desk.office, loaded.unit), procedure, before: loaded.entries, previousHash, entries, world }
}

function unitOf(office: Office, path: string): Change['unit'] {
  const unit = office.unit(path)
  if (!unit) throw new Error(`there is no unit ${path}`)
  return unit
}

function idsIn(procedure: Procedure, values: AnyValues): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const id = procedure.fields[key]?.kind === 'matter' ? (value as Partial<MatterRef> | null)?.id : undefined
    return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [id] : []
  })
}
