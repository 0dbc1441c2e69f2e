import { afterEach, describe, expect, it, test, vi } from 'vitest'
import * as workday from './workday.ts'
import * as workdays from './workdays.ts'

const out = vi.spyOn(console, 'log').mockImplementation(() => {})
const err = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => {
  out.mockClear()
  err.mockClear()
})

describe('yifa workday', () => {
  it('says whether and why', async () => {
    expect(await workday.run(['2023-10-07'])).toBe(0)
    expect(out).toHaveBeenCalledWith('2023年10月7日（周六）：是工作日。调休上班（中秋节、国庆节）。')
  })

  it('answers in JSON', async () => {
    expect(await workday.run(['2026-10-01', '--json'])).toBe(0)
    expect(JSON.parse(out.mock.calls[0]?.[0])).toEqual({ day: '2026-10-01', working: false, why: '国庆节放假', provisional: false })
  })

  test.each([[[]], [['2023-02-29']], [['2023/10/07']], [['2023-10-07', '2023-10-08']], [['2023-10-07', '--yaml']]])(
    'refuses %j',
    async (args) => {
      expect(await workday.run(args)).toBe(2)
      expect(err.mock.calls[0]?.[0]).toMatch(/^[“请参].*。\n用法：/)
      expect(out).not.toHaveBeenCalled()
    },
  )
})

describe('yifa workdays', () => {
  it('lists every day of the range once', async () => {
    expect(await workdays.run(['--from', '2019-01-01', '--to', '2026-12-31', '--json'])).toBe(0)
    const list = JSON.parse(out.mock.calls[0]?.[0])
    expect(list).toHaveLength(2922)
    expect(list[0]).toEqual({ day: '2019-01-01', working: false, why: '元旦放假' })
    expect(list.at(-1)).toEqual({ day: '2026-12-31', working: true, why: '工作日' })
  })

  it('prints a table for readers', async () => {
    expect(await workdays.run(['--from', '2026-02-14', '--to', '2026-02-15'])).toBe(0)
    expect(out).toHaveBeenCalledWith('2026年2月14日（周六）\t工作日\t调休上班（春节）\n2026年2月15日（周日）\t休息日\t春节放假')
  })

  test.each([
    [['--from', '2026-01-01']],
    [['--from', '2026-01-02', '--to', '2026-01-01']],
    [['--from', '2026-01-01', '--to', '2026-02-30']],
    [['2026-01-01', '2026-01-02']],
  ])('refuses %j', async (args) => {
    expect(await workdays.run(args)).toBe(2)
    expect(err.mock.calls[0]?.[0]).toMatch(/。\n用法：/)
  })
})
