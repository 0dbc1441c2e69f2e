import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths, type Day, dayFromNumber, dayNumber, daysBetween, formatDay } from '../definition/day.ts'
import type { HolidayNotice } from '../definition/holiday-notice.ts'
import { hours, type Length, months, calendar as natural, working, years } from '../definition/length.ts'
import { addWorkingDays, countWorkingDays, isWorking, makeCalendar } from './calendar.ts'
import { daysLeft, due, type Proof } from './due.ts'
import type { ProofLine } from './proof-lines.ts'
import type { DueInput, Extension, Start, Stop, TimeLimit } from './time-limit.ts'

/** Invented years: 2031 and 2032 with a holiday across a weekend, make-up days around it, and 2033 without notice. */
const notices: HolidayNotice[] = [2031, 2032].map((year) => ({
  year,
  title: `${year}年放假通知`,
  off: [{ name: '渡口节', from: `${year}-06-02` as Day, to: `${year}-06-09` as Day }],
  makeUp: year === 2031 ? [{ name: '渡口节', days: ['2031-05-31', '2031-06-14'] }] : [{ name: '渡口节', days: ['2032-05-30'] }],
}))
const calendar = makeCalendar(notices)

const anyDay = fc.integer({ min: dayNumber('2031-01-01'), max: dayNumber('2032-06-30') }).map(dayFromNumber)
const anyLength = fc.oneof(
  fc.integer({ min: 1, max: 120 }).map(natural),
  fc.integer({ min: 1, max: 60 }).map(working),
  fc.integer({ min: 1, max: 12 }).map(months),
  fc.integer({ min: 1, max: 2 }).map(years),
)
const anyStops = (start: Day) =>
  fc.array(
    fc.record({ after: fc.integer({ min: -5, max: 150 }), length: fc.integer({ min: 0, max: 40 }) }).map(({ after, length }): Stop => {
      const from = addDays(start, after)
      return { from, until: addDays(from, length), label: '听证' }
    }),
    { maxLength: 3 },
  )
const anyInput = anyDay.chain((day) =>
  fc.record({
    limit: fc.record({ id: fc.constant('test'), label: fc.constant('期限'), length: anyLength, roll: fc.boolean() }),
    start: fc.constant<Start>({ day, label: '受理' }),
    suspensions: anyStops(day),
    exclusions: anyStops(day),
    extensions: fc.array(
      fc.record({ add: anyLength, label: fc.constant('批准'), day: fc.constant(addDays(day, 3)) }) satisfies fc.Arbitrary<Extension>,
      { maxLength: 2 },
    ),
  }),
)

describe('properties', () => {
  it('is never before the start, never moved back by a rest day, and grows with the length', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const proof = due({ ...input, calendar })
        const [raw, last] = [proof.rawLast as Day, proof.last as Day]
        expect(raw > input.start.day).toBe(true)
        expect(last >= raw).toBe(true)
        if (input.limit.roll) expect(isWorking(calendar, last)).toBe(true)
        const { length } = input.limit
        const longer = due({ ...input, calendar, limit: { ...input.limit, length: { ...length, count: length.count + 1 } } })
        expect((longer.last as Day) >= last).toBe(true)
      }),
    )
  })

  it('moves by k days when suspended for k days before the end', () => {
    fc.assert(
      fc.property(anyDay, anyLength, fc.nat(1000), fc.nat(60), (day, length, at, k) => {
        const plain = run(length, day, { limit: { roll: false } })
        const from = addDays(day, at % daysBetween(day, plain.rawLast as Day))
        const until = addDays(from, k)
        const moved = run(length, day, { limit: { roll: false }, suspensions: [{ from, until, label: '中止' }] })
        if (length.unit === 'workingDay') {
          expect(countWorkingDays(calendar, plain.rawLast as Day, moved.rawLast as Day)).toBe(countWorkingDays(calendar, from, until))
        } else {
          expect(daysBetween(plain.rawLast as Day, moved.rawLast as Day)).toBe(k)
        }
      }),
    )
  })

  it('can be recomputed from the lines of its proof alone', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const proof = due({ ...input, calendar })
        expect(recompute(input, proof.lines)).toBe(proof.last)
      }),
    )
  })

  it('lists every day between start and end of a plain working-day limit once', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (day, count) => {
        const { lines, last } = run(working(count), day)
        const listed = lines.filter((line) => line.kind === 'counted' || line.kind === 'skipped').flatMap(eachDay)
        expect(listed).toEqual(eachDay({ from: addDays(day, 1), to: last }))
        const counted = lines.filter((line) => line.kind === 'counted').flatMap(eachDay)
        expect(counted).toHaveLength(count)
        expect(counted.every((each) => isWorking(calendar, each))).toBe(true)
      }),
    )
  })

  it('keeps the whole length free between notice and event, or all but a day of it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, count) => {
        const latest = (length: Length, fullDays: boolean) => run(length, event, { limit: { direction: 'before', fullDays } }).last as Day
        expect(countWorkingDays(calendar, latest(working(count), true), addDays(event, -1))).toBe(count)
        expect(countWorkingDays(calendar, latest(working(count), false), addDays(event, -1))).toBe(count - 1)
        expect(daysBetween(latest(natural(count), true), event)).toBe(count + 1)
        expect(daysBetween(latest(natural(count), false), event)).toBe(count)
        expect(latest(months(count), false)).toBe(addMonths(event, -count))
      }),
    )
  })

  it('is plain data', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const proof = due({ ...input, calendar })
        expect(JSON.parse(JSON.stringify(proof))).toEqual(proof)
      }),
    )
  })
})

