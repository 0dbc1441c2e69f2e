import { expect, test } from 'vitest'
import { formatDate, formatDateInCharacters } from './chinese-date.ts'
import { formatDocumentNumber } from './document-number.ts'

test.each([
  ['2023-03-05', '2023年3月5日', '二〇二三年三月五日'],
  ['2020-10-10', '2020年10月10日', '二〇二〇年十月十日'],
  ['2019-12-21', '2019年12月21日', '二〇一九年十二月二十一日'],
  ['2024-02-29', '2024年2月29日', '二〇二四年二月二十九日'],
  ['2026-11-30', '2026年11月30日', '二〇二六年十一月三十日'],
] as const)('%s', (day, arabic, characters) => {
  expect(formatDate(day)).toBe(arabic)
  expect(formatDateInCharacters(day)).toBe(characters)
})

test('不存在的日子不写', () => {
  expect(() => formatDate('2023-02-29')).toThrow(RangeError)
})

test('文号用六角括号、四位年份,不加第、不编虚位', () => {
  expect(formatDocumentNumber({ code: '望河街发', year: 2023, serial: 12 })).toBe('望河街发〔2023〕12号')
  expect(() => formatDocumentNumber({ code: '望河街发', year: 23, serial: 1 })).toThrow('四位数')
  expect(() => formatDocumentNumber({ code: '望河街发', year: 2023, serial: 0 })).toThrow('正整数')
})
