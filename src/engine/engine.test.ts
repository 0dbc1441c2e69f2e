import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { membership } from '../../tests/club.ts'
import type { Actor, AnyValues, Day } from '../definition/index.ts'
import { holidayNotices } from '../law/calendar/holiday-notices.ts'
import {
  bareWorld,
  CANCELLATION,
  CORRECTION,
  decide,
  dutiesOf,
  type Entry,
  limitOf,
  makeCalendar,
  nextClockDay,
  offersOf,
  type Proposal,
  postingsBetween,
  postingsOf,
  settle,
  standingOf,
} from './index.ts'

const calendar = makeCalendar(holidayNotices)
const world = { ...bareWorld(calendar, '2024-12-31'), certified: (officer: string) => officer !== 'lapsed' }
const desk: Actor = { id: 'd', name: '前台', unit: 'u', roles: ['clerk'] }
const captain: Actor = { id: 'c', name: '队长', unit: 'u', roles: ['head'] }
const player = { type: 'person', name: '林甲' }
const referees = [
  { id: 'r1', name: '甲' },
  { id: 'r2', name: '乙' },
]

function propose(
  history: readonly Entry[],
  step: string,
  day: Day,
  values: AnyValues = {},
  actor: Actor = desk,
  more: Partial<Proposal> = {},
) {
  return decide(membership, history, { step, day, at: `${day}T02:00:00.000Z`, actor, values, ...more }, world)
}
function take(
  history: readonly Entry[],
  step: string,
  day: Day,
  values: AnyValues = {},
  actor: Actor = desk,
  more: Partial<Proposal> = {},
): Entry[] {
  const decision = propose(history, step, day, values, actor, more)
  if ('refusals' in decision) throw new Error(decision.refusals.map((refusal) => refusal.says).join('；'))
  return [...history, ...decision.entries]
}
function refusals(...args: Parameters<typeof propose>): string[] {
  const decision = propose(...args)
  return 'refusals' in decision ? decision.refusals.map((refusal) => refusal.says) : []
}
const applied = (day: Day = '2024-03-04') => take([], 'apply', day, { player, level: 'advanced' })
const looked = () => take(applied(), 'look', '2024-03-06', { referees, score: 80 }, captain)

describe('what may be done', () => {
  test('all refusals come at once, beside their fields', () => {
    expect(refusals([], 'apply', '2024-03-04', { level: 'expert', colour: 'red' })).toEqual([
      '请填写申请人',
      '水平：应从下列各项中选择：初学、进阶',
      '本环节不填「colour」',
    ])
  })
  test('the wrong person, the wrong stage and a day to come are told apart', () => {
    expect(refusals(applied(), 'look', '2024-03-05', { referees, score: 1 })).toEqual(['本环节由队长办理'])
    expect(refusals(applied(), 'admit', '2024-03-05', { fee: 100_00 }, captain)).toContain('须处于「已审核」阶段，现为「已申请」')
    expect(refusals([], 'apply', '2025-01-01', { player, level: 'beginner' })).toEqual(['办理日期2025年1月1日（周三）晚于今天'])
  })
  test('a step is not earlier than the one before', () => {
    expect(refusals(looked(), 'refuse', '2024-03-05', { why: '名额已满' }, captain)).toEqual([
      expect.stringContaining('早于上一环节「审核」'),
    ])
  })
  test('a rule refuses with its sentence and is judged with the values of the step', () => {
    expect(refusals(looked(), 'admit', '2024-03-07', { fee: 99_99 }, captain)).toEqual(['进阶会员的会费不低于100元'])
    expect(refusals(looked(), 'admit', '2024-03-07', { fee: 100_00 }, captain)).toEqual([])
  })
  test('an override needs a reason and stands in the history', () => {
    const values = {
      referees: [
        { id: 'lapsed', name: '丙' },
        { id: 'r1', name: '甲' },
      ],
      score: 80,
    }
    expect(refusals(applied(), 'look', '2024-03-06', values, captain)).toEqual(['介绍人均持有效证件'])
    expect(
      refusals(applied(), 'look', '2024-03-06', values, captain, { overrides: [{ rule: 'refereesCertified', reason: ' ' }] }),
    ).toHaveLength(1)
    const history = take(applied(), 'look', '2024-03-06', values, captain, {
      overrides: [{ rule: 'refereesCertified', reason: '证件换发中' }],
    })
    expect(history.at(-1)?.overrides).toEqual([{ rule: 'refereesCertified', reason: '证件换发中' }])
  })
  test('what rests on values still to come is offered and judged on entry', () => {
    const offer = offersOf(membership, standingOf(membership, looked()), captain, '2024-03-07', world).find((one) => one.step === 'admit')
    expect(offer).toMatchObject({ refusals: [], judgedOnEntry: ['feeFits'] })
  })
})

