import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, addDays, type Day, type Field, listOf, type Procedure, stageEnds } from '../src/definition/index.ts'
import {
  decide,
  type Entry,
  limitsOf,
  makeCalendar,
  nextClockDay,
  offersOf,
  type Posting,
  postingsBetween,
  postingsOf,
  type Standing,
  standingOf,
  type World,
} from '../src/engine/index.ts'
import { holidayNotices } from '../src/law/calendar/holiday-notices.ts'
import { allDefinitions } from '../src/law/index.ts'
import { membership } from './club.ts'

/** Walks a procedure: nightly ten thousand each, fewer in a plain test run. */
const walks = Number(process.env.YIFA_WALKS ?? 60)
const longest = 60
const calendar = makeCalendar(holidayNotices)
const everybody = ['clerk', 'reviewer', 'head', 'district', 'party'] as const
const people: Actor[] = [
  { id: 'a', name: '甲', unit: '990101/001', roles: ['clerk', 'party'] },
  { id: 'b', name: '乙', unit: '990101/001', roles: ['clerk', 'party'] },
  { id: 'c', name: '丙', unit: '990101/001', roles: ['reviewer'] },
  { id: 'd', name: '丁', unit: '990101/001', roles: ['head'] },
  { id: 'e', name: '戊', unit: '990101', roles: [...everybody] },
]

describe.each([membership, ...allDefinitions].map((procedure) => [`${procedure.id} ${procedure.edition}`, procedure] as const))(
  '%s',
  (_, procedure) => {
    test('walked at random: offered steps are accepted, postings are the recount, no figure goes below zero', () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat({ max: 2 ** 31 - 1 })), (stream) => {
          walk(procedure, () => Number(stream.next().value))
        }),
        { numRuns: walks },
      )
    })
  },
)

function walk(procedure: Procedure, draw: () => number): void {
  const world = worldOf(procedure)
  let history: Entry[] = []
  let posted: Posting[] = []
  let day = startOf(procedure)
  for (let turn = 0; turn < longest; turn++) {
    const standing = standingOf(procedure, history)
    if (standing.stage !== undefined && stageEnds(procedure.stages[standing.stage]) && draw() % 3 > 0) break
    const open = people.some((one) =>
      offersOf(procedure, standing, one, day, world).some((offer) => offer.here && offer.refusals.length === 0),
    )
    const ended = standing.stage !== undefined && stageEnds(procedure.stages[standing.stage])
    expect(
      ended || open || nextClockDay(procedure, standing, world) !== undefined || nextChance(procedure, standing, day, world),
      `stuck in ${standing.stage}`,
    ).toBe(true)
    const actor = people[draw() % people.length] as Actor
    const offers = offersOf(procedure, standing, actor, day, world).filter((offer) => offer.here && offer.refusals.length === 0)
    const offer = offers[draw() % Math.max(1, offers.length)]
    if (offer) {
      const taken = attempt(procedure, history, offer.step, actor, day, world, draw)
      if (taken) {
        expect(taken.every((entry, index) => entry.version === history.length + index + 1)).toBe(true)
        history = [...history, ...taken]
        const recount = postingsOf(procedure, standingOf(procedure, history), world)
        posted = [...posted, ...postingsBetween(net(posted), recount)]
        expect(sums(posted)).toEqual(sums(recount))
        for (const [figure, { amount, base }] of sums(recount)) expect(Math.min(amount, base), figure).toBeGreaterThanOrEqual(0)
      } else if (offer.judgedOnEntry.length === 0 && !offer.step.startsWith('$')) {
        const why = decide(procedure, history, proposal(procedure, offer.step, actor, day, standing.values, draw), world)
        // Only the passing of time may stand between an offer and its acceptance: the clock's own steps come first.
        if ('refusals' in why)
          expect(
            why.refusals.filter((one) => one.code !== 'field' && one.code !== 'stage'),
            `${offer.step}`,
          ).toEqual([])
      }
    }
    for (const limit of limitsOf(procedure, standingOf(procedure, history), world))
      expect(limit.proof.last === undefined || limit.proof.last >= (limit.proof.start.day as Day)).toBe(true)
    day = addDays(day, draw() % 9)
  }
}

/** A matter may have to wait for a day (a minimum period, a party's time to answer); it is stuck only if no later day helps. */
function nextChance(procedure: Procedure, standing: Standing, day: Day, world: World): boolean {
  return [30, 90, 200, 400, 800].some((days) =>
    people.some((one) =>
      offersOf(procedure, standing, one, addDays(day, days), world).some((offer) => offer.here && offer.refusals.length === 0),
    ),
  )
}

/** Some valid values out of many: rules that look at the values asked for are given several chances. */
function attempt(
  procedure: Procedure,
  history: readonly Entry[],
  step: string,
  actor: Actor,
  day: Day,
  world: World,
  draw: () => number,
): Entry[] | undefined {
  for (let chance = 0; chance < 6; chance++) {
    const decision = decide(procedure, history, proposal(procedure, step, actor, day, standingOf(procedure, history).values, draw), world)
    if ('entries' in decision) return [...decision.entries]
  }
  return undefined
}

