import {
  type AnyValues,
  type Day,
  kindOf,
  listOf,
  type Officer,
  type Procedure,
  papersOf,
  type Sealing,
  yearOf,
} from '../../definition/index.ts'
import {
  CANCELLATION,
  CLOCK,
  type Entry,
  type LimitState,
  limitsOf,
  nextClockDay,
  type Posting,
  postingsBetween,
  postingsOf,
  ruleHolds,
  type Standing,
  standingOf,
  type World,
} from '../../engine/index.ts'
import { organOf, type Unit } from '../office/index.ts'
import { hashOf } from './chain.ts'
import { gramsOf } from './grams.ts'
import { paperContent } from './papers.ts'
import { publicationRows } from './publications.ts'

/** A matter as it was before, and what is to be added to it. */
export interface Change {
  readonly id: string
  readonly unit: Unit
  readonly procedure: Procedure
  readonly before: readonly Entry[]
  readonly previousHash: Uint8Array
  readonly entries: readonly Entry[]
  readonly world: World
  readonly batch?: string
  readonly origin?: Readonly<Record<string, unknown>>
}

/** All rows that a change writes, ready for the one statement. */
export interface Recorded {
  readonly matter: Record<string, unknown>
  readonly history: readonly Record<string, unknown>[]
  readonly limits: readonly Record<string, unknown>[]
  readonly papers: readonly Record<string, unknown>[]
  readonly publications: readonly Record<string, unknown>[]
  readonly links: readonly Record<string, unknown>[]
  readonly postings: readonly Record<string, unknown>[]
}

/** Turns decided entries into rows. */
export function record(district: string, change: Change, seal: Sealing): Recorded {
  const { procedure, unit, world } = change
  const added = change.entries.map((entry) => ({ ...entry, values: sealValues(procedure, entry.values, seal) }))
  const all = [...change.before, ...added]
  const standing = standingOf(procedure, all)
  const limits = limitsOf(procedure, standing, world)
  const opens = change.before.length === 0
  const shown = standing.cancelled
    ? standingOf(
        procedure,
        change.before.filter((entry) => entry.step !== CANCELLATION),
      )
    : standing
  const titleField = procedure.fields[procedure.names.title]
  const title = shortened(textOf(procedure, procedure.names.title, shown.values) || procedure.title, titleField?.kind === 'text' ? 60 : 100)
  const party = procedure.names.party ? textOf(procedure, procedure.names.party, shown.values) || null : null
  const urgent = standing.ended ? undefined : mostUrgent(limits)
  const clockDay = standing.cancelled ? undefined : nextClockDay(procedure, standing, world)
  const place = { district, matter: change.id, unit: unit.path, procedure: procedure.id, edition: procedure.edition }
  let previous: Uint8Array = change.previousHash
  const history = added.map((entry) => {
    const hash = hashOf(previous, place, entry)
    const row = {
      matter: change.id,
      version: entry.version,
      unit: unit.path,
      step: entry.step,
      day: entry.day,
      at: entry.at,
      actor: entry.actor,
      values: entry.values,
      corrects: entry.corrects ?? null,
      reason: entry.reason ?? null,
      overrides: entry.overrides ?? null,
      origin: change.origin ?? null,
      previous: Buffer.from(previous).toString('hex'),
      hash: hash.toString('hex'),
    }
    previous = hash
    return row
  })
  const openedOn = shown.openedOn ?? added[0]?.day
  return {
    matter: {
      id: change.id,
      opens,
      unit: unit.path,
      procedure: procedure.id,
      edition: procedure.edition,
      series: procedure.series,
      year: yearOf(openedOn as Day),
      title,
      party,
      stage: shown.stage ?? null,
      ended: standing.ended,
      cancelled: standing.cancelled,
      opened_on: openedOn,
      ended_on: standing.endedOn ?? null,
      due_on: urgent?.proof.last ?? null,
      due_limit: urgent?.key ?? null,
      clock_on: clockDay ?? null,
      awaits: standing.ended ? [] : rolesAwaited(procedure, standing),
      officers: officersOf(procedure, shown.values, all),
      version: all.at(-1)?.version ?? 0,
      base: change.before.at(-1)?.version ?? 0,
      values: shown.values,
      grams: gramsOf(title, party),
      batch: change.batch ?? null,
      changed_at: all.at(-1)?.at,
    },
    history,
    limits: limitRows(limits, standing, change.id, unit.path),
    papers: standing.cancelled ? [] : paperRows(change, added),
    publications: publicationRows(procedure, standing, world).map((one) => ({ matter: change.id, unit: unit.path, ...one })),
    links: linkRows(procedure, change.id, unit.path, added),
    postings: postingRows(change, standing),
  }
}

export function textOf(procedure: Procedure, key: string, values: AnyValues): string {
  const field = procedure.fields[key]
  const value = values[key]
  return field && value !== undefined ? kindOf(field).text(value, field as never) : ''
}