describe('the clock', () => {
  test('silence admits on the last day, and only after it', () => {
    expect(settle(membership, applied(), '2024-03-11', '2024-03-11T02:00:00Z', world)).toEqual([])
    const [silence] = settle(membership, applied(), '2024-03-12', '2024-03-12T02:00:00Z', world)
    expect(silence).toMatchObject({ step: 'silence', day: '2024-03-11', version: 2 })
  })
  test('comes first when somebody acts later', () => {
    const history = take(applied(), 'refuse', '2024-03-13', { why: '名额已满' }, captain)
    expect(history.map((entry) => [entry.step, entry.day])).toEqual([
      ['apply', '2024-03-04'],
      ['silence', '2024-03-11'],
      ['refuse', '2024-03-13'],
    ])
  })
  test('stands still while paused, goes on by the days left, and says when it will act', () => {
    const paused = take(applied(), 'pause', '2024-03-05', {}, captain)
    expect(limitOf(membership, standingOf(membership, paused), world, 'looking')?.state).toBe('stopped')
    expect(nextClockDay(membership, standingOf(membership, paused), world)).toBeUndefined()
    const resumed = take(paused, 'resume', '2024-03-08', {}, captain)
    expect(limitOf(membership, standingOf(membership, resumed), world, 'looking')?.proof.last).toBe('2024-03-14')
    expect(nextClockDay(membership, standingOf(membership, resumed), world)).toBe('2024-03-15')
  })
  test('an extension takes its length from the step', () => {
    const stretched = take(applied(), 'stretch', '2024-03-05', { longer: 3 }, captain)
    expect(limitOf(membership, standingOf(membership, stretched), world, 'looking')?.proof.last).toBe('2024-03-14')
  })
})

describe('mending', () => {
  test('a correction changes the reading and names what it mends; the entry stays', () => {
    const history = take(applied(), CORRECTION, '2024-03-01', { level: 'beginner' }, desk, { corrects: 1, reason: '录入有误' })
    expect(history[0]?.values.level).toBe('advanced')
    expect(standingOf(membership, history)).toMatchObject({ openedOn: '2024-03-01', values: { level: 'beginner' } })
  })
  test('needs a reason, something to change, and days that keep their order', () => {
    expect(refusals(looked(), CORRECTION, '2024-03-06', {}, desk, { corrects: 2, reason: '' })).toEqual([
      '请写明更正的原因',
      '没有要更正的内容',
    ])
    expect(refusals(looked(), CORRECTION, '2024-03-08', {}, desk, { corrects: 1, reason: '日期错' })).toEqual([
      '日期晚于下一环节的2024年3月6日（周三）',
    ])
  })
  test('a cancelled matter holds nothing', () => {
    const history = take(looked(), CANCELLATION, '2024-03-07', {}, desk, { reason: '重复登记' })
    expect(standingOf(membership, history)).toMatchObject({ cancelled: true, ended: true, values: {} })
    expect(postingsOf(membership, standingOf(membership, history), world)).toEqual([])
  })
})

describe('figures', () => {
  const posted = (history: readonly Entry[]) =>
    postingsOf(membership, standingOf(membership, history), world).map(({ figure, amount, base }) => [figure.split('.')[2], amount, base])

  test('each step posts what its figures say', () => {
    const history = take(looked(), 'admit', '2024-03-07', { fee: 150_00 }, captain)
    expect(posted(history)).toEqual([
      ['applied', 1, 0],
      ['people', 1, 0],
      ['advanced', 1, 0],
      ['scores', 80, 1],
      ['onTime', 1, 1],
      ['fees', 150_00, 0],
      ['admitted', 1, 1],
      ['members', 1, 0],
    ])
  })
  test('a late look counts in the base of the rate only', () => {
    const paused = take(take(applied(), 'pause', '2024-03-05', {}, captain), 'resume', '2024-03-06', {}, captain)
    expect(posted(take(paused, 'look', '2024-03-12', { referees, score: 70 }, captain))).toContainEqual(['onTime', 1, 1])
    expect(posted(take(applied(), 'refuse', '2024-03-13', { why: '名额已满' }, captain))).toContainEqual(['admitted', 0, 1])
  })
  test('the difference of two recounts brings one to the other', () => {
    const history = looked()
    fc.assert(
      fc.property(fc.constantFrom('beginner', 'advanced'), fc.integer({ min: 0, max: 2 }), (level, days) => {
        const day = `2024-03-0${4 - days}` as Day
        if (level === 'advanced' && days === 0) return
        const mended = take(history, CORRECTION, day, level === 'advanced' ? {} : { level }, desk, { corrects: 1, reason: '有误' })
        const before = postingsOf(membership, standingOf(membership, history), world)
        const after = postingsOf(membership, standingOf(membership, mended), world)
        const sum = (list: typeof before) => {
          const sums: Record<string, number> = {}
          for (const one of list)
            sums[`${one.figure} ${one.day} ${JSON.stringify(one.dims)}`] =
              (sums[`${one.figure} ${one.day} ${JSON.stringify(one.dims)}`] ?? 0) + one.amount
          return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0))
        }
        expect(sum([...before, ...postingsBetween(before, after)])).toEqual(sum(after))
      }),
    )
  })
})

test('a publication is due within its length and kept on its last day', () => {
  const admitted = take(looked(), 'admit', '2024-03-07', { fee: 100_00 }, captain)
  expect(dutiesOf(membership, standingOf(membership, admitted), world)).toMatchObject([{ key: 'list', state: 'due', dueOn: '2024-03-18' }])
  expect(dutiesOf(membership, standingOf(membership, take(admitted, 'announce', '2024-03-18')), world)).toMatchObject([
    { state: 'published', kept: true },
  ])
  expect(dutiesOf(membership, standingOf(membership, take(admitted, 'announce', '2024-03-19')), world)).toMatchObject([
    { state: 'published', kept: false },
  ])
})
