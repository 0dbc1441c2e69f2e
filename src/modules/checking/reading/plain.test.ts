import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanReports } from '../sample-reports.ts'
import { plainText } from './plain.ts'

/** Enough of it that the text is taken for traditional. */
const around = '國會為進設對發現開個來時實們體關與動務員業過學'
const simple = (text: string) => plainText(`${text}\n${around}`).plain.split('\n')[0]

describe('traditional script', () => {
  it.each([
    ['發展和頭髮', '发展和头发'],
    ['復議、重複、答覆、反覆', '复议、重复、答复、反复'],
    ['幹部、乾淨、干預、乾隆', '干部、干净、干预、乾隆'],
    ['顯著、著作、著力、沿著', '显著、著作、着力、沿着'],
    ['徵收、象徵', '征收、象征'],
    ['制度、製作', '制度、制作'],
    ['系統、關係、聯繫', '系统、关系、联系'],
    ['瞭解、瞭望', '了解、瞭望'],
    ['藉助、狼藉', '借助、狼藉'],
    ['以後、皇后', '以后、皇后'],
    ['里程、裡面、裏面', '里程、里面、里面'],
    ['麵粉、方面', '面粉、方面'],
    ['範圍、范仲淹', '范围、范仲淹'],
    ['準則、批准', '准则、批准'],
    ['案卷、捲入', '案卷、卷入'],
    ['匯報、彙編', '汇报、汇编'],
    ['併入、並且、合併', '并入、并且、合并'],
    ['迴避、回訪', '回避、回访'],
    ['採取、風采', '采取、风采'],
    ['３０餘件，共７６件', '30余件，共76件'],
  ])('%s is %s', (text, expected) => {
    expect(simple(text)).toBe(expected)
  })

  it('keeps every place, whatever stands beside it', () => {
    const piece = fc.oneof(fc.constantFrom(...cleanReports.street2022Traditional!.split('')), fc.string({ unit: 'binary', maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = `${parts.join('')}\n${around}`
        expect(plainText(text).plain).toHaveLength(text.length)
      }),
      { numRuns: 100 },
    )
  })

  it('is not seen in a simplified text with a few such characters', () => {
    expect(plainText('法治文化廣場揭牌，個別商戶參加。').traditional).toBe(false)
  })
})