describe('stops', () => {
  const limit = { roll: false }

  it('leaves no due day while the clock stands still, and says what is left', () => {
    const proof = run(natural(60), '2031-03-03', { suspensions: [{ from: '2031-03-13', label: '等待另案' }] })
    expect(proof).toMatchObject({
      stopped: true,
      rawLast: undefined,
      last: undefined,
      stop: { from: '2031-03-13', label: '等待另案', left: 50 },
    })
    expect(daysLeft(calendar, proof, '2031-08-01')).toEqual({ unit: 'day', left: 50, overdue: false, words: '已中止（尚余50日）' })
  })

  it('counts a day stopped twice once', () => {
    const proof = run(natural(60), '2031-03-03', {
      limit,
      suspensions: [{ from: '2031-03-10', until: '2031-03-20', label: '中止' }],
      exclusions: [
        { from: '2031-03-15', until: '2031-03-25', label: '鉴定' },
        { from: '2031-03-12', until: '2031-03-14', label: '听证' },
      ],
    })
    expect(proof.last).toBe(addDays('2031-03-03', 75))
    expect(proof.lines.map((line) => line.text).join()).toContain('“听证”与前段重合')
  })

  it('does not revive a limit that had ended', () => {
    expect(run(natural(10), '2031-03-03', { limit, suspensions: [{ from: '2031-03-14', until: '2031-04-14', label: '中止' }] }).last).toBe(
      '2031-03-13',
    )
    expect(run(natural(10), '2031-03-03', { suspensions: [{ from: '2031-03-14', label: '中止' }] }).stopped).toBe(false)
  })

  it('still stops a limit whose last day has moved off a rest day', () => {
    const proof = run(natural(12), '2031-03-03', { suspensions: [{ from: '2031-03-16', until: '2031-03-20', label: '中止' }] })
    expect([proof.rawLast, proof.last]).toEqual(['2031-03-20', '2031-03-20'])
  })

  it('never ends a limit in working days while the clock stands still', () => {
    const proof = run(working(5), '2031-03-03', { suspensions: [{ from: '2031-03-10', until: '2031-03-16', label: '中止' }] })
    expect(proof.last).toBe('2031-03-17')
  })

  it('counts from the start only', () => {
    expect(run(natural(10), '2031-03-03', { limit, exclusions: [{ from: '2031-02-20', until: '2031-03-05', label: '公告' }] }).last).toBe(
      '2031-03-15',
    )
  })
})

describe('restarts and extensions', () => {
  it('begins anew from the latest restart and forgets what the old clock had', () => {
    const proof = run(natural(60), '2031-03-03', {
      limit: { roll: false },
      restarts: [
        { day: '2031-04-01', label: '收到补正材料' },
        { day: '2031-03-20', label: '收到第一次补正材料' },
      ],
      suspensions: [{ from: '2031-03-10', until: '2031-03-15', label: '中止' }],
      extensions: [{ add: natural(30), label: '批准', day: '2031-03-12' }],
    })
    expect([proof.start.day, proof.last]).toEqual(['2031-04-01', '2031-05-31'])
  })

  it('adds months to months from the same start, so that a short month between does not matter', () => {
    const add = { add: months(1), label: '批准', day: '2031-02-01' as const }
    expect(run(months(1), '2031-01-31', { limit: { roll: false }, extensions: [add] }).last).toBe('2031-03-31')
    expect(run(years(1), '2031-01-31', { limit: { roll: false }, extensions: [add] }).last).toBe('2032-02-29')
  })

  it('counts an extension in another unit from where the limit ended', () => {
    const extensions = [{ add: working(3), label: '批准', day: '2031-03-10' as const }]
    expect(run(natural(12), '2031-03-03', { extensions })).toMatchObject({ unit: 'workingDay', last: '2031-03-19' })
  })
})

