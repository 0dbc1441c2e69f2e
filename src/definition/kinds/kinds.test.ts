import { describe, expect, test } from 'vitest'
import { type Field, f, kindOf, problemOfCreditCode, problemOfIdNumber } from '../index.ts'

const check = (field: Field<never> | Field, value: unknown) => kindOf(field as Field).check(value, field as Field)
const read = (field: Field<never> | Field, text: string) => kindOf(field as Field).read({ '': text }, field as Field)

test.each([
  ['11010519491231002X', undefined],
  ['110101200001011232', undefined],
  ['110101200001011233', '校验位不符'],
  ['110101200013011232', '出生日期'],
  ['11010519491231002', '18位'],
])('identity number %s (GB 11643)', (text, problem) => {
  if (problem) expect(problemOfIdNumber(text)).toContain(problem)
  else expect(problemOfIdNumber(text)).toBeUndefined()
})

test.each([
  ['91350100M000100Y43', undefined],
  ['111101010000000197', undefined],
  ['121101010000000194', undefined],
  ['91110101000000019Y', undefined],
  ['92110101000000019U', undefined],
  ['91350100M000100Y44', '校验位不符'],
  ['91350100I000100Y43', 'I、O、S、V、Z'],
  ['9135010', '18位'],
])('credit code %s (GB 32100)', (text, problem) => {
  if (problem) expect(problemOfCreditCode(text)).toContain(problem)
  else expect(problemOfCreditCode(text)).toBeUndefined()
})

describe('texts of cells', () => {
  test.each([
    [f.integer('件数'), '１２３', 123],
    [f.integer('件数'), '1,234', 1234],
    [f.money('罚款'), '４７４５０．５元', 4745050],
    [f.number('成绩', { max: 100 }), '93.55', 93.55],
    [f.day('日期'), '2023年10月7日', '2023-10-07'],
    [f.day('日期'), '2023/1/5', '2023-01-05'],
    [f.day('日期'), '20231007', '2023-10-07'],
    [f.instant('时间'), '2023-10-07 15:20', '2023-10-07T07:20:00.000Z'],
    [f.yesNo('是否'), '有', true],
    [f.choice('渠道', { phone: '电话', visit: '来访' }), '来访', 'visit'],
    [f.choices('渠道', { phone: '电话', visit: '来访' }), '来访、电话', ['visit', 'phone']],
  ])('%o reads %s', (field, text, value) => {
    expect(read(field as Field, text)).toEqual({ value })
  })
  test.each([
    [f.integer('件数'), '十二', '不是整数'],
    [f.integer('件数'), '1.5', '不是整数'],
    [f.money('罚款'), '12.345', '精确到分'],
    [f.number('成绩', { max: 100 }), '101', '不能大于100'],
    [f.day('日期'), '2023-02-30', '不是真实存在的日期'],
    [f.choice('渠道', { phone: '电话' }), '微信', '不在可选项中：电话'],
  ])('%o refuses %s', (field, text, problem) => {
    expect(read(field as Field, text)).toEqual({ problem: expect.stringContaining(problem) })
  })
})

describe('people', () => {
  const party = f.party('当事人')
  test('a citizen with a wrong number is refused, a right one kept', () => {
    expect(check(party, { type: 'person', name: '林甲', idNumber: '110101200001011233' })).toEqual({
      problem: expect.stringContaining('校验位'),
    })
    expect(check(party, { type: 'person', name: ' 林甲 ', idNumber: '11010519491231002x' })).toEqual({
      value: { type: 'person', name: '林甲', idNumber: '11010519491231002X' },
    })
  })
  test('what is published keeps the surname and no number, what is stored keeps a token', () => {
    const value = { type: 'person', name: '林小甲', idNumber: '110101200001011232', phone: '13900000000' }
    expect(kindOf(party).masked(value, party as Field)).toBe('林某某')
    const sealed = kindOf(party).seal?.(value, () => ({ token: 'T', print: 'P' }))
    expect(sealed).toEqual({ ...value, idNumber: 'T', idPrint: 'P', idTail: '1232' })
    expect(Object.values(kindOf(party).write(sealed, party as Field)).join(' ')).not.toContain('11010120000101')
  })
  test('a cell tells a firm by its code or its name', () => {
    const cells = (name: string, code = '') => kindOf(party).read({ '': name, code }, party as Field)
    expect(cells('云岭便民超市')).toEqual({ value: { type: 'organisation', name: '云岭便民超市' } })
    expect(cells('老街坊', '92110101000000019U')).toEqual({
      value: { type: 'organisation', name: '老街坊', creditCode: '92110101000000019U' },
    })
    expect(cells('林甲')).toEqual({ value: { type: 'person', name: '林甲' } })
  })
})
