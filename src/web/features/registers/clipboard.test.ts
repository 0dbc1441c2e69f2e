import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, parseClipboard, withHeader } from './clipboard.ts'

test('rows copied from a spreadsheet become cells', () => {
  expect(parseClipboard('2023-03-05\t普法讲座\t40\r\n2023-03-06\t"两行\n内容"\t\r\n\r\n', '\t')).toEqual([
    ['2023-03-05', '普法讲座', '40'],
    ['2023-03-06', '两行\n内容', ''],
  ])
})

test('a header of its own is used, otherwise the template gives it', () => {
  const header = ['日期', '名称', '人数']
  expect(
    withHeader(
      [
        ['名称', '日期'],
        ['讲座', '2023-03-05'],
      ],
      header,
    ),
  ).toEqual([
    ['名称', '日期'],
    ['讲座', '2023-03-05'],
  ])
  expect(withHeader([['2023-03-05', '讲座', '40']], header)).toEqual([header, ['2023-03-05', '讲座', '40']])
})

test('what is written as CSV is read back the same', () => {
  const cell = fc.stringMatching(/^[一-龥a-z0-9",\n]{1,8}$/)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const trimmed = rows.map((row) => row.map((each) => each.trim())).filter((row) => row.some((each) => each !== ''))
      expect(parseClipboard(csvOf(rows).slice(1), ',')).toEqual(trimmed)
    }),
  )
})