describe('hours', () => {
  const at = '2031-06-02T20:30:00+08:00'

  it('runs from the moment, whatever the zone it was written in', () => {
    expect(run(hours(24), '2031-06-02', { at }).lastInstant).toBe('2031-06-03T20:30:00+08:00')
    expect(run(hours(24), '2031-06-02', { at: '2031-06-02T12:30:00Z' }).lastInstant).toBe('2031-06-03T20:30:00+08:00')
    expect(run(hours(4), '2031-06-02', { at })).toMatchObject({ last: '2031-06-03', lastInstant: '2031-06-03T00:30:00+08:00' })
  })

  it('takes the stricter end of the day when the moment was not recorded, and says so', () => {
    expect(run(hours(24), '2031-06-02').lastInstant).toBe('2031-06-03T00:00:00+08:00')
    expect(run(hours(24), '2031-06-02').lines[0]?.text).toContain('未记录时刻')
    expect(run(hours(24), '2031-06-02', { limit: { minimum: true } }).lastInstant).toBe('2031-06-04T00:00:00+08:00')
  })

  it('adds whole days of suspension', () => {
    expect(
      run(hours(24), '2031-06-02', { at, suspensions: [{ from: '2031-06-03', until: '2031-06-05', label: '中止' }] }).lastInstant,
    ).toBe('2031-06-05T20:30:00+08:00')
  })

  test.each([['2031-06-02T20:30:00'], ['yesterdayZ'], ['2031-06-03T20:30:00+08:00']])('refuses %s', (wrong) => {
    expect(() => run(hours(24), '2031-06-02', { at: wrong })).toThrow(RangeError)
  })
})

describe('provisional', () => {
  test.each([
    ['working days into a year without notice', working(5), '2032-12-29', true],
    ['working days that stay in known years', working(2), '2032-12-29', false],
    ['a last day there', natural(5), '2032-12-30', true],
    ['natural days that only pass', years(1), '2031-01-15', false],
  ] as const)('%s', (_, length, day, provisional) => {
    const proof = run(length, day)
    expect(proof.provisional).toBe(provisional)
    expect(proof.lines.some((line) => line.kind === 'provisional' && line.text.includes('2033年'))).toBe(provisional)
  })

  it('does not depend on holidays when nothing rolls', () => {
    expect(run(natural(5), '2032-12-30', { limit: { roll: false } }).provisional).toBe(false)
  })
})

describe('the words of a proof', () => {
  it('reads like a hand computation', () => {
    expect(run(working(5), '2031-05-29', { limit: { basis: '某法第五条' } }).lines.map((line) => line.text)).toEqual([
      '起算：2031年5月29日（周四）受理，当日不计入，从次日开始计算。',
      '期限5个工作日（某法第五条）：第5个工作日为2031年6月12日（周四）。',
      '计入：2031年5月30日（周五），1个工作日，累计1个。',
      '计入：2031年5月31日（周六），调休上班（渡口节），1个工作日，累计2个。',
      '不计：2031年6月1日（周日），周末，1日。',
      '不计：2031年6月2日（周一）至2031年6月9日（周一），渡口节放假，8日。',
      '计入：2031年6月10日（周二）至2031年6月12日（周四），3个工作日，累计5个。',
      '届满：2031年6月12日（周四）。',
    ])
  })

  test.each([
    [
      'a rest day that moves',
      natural(5),
      '2031-05-29',
      {},
      /顺延：最后一日2031年6月3日（周二）是休息日（.*渡口节放假.*），.*2031年6月10日（周二）/,
    ],
    ['a rest day that does not', natural(5), '2031-05-29', { roll: false }, /不顺延：2031年6月3日（周二）虽是休息日（渡口节放假）/],
    ['a make-up day', natural(2), '2031-05-29', {}, /不顺延：2031年5月31日（周六）虽逢周末，但调休上班（渡口节）/],
    ['a month without the day', months(1), '2031-01-31', {}, /2031年2月28日（周五）（该月没有31日/],
    [
      'a minimum',
      natural(30),
      '2031-03-03',
      { minimum: true },
      /期满：2031年4月2日（周三）；这是最短期限，自2031年4月3日（周四）起方可办理/,
    ],
  ] as const)('%s', (_, length, day, limit, expected) => {
    expect(
      run(length, day, { limit })
        .lines.map((line) => line.text)
        .join('\n'),
    ).toMatch(expected)
  })

  it('refuses days that do not exist or run backwards', () => {
    expect(() => run(natural(5), '2031-02-29')).toThrow(/不是有效日期/)
    expect(() => run(natural(60), '2031-03-03', { suspensions: [{ from: '2031-03-10', until: '2031-03-09', label: '听证' }] })).toThrow(
      /“听证”的恢复日/,
    )
  })
})

