import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readText } from '../reading.ts'
import { cleanReports } from '../sample-reports.ts'

/** What a converter makes of GBK text that begins one byte late: pairs it has no character for vanish, a byte of ASCII brings it back into step. */
function slipped(text: string): string {
  const bytes = Buffer.concat([Buffer.of(0xa1), iconv.encode(text, 'gbk')])
  let shown = '?'
  let at = 0
  while (at < bytes.length) {
    const high = bytes[at]!
    const low = bytes[at + 1]
    if (high < 0x80) return shown + iconv.decode(bytes.subarray(at), 'gbk')
    if (low === undefined) return shown
    const each = iconv.decode(Buffer.of(high, low), 'gbk')
    shown += each.length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(each) ? each : ''
    at += 2
  }
  return shown
}

const clean = cleanReports.street2023!
const traditional = cleanReports.street2022Traditional!

describe('a stretch that slipped by one byte', () => {
  it('is got back from the bytes and the words of the text, lost characters too', () => {
    const damaged = slipped('（二）排查化解糾紛')
    const text = traditional.replace('（二）推動糾紛化解', damaged).replace('全程留痕', '排查隱患，化解糾紛')
    const start = text.indexOf('?')
    expect(damaged).not.toContain('解')
    expect(readText(text).slips).toEqual([{ start, end: start + damaged.length - 1, instead: '（二）排查化解糾', certain: true }])
  })

  it('is only guessed where the last character was cut in two', () => {
    const [slip] = readText(clean.replace('（一）充实执法队伍', slipped('（一）充实执法队伍'))).slips
    expect(slip).toMatchObject({ instead: '（一）充实执法队', certain: false })
  })

  it('before a sentence gives back the stop and the character after it', () => {
    const text = traditional.replace('依法辦事，現將', '依法辦事?,F將')
    const { slips, notes } = readText(text)
    expect(slips).toEqual([{ start: text.indexOf('?,F'), end: text.indexOf('?,F') + 3, instead: '。現', certain: true }])
    expect(notes).toContainEqual(expect.stringContaining('可以复原为“。現”'))
  })

  it('keeps the heading and its place in the original', () => {
    const damaged = slipped('（二）落实行政执法制度')
    const text = clean.replace('（二）执法办案有规矩', damaged)
    const { outline } = readText(text)
    const heading = outline[0]!.children[1]!
    expect([heading.number, heading.ordinal]).toEqual(['（二）', 2])
    expect(heading.title).toMatch(/^落实/)
    expect(text.slice(heading.start, heading.titleEnd)).toBe(damaged)
  })

  it('is never said to be certain and wrong', () => {
    const words = [
      '执法',
      '普法',
      '纠纷',
      '调解',
      '办案',
      '制度',
      '公开',
      '处罚',
      '工作',
      '法治',
      '建设',
      '学习',
      '信访',
      '队伍',
      '街道',
      '办理',
      '案件',
      '成功',
      '热线',
    ]
    const headings = fc
      .tuple(
        fc.constantFrom('一', '二', '三', '四'),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', 'A', '1号'),
      )
      .map(([number, parts, end]) => `（${number}）${parts.join('')}${end}`)
    fc.assert(
      fc.property(headings, (heading) => {
        for (const { instead, certain } of readText(clean.replace('（二）执法办案有规矩', slipped(heading))).slips)
          if (certain) expect(heading.startsWith(instead!)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is not seen in sound text', () => {
    for (const text of Object.values(cleanReports)) expect(readText(text).slips).toEqual([])
    expect(readText(clean.replace('办理热线', '怎么办？,办理热线')).slips).toEqual([])
  })
})
