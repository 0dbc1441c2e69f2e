import { expect, it } from 'vitest'
import { standingClock } from './clock.ts'

it('tells the day in Shanghai, which begins at 16:00 UTC', () => {
  const clock = standingClock('2026-03-04T15:59:59Z')
  expect(clock.today()).toBe('2026-03-04')
  clock.set('2026-03-04T16:00:00Z')
  expect(clock.today()).toBe('2026-03-05')
  expect(clock.now().toISOString()).toBe('2026-03-04T16:00:00.000Z')
})
