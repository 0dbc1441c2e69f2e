import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { membership } from '../../tests/club.ts'
import { type AnyValues, addDays, type Day, type Field, type KindName, type LinkedMatter, type Procedure } from '../definition/index.ts'
import {
  decide,
  type Entry,
  offersOf,
  type Posting,
  postingsBetween,
  postingsOf,
  type Standing,
  settle,
  standingOf,
  type World,
} from '../engine/index.ts'
import { allDefinitions, editionsOf } from './index.ts'
import { officer, publishedDays } from './testing.ts'

// Officers who do anything lawful, in any order: nothing breaks, and no matter is caught without a way out.

/** A plain run takes a few walks of each; `YIFA_WALKS=10000 npx vitest run src/law/walks.test.ts` is for the night. */
const walks = Number(process.env.YIFA_WALKS ?? 15)

const named = [membership, ...allDefinitions].map((procedure) => [`${procedure.id} ${procedure.edition}`, procedure] as const)

describe.each(named)('%s', (_, procedure) => {
  test('any walk keeps what is offered, posts what a recount finds, comes to an end, and leaves nothing in stock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const dice = diceOf(seed)
        let matter = opened(procedure, dice)
        let posted: Posting[] = []
        let recount: Posting[] = []
        for (let step = 0; step < 400 && !standingOf(procedure, matter.history).ended; step++) {
          matter = walked(procedure, matter, dice)
          const again = postingsOf(procedure, standingOf(procedure, matter.history), worldOn(procedure, matter.day, dice))
          posted = [...posted, ...postingsBetween(recount, again)]
          recount = again
        }
        expect(sumsOf(posted)).toEqual(sumsOf(recount))
        for (const [figure, sum] of sumsOf(recount)) expect(sum, figure).toBeGreaterThanOrEqual(0)
        const standing = standingOf(procedure, matter.history)
        expect(standing.ended, `caught in 「${standing.stage}」 after ${matter.history.map(({ step }) => step).join(' ')}`).toBe(true)
        expect(stocksOf(procedure, standing, worldOn(procedure, matter.day, dice))).toEqual([])
      }),
      { numRuns: walks, seed: 20_240_101 },
    )
  })
})

/** What an account book would show after these postings. */
function sumsOf(postings: readonly Posting[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { figure, amount, base } of postings) {
    sums.set(`${figure} amount`, (sums.get(`${figure} amount`) ?? 0) + amount)
    sums.set(`${figure} base`, (sums.get(`${figure} base`) ?? 0) + base)
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0).sort())
}

/** Stocks, in all their parts, that fall below nothing on the way, and open matters still in stock after the end. */
function stocksOf(procedure: Procedure, standing: Standing, world: World): string[] {
  const totals = new Map<string, number>()
  const wrong = new Set<string>()
  for (const { figure, amount, dims } of postingsOf(procedure, standing, world)) {
    const key = figure.slice(procedure.id.length + 1)
    const declared = procedure.figures[key]
    if (!declared || !('rises' in declared)) continue
    const part = `${key} ${JSON.stringify(dims)}`
    totals.set(part, (totals.get(part) ?? 0) + amount)
    if ((totals.get(part) ?? 0) < 0) wrong.add(`${part} falls below zero`)
  }
  for (const [part, total] of totals) if (part.startsWith('open ') && total !== 0) wrong.add(`${part} ends at ${total}`)
  return [...wrong].map((problem) => `${problem} after ${standing.steps.map(({ step }) => step).join(' ')}`)
}

interface Matter {
  readonly history: readonly Entry[]
  readonly day: Day
}

interface Dice {
  below(count: number): number
  one<T>(from: readonly T[]): T
}

/** Opens a matter by one of its opening steps, on some day its edition is in force. */
function opened(procedure: Procedure, dice: Dice): Matter {
  const earliest = procedure.inForce.from > '2019-01-01' ? procedure.inForce.from : '2019-01-01'
  const { to } = procedure.inForce
  const days = to === undefined ? 300 : Math.min(300, Math.round((Date.parse(to) - Date.parse(earliest)) / 86_400_000) + 1)
  const day = addDays(earliest, dice.below(days))
  for (let attempt = 0; attempt < 3000; attempt++) {
    const matter = walked(procedure, { history: [], day }, dice)
    if (matter.history.length > 0) return { ...matter, day }
  }
  throw new Error(`${procedure.id} does not open`)
}