function sealValues(procedure: Procedure, values: AnyValues, seal: Sealing): AnyValues {
  let sealed: Record<string, unknown> | undefined
  for (const [key, value] of Object.entries(values)) {
    const field = procedure.fields[key]
    const change = field && value !== null ? kindOf(field).seal?.(value, seal) : undefined
    if (change !== undefined && change !== value) sealed = { ...(sealed ?? values), [key]: change }
  }
  return sealed ?? values
}

/** The limit that presses most: what binds our office first, then what binds others whose step we await. */
function mostUrgent(limits: readonly LimitState[]): LimitState | undefined {
  return limits
    .filter((limit) => limit.state === 'running' && limit.binds === 'agency' && limit.proof.last !== undefined)
    .sort((a, b) => String(a.proof.last).localeCompare(String(b.proof.last)))[0]
}

function rolesAwaited(procedure: Procedure, standing: Standing): string[] {
  const roles = new Set<string>()
  for (const step of Object.values(procedure.steps)) {
    if (step.by === 'clock' || !step.to || !listOf(step.from).includes(standing.stage ?? '')) continue
    for (const key of listOf(step.by)) for (const role of listOf(procedure.roles[key]?.is)) roles.add(role === 'party' ? 'clerk' : role)
  }
  return [...roles]
}

function officersOf(procedure: Procedure, values: AnyValues, entries: readonly Entry[]): string[] {
  const ids = new Set<string>(entries.flatMap((entry) => (entry.actor.id === CLOCK.id ? [] : [entry.actor.id])))
  for (const [key, field] of Object.entries(procedure.fields)) {
    if (field.kind === 'officer' && values[key]) ids.add((values[key] as Officer).id)
    if (field.kind === 'officers') for (const one of (values[key] as readonly Officer[] | undefined) ?? []) ids.add(one.id)
  }
  return [...ids]
}

function limitRows(limits: readonly LimitState[], standing: Standing, matter: string, unit: string): Record<string, unknown>[] {
  return limits.map((limit) => {
    const { proof } = limit
    const over = standing.ended && limit.state !== 'met' && limit.binds !== 'party'
    return {
      matter,
      unit,
      key: limit.key,
      label: limit.label,
      binds: limit.binds,
      state: over ? 'off' : limit.state,
      last_day: proof.last ?? null,
      met_on: limit.metOn ?? null,
      kept: limit.kept ?? null,
      provisional: proof.provisional,
      proof: { calendar: proof.calendarVersion, start: proof.start.day, length: proof.length, raw: proof.rawLast ?? null },
    }
  })
}

function paperRows(change: Change, added: readonly Entry[]): Record<string, unknown>[] {
  const { procedure, unit, world } = change
  return added.flatMap((entry) => {
    const issued = papersOf(procedure.steps[entry.step] ?? {})
    if (issued.length === 0) return []
    const standing = standingOf(
      procedure,
      [...change.before, ...added].filter((one) => one.version <= entry.version),
    )
    const holds = (rule: string) => ruleHolds(procedure, standing, world, rule, standing.steps.length - 1)
    return issued.flatMap(({ paper: key, onlyIf }) => {
      const paper = procedure.papers[key]
      if (!paper || (onlyIf !== undefined && !holds(onlyIf))) return []
      const own = { unit: unit.name, organ: organOf(unit), day: entry.day }
      return [
        {
          matter: change.id,
          unit: unit.path,
          key,
          version: entry.version,
          title: paper.title,
          issued_on: entry.day,
          series: paper.series ? `${unit.short}${paper.series}` : null,
          year: yearOf(entry.day),
          content: paperContent(procedure, key, standing.values, own, holds),
        },
      ]
    })
  })
}

function linkRows(procedure: Procedure, matter: string, unit: string, added: readonly Entry[]): Record<string, unknown>[] {
  return added.flatMap((entry) =>
    Object.entries(entry.values).flatMap(([key, value]) =>
      procedure.fields[key]?.kind === 'matter' && value !== null
        ? [{ matter, unit, field: key, target: (value as { id: string }).id }]
        : [],
    ),
  )
}

function postingRows(change: Change, standing: Standing): Record<string, unknown>[] {
  const { procedure, world } = change
  const before: Posting[] = change.before.length === 0 ? [] : postingsOf(procedure, standingOf(procedure, change.before), world)
  const after = standing.cancelled ? [] : postingsOf(procedure, standing, world)
  const entry = change.entries.at(-1)
  return postingsBetween(before, after).map((posting) => ({
    matter: change.id,
    unit: change.unit.path,
    figure: posting.figure,
    day: posting.day,
    entry: posting.entry,
    amount: posting.amount,
    base: posting.base,
    dims: posting.dims,
    key: posting.key ?? null,
    posted_at: entry?.at,
  }))
}

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