describe('daysLeft', () => {
  const worked = run(working(5), '2031-05-29')
  test.each([
    [worked, '2031-05-31', { unit: 'workingDay', left: 3, overdue: false, words: '剩3个工作日' }],
    [worked, '2031-06-12', { unit: 'day', left: 0, overdue: false, words: '今日到期' }],
    [worked, '2031-06-14', { unit: 'day', left: -2, overdue: true, words: '逾期2日' }],
    [run(natural(5), '2031-05-29'), '2031-06-04', { unit: 'day', left: 6, overdue: false, words: '剩6日' }],
    [
      run(natural(30), '2031-03-03', { limit: { minimum: true } }),
      '2031-04-01',
      { unit: 'day', left: 1, overdue: false, words: '距期满还有1日' },
    ],
    [
      run(natural(30), '2031-03-03', { limit: { minimum: true } }),
      '2031-04-09',
      { unit: 'day', left: -7, overdue: false, words: '已期满' },
    ],
  ] as const)('%#', (proof, today, expected) => {
    expect(daysLeft(calendar, proof, today)).toEqual(expected)
  })

  test.each([
    ['2031-06-03T15:00:00+08:00', 5, false, '剩5小时'],
    ['2031-06-03T19:45:00+08:00', 0, false, '剩不足1小时'],
    ['2031-06-03T20:30:01+08:00', -1, true, '逾期1小时'],
  ])('hours at %s', (now, left, overdue, words) => {
    const proof = run(hours(24), '2031-06-02', { at: '2031-06-02T20:30:00+08:00' })
    expect(daysLeft(calendar, proof, '2031-06-03', new Date(now))).toEqual({ unit: 'hour', left, overdue, words })
  })
})

type More = Partial<Omit<DueInput, 'limit' | 'start' | 'calendar'>> & { limit?: Partial<TimeLimit>; at?: string }

function run(length: Length, day: Day, { limit, at, ...more }: More = {}): Proof {
  const start = { day, label: '受理', ...(at !== undefined && { at }) }
  return due({ limit: { id: 'test', label: '期限', length, ...limit }, start, calendar, ...more })
}

/** Goes through the lines as a reader would: where each step says it arrived, by how much it moved, and whether the days add up. */
function recompute({ start, limit, extensions }: Omit<DueInput, 'calendar'>, lines: readonly ProofLine[]): Day {
  let at = start.day
  const lengths: Length[] = [inMonths(limit.length)]
  const added = [...(extensions ?? [])]
  for (const line of lines) {
    if (line.to !== undefined && line.kind !== 'idle') expect(line.text).toContain(formatDay(line.to))
    if (line.kind === 'extension') {
      const add = inMonths((added.shift() as Extension).add)
      const before = lengths.at(-1) as Length
      if (before.unit === add.unit) before.count += add.count
      else lengths.push(add)
    }
    if (line.kind === 'count' || line.kind === 'extension') {
      at = lengths.reduce(reached, start.day)
      expect(at).toBe(line.to)
    }
    if (line.kind === 'suspension' || line.kind === 'exclusion')
      at = reached(at, { unit: lengths.at(-1)?.unit === 'workingDay' ? 'workingDay' : 'day', count: line.count as number })
    if (line.kind === 'counted' || line.kind === 'skipped') {
      expect(countWorkingDays(calendar, addDays(line.from as Day, -1), line.to as Day)).toBe(line.kind === 'counted' ? line.count : 0)
    }
    if (line.kind === 'counted' && (line.to as Day) > at) at = line.to as Day
    if (line.kind === 'roll') at = addWorkingDays(calendar, at, line.count === 0 ? 0 : 1)
    if (line.kind === 'result') expect(line.to).toBe(at)
  }
  return at
}

function inMonths({ unit, count }: Length): Length {
  return unit === 'year' ? { unit: 'month', count: count * 12 } : { unit, count }
}

function reached(from: Day, { unit, count }: Length): Day {
  if (unit === 'workingDay') return addWorkingDays(calendar, from, count)
  return unit === 'month' ? addMonths(from, count) : addDays(from, count)
}

function eachDay({ from, to }: { from?: Day | undefined; to?: Day | undefined }): Day[] {
  const days: Day[] = []
  for (let day = from as Day; day <= (to as Day); day = addDays(day, 1)) days.push(day)
  return days
}