/** Some days later, one random step that stands where the matter stands; the same matter where its values were refused. */
function walked(procedure: Procedure, matter: Matter, dice: Dice): Matter {
  const day = matter.history.length === 0 ? matter.day : addDays(matter.day, dice.one([0, 0, 1, 2, 5, 12, 40, 120]))
  const world = worldOn(procedure, day, dice)
  const at = `${day}T09:30:00+08:00`
  const caused = settle(procedure, matter.history, day, at, world)
  const history = [...matter.history, ...caused]
  const standing = standingOf(procedure, history)
  if (standing.ended) return { history, day }
  const offers = offersOf(procedure, standing, officer(), day, world).filter(({ here, refusals }) => here && refusals.length === 0)
  if (offers.length === 0) return { history, day }
  const offer = dice.one(offers)
  const step = procedure.steps[offer.step]
  const optional = (step?.mayAsk ?? []).filter(() => dice.below(2) === 0)
  const asked = [...(step?.asks ?? []), ...optional]
  for (let attempt = 0; attempt < 12; attempt++) {
    const values: Record<string, unknown> = {}
    for (const key of asked) values[key] = inventedValue(procedure.fields[key] as Field<KindName, unknown>, day, world, dice)
    const decision = decide(procedure, history, { step: offer.step, day, at, actor: officer(), values: values as AnyValues }, world)
    if ('entries' in decision) return { history: [...history, ...decision.entries], day }
    const broken = decision.refusals.filter(({ code, rule }) => code !== 'rule' || !offer.judgedOnEntry.includes(rule ?? ''))
    expect(broken, `${procedure.id}.${offer.step} was offered`).toEqual([])
  }
  return matter
}

/** Everybody is certified; linked matters of every procedure a field may lead to stand at random. */
function worldOn(procedure: Procedure, day: Day, dice: Dice): World {
  const targets = [...new Set(Object.values(procedure.fields).flatMap(({ to }) => to ?? []))].flatMap((id) => editionsOf(id).slice(-1))
  return {
    calendar: publishedDays,
    today: '2099-12-31',
    certified: () => true,
    ownValues: () => [],
    linked: targets.map((target, index) => linkedMatter(target, index, day, dice)),
  }
}

function linkedMatter(target: Procedure, index: number, day: Day, dice: Dice): LinkedMatter {
  const stage = dice.one(Object.keys(target.stages))
  const values: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(target.fields))
    if (field.options && field.kind === 'choice') values[key] = dice.one(Object.keys(field.options))
  return {
    id: `m-${index}`,
    number: `连${index}`,
    title: target.title,
    procedure: target.id,
    stage,
    ended: typeof target.stages[stage] === 'object',
    passed: Object.keys(target.steps),
    values,
    openedOn: day,
    lastDay: day,
  }
}

/** A value the field admits, by its kind. Yes is likelier than no: offices confirm that they did what they must. */
function inventedValue(field: Field<KindName, unknown>, day: Day, world: World, dice: Dice): unknown {
  const least = field.min ?? 0
  const number = () => least + dice.below(Math.max(1, Math.min(field.max ?? least + 40, least + 40) - least + 1))
  const person = { name: dice.one(['林知远', '沈亦舟', '顾望舒']) }
  const staff = ['o-1', 'o-2', 'o-3', 'o-4', 'o-5'].map((id) => ({ id, name: '林知远' }))
  const linked = world.linked.find(({ procedure }) => !field.to?.length || field.to.includes(procedure))
  const makers: Record<KindName, () => unknown> = {
    line: () => '望河街道',
    text: () => '按事实填写',
    basis: () => '《行政处罚法》第三十三条',
    address: () => '望河街道临江路8号',
    day: () => dice.one([...[-40, -20, -3, 0, 0, 0, 1, 7, 20, 60].map((days) => addDays(day, days)), ...turnOfYear(day)]),
    instant: () => `${day}T09:00:00+08:00`,
    integer: number,
    number,
    money: () => least + dice.below(Math.min(field.max ?? 20_000_00, dice.one([200_00, 3_000_00, 20_000_00])) + 1),
    choice: () => dice.one(Object.keys(field.options ?? {})),
    choices: () => [dice.one(Object.keys(field.options ?? {}))],
    yesNo: () => dice.below(5) > 0,
    person: () => person,
    organisation: () => ({ name: '云岭青禾商贸有限公司' }),
    party: () => (dice.below(2) === 0 ? { type: 'person', ...person } : { type: 'organisation', name: '云岭青禾商贸有限公司' }),
    unit: () => ({ path: '330102001', name: '望河街道' }),
    officer: () => dice.one(staff),
    officers: () => staff.slice(dice.below(3)).slice(0, Math.max(field.min ?? 1, 2)),
    matter: () => ({ id: linked?.id ?? 'm-0', number: linked?.number ?? '连0' }),
    files: () => Array.from({ length: Math.max(1, least) }, () => ({ digest: 'a'.repeat(64), name: '材料.pdf', size: 1024 })),
  }
  return makers[field.kind]()
}

/** What is counted by years begins or ends with one. */
function turnOfYear(day: Day): Day[] {
  return [`${day.slice(0, 4)}-12-31` as Day, `${Number(day.slice(0, 4)) + 1}-01-01` as Day]
}

/** Mulberry32: the same seed throws the same. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return { below, one: (from) => from[below(from.length)] as (typeof from)[number] }
}
