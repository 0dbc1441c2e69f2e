import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Directory, dayFromNumber, dayNumber, type Field, f, kindOf } from '../../definition/index.ts'
import { cellText } from './cell-text.ts'
import { readField } from './read-row.ts'

const directory: Directory = {
  officer: (name) => ({ id: `id-${name}`, name }),
  unit: (name) => ({ path: `path-${name}`, name }),
  matter: (number) => ({ id: `id-${number}`, number }),
}
const options = { first: '现场来访', second: '网上预约', third: '上级转办（含转送）' } as const
const word = fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z][\u4e00-\u9fa5A-Za-z0-9，。（）]{0,20}$/)
const name = fc.stringMatching(/^[\u4e00-\u9fa5]{2,4}$/)
const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2050-12-31') }).map(dayFromNumber)

const kinds: [Field<never, unknown> | Field, fc.Arbitrary<unknown>][] = [
  [f.line('名称'), word],
  [f.text('情况'), word],
  [f.address('地址'), word],
  [f.basis('依据'), word],
  [f.day('日期'), day],
  [
    f.instant('时间'),
    fc.integer({ min: 631_152_000, max: 2_500_000_000 }).map((seconds) => new Date(Math.floor(seconds / 60) * 60_000).toISOString()),
  ],
  [f.integer('人数'), fc.nat()],
  [f.money('金额'), fc.nat({ max: 9_999_999_999 })],
  [f.number('分数'), fc.nat({ max: 1_000_000 }).map((value) => value / 100)],
  [f.yesNo('是否'), fc.boolean()],
  [f.choice('方式', options) as Field, fc.constantFrom(...Object.keys(options))],
  [f.choices('多项', options) as Field, fc.uniqueArray(fc.constantFrom(...Object.keys(options)), { minLength: 1 })],
  [f.person('姓名'), fc.record({ name, phone: fc.stringMatching(/^1\d{10}$/) })],
  [f.organisation('单位'), fc.record({ name: word, representative: name })],
  [f.party('当事人'), fc.record({ type: fc.constant('person'), name, address: word })],
  [f.party('当事企业'), fc.record({ type: fc.constant('organisation'), name: name.map((text) => `${text}饭店`) })],
  [f.officer('经办人'), name.map((text) => directory.officer(text))],
  [
    f.officers('经办人员'),
    fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).map((names) => names.map((text) => directory.officer(text))),
  ],
  [f.unit('单位'), name.map((text) => directory.unit(text))],
  [f.matter('事项'), fc.stringMatching(/^调20\d\d-\d{4}$/).map((text) => directory.matter(text))],
]

describe('what a kind writes it reads again', () => {
  test.each(kinds.map(([field, values]) => [field.label, field as Field, values] as const))('%s', (_, field, values) => {
    fc.assert(
      fc.property(values, (value) => {
        const kind = kindOf(field)
        const written = kind.write(value, field)
        const cells: Record<string, string> = {}
        for (const { key, format } of kind.cells(field)) {
          const text = cellText(String(written[key] ?? ''), format)
          if ('problem' in text) throw new Error(text.problem)
          cells[key] = text.value
        }
        expect(readField(field, cells, directory)).toEqual({ value })
      }),
      { numRuns: 100 },
    )
  })
})

describe('days and numbers as offices type them', () => {
  const days = [
    '2023-10-07',
    '2023/10/7',
    '2023.10.7',
    '2023年10月7日',
    '２０２３－１０－０７',
    '20231007',
    '45206',
    '45206.0',
    '2023-10-07 00:00:00',
    '2023-10-07T08:30',
  ]
  test.each(days)('%s', (text) => {
    const cell = cellText(text, 'day')
    expect('value' in cell && kindOf({ kind: 'day' }).read({ '': cell.value }, f.day('日期'))).toEqual({ value: '2023-10-07' })
  })
  test('an instant as a serial number', () => expect(cellText('45206.638888888891', 'instant')).toEqual({ value: '2023-10-07 15:20' }))
  test.each(['１２', ' 12 '])('full-width and blanks: %s', (text) => {
    expect(kindOf({ kind: 'integer' }).read({ '': text }, f.integer('次数'))).toEqual({ value: 12 })
  })
  test.each(['2023-02-29', '10月7日', '去年'])('%s is no day', (text) => {
    const cell = cellText(text, 'day')
    expect('value' in cell && kindOf({ kind: 'day' }).read({ '': cell.value }, f.day('日期'))).toHaveProperty('problem')
  })
  test('numbers cut by a spreadsheet and hidden numbers are refused', () => {
    expect(cellText('3.30199E+17', 'text')).toHaveProperty('problem')
    expect(cellText('**************1234', 'text')).toHaveProperty('problem')
  })
})
