import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInCapitals, formatAmount } from './chinese-amount.ts'

describe('金额', () => {
  test.each([
    [0, '0.00元', '零元整'],
    [1, '0.01元', '壹分'],
    [10, '0.10元', '壹角'],
    [100, '1.00元', '壹元整'],
    [1_000, '10.00元', '壹拾元整'],
    [4_745_000, '47,450.00元', '肆万柒仟肆佰伍拾元整'],
    [1_640_902, '16,409.02元', '壹万陆仟肆佰零玖元零贰分'],
    [140_950, '1,409.50元', '壹仟肆佰零玖元伍角'],
    [600_714, '6,007.14元', '陆仟零柒元壹角肆分'],
    [32_504, '325.04元', '叁佰贰拾伍元零肆分'],
    [10_001_000, '100,010.00元', '壹拾万零壹拾元整'],
    [1_000_000_000, '10,000,000.00元', '壹仟万元整'],
    [10_000_000_100, '100,000,001.00元', '壹亿零壹元整'],
    [10_200_000_000_000, '102,000,000,000.00元', '壹仟零贰拾亿元整'],
    [1_000_000_000_000_000, '10,000,000,000,000.00元', '壹拾万亿元整'],
  ])('%i分', (fen, figures, capitals) => {
    expect(formatAmount(fen)).toBe(figures)
    expect(amountInCapitals(fen)).toBe(capitals)
  })

  test('读回大写,仍是原来的金额', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (fen) => readCapitals(amountInCapitals(fen)) === fen))
  })

  test('零不连写,也不写在单位前', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (fen) => !/零零|零[万亿元角分整]/.test(amountInCapitals(fen))))
  })

  test('退还写作负数,大写不接受负数,不足一分不接受', () => {
    expect(formatAmount(-123_456)).toBe('-1,234.56元')
    expect(() => amountInCapitals(-1)).toThrow('不能为负数')
    expect(() => formatAmount(0.5)).toThrow('整数分')
  })
})

/** The reverse of capitals, by the value of each sign. */
function readCapitals(text: string): number {
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  let [fen, total, group, digit] = [0, 0, 0, 0]
  for (const sign of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    if (value >= 0) digit = value
    else if (units[sign]) {
      group += digit * units[sign]
      digit = 0
    } else if (sign === '万') {
      total += (group + digit) * 10_000
      ;[group, digit] = [0, 0]
    } else if (sign === '亿') {
      total = (total + group + digit) * 100_000_000
      ;[group, digit] = [0, 0]
    } else if (sign === '元') {
      fen = (total + group + digit) * 100
      ;[group, digit] = [0, 0]
    } else if (sign === '角' || sign === '分') {
      fen += digit * (sign === '角' ? 10 : 1)
      digit = 0
    }
  }
  return fen
}
