import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, type Day, listOf } from '../../definition/index.ts'
import { decide, type Entry, isWorking, type Refusal, type World } from '../../engine/index.ts'
import { type Cast, candidate, workday } from '../../modules/demo/candidate.ts'
import { seeded } from '../../modules/demo/random.ts'
import type { Incoming } from '../../modules/matters/index.ts'
import type { Office } from '../../modules/office/index.ts'
import { allDefinitions, editionsOf, findProcedure } from '../index.ts'
import { publishedDays } from '../testing.ts'
import { scenarios } from './index.ts'

const today = '2025-12-31' as Day
const world: World = { calendar: publishedDays, today, certified: () => true, ownValues: () => [], linked: [] }
const office = { calendar: publishedDays } as Office
const person = (id: string, roles: Actor['roles']): Actor => ({ id, name: `${id}号`, unit: '990101/001', roles })
const actors = [
  ...['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => person(id, ['clerk'])),
  person('r1', ['reviewer']),
  person('h1', ['head']),
  person('d1', ['district', 'reviewer', 'head', 'clerk']),
]
const cast: Cast = {
  unit: '990101/001',
  name: '望河街道',
  actors,
  officers: actors.slice(0, 4).map(({ id, name }) => ({ id, name })),
  communities: ['柳堤社区', '运河社区'],
}

test('every procedure and register has one scenario, and no scenario is for something else', () => {
  const wanted = [...new Set(allDefinitions.map((definition) => definition.id))].sort()
  expect(scenarios.map((scenario) => scenario.procedure).sort()).toEqual(wanted)
})

test.each(scenarios.map((scenario) => [scenario.procedure, scenario] as const))('%s names no field that does not exist', (id, scenario) => {
  const fields = new Set(editionsOf(id).flatMap((edition) => Object.keys(edition.fields)))
  const named = [
    ...Object.keys(scenario.values),
    ...scenario.paths.flatMap((path) => path.steps.flatMap((step) => [...Object.keys(step.values ?? {}), ...(step.also ?? [])])),
  ]
  expect(named.filter((key) => !fields.has(key))).toEqual([])
})

describe.each(scenarios.map((scenario) => [scenario.procedure, scenario] as const))('%s', (id, scenario) => {
  const judged = new Map<number, { lawful: Incoming[]; refusals: string[] }>()

  beforeAll(() => {
    for (const [index, path] of scenario.paths.entries()) {
      const lawful: Incoming[] = []
      const refusals: string[] = []
      for (const edition of editionsOf(id)) {
        const random = seeded(index + 1)
        const from = edition.inForce.from < '2021-07-15' ? '2021-07-15' : edition.inForce.from
        const to = edition.inForce.to && edition.inForce.to < '2025-03-31' ? edition.inForce.to : '2025-03-31'
        for (let count = 0; count < 30 && from <= to; count++) {
          const opened = workday(office, random, from, to)
          const made = candidate(office, random, cast, scenario, opened, { path, until: today })
          const refused = made && refusalsOf(made)
          if (made && !refused) lawful.push(made)
          else if (refused) refusals.push(`${edition.edition} ${refused.step}: ${refused.refusals.map((one) => one.says).join('；')}`)
        }
      }
      judged.set(index, { lawful, refusals })
    }
  })

  test.each(scenario.paths.map((path, index) => [path.steps.map((step) => step.step).join(' → '), index] as const))('%s', (_, index) => {
    const { lawful = [], refusals = [] } = judged.get(index) ?? {}
    expect(lawful.length, [...new Set(refusals)].slice(0, 6).join('\n')).toBeGreaterThan(7)
  })

  test('happens on working days within office hours, in order', () => {
    const steps = [...judged.values()].flatMap(({ lawful }) => lawful.flatMap((made) => made.steps))
    const clocks = steps.map((step) => new Date(Date.parse(step.at) + 8 * 3_600_000).toISOString())
    expect(steps.filter((step, index) => !isWorking(publishedDays, step.day) || !clocks[index]?.startsWith(step.day))).toEqual([])
    expect(clocks.filter((clock) => clock.slice(11, 16) < '08:30' || clock.slice(11, 16) > '17:40')).toEqual([])
    const unordered = [...judged.values()].flatMap(({ lawful }) =>
      lawful.filter((made) => made.steps.some((step, index) => step.at < (made.steps[index - 1]?.at ?? ''))),
    )
    expect(unordered).toEqual([])
  })

  test('takes every step somewhere, but those that need another matter', () => {
    const taken = new Set([...judged.values()].flatMap(({ lawful }) => lawful.flatMap((made) => made.steps.map((step) => step.step))))
    const missing = editionsOf(id).flatMap((edition) =>
      Object.entries(edition.steps)
        .filter(([key, step]) => step.by !== 'clock' && !taken.has(key) && listOf(step.by).length > 0)
        .map(([key]) => key),
    )
    expect([...new Set(missing)].sort()).toEqual([...(needAnotherMatter[id] ?? [])].sort())
  })
})

/** Steps that rest on a linked matter, which an invented matter has none of. */
const needAnotherMatter: Readonly<Record<string, readonly string[]>> = {
  petition: ['noteRepeat', 'refuseRepeat'],
  'normative.document': [
    ...['decide', 'sign', 'publish', 'fileForRecord', 'recordFiling', 'evaluate', 'renew', 'clean', 'amend', 'repeal'],
  ],
}

function refusalsOf(made: Incoming): { step: string; refusals: readonly Refusal[] } | undefined {
  const procedure = made.steps[0] && findProcedure(made.procedure, made.steps[0].day)
  if (!procedure) return { step: '', refusals: [] }
  let entries: Entry[] = []
  for (const input of made.steps) {
    const decision = decide(procedure, entries, input, world)
    if ('refusals' in decision) return { step: input.step, refusals: decision.refusals }
    entries = [...entries, ...decision.entries]
  }
  return undefined
}
