import { expect, it, test } from 'vitest'
import { calendar, describeLength, hours, months, working, years } from './length.ts'

test.each([
  [working(15), '15个工作日'],
  [calendar(60), '60日'],
  [months(3), '3个月'],
  [years(2), '2年'],
  [hours(24), '24小时'],
])('%o reads %s', (length, text) => {
  expect(describeLength(length)).toBe(text)
})

it('takes whole numbers only', () => {
  expect(() => working(1.5)).toThrow(RangeError)
  expect(() => calendar(-1)).toThrow(RangeError)
})