function proposal(
  procedure: Procedure,
  step: string,
  actor: Actor,
  day: Day,
  values: Readonly<Record<string, unknown>>,
  draw: () => number,
) {
  const declared = procedure.steps[step]
  const given: Record<string, unknown> = {}
  for (const key of declared?.asks ?? []) given[key] = sample(procedure.fields[key] as Field, day, draw, values[key])
  for (const key of declared?.mayAsk ?? []) {
    const field = procedure.fields[key] as Field
    if (draw() % 2 === 0 && field.kind !== 'matter' && field.kind !== 'files') given[key] = sample(field, day, draw, values[key])
  }
  return { step, day, at: `${day}T03:00:00.000Z`, actor, values: given }
}

function sample(field: Field, day: Day, draw: () => number, before: unknown): unknown {
  if (before !== undefined && draw() % 3 === 0) return before
  const options = Object.keys(field.options ?? {})
  const least = field.min ?? 0
  const number = () => least + (draw() % Math.max(1, Math.min(field.max ?? least + 9, least + 9) - least + 1))
  const officers = people.slice(0, 2).map(({ id, name }) => ({ id, name }))
  const matter = { id: '01890000-0000-7000-8000-000000000001', number: '试2024-0001', title: '关联事项' }
  const makers: Record<Field['kind'], () => unknown> = {
    line: () => '试验',
    text: () => '试验文字',
    day: () => addDays(day, (draw() % 40) - 5),
    instant: () => `${day}T02:00:00.000Z`,
    integer: number,
    money: () => number() * 100,
    number,
    choice: () => options[draw() % options.length],
    choices: () => [options[draw() % options.length]],
    yesNo: () => draw() % 2 === 0,
    person: () => ({ name: '林甲' }),
    organisation: () => ({ name: '云岭百货店' }),
    party: () => (draw() % 2 === 0 ? { type: 'person', name: '林甲' } : { type: 'organisation', name: '云岭百货店' }),
    address: () => '望河路1号',
    unit: () => ({ path: '990101/001', name: '望河街道' }),
    officer: () => officers[draw() % 2],
    officers: () => officers,
    matter: () => matter,
    files: () => [{ digest: 'a'.repeat(64), name: '证据.jpg', size: 10 }],
    basis: () => '《条例》第三条',
  }
  return makers[field.kind]()
}

/** Linked matters that open every gate, so that walks get beyond them. */
function worldOf(procedure: Procedure): World {
  const linked = [...new Set(Object.values(procedure.fields).flatMap((field) => listOf((field as Field).to)))].flatMap((id) => {
    const other = allDefinitions.findLast((one) => one.id === id)
    const stages = other ? Object.keys(other.stages) : []
    return other
      ? [
          {
            id: '01890000-0000-7000-8000-000000000001',
            number: '试2024-0001',
            title: '关联事项',
            procedure: id,
            stage: stages.at(-1) ?? '',
            ended: true,
            passed: Object.keys(other.steps),
            openedOn: '2020-01-01' as Day,
            lastDay: '2020-01-20' as Day,
            values: Object.fromEntries(
              Object.entries(other.fields).flatMap(([key, field]) =>
                (field as Field).options ? [[key, Object.keys((field as Field).options ?? {})[0]]] : [],
              ),
            ),
          },
        ]
      : []
  })
  return { calendar, today: '2026-12-31', certified: () => true, ownValues: () => [], linked }
}

function startOf(procedure: Procedure): Day {
  const { from, to } = procedure.inForce
  const usual: Day = '2024-03-11'
  return from > usual ? from : to !== undefined && to < usual ? addDays(to, -200) : usual
}

function net(postings: readonly Posting[]): Posting[] {
  const open: Posting[] = []
  for (const posting of postings) {
    const opposite = open.findIndex(
      (one) =>
        JSON.stringify({ ...one, amount: -one.amount || 0, base: -one.base || 0 }) ===
        JSON.stringify({ ...posting, amount: posting.amount || 0, base: posting.base || 0 }),
    )
    if (opposite >= 0) open.splice(opposite, 1)
    else open.push(posting)
  }
  return open
}

function sums(postings: readonly Posting[]): Map<string, { amount: number; base: number }> {
  const found = new Map<string, { amount: number; base: number }>()
  for (const { figure, amount, base } of postings) {
    const sum = found.get(figure) ?? { amount: 0, base: 0 }
    found.set(figure, { amount: Math.round((sum.amount + amount) * 1e6) / 1e6, base: Math.round((sum.base + base) * 1e6) / 1e6 })
  }
  for (const [figure, { amount, base }] of found) if (amount === 0 && base === 0) found.delete(figure)
  return found
}
